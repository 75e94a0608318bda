package org.suffice.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.suffice.disclosure.AuditOnly;
import org.suffice.disclosure.Protection;
import org.suffice.disclosure.Rule;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** The audit of what is published: a table of 30 rows by 30 columns with totals of both, many of its counts small. */
final class Auditing {
  private static final int SIZE = 30;
  private static final int LIMIT = 50;
  private static final LocalDate DAY = LocalDate.of(2017, 7, 31);

  private Auditing() {}

  static void measure(Report report) throws Exception {
    Table table = table();
    for (Rule rule : Rule.values()) {
      AuditOnly audit = AuditOnly.of(table, rule);
      double attack = 1000 * Pairs.alone(10, 30, audit::attack);
      report.add(Result.amount(LIMIT, "audit of a 30 x 30 table, " + rule.id(), SIZE * SIZE, attack, "ms", audit.hidden() + " hidden; the thread's own time"));
      double whole = 1000 * Pairs.alone(3, 9, () -> Protection.of(List.of(table), rule).tables().size());
      report.add(Result.amount(LIMIT, "the same protected from the start, " + rule.id(), SIZE * SIZE, whole, "ms", "hiding, auditing, hiding more; the thread's own time"));
    }
  }

  private static Table table() {
    Random random = new Random(30);
    List<Column> columns = new ArrayList<>(List.of(column("children")));
    for (int c = 0; c < SIZE; c++) {
      columns.add(column("children:c" + c));
    }
    int[][] cells = new int[SIZE + 1][SIZE];
    for (int r = 0; r < SIZE; r++) {
      for (int c = 0; c < SIZE; c++) {
        cells[r][c] = random.nextInt(4) == 0 ? random.nextInt(8) : random.nextInt(60);
        cells[SIZE][c] += cells[r][c];
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r <= SIZE; r++) {
      List<Cell> row = new ArrayList<>();
      int sum = 0;
      for (int c = 0; c < SIZE; c++) {
        row.add(Cell.share(cells[r][c], cells[SIZE][c]));
        sum += cells[r][c];
      }
      row.addFirst(Cell.count(sum));
      boolean total = r == SIZE;
      rows.add(new Row(total ? "total" : "row" + r, total ? "Total" : "Row " + r, null, total ? Row.Kind.TOTAL : Row.Kind.PART, row));
    }
    return new Table(
        "made-up", "Made up", "Definition.", "Source.", List.of(DAY), null, null, List.of(), DAY, Table.WORKING_COPY, "Row", columns, rows, List.of(), ChartHint.none());
  }

  private static Column column(String id) {
    return new Column(id, id, Unit.CHILDREN, DAY, "of the column", 0);
  }
}
