package org.suffice.app;

import java.util.List;
import org.suffice.model.Cell;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Whether a table says no more than that nothing is recorded of what it asks. Such a table is not published: a reader would
 * take its zeros ("0 children outside the council's area") for true ones.
 */
final class NothingRecorded {
  private static final List<String> UNKNOWN = List.of("not-recorded", "not-known");

  private NothingRecorded() {}

  /** Of a table with exact figures: every one of its numbers that is not 0 is a total or all of it, not recorded. */
  static boolean in(Table table) {
    boolean unknown = false;
    for (Row row : table.rows()) {
      boolean nothing = UNKNOWN.stream().anyMatch(row.id()::endsWith);
      for (Cell cell : row.cells()) {
        Double value = cell.value();
        if (value != null && value != 0) {
          boolean total = row.kind() == Row.Kind.TOTAL || row.kind() == Row.Kind.SUBTOTAL;
          if (nothing ? !whole(cell) : !total) {
            return false;
          }
          unknown |= nothing;
        }
      }
    }
    return unknown;
  }

  private static boolean whole(Cell cell) {
    return cell.of() == null || cell.of() == 0 || cell.of().equals(cell.numerator());
  }
}
