package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.Rules;

/** Periods of care the slow and obvious way: rows are put together until nothing touches any more. */
final class SlowCare {
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final Comparator<Placement> COUNTS_LAST =
      Comparator.comparing((Placement p) -> p.origin().extracted())
          .thenComparing(p -> p.origin().importId())
          .thenComparing(Placement::start)
          .thenComparing(p -> p.origin().row());

  /** Rows that touch. */
  record Period(List<Placement> rows) {
    LocalDate start() {
      return rows.stream().map(Placement::start).min(Comparator.naturalOrder()).orElseThrow();
    }

    LocalDate end() {
      return rows.stream().map(SlowCare::left).max(Comparator.naturalOrder()).orElseThrow();
    }

    Placement first() {
      return best(rows.stream().filter(p -> p.start().equals(start())).toList());
    }

    Placement last() {
      return best(rows.stream().filter(p -> left(p).equals(end())).toList());
    }

    boolean holds(LocalDate day) {
      return !start().isAfter(day) && end().isAfter(day);
    }

    boolean brokenOff() {
      String said = last().reasonEnded();
      return said != null && said.startsWith("X1");
    }

    private static Placement best(List<Placement> of) {
      var lasting = of.stream().filter(p -> left(p).isAfter(p.start())).toList();
      return (lasting.isEmpty() ? of : lasting).stream().max(COUNTS_LAST).orElseThrow();
    }
  }

  private final Map<String, List<Period>> byChild = new TreeMap<>();

  SlowCare(List<Placement> all, Rules rules) {
    var counted =
        all.stream()
            .filter(p -> rules.countShortBreaks() || (p.legalStatus() != LegalStatus.V3 && p.legalStatus() != LegalStatus.V4))
            .collect(Collectors.groupingBy(Placement::child, TreeMap::new, Collectors.toList()));
    counted.forEach((child, rows) -> byChild.put(child, periods(rows, rules.endIsLastDay() ? 1 : 0)));
  }

  private static LocalDate left(Placement p) {
    LocalDate end = p.end();
    return end == null ? OPEN : end.isBefore(p.start()) ? p.start() : end;
  }

  private static List<Period> periods(List<Placement> rows, int slack) {
    var periods = rows.stream().map(p -> new Period(List.of(p))).collect(Collectors.toCollection(ArrayList::new));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int a = 0; a < periods.size() && !changed; a++) {
        for (int b = a + 1; b < periods.size() && !changed; b++) {
          if (touch(periods.get(a), periods.get(b), slack)) {
            var together = new ArrayList<>(periods.get(a).rows());
            together.addAll(periods.remove(b).rows());
            periods.set(a, new Period(together));
            changed = true;
          }
        }
      }
    }
    periods.sort(Comparator.comparing(Period::start));
    return periods;
  }

  private static boolean touch(Period a, Period b, int slack) {
    return !a.start().isAfter(later(b.end(), slack)) && !b.start().isAfter(later(a.end(), slack));
  }

  private static LocalDate later(LocalDate day, int days) {
    return day.equals(OPEN) ? day : day.plusDays(days);
  }

  /** Periods by child, the earliest first. */
  Map<String, List<Period>> byChild() {
    return byChild;
  }

  /** Each starter's first start in the window. */
  Map<String, Period> starters(LocalDate from, LocalDate to) {
    var found = new TreeMap<String, Period>();
    byChild.forEach(
        (child, periods) -> periods.stream().filter(p -> within(p.start(), from, to)).findFirst().ifPresent(p -> found.put(child, p)));
    return found;
  }

  /** Each leaver's last cease in the window. */
  Map<String, Period> leavers(LocalDate from, LocalDate to) {
    var found = new TreeMap<String, Period>();
    byChild.forEach(
        (child, periods) ->
            periods.stream().filter(p -> within(p.end(), from, to) && !p.brokenOff()).reduce((a, b) -> b).ifPresent(p -> found.put(child, p)));
    return found;
  }

  /** How many children are in care on a day. */
  long on(LocalDate day) {
    return byChild.values().stream().filter(ps -> ps.stream().anyMatch(p -> p.holds(day))).count();
  }

  static boolean within(@Nullable LocalDate day, LocalDate from, LocalDate to) {
    return day != null && !day.isBefore(from) && !day.isAfter(to);
  }
}
