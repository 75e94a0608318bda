package org.suffice.disclosure;

import java.util.List;
import org.suffice.model.Cell;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** Columns of what changed between two dates: made again from the protected numbers of both, never from the true ones. */
final class Changes {
  private static final String ENDING = "-change";
  private final Table table;
  private final CountedColumns columns;

  private Changes(Table table) {
    this.table = table;
    this.columns = new CountedColumns(table);
  }

  static Changes of(Table table) {
    return new Changes(table);
  }

  /** Sets the changes of a row whose other cells are protected. */
  void fill(Row row, List<Cell> cells) {
    for (int c = 0; c < cells.size(); c++) {
      String id = table.columns().get(c).id();
      if (id.endsWith(ENDING)) {
        int[] two = two(id.substring(0, id.length() - ENDING.length()));
        boolean laterLess = risesWhereLaterIsMore(c, two);
        Cell later = cells.get(laterLess ? two[1] : two[0]);
        Cell earlier = cells.get(laterLess ? two[0] : two[1]);
        cells.set(c, less(later, earlier));
      }
    }
  }

  private static Cell less(Cell now, Cell then) {
    Double a = now.value();
    Double b = then.value();
    if (a == null || b == null) {
      String flag = now.flag() == null || a != null ? then.flag() : now.flag();
      return Cell.missing(flag == null ? Numbers.CONFIDENTIAL : flag);
    }
    return Cell.number(Math.rint((a - b) * 10) / 10);
  }

  private int[] two(String base) {
    return java.util.stream.IntStream.range(0, table.columns().size()).filter(c -> columns.base(c).equals(base)).toArray();
  }

  /** Whether the change is the second column less the first, as the true numbers say. */
  private boolean risesWhereLaterIsMore(int change, int[] two) {
    return table.rows().stream()
        .allMatch(
            r -> {
              Double said = r.cells().get(change).value();
              Double first = r.cells().get(two[0]).value();
              Double second = r.cells().get(two[1]).value();
              return said == null || first == null || second == null || Math.signum(said) * (second - first) >= -0.05;
            });
  }
}
