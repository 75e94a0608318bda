package org.suffice.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suffice.app.AppContext;

/** Runs commands as a terminal would, in this process, and keeps what they print. */
public final class Cli {
  private final AppContext context;

  /** A command line whose settings are kept in a folder of the test. */
  public Cli(Path settings) {
    this.context = new AppContext(settings, Clock.systemUTC());
  }

  /** What a command did. */
  public record Ran(int exit, String out, String err) {
    /** Its output as JSON. */
    public JsonNode json() {
      try {
        return new ObjectMapper().readTree(out);
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON: " + out + err, e);
      }
    }
  }

  /** Runs a command. */
  public Ran run(Object... words) {
    return runWith(Map.of(), words);
  }

  /** Runs a command with environment variables. */
  public Ran runWith(Map<String, String> variables, Object... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    int exit = SufficeCommand.run(context, new Environment(variables::get), new PrintWriter(out), new PrintWriter(err), args);
    return new Ran(exit, out.toString(), err.toString());
  }

  /** A table as JSON; the command must succeed. */
  public JsonNode table(Path project, String id, String... more) {
    List<Object> words = new ArrayList<>(List.of("table", id, "--project", project, "--format", "json"));
    words.addAll(List.of(more));
    Ran ran = run(words.toArray());
    if (ran.exit() != 0) {
      throw new AssertionError("exit " + ran.exit() + ": " + ran.err());
    }
    return ran.json();
  }
}
