package org.suffice.app;

import java.util.ArrayList;
import java.util.List;
import org.suffice.disclosure.Rule;
import org.suffice.model.Cell;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Which cells of a table that may not be published stand in the way, and what would help; for inside the council. */
final class InTheWay {
  private static final int NAMED = 4;

  private InTheWay() {}

  /** In full sentences; empty for tables about the council's records. No reference of a child is named. */
  static String of(Table table, Rule rule) {
    return switch (table.id()) {
      case "unregulated" -> cases(table);
      case "hard-to-find-needs-together" -> small(table, rule);
      default -> "";
    };
  }

  private static String cases(Table table) {
    long cases = table.rows().stream().filter(r -> r.kind() == Row.Kind.PART).count();
    return " In the way: all rows but the total, " + cases + " of them. What helps: the placement mix counts the same children by category.";
  }

  private static String small(Table table, Rule rule) {
    List<String> cells = new ArrayList<>();
    int all = 0;
    for (Row row : table.rows()) {
      for (int c = 0; c < table.columns().size(); c++) {
        Cell cell = row.cells().get(c);
        Double value = cell.value();
        int children = value == null || table.columns().get(c).unit() != Unit.CHILDREN_SOUGHT ? 0 : value.intValue();
        all += children > 0 ? 1 : 0;
        if (children > 0 && children <= rule.largestHidden()) {
          cells.add(row.label() + ", " + table.columns().get(c).label());
        }
      }
    }
    String named = String.join("; ", cells.subList(0, Math.min(NAMED, cells.size()))) + (cells.size() > NAMED ? "; and " + (cells.size() - NAMED) + " more" : "");
    return cells.isEmpty()
        ? " What helps: the needs by themselves."
        : " In the way: " + cells.size() + " of its " + all + " numbers are of 1 to " + rule.largestHidden() + " children (" + named + "). What helps: the needs by themselves, or a longer period.";
  }
}
