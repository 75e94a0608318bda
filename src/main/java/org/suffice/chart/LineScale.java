package org.suffice.chart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Target.ValueKind;
import org.suffice.model.Unit;

/**
 * What a line across a chart is read against, so that a target is only drawn where it is of the same kind as the values.
 *
 * @param kind numbers, shares or rates
 * @param rows ids of the rows drawn
 * @param columns ids of the columns drawn, without date and breakdown
 */
public record LineScale(ValueKind kind, List<String> rows, List<String> columns) {
  public LineScale {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** The scale of a table's chart; empty where bars are stacked or broken down, and where its unit is none a target has. */
  public static Optional<LineScale> of(Table table, boolean percent) {
    return Multiples.are(table) ? Optional.empty() : Selection.of(table, percent).flatMap(LineScale::of);
  }

  private static Optional<LineScale> of(Selection drawn) {
    boolean apart = drawn.form() == Form.LINES || drawn.form() == Form.BARS;
    ValueKind kind = drawn.inPercent() ? ValueKind.SHARE : kind(drawn.unit());
    return !apart || kind == null
        ? Optional.empty()
        : Optional.of(new LineScale(kind, drawn.rows().stream().map(Row::id).toList(), drawn.columns().stream().map(Selection::measure).distinct().toList()));
  }

  private static @Nullable ValueKind kind(Unit unit) {
    return switch (unit) {
      case CHILDREN, REQUESTS, CHILDREN_SOUGHT, PLACEMENTS, MOVES, REMANDS, NIGHTS, POUNDS, PLACES, HOMES, PROVIDERS -> ValueKind.NUMBER;
      case RATE -> ValueKind.RATE;
      case PERCENT -> ValueKind.SHARE;
      case OWN, MEAN, DATE, TEXT -> null;
    };
  }
}
