package org.suffice.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.chart.ChartFinish;
import org.suffice.model.SufficeException;
import picocli.CommandLine.Option;

/** What a person adds to a chart before it goes into a document: the options of the window's drawer. */
final class FinishOptions {
  @Option(names = "--title", arity = "0..1", fallbackValue = "", paramLabel = "T", description = "Title inside the picture: this one, or the table's.")
  @Nullable String title;

  @Option(names = "--note", paramLabel = "N", description = "A sentence before the source.")
  String note = "";

  @Option(names = "--source", paramLabel = "S", description = "In place of the table's source.")
  String source = "";

  @Option(names = "--alt", paramLabel = "A", description = "Words for those who cannot see it, in place of the drafted ones (SVG, PDF).")
  String alt = "";

  @Option(names = "--sort", paramLabel = "O", description = "value (bars from the largest) or none (the table's order, the default).")
  String sort = "none";

  @Option(names = "--labels", negatable = true, defaultValue = "true", fallbackValue = "true", description = "Values at the bars (the default); --no-labels leaves them out.")
  boolean labels = true;

  @Option(names = "--target", paramLabel = "N", description = "A dashed line at this value, named Target.")
  @Nullable Double target;

  @Option(names = "--targets", description = "Dashed lines at the project's targets that follow what is drawn.")
  boolean targets;

  @Option(names = "--benchmark", paramLabel = "NAME=N", description = "A dashed line at this value with this name, such as England=62.")
  List<String> benchmarks = List.of();

  boolean titleInside() {
    return title != null;
  }

  ChartFinish finish() {
    List<ChartFinish.Line> lines = new ArrayList<>();
    Double wanted = target;
    if (wanted != null) {
      lines.add(new ChartFinish.Line("Target", wanted));
    }
    benchmarks.forEach(words -> lines.add(line(words)));
    String named = title;
    return new ChartFinish(named == null ? "" : named, note, source, alt, byValue(sort), labels, lines);
  }

  /** Whether an order of bars is that of their values. */
  static boolean byValue(String order) {
    if (!order.equals("value") && !order.equals("none")) {
      throw new SufficeException("chart-sort", "\"" + order + "\" is not an order of bars. Use value or none.");
    }
    return order.equals("value");
  }

  private static ChartFinish.Line line(String words) {
    int equals = words.lastIndexOf('=');
    try {
      return new ChartFinish.Line(words.substring(0, equals).strip(), Double.parseDouble(words.substring(equals + 1).strip()));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new SufficeException("chart-benchmark", "\"" + words + "\" is not a benchmark. Give its name and value, such as --benchmark England=62.", e);
    }
  }
}
