package org.suffice.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.Demo;
import org.suffice.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole job on the sample workbooks, in the terminal. */
@Command(name = "demo", description = "Does the whole job on the sample workbooks: import, tables, charts, summary.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;

  @Option(names = "--out", paramLabel = "DIR", description = "Where to leave the results (default suffice-demo).")
  Path folder = Path.of(System.getProperty("suffice.demo.out", "suffice-demo"));

  DemoCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    Demo.Result result = new Demo(context).run(folder, Progress.none());
    out.print(ReceiptText.of(result.receipt(), false));
    out.println();
    out.println(result.pack().summary());
    PackText.print(out, result.pack());
    out.println("Project:  " + result.project().toAbsolutePath().normalize() + " (use it with --project)");
    out.flush();
    return result.receipt().leftOut() > 0 ? SufficeCommand.LEFT_OUT : SufficeCommand.DONE;
  }
}
