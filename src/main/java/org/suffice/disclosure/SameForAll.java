package org.suffice.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    Set<String> found = new LinkedHashSet<>();
    for (int t = 0; t < tables.size(); t++) {
      Table table = tables.get(t);
      CountedColumns columns = new CountedColumns(table);
      for (CountedColumns.Parts parts : columns.parts()) {
        for (Row row : table.rows()) {
          if (!CountedColumns.has(row, parts.whole())) {
            continue;
          }
          int whole = CountedColumns.value(row, parts.whole());
          for (int c : parts.parts()) {
            String id = table.columns().get(c).id();
            boolean printed = published.get(t).cell(row.id(), id).value() != null;
            if (printed && whole > 0 && CountedColumns.value(row, c) == whole && !byDefinition(table.id(), row.id(), columns.base(c))) {
              found.add(
                  "\u201c" + table.title() + "\u201d, row \u201c" + row.label() + "\u201d: all are \u201c" + table.columns().get(c).label()
                      + "\u201d. " + knows(table.columns().get(c).unit()) + ": check that it may be published.");
            }
          }
        }
      }
    }
    // a table of the draft may be one of the pack as well
    return List.copyOf(found);
  }

  /** What a row is, or that nothing is recorded of it, tells nobody anything: moves to supported accommodation are all to it. */
  private static boolean byDefinition(String table, String row, String column) {
    return switch (table) {
      case "placement-moves" -> row.equals("to-" + column);
      case Demands.ID -> row.equals("total") || row.endsWith("-not-recorded");
      default -> false;
    };
  }

  private static String knows(Unit unit) {
    return switch (unit) {
      case PLACES, HOMES -> "Whoever knows a home in the row knows this of its places and of the children in them";
      case REQUESTS, CHILDREN_SOUGHT -> "Whoever knows of a request in the row knows this of the child it was for";
      default -> "Whoever knows that a child is in the row knows this of the child";
    };
  }
}
