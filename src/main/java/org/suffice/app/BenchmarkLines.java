package org.suffice.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.chart.ChartFinish;
import org.suffice.chart.LineScale;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Target.ValueKind;
import org.suffice.model.Unit;

/**
 * The published figures below a table as lines across the bars that they are of, where the chart does not draw them as bars
 * or series already: shares and rates only, as the numbers of another area are those of another population.
 */
final class BenchmarkLines {
  private final Table table;
  private final LineScale scale;

  private BenchmarkLines(Table table, LineScale scale) {
    this.table = table;
    this.scale = scale;
  }

  static List<ChartFinish.Line> of(Table table, boolean percent, String council) {
    LineScale scale = LineScale.of(table, percent).filter(s -> s.kind() != ValueKind.NUMBER).orElse(null);
    if (scale == null || table.asAt().size() != 1) {
      return List.of();
    }
    var lines = new BenchmarkLines(table, scale);
    var all = new ArrayList<ChartFinish.Line>();
    table.rows().stream().filter(r -> r.published() && !scale.rows().contains(r.id()) && !own(r, council)).forEach(r -> lines.line(r).ifPresent(all::add));
    return all;
  }

  private static boolean own(Row row, String council) {
    return !council.isBlank() && (row.label().startsWith(council + ": ") || row.label().startsWith(council + " ("));
  }

  private Optional<ChartFinish.Line> line(Row row) {
    return scale.rows().stream()
        .filter(r -> row.id().endsWith("-" + r))
        .max(Comparator.comparingInt(String::length))
        .flatMap(r -> value(row).map(v -> new ChartFinish.Line(row.label(), v, scale.rows().size() == 1 ? "" : r)));
  }

  private Optional<Double> value(Row row) {
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      if (scale.columns().contains(column.id().split("[@:]", 2)[0])) {
        Double value = drawn(column, row.cells().get(c));
        if (value != null) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Double drawn(Column column, Cell cell) {
    return scale.kind() == ValueKind.RATE || column.unit() == Unit.PERCENT ? cell.value() : cell.sharePercent();
  }
}
