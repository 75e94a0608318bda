package org.suffice.disclosure;

import java.util.List;
import org.suffice.model.Behind;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * The use of secure accommodation: counts, nights and money in the lines of one column. Nights and their mean give the
 * number of placements, so that is taken as known; placements are those with a cost and those without. The number of
 * children is left out: beside that of placements it tells how few were placed more than once.
 */
final class SecureUse implements Ties {
  static final String ID = "secure-use";
  static final String CHILDREN = "children";
  private static final double NEAREST = 1000;
  private final Table table;

  SecureUse(Table table) {
    this.table = table;
  }

  @Override
  public void add(Known known) {
    for (int c = 0; c < table.columns().size(); c++) {
      Row placements = row("placements");
      int stays = CountedColumns.value(placements, c);
      int all = known.counts(placements, c, Unit.PLACEMENTS);
      known.knows(all, new Count.Known(Bounds.ANY, true, null));
      Row without = row("no-cost");
      known.sum(List.of(known.counts(without, c, Unit.PLACEMENTS), known.made(c, "cost", "with a cost", stays - CountedColumns.value(without, c))), all);
      int nights = amount(known, row("nights"), c, all);
      known.prints(known.place(row("nights"), c), nights, 10);
      known.prints(known.place(row("mean-nights"), c), nights, 5);
      known.prints(known.place(row("cost"), c), amount(known, row("cost"), c, all), NEAREST);
    }
  }

  /** A sum that adds up to no other, so that only those behind it count. */
  private int amount(Known known, Row row, int column, int placements) {
    Behind behind = row.cells().get(column).behind();
    Behind.Amounts who = behind == null ? new Behind.Amounts(0, 0, 0, 0) : behind.amounts();
    var what = new Count.Known(Bounds.ANY, false, new Count.Amount(who, placements));
    return known.amount(column, row.id(), known.place(row, column), (int) Math.round(who.sum()), Double.POSITIVE_INFINITY, what);
  }

  private Row row(String id) {
    return table.row(id).orElseThrow();
  }
}
