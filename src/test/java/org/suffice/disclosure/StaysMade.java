package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.Behind;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** A table of stays and nights made for these tests: two lengths, in-house, agency and others. */
final class StaysMade {
  static final String[] LENGTHS = {"1-7", "8-28"};
  private static final String[] WHOSE = {"", "in-house-", "agency-"};

  private StaysMade() {}

  /**
   * The table.
   *
   * @param stays of each length: in-house, agency, others
   * @param most nights of a stay: every number up to it comes in turn
   */
  static Table table(int[][] stays, int most) {
    List<Map<Integer, Double>> total = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    List<List<Map<Integer, Double>>> rows = new ArrayList<>();
    int child = 0;
    for (int[] length : stays) {
      List<Map<Integer, Double>> row = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (int whose = 0; whose < length.length; whose++) {
        for (int s = 0; s < length[whose]; s++) {
          double nights = 1 + child % most;
          row.get(0).put(child, nights);
          if (whose < 2) {
            row.get(whose + 1).put(child, nights);
          }
          child++;
        }
      }
      for (int w = 0; w < WHOSE.length; w++) {
        total.get(w).putAll(row.get(w));
      }
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>();
    for (String whose : WHOSE) {
      columns.add(new Column(whose + "stays", whose + "stays", Unit.PLACEMENTS, Made.DAY, "of the column", 0));
      columns.add(new Column(whose + "nights", whose + "nights", Unit.NIGHTS, Made.DAY, "of the column", 0));
    }
    List<Row> made = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      made.add(row(LENGTHS[r], Row.Kind.PART, rows.get(r), total));
    }
    made.add(row("total", Row.Kind.TOTAL, total, total));
    return Made.of(Amounts.STAYS, columns, made);
  }

  private static Row row(String id, Row.Kind kind, List<Map<Integer, Double>> row, List<Map<Integer, Double>> total) {
    List<Cell> cells = new ArrayList<>();
    for (int w = 0; w < WHOSE.length; w++) {
      Map<Integer, Double> each = row.get(w);
      cells.add(Cell.share(each.size(), total.get(w).size()));
      double sum = sum(each);
      cells.add(new Cell(sum, sum, sum(total.get(w)), null, null).from(new Behind(() -> each)));
    }
    return new Row(id, id, null, kind, cells);
  }

  private static double sum(Map<Integer, Double> each) {
    return each.values().stream().mapToDouble(n -> n).sum();
  }
}
