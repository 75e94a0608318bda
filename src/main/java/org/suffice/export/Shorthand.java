package org.suffice.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suffice.model.Numbers;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** The marks that stand for or beside numbers, and what they mean: every table explains those it uses. */
public final class Shorthand {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "[b]", "break in the series",
          "[c]", "confidential",
          "[e]", "estimated",
          "[f]", "forecast",
          "[low]", "rounds to zero but is not zero",
          "[p]", "provisional",
          "[r]", "revised",
          "[s]", "hidden so that another number cannot be worked out",
          "[x]", "not available",
          "[z]", "not applicable");

  private Shorthand() {}

  /** All marks that standards allow. */
  static Set<String> allowed() {
    return MEANINGS.keySet();
  }

  /** "Some shorthand is used in this table, [x] = not available." or empty where the table prints no mark. */
  public static String sentence(Table table) {
    Set<String> used = used(table);
    if (used.isEmpty()) {
      return "";
    }
    return used.stream()
        .map(mark -> mark + " = " + MEANINGS.getOrDefault(mark, "see the notes"))
        .collect(Collectors.joining(", ", "Some shorthand is used in this table, ", "."));
  }

  /** The marks as printed, in alphabetical order. */
  static Set<String> used(Table table) {
    Set<String> used = new LinkedHashSet<>();
    for (PrintedColumn column : PrintedColumn.of(table)) {
      for (Row row : table.rows()) {
        String flag = column.cell(row).flag();
        if (flag != null) {
          used.add(flag);
        }
        String printed = column.text(row);
        if (printed.equals(Numbers.NOT_APPLICABLE) || printed.equals(column.cell(row).shareFlag())) {
          used.add(printed);
        }
      }
    }
    return used.stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** True where a number carries a mark, so that a Notes column is needed to keep the number a number. */
  static boolean besideNumbers(Table table) {
    return table.rows().stream().anyMatch(row -> !besideNumbers(table, row).isEmpty());
  }

  /** The marks beside a row's numbers with the columns they belong to: "[b] Children, 31 March 2017". */
  static String besideNumbers(Table table, Row row) {
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String flag = row.cells().get(i).flag();
      if (flag != null && row.cells().get(i).value() != null) {
        marks.add(table.columns().size() == 1 ? flag : flag + " " + table.columns().get(i).label());
      }
    }
    return String.join("; ", marks);
  }
}
