package org.suffice.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.app.Switch;
import org.suffice.model.SufficeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code set KEY=VALUE}: the council's rules of counting; without one, what they are now. */
@Command(name = "set", description = "Sets a rule of counting of a project; without KEY=VALUE, prints them all.",
    mixinStandardHelpOptions = true)
final class SetCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(arity = "0..*", paramLabel = "KEY=VALUE", description = "Such as short-breaks=counted.")
  List<String> settings = List.of();

  SetCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    try (ProjectSession session = project.open(context)) {
      for (String setting : settings) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
          throw new SufficeException("setting", "\"" + setting + "\" is not KEY=VALUE, such as short-breaks=counted.");
        }
        session.set(setting.substring(0, equals), setting.substring(equals + 1));
      }
      session.switches().forEach((s, value) -> out.println(line(s, value)));
      out.flush();
      return SufficeCommand.DONE;
    }
  }

  private static String line(Switch s, String value) {
    String allowed = s.choices().size() > 1 ? " (" + String.join(" or ", s.choices()) + ")" : "";
    return s.id() + "=" + value + "    " + s.sentence() + allowed;
  }
}
