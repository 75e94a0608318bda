package org.suffice.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.chart.ChartFinish;
import org.suffice.chart.ChartFor;
import org.suffice.chart.ChartOptions;
import org.suffice.model.ChartChoice;
import org.suffice.model.Question;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
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

  @Option(names = "--size", paramLabel = "S", description = "full (15.9 x 10 cm, the default) or half (7.7 x 6 cm) of a page.")
  String size = "full";

  @Option(names = "--width-cm", paramLabel = "N", description = "Width in cm, in place of the size's.")
  @Nullable Double widthCm;

  @Option(names = "--height-cm", paramLabel = "N", description = "Height in cm, in place of the size's.")
  @Nullable Double heightCm;

  @Mixin FinishOptions finish = new FinishOptions();

  @Option(names = "--dpi", paramLabel = "N", description = "Dots an inch of a PNG (default 300).")
  int dpi = 300;

  ChartCommand(AppContext context) {
    this.context = context;
  }

  private ChartOptions options() {
    if (!size.equals("full") && !size.equals("half")) {
      throw new SufficeException("chart-size", "\"" + size + "\" is not a size of a chart. Use full or half, or give --width-cm and --height-cm.");
    }
    ChartOptions page = size.equals("full") ? ChartOptions.fullPage() : ChartOptions.halfPage();
    double wide = widthCm == null ? page.widthCm() : widthCm;
    double high = heightCm == null ? page.heightCm() : heightCm;
    return page.withPercent(percent).withSize(wide, high).withDpi(dpi).withTitleInside(finish.titleInside()).withFinish(finish.finish());
  }

  @Override
  public Integer call() {
    Question question = asked.question();
    ChartOptions options = options();
    try (ProjectSession session = project.open(context)) {
      Table table = asked.table(session, id, question);
      session.outputs().warnings(table).forEach(Out.errors(spec)::println);
      ChartChoice choice = asked.chart(session).withTargets(finish.targets || asked.chart(session).targets());
      ChartFinish shown = options.finish().with(session.outputs().lines(table, percent, choice)).sorted(choice.byValue());
      if (shown.byValue() && ChartFor.drawable(table) && !ChartFor.sortable(table)) {
        Out.errors(spec).println("The rows have an order of their own, which is kept: --sort value is for rows without one.");
      }
      if (!percent && ChartFor.hasShares(table) && !ChartFor.tellsNumbersApart(table)) {
        Out.errors(spec).println("Its bars have the same numbers, of different totals. Add --percent to see what tells them apart.");
      }
      ChartOptions drawn = options.withFinish(shown);
      session.outputs().saveChart(table, drawn, file);
      if (session.outputs().crowded(table, drawn)) {
        Out.errors(spec).println("Names or numbers are cut or too small to read at this size. Give more room: --size full, or --height-cm.");
      }
      Out.of(spec).println("Written: " + file);
      return SufficeCommand.DONE;
    }
  }
}
