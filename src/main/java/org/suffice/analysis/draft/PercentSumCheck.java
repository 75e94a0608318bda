package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.suffice.model.DraftFinding;

/**
 * Percentages of one whole, printed without their counts, that do not come to their 100%, beyond what rounding each by itself can make. Percentages that
 * come to far more or less are of something else, as needs of which a child can have several: of those nothing is said.
 */
final class PercentSumCheck {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final BigDecimal FAR = BigDecimal.valueOf(20);
  private static final int FEWEST = 2;
  private final Grid grid;
  private final ShareCheck shares;
  private final boolean exact;

  PercentSumCheck(Grid grid, Tolerance tolerance) {
    this.grid = grid;
    this.shares = new ShareCheck(grid, tolerance);
    this.exact = tolerance.step() == 0;
  }

  List<DraftFinding> findings() {
    List<DraftFinding> found = new ArrayList<>();
    if (exact && grid.totals().size() == 1 && grid.totals().getFirst() >= FEWEST) {
      int total = grid.totals().getFirst();
      for (int column = 1; column < grid.width(); column++) {
        BigDecimal whole = grid.percentage(total, column);
        if (whole != null && whole.compareTo(WHOLE) == 0 && !shares.hasCounts(column)) {
          column(column, total, found);
        }
      }
    }
    return found;
  }

  private void column(int column, int total, List<DraftFinding> found) {
    List<Integer> rows = IntStream.range(0, total).filter(r -> !grid.inner(r)).boxed().toList();
    if (rows.stream().anyMatch(r -> grid.percentage(r, column) == null)) {
      return;
    }
    List<BigDecimal> parts = rows.stream().map(r -> Objects.requireNonNull(grid.percentage(r, column))).toList();
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int decimals = parts.stream().mapToInt(p -> Math.max(0, p.scale())).min().orElse(0);
    BigDecimal off = sum.subtract(WHOLE).abs();
    boolean rounding = off.multiply(BigDecimal.TWO).compareTo(BigDecimal.valueOf(parts.size()).movePointLeft(decimals)) <= 0;
    if (parts.size() >= FEWEST && !rounding && off.compareTo(FAR) <= 0) {
      found.add(
          new DraftFinding(
              DraftFinding.Kind.SUM, grid.table().place(), grid.printedRow(total, column), grid.printedColumn(total, column), grid.where(total, column), "100%", sum.toPlainString() + "%",
              "The percentages " + grid.label(rows.getFirst()) + " to " + grid.label(rows.getLast()) + " add up to " + sum.toPlainString() + "%, which is not for their rounding."));
    }
  }
}
