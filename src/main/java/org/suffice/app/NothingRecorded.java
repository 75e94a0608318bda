package org.suffice.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.Cell;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Whether a table says no more than that nothing is recorded of what it asks. Such a table is not published: a reader would
 * take its zeros ("0 children outside the council's area") for true ones.
 */
final class NothingRecorded {
  private static final List<String> UNKNOWN = List.of("not-recorded", "not-known", "no-rule", "not-fostering");

  /** Columns that say what the shares of a line are of, and count nothing by themselves. */
  private static final String BASE = "of";

  private NothingRecorded() {}

  /** Of a table with exact figures: it has no rows, or every one of its numbers that is not 0 is a total or not recorded, and these are all. */
  static boolean in(Table table) {
    if (table.rows().isEmpty()) {
      return true;
    }
    boolean unknown = false;
    for (int c = 0; c < table.columns().size(); c++) {
      if (!table.columns().get(c).id().split("[:@]", 2)[0].equals(BASE)) {
        Map<Double, Double> parts = new HashMap<>();
        if (!unknown(table, c, parts)) {
          return false;
        }
        unknown |= !parts.isEmpty();
      }
    }
    return unknown;
  }

  /** Whether a column has no other numbers than totals and what is not recorded, which is all there is. */
  private static boolean unknown(Table table, int column, Map<Double, Double> parts) {
    for (Row row : table.rows()) {
      Cell cell = row.cells().get(column);
      Double value = cell.value();
      boolean total = row.kind() == Row.Kind.TOTAL || row.kind() == Row.Kind.SUBTOTAL;
      if (value != null && value != 0 && UNKNOWN.stream().anyMatch(row.id()::endsWith)) {
        Double of = cell.of();
        parts.merge(of == null || of == 0 ? value : of, value, Double::sum);
      } else if (value != null && value != 0 && !total) {
        return false;
      }
    }
    return parts.entrySet().stream().allMatch(of -> of.getValue() >= of.getKey());
  }
}
