package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Rows that are all in one column: the number is not small, but it says the same of every child, request or place in it. */
final class SameForAll {
  private SameForAll() {}

  /**
   * What the printed numbers say of every child in a row; hidden ones say nothing.
   *
   * @param published the same tables as they are printed
   */
  static List<String> in(List<Table> tables, List<Table> published) {
    List<String> found = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      Table table = tables.get(t);
      for (CountedColumns.Parts parts : new CountedColumns(table).parts()) {
        for (Row row : table.rows()) {
          int whole = CountedColumns.value(row, parts.whole());
          for (int c : parts.parts()) {
            boolean printed = published.get(t).cell(row.id(), table.columns().get(c).id()).value() != null;
            if (printed && whole > 0 && CountedColumns.value(row, c) == whole) {
              found.add(
                  "\u201c" + table.title() + "\u201d, row \u201c" + row.label() + "\u201d: all are \u201c" + table.columns().get(c).label()
                      + "\u201d. " + knows(table.columns().get(c).unit()) + ": check that it may be published.");
            }
          }
        }
      }
    }
    // a table of the draft may be one of the pack as well
    return found.stream().distinct().toList();
  }

  private static String knows(Unit unit) {
    return switch (unit) {
      case PLACES, HOMES -> "Whoever knows a home in the row knows this of its places and of the children in them";
      case REQUESTS, CHILDREN_SOUGHT -> "Whoever knows of a request in the row knows this of the child it was for";
      default -> "Whoever knows that a child is in the row knows this of the child";
    };
  }
}
