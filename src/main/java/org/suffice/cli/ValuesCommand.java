package org.suffice.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.NoProject;
import org.suffice.app.ProjectSession;
import org.suffice.app.WordMemory;
import org.suffice.model.Field;
import org.suffice.model.FoundValues;
import org.suffice.model.Numbers;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code values}: what the words in files mean, and what is remembered of this council's words. */
@Command(
    name = "values",
    description = "Lists the words of files that are not understood, or without files the words remembered; sets, forgets, exports and imports them.",
    mixinStandardHelpOptions = true)
final class ValuesCommand implements Callable<Integer> {
  private final AppContext context;
  private final Environment environment;
  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "The project whose words are known; the words of files and the meanings of a field can be looked at without one.")
  @Nullable Path base;

  @Mixin ReadOptions reading = new ReadOptions();

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files whose words to look at; nothing is added.")
  List<Path> files = List.of();

  @Option(names = "--all", description = "List the words that are understood too.")
  boolean all;

  @Option(names = "--set", paramLabel = "FIELD:WORD=MEANING",
      description = "What a word means from now on, such as \"placement-type:solo unit=childrens-homes+agency\"; may be given several times.")
  List<String> set = List.of();

  @Option(names = "--forget", paramLabel = "FIELD[:WORD]", description = "Forget a word, or all words of a field; \"all\" forgets every word.")
  List<String> forget = List.of();

  @Option(names = "--export", paramLabel = "F", description = "Write the words remembered to this JSON file.")
  @Nullable Path export;

  @Option(names = "--import", paramLabel = "F", description = "Take over the words of this JSON file.")
  @Nullable Path file;

  @Option(names = "--meanings", paramLabel = "FIELD", description = "List what a word of the field can mean.")
  @Nullable String meanings;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  ValuesCommand(AppContext context, Environment environment) {
    this.context = context;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    boolean remembers = !set.isEmpty() || !forget.isEmpty() || export != null || file != null;
    if (base == null && !remembers && (meanings != null || !files.isEmpty())) {
      return NoProject.with(context, this::done);
    }
    var project = new ProjectOption();
    project.path = base;
    project.command = spec;
    try (ProjectSession session = project.open(context)) {
      return done(session);
    }
  }

  private int done(ProjectSession session) {
    PrintWriter out = Out.of(spec);
    List<String> done = act(session.memory());
    String wanted = meanings;
    if (wanted != null) {
      ValuesText.meanings(out, session.values(), field(wanted), json);
    } else if (!files.isEmpty()) {
      var sheets = reading.read(session, files, null, environment);
      FoundValues found = session.values().understand(session.values().look(sheets, Progress.none()));
      out.print(json ? ValuesText.json(found, all) : ValuesText.of(found, all));
    } else if (json) {
      out.println(ValuesText.json(session.memory()));
    } else if (done.isEmpty()) {
      out.print(ValuesText.of(session.memory()));
    }
    if (!json) {
      done.forEach(out::println);
    }
    out.flush();
    return SufficeCommand.DONE;
  }

  private List<String> act(WordMemory memory) {
    var done = new ArrayList<String>();
    set.forEach(s -> done.add(set(memory, s)));
    forget.forEach(f -> done.add(words(forget(memory, f)) + " forgotten."));
    Path from = file;
    if (from != null) {
      done.add(words(memory.importFrom(from)) + " taken over.");
    }
    Path to = export;
    if (to != null) {
      memory.exportTo(to);
      done.add("Written: " + to);
    }
    return done;
  }

  private static String set(WordMemory memory, String asked) {
    int colon = asked.indexOf(':');
    int equals = asked.lastIndexOf('=');
    if (colon < 0 || equals < colon) {
      throw new SufficeException(
          "value-form", "\"" + asked + "\" is not of the form field:word=meaning, such as \"sex:boys=male\". Nothing was changed.");
    }
    String word = asked.substring(colon + 1, equals).strip();
    memory.set(field(asked.substring(0, colon)), word, asked.substring(equals + 1).strip());
    return "\"" + word + "\" now means " + asked.substring(equals + 1).strip() + ".";
  }

  private static int forget(WordMemory memory, String asked) {
    if (asked.equals("all")) {
      return memory.forget(null, null);
    }
    int colon = asked.indexOf(':');
    return colon < 0 ? memory.forget(field(asked), null) : memory.forget(field(asked.substring(0, colon)), asked.substring(colon + 1));
  }

  private static Field field(String id) {
    return Arrays.stream(Field.values())
        .filter(f -> f.id().equals(id.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new SufficeException(
                    "field",
                    "There is no field \"" + id + "\". Fields with words: "
                        + String.join(", ", Arrays.stream(Field.values()).filter(f -> org.suffice.model.Unknown.of(f) != org.suffice.model.Unknown.NO_WORDS).map(Field::id).toList())
                        + ". Nothing was changed."));
  }

  private static String words(int n) {
    return n == 1 ? "1 word was" : Numbers.number(n, 0) + " words were";
  }
}
