package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.DraftFinding;

/** A column of changes against the two columns before it, in numbers or in percent; said only where most of its rows agree. */
final class ChangeCheck {
  private static final Pattern CHANGE = Pattern.compile("(?i)\\bchanged?\\b|\\bdifference\\b|\\bincrease\\b|\\bdecrease\\b|\\bvariance\\b");
  private static final Pattern DATE = Pattern.compile("(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\b|[\\d/]+(st|nd|rd|th)?\\b|\\bat\\b");
  private static final int FEWEST = 2;
  private static final int NUMBERS = 3;
  private final Grid grid;
  private final Tolerance tolerance;
  private final Set<Integer> decided = new TreeSet<>();

  ChangeCheck(Grid grid, Tolerance tolerance) {
    this.grid = grid;
    this.tolerance = tolerance;
  }

  /** The columns, from 1, whose changes are those of the columns before them in most rows; known once they were looked at. */
  Set<Integer> columns() {
    return decided;
  }

  List<DraftFinding> findings() {
    List<DraftFinding> found = new ArrayList<>();
    for (int column = NUMBERS; column < grid.width(); column++) {
      if (CHANGE.matcher(grid.headings().get(column)).find()) {
        List<Integer> before = counts(column);
        if (before.size() >= FEWEST && alike(column, before.get(before.size() - 2), before.getLast())) {
          column(column, before.get(before.size() - 2), before.getLast(), found);
        }
      }
    }
    return found;
  }

  private List<Integer> counts(int column) {
    return IntStream.range(1, column)
        .filter(c -> !grid.percentColumn(c) && !CHANGE.matcher(grid.headings().get(c)).find() && IntStream.range(0, grid.body().size()).anyMatch(r -> grid.count(r, c) != null))
        .boxed()
        .toList();
  }

  // two numbers of the same thing at two dates, and the change of that
  private boolean alike(int column, int from, int to) {
    String one = undated(grid.headings().get(from));
    String other = undated(grid.headings().get(to));
    return one.equals(other) && undated(grid.headings().get(column)).contains(one);
  }

  private static String undated(String heading) {
    return Grid.plain(DATE.matcher(heading).replaceAll(" "));
  }

  private void column(int column, int from, int to, List<DraftFinding> found) {
    List<Integer> wrong = new ArrayList<>();
    int right = 0;
    for (int row = 0; row < grid.body().size(); row++) {
      BigDecimal printed = printed(row, column);
      BigDecimal change = change(row, column, from, to);
      if (printed != null && change != null) {
        boolean same = grid.percentColumn(column) ? tolerance.step() > 0 || change.compareTo(printed) == 0 : tolerance.same(printed, change, NUMBERS);
        right += same && change.signum() != 0 ? 1 : 0;
        if (!same) {
          wrong.add(row);
        }
      }
    }
    if (right >= FEWEST && right > wrong.size()) {
      decided.add(column + 1);
      wrong.forEach(row -> found.add(finding(row, column, from, to)));
    }
  }

  private @Nullable BigDecimal printed(int row, int column) {
    return grid.number(row, column).map(DraftNumber::value).orElse(null);
  }

  /** The change as the column prints it; null where a figure is missing. */
  private @Nullable BigDecimal change(int row, int column, int from, int to) {
    BigDecimal before = grid.count(row, from);
    BigDecimal after = grid.count(row, to);
    BigDecimal printed = printed(row, column);
    if (before == null || after == null || printed == null) {
      return null;
    }
    BigDecimal change = after.subtract(before);
    if (!grid.percentColumn(column)) {
      return change;
    }
    return before.signum() <= 0 ? null : DraftNumber.share(change, before, Math.max(0, printed.scale()));
  }

  private DraftFinding finding(int row, int column, int from, int to) {
    String percent = grid.percentColumn(column) ? "%" : "";
    String computed = Objects.requireNonNull(change(row, column, from, to)).toPlainString() + percent;
    String printed = grid.body().get(row).cell(column);
    DraftFinding.Kind kind = percent.isEmpty() ? DraftFinding.Kind.SUM : DraftFinding.Kind.PERCENTAGE;
    return new DraftFinding(
        kind, grid.table().place(), grid.printedRow(row, column), grid.printedColumn(row, column), grid.where(row, column), printed, computed,
        "From " + Objects.requireNonNull(grid.count(row, from)).toPlainString() + " to " + Objects.requireNonNull(grid.count(row, to)).toPlainString() + " is a change of " + computed + ", but " + printed + " is printed.");
  }
}
