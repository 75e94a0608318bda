package org.suffice.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Facts;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.Rules;

/**
 * The population aged 0-17 in force at a date: that of the council, or of the only area that has any. Councils switch
 * to the next mid-year estimate in the summer, so each estimate says from when to when it is in force.
 */
final class Population {
  private static final double PER = 10_000;
  private final List<Published> estimates;
  private final boolean councilUnknown;

  Population(Facts facts, Rules rules) {
    var all = facts.published().stream().filter(p -> p.measure().equals(Published.POPULATION)).toList();
    String council = rules.council().strip();
    long areas = all.stream().map(p -> p.area().strip().toLowerCase(Locale.ROOT)).distinct().count();
    boolean oneArea = areas == 1;
    councilUnknown = council.isEmpty() && areas > 1;
    estimates =
        all.stream()
            .filter(p -> council.isEmpty() ? oneArea : p.area().strip().equalsIgnoreCase(council))
            .filter(p -> p.value() > 0)
            .toList();
  }

  /** There are populations of several areas, and no council is named whose own is meant. */
  boolean councilUnknown() {
    return councilUnknown;
  }

  /** The estimate in force, the one that began last where several are; both ends of validity are inclusive. */
  Optional<Published> at(LocalDate day) {
    return estimates.stream().filter(p -> inForce(p, day)).max(Comparator.comparing(Population::began));
  }

  private static boolean inForce(Published p, LocalDate day) {
    LocalDate to = p.validTo();
    return !began(p).isAfter(day) && (to == null || !to.isBefore(day));
  }

  private static LocalDate began(Published p) {
    LocalDate from = p.validFrom();
    return from == null ? LocalDate.MIN : from;
  }

  /** The rate per 10,000; {@code [x]} where no estimate is in force, {@code [b]} where it is another than before. */
  Cell rate(@Nullable LocalDate day, List<LocalDate> dates, int children) {
    var now = day == null ? Optional.<Published>empty() : at(day);
    if (now.isEmpty()) {
      return Cell.missing("[x]");
    }
    double population = now.get().value();
    Cell rate = Cell.ratio(children / population * PER, children, population);
    return changed(day, dates) ? rate.flagged("[b]") : rate;
  }

  /** Whether another estimate is in force than at the date before in the table. */
  boolean changed(@Nullable LocalDate day, List<LocalDate> dates) {
    int at = dates.indexOf(day);
    if (at < 1) {
      return false;
    }
    var before = at(dates.get(at - 1));
    var now = at(dates.get(at));
    return before.isPresent() && now.isPresent() && !before.get().equals(now.get());
  }

  /** "246,792 (estimate of 30 June 2016; ONS)": the vintage and where it was published. */
  static String words(Published p) {
    LocalDate estimated = p.date();
    String vintage = estimated == null ? "" : "estimate of " + Numbers.date(estimated) + "; ";
    return Numbers.number(p.value(), 0) + " (" + vintage + p.source() + ")";
  }
}
