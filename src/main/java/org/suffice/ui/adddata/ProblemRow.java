package org.suffice.ui.adddata;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Problem;

/**
 * A row with something to look at, as the grid shows it.
 *
 * @param sheet the sheet it stands in
 * @param row row number as Excel shows it
 * @param out it would be left out
 * @param problems what is wrong with it now; empty where it was corrected and is right
 * @param columns the used columns, in the order of the sheet
 * @param cells what the file has in them; empty until it is known
 * @param fixed what was written over them, by column of the sheet
 */
record ProblemRow(
    SheetDraft sheet,
    int row,
    boolean out,
    List<Problem> problems,
    List<ColumnMatch> columns,
    List<String> cells,
    Map<Integer, String> fixed) {
  ProblemRow {
    problems = List.copyOf(problems);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
    fixed = Map.copyOf(fixed);
  }

  /** What the file has in the nth used column. */
  String original(int n) {
    return n < cells.size() ? cells.get(n) : "";
  }

  /** What the nth used column says now. */
  String text(int n) {
    return isFixed(n) ? fixed.getOrDefault(columns.get(n).column(), "") : original(n);
  }

  /** The nth used column was written over. */
  boolean isFixed(int n) {
    return n >= 0 && n < columns.size() && fixed.containsKey(columns.get(n).column());
  }

  /** The nth used column is one to look at. */
  boolean isProblem(int n) {
    Field field = n >= 0 && n < columns.size() ? columns.get(n).field() : null;
    return field != null && problems.stream().anyMatch(p -> p.fields().contains(field));
  }

  /** It was corrected, and nothing is wrong with it any more. */
  boolean right() {
    return problems.isEmpty();
  }

  boolean has(String rule) {
    return problems.stream().anyMatch(p -> p.code().equals(rule));
  }

  /** What is wrong and what to do, without the row number that has a column of its own. */
  String words() {
    return problems.isEmpty()
        ? Say.of("fix.right")
        : problems.stream().map(p -> sentence(p) + " " + p.whatToDo()).distinct().collect(Collectors.joining(" "));
  }

  static String sentence(Problem problem) {
    String message = problem.message().replaceFirst("^Row [\\d,]+: ", "");
    return message.isEmpty() ? message : message.substring(0, 1).toUpperCase(java.util.Locale.UK) + message.substring(1);
  }
}
