package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.DraftFinding;

/**
 * Percentages against counts. What a percentage is of is seldom written: a total of its column, another count of its row,
 * or all counts of the row. The base that explains most rows is taken for the one that is meant; a percentage that no base
 * explains is found. Where no base explains most, nothing is said: a guess would accuse.
 */
final class ShareCheck {
  private static final double MOST = 0.6;
  private static final Pattern NOT_KNOWN = Pattern.compile("(?i)not (known|recorded|stated)|unknown");
  private final Grid grid;
  private final Tolerance tolerance;
  private final List<Integer> counts;
  private final Map<Integer, BigDecimal> notKnown = new HashMap<>();

  ShareCheck(Grid grid, Tolerance tolerance) {
    this.grid = grid;
    this.tolerance = tolerance;
    this.counts = IntStream.range(1, grid.width()).filter(c -> !grid.percentColumn(c) && IntStream.range(0, grid.body().size()).anyMatch(r -> grid.count(r, c) != null)).boxed().toList();
  }

  List<DraftFinding> findings() {
    List<DraftFinding> found = new ArrayList<>();
    for (int column = 1; column < grid.width(); column++) {
      found.addAll(column(column));
    }
    return found;
  }

  private List<DraftFinding> column(int column) {
    int part = partOf(column);
    if (part < 0) {
      return List.of();
    }
    Map<String, Integer> explained = new LinkedHashMap<>();
    List<Integer> wrong = new ArrayList<>();
    int all = 0;
    for (int row = 0; row < grid.body().size(); row++) {
      BigDecimal printed = grid.percentage(row, column);
      BigDecimal count = grid.count(row, part);
      Map<String, BigDecimal> bases = bases(row, part);
      // nothing is 0% of anything
      if (printed == null || count == null || count.signum() == 0 || bases.isEmpty()) {
        continue;
      }
      all++;
      bases.forEach((base, of) -> explained.merge(base, DraftNumber.isShare(printed, count, of) ? 1 : 0, Integer::sum));
      if (bases.values().stream().noneMatch(of -> tolerance.share(printed, count, of))) {
        wrong.add(row);
      }
    }
    String meant = explained.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    int most = explained.getOrDefault(meant, 0);
    return most >= 2 && most >= MOST * all ? wrong.stream().filter(r -> bases(r, part).containsKey(meant) && !aside(r, part)).map(r -> finding(r, column, part, meant)).toList() : List.of();
  }

  /** Whether the percentages of a column have counts that they can be set against. */
  boolean hasCounts(int column) {
    return partOf(column) >= 0;
  }

  /** The counts that a column's percentages are of: its own cells' counts, or the nearest count column to the left. */
  private int partOf(int column) {
    boolean paired = IntStream.range(0, grid.body().size()).anyMatch(r -> grid.number(r, column).filter(n -> n.share() != null).isPresent());
    if (paired) {
      return column;
    }
    return grid.percentColumn(column) ? counts.stream().filter(c -> c < column).max(Integer::compare).orElse(-1) : -1;
  }

  private Map<String, BigDecimal> bases(int row, int part) {
    Map<String, BigDecimal> bases = new LinkedHashMap<>();
    List<Integer> totals = grid.totals().stream().filter(r -> grid.count(r, part) != null).toList();
    totals.stream().filter(t -> t >= row).findFirst().ifPresent(t -> put(bases, "the next total", grid.count(t, part)));
    totals.stream().filter(t -> t <= row).reduce((a, b) -> b).ifPresent(t -> put(bases, "the total before it", grid.count(t, part)));
    totals.stream().reduce((a, b) -> b).ifPresent(t -> put(bases, "the last total", grid.count(t, part)));
    totals.stream().reduce((a, b) -> b).ifPresent(t -> put(bases, "the last total without what is not known", Objects.requireNonNull(grid.count(t, part)).subtract(notKnown(part))));
    totals.stream().findFirst().ifPresent(t -> put(bases, "the first total", grid.count(t, part)));
    if (grid.isTurned()) {
      return bases;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int other : counts) {
      BigDecimal count = grid.count(row, other);
      if (other != part && count != null) {
        put(bases, "\u201c" + grid.headings().get(other) + "\u201d in the row", count);
      }
      sum = count == null ? sum : sum.add(count);
    }
    if (grid.ofWhich(row)) {
      IntStream.iterate(row - 1, r -> r >= 0, r -> r - 1).filter(r -> !grid.ofWhich(r)).findFirst().ifPresent(r -> put(bases, "\u201c" + grid.label(r) + "\u201d", grid.count(r, part)));
    }
    if (counts.size() > 1) {
      put(bases, "all counts of the row", sum);
    }
    return bases;
  }

  private BigDecimal notKnown(int part) {
    return notKnown.computeIfAbsent(part, this::sumOfNotKnown);
  }

  private BigDecimal sumOfNotKnown(int part) {
    return IntStream.range(0, grid.body().size())
        .filter(r -> NOT_KNOWN.matcher(grid.label(r)).lookingAt())
        .mapToObj(r -> grid.count(r, part))
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  // rows below the last total are beside the sum, with bases of their own; a table that begins with its total has none
  private boolean aside(int row, int part) {
    List<Integer> totals = grid.totals().stream().filter(r -> grid.count(r, part) != null).toList();
    return !totals.isEmpty() && totals.getFirst() > 0 && row > totals.getLast();
  }

  private static void put(Map<String, BigDecimal> bases, String name, @Nullable BigDecimal count) {
    if (count != null && count.signum() > 0) {
      bases.put(name, count);
    }
  }

  private DraftFinding finding(int row, int column, int part, String meant) {
    BigDecimal printed = Objects.requireNonNull(grid.percentage(row, column));
    BigDecimal count = Objects.requireNonNull(grid.count(row, part));
    BigDecimal base = Objects.requireNonNull(bases(row, part).get(meant));
    String computed = DraftNumber.share(count, base, Math.max(1, printed.scale())).toPlainString() + "%";
    return new DraftFinding(
        DraftFinding.Kind.PERCENTAGE, grid.table().place(), grid.printedRow(row, column), grid.printedColumn(row, column), grid.where(row, column), printed.toPlainString() + "%", computed,
        count.toPlainString() + " of " + base.toPlainString() + " (" + meant + ") is " + computed + ", but " + printed.toPlainString() + "% is printed.");
  }
}
