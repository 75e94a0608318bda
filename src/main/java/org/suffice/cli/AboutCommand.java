package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.About;
import org.suffice.app.AppContext;
import org.suffice.app.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code about}: version, where things are kept, libraries and their licences. */
@Command(name = "about", description = "Says which version this is, where it keeps things, and what it is made of.", mixinStandardHelpOptions = true)
final class AboutCommand implements Callable<Integer> {
  private final AppContext context;

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Option(names = "--licence", paramLabel = "NAME", description = "One licence in full, for example MIT.")
  @Nullable String licence;

  AboutCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    About about = context.about();
    String wanted = licence;
    if (wanted != null) {
      out.print(about.licence(wanted));
    } else if (json) {
      out.println(json(about));
    } else {
      print(about, out);
    }
    out.flush();
    return SufficeCommand.DONE;
  }

  private static void print(About about, PrintWriter out) {
    out.println(about.line());
    out.println("Java: " + about.java());
    out.println("Settings, and projects where no other place was chosen: " + about.folder());
    out.println("Technical log, without anything about children: " + about.log());
    out.println("Libraries, each unchanged (a licence in full: suffice about --licence NAME):");
    for (Library l : about.libraries()) {
      out.println("  " + l.name() + " " + l.version() + ": " + l.licence() + " (" + l.whose() + ")");
    }
  }

  private static ObjectNode json(About about) {
    ObjectNode all = new ObjectMapper().createObjectNode();
    all.put("version", about.version()).put("built", about.built()).put("java", about.java());
    all.put("folder", about.folder().toString()).put("log", about.log().toString());
    ArrayNode libraries = all.putArray("libraries");
    for (Library l : about.libraries()) {
      libraries.addObject().put("name", l.name()).put("version", l.version()).put("licence", l.licence()).put("whose", l.whose());
    }
    return all;
  }
}
