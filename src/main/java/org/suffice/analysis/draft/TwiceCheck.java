package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suffice.model.DraftFinding;

/** One figure printed in two tables: the same specific label at the same date under the same heading, with two numbers. */
final class TwiceCheck {
  // what means something else in each table
  private static final Pattern GENERAL =
      Pattern.compile("(sub ?)?total|all|all children|other|others|not recorded|not known|unknown|yes|no|none|male|female|boys|girls|children|requests|.*\\d.*|under one|[^\\p{L}]*");

  private static final int FOURTH = 4;

  /** A figure, and the one that another table printed for the same before. */
  private record Seen(Grid grid, int row, int column, BigDecimal value, @Nullable Seen before) {}

  private final Tolerance tolerance;

  TwiceCheck(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  List<DraftFinding> findings(List<Grid> grids) {
    Map<String, Seen> first = new HashMap<>();
    List<DraftFinding> found = new ArrayList<>();
    for (Grid grid : grids) {
      Map<String, Seen> here = new HashMap<>();
      Map<Grid, List<Seen>> differing = new LinkedHashMap<>();
      Map<Grid, Integer> agreeing = new HashMap<>();
      for (int row = 0; row < grid.body().size(); row++) {
        for (int column = 1; column < grid.width(); column++) {
          String key = key(grid, row, column);
          BigDecimal value = grid.count(row, column);
          if (key != null && value != null) {
            Seen seen = first.get(key);
            Seen now = new Seen(grid, row, column, value, seen);
            if (seen != null && alike(grid, seen.grid())) {
              if (tolerance.same(seen.value(), value, 2)) {
                agreeing.merge(seen.grid(), 1, Integer::sum);
              } else {
                differing.computeIfAbsent(seen.grid(), g -> new ArrayList<>()).add(now);
              }
            }
            here.putIfAbsent(key, now);
          }
        }
      }
      differing.forEach((other, all) -> found.addAll(meant(all, agreeing.getOrDefault(other, 0))));
      here.forEach(first::putIfAbsent);
    }
    return found;
  }

  // numbers and rates of the same authorities at the same dates are two things: then next to nothing agrees, nor nearly
  private static List<DraftFinding> meant(List<Seen> differing, int agreeing) {
    List<Seen> sure = agreeing >= differing.size() ? differing : differing.stream().filter(TwiceCheck::near).toList();
    boolean most = 2 * (sure.size() + agreeing) >= differing.size() + agreeing;
    return most ? sure.stream().map(seen -> finding(seen.grid(), seen.row(), seen.column(), Objects.requireNonNull(seen.before()))).toList() : List.of();
  }

  private static boolean near(Seen seen) {
    BigDecimal before = Objects.requireNonNull(seen.before()).value();
    return seen.value().subtract(before).abs().multiply(BigDecimal.valueOf(FOURTH)).compareTo(seen.value().max(before)) <= 0;
  }

  // a leaver's "independent living" is no placement: tables of other things have other first headings
  private static boolean alike(Grid a, Grid b) {
    String one = Grid.plain(a.headings().getFirst());
    String other = Grid.plain(b.headings().getFirst());
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static @Nullable String key(Grid grid, int row, int column) {
    String label = Grid.plain(grid.label(row));
    String heading = grid.headings().get(column);
    String date = DraftDates.only(heading);
    boolean general = GENERAL.matcher(label).matches() || label.length() < 4;
    return general || date == null || !grid.countColumn(column) ? null : label + " | " + date + " | " + Grid.plain(DraftDates.without(heading));
  }

  private static DraftFinding finding(Grid grid, int row, int column, Seen seen) {
    String printed = grid.body().get(row).cell(column);
    String before = seen.grid().body().get(seen.row()).cell(seen.column());
    return new DraftFinding(
        DraftFinding.Kind.TWICE, grid.table().place(), grid.body().get(row).number(), column + 1, grid.where(row, column), printed, before,
        before + " is printed for it in " + seen.grid().table().place() + ", row " + seen.grid().body().get(seen.row()).number() + ", and " + printed + " here.");
  }
}
