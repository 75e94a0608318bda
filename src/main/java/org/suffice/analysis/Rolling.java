package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** The share of requests that was hard to find in a month and the two before it: single months of few requests jump. */
final class Rolling implements Tally<Sought> {
  static final String ID = "rolling-3-months";
  private static final int MONTHS = 3;
  private static final double HUNDRED = 100;
  private final BitSet all;

  private Rolling(BitSet all) {
    this.all = all;
  }

  /** A table of months with the column. */
  static Grid<Sought> added(Grid<Sought> grid, Sort<Sought> hard) {
    var stripes = new ArrayList<>(grid.stripes());
    stripes.add(
        new Stripe(
            ID, "Hard to find, 3 months to the end of the month (%)", Unit.PERCENT, hard.only("yes"), null, null, 1,
            (line, date, n, base) -> Cell.missing(Numbers.NOT_APPLICABLE)));
    return new Grid<>(grid.rows(), grid.columns(), grid.lines(), stripes, Map.of(ID, new Rolling(hard.all())));
  }

  @Override
  public Cell cell(Line line, Part<Sought> part) {
    Part<Sought> three = three(line, part);
    if (three == null) {
      return Cell.missing(Numbers.NOT_APPLICABLE);
    }
    int of = new Part<>(three.slice(), three.earlier(), three.rows(), all, three.parts()).count();
    int n = three.count();
    return of == 0 ? Cell.missing(Numbers.NOT_APPLICABLE) : Cell.ratio(HUNDRED * n / of, n, of);
  }

  @Override
  public int[] units(Line line, Part<Sought> part) {
    Part<Sought> three = three(line, part);
    return three == null ? new int[0] : three.units();
  }

  /** Null for the whole period, and before there are three months. */
  private static @Nullable Part<Sought> three(Line line, Part<Sought> part) {
    int last = line.leaves().nextSetBit(0);
    if (line.kind() == Row.Kind.TOTAL || last < MONTHS - 1) {
      return null;
    }
    var rows = new BitSet();
    rows.set(last - MONTHS + 1, last + 1);
    return part.of(rows);
  }
}
