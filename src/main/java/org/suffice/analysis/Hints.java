package org.suffice.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;

/** How the families' tables are best drawn: lines over several dates, bars at one. */
final class Hints {
  private static final int MOST_LINES = 6;

  private Hints() {}

  /** These rows: lines of one stripe over several dates, else bars of it (and of its breakdown). */
  static <U extends Units> ChartHint overTime(Answer<U> answer, String stripe, List<String> rows) {
    var printed = answer.rows().stream().map(Row::id).toList();
    var drawn = rows.stream().filter(printed::contains).toList();
    if (answer.slices().size() > 1) {
      String ofDates = stripe + "@";
      return new ChartHint(ChartHint.Kind.LINES, mostOf(answer, drawn, stripe), columns(answer, ofDates));
    }
    var broken = columns(answer, stripe + ":");
    return new ChartHint(ChartHint.Kind.BARS, drawn, broken.isEmpty() ? List.of(stripe) : broken);
  }

  /** Over several periods, lines of the rows in one stripe; over one, what the measure draws. */
  static <U extends Units> ChartHint byPeriod(Answer<U> answer, String stripe, ChartHint one) {
    List<String> rows = one.rows();
    return answer.slices().size() == 1 || one.kind() == ChartHint.Kind.NONE ? one : new ChartHint(ChartHint.Kind.LINES, mostOf(answer, rows, stripe), columns(answer, stripe + "@"));
  }

  /** The same for all rows of a kind. */
  static <U extends Units> ChartHint overTime(Answer<U> answer, String stripe, Row.Kind kind) {
    return overTime(answer, stripe, answer.rows().stream().filter(r -> r.kind() == kind).map(Row::id).toList());
  }

  /** At most six lines, those with the most at the last date, in the order of the table. */
  private static <U extends Units> List<String> mostOf(Answer<U> answer, List<String> rows, String stripe) {
    if (rows.size() <= MOST_LINES) {
      return rows;
    }
    var most = new ArrayList<>(rows);
    most.sort(Comparator.comparingInt((String r) -> -answer.count(r, stripe, answer.last())));
    var kept = most.subList(0, MOST_LINES);
    return rows.stream().filter(kept::contains).toList();
  }

  private static <U extends Units> List<String> columns(Answer<U> answer, String prefix) {
    return answer.columns().stream().map(Column::id).filter(id -> id.startsWith(prefix)).toList();
  }
}
