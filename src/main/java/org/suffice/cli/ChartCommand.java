package org.suffice.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.chart.ChartOptions;
import org.suffice.model.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chart ID --out F}: the chart of one measure. */
@Command(name = "chart", description = "Writes the chart of one measure as PNG, SVG or PDF.", mixinStandardHelpOptions = true)
final class ChartCommand implements Callable<Integer> {
  private final AppContext context;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();
  @Mixin QuestionOptions asked = new QuestionOptions();

  @Parameters(index = "0", paramLabel = "ID", description = "The measure; see: suffice measures.")
  String id = "";

  @Option(names = "--out", required = true, paramLabel = "F", description = "The file: .png, .svg or .pdf.")
  Path file = Path.of("");

  @Option(names = "--percent", description = "Draw percentages instead of numbers.")
  boolean percent;

  @Option(names = "--width-cm", paramLabel = "N", description = "Width in cm (default 15.9).")
  double widthCm = 15.9;

  @Option(names = "--height-cm", paramLabel = "N", description = "Height in cm (default 10).")
  double heightCm = 10;

  @Option(names = "--dpi", paramLabel = "N", description = "Dots an inch of a PNG (default 300).")
  int dpi = 300;

  ChartCommand(AppContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Question question = asked.question();
    var options = new ChartOptions(percent, false, widthCm, heightCm, dpi, false);
    try (ProjectSession session = project.open(context)) {
      session.outputs().saveChart(asked.table(session, id, question), options, file);
      Out.of(spec).println("Written: " + file);
      return SufficeCommand.DONE;
    }
  }
}
