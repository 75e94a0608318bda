package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Facts;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.Rules;

/**
 * The population aged 0-17 in force at a date: that of the council, or of the only area that has any, of everybody and by
 * ethnic group. Councils switch to the next mid-year estimate in the summer, so each estimate says from when to when it is
 * in force.
 */
final class Population {
  static final double PER = 10_000;

  /** Categories that stand for everybody; a row of any other is a part of the population, never all of it. */
  private static final Set<String> EVERYBODY =
      Set.of("", "total", "all", "all-children", "all-children-and-young-people", "all-people", "all-persons", "persons", "people", "children", "0-17", "aged-0-17", "all-ages");

  /** Of two estimates for the same time the newest extract's counts. */
  private static final Comparator<Published> NEWEST =
      Comparator.comparing((Published p) -> p.origin().extracted()).thenComparingInt(p -> p.origin().importId()).thenComparingInt(p -> p.origin().row());

  private final List<Published> estimates;
  private final Map<EthnicGroup, List<Published>> groups = new EnumMap<>(EthnicGroup.class);
  private final boolean councilUnknown;

  Population(Facts facts, Rules rules) {
    String council = rules.council().strip();
    List<Published> rows = facts.published().stream().filter(p -> p.measure().equals(Published.POPULATION) && p.value() > 0).toList();
    List<Published> totals = rows.stream().filter(p -> EVERYBODY.contains(Value.slug(p.category()))).toList();
    councilUnknown = council.isEmpty() && areas(rows) > 1;
    estimates = own(totals, council);
    List<Published> ofGroups = own(rows.stream().filter(p -> EthnicGroup.named(p.category()).isPresent()).toList(), council);
    ofGroups.forEach(p -> groups.computeIfAbsent(EthnicGroup.named(p.category()).orElseThrow(), g -> new ArrayList<>()).add(p));
  }

  /** Whether there is a population of any ethnic group, of any area. */
  static boolean byGroup(Facts facts) {
    return facts.published().stream().anyMatch(p -> p.measure().equals(Published.POPULATION) && EthnicGroup.named(p.category()).isPresent());
  }

  /** Those of the council; without its name those of the only area there is. */
  private static List<Published> own(List<Published> rows, String council) {
    boolean oneArea = areas(rows) == 1;
    return rows.stream().filter(p -> council.isEmpty() ? oneArea : p.area().strip().equalsIgnoreCase(council)).toList();
  }

  private static long areas(List<Published> rows) {
    return rows.stream().map(p -> p.area().strip().toLowerCase(Locale.ROOT)).distinct().count();
  }

  /** There are populations of several areas, and no council is named whose own is meant. */
  boolean councilUnknown() {
    return councilUnknown;
  }

  /** The estimate in force, the one that began last where several are; both ends of validity are inclusive. */
  Optional<Published> at(LocalDate day) {
    return estimates.stream().filter(p -> inForce(p, day)).max(Comparator.comparing(Population::began).thenComparing(NEWEST));
  }

  /**
   * The population of every ethnic group in force at a day, all of one estimate: the one that began last and has all groups.
   * Empty where none has: shares of some groups would be too large.
   */
  Map<EthnicGroup, Published> groups(LocalDate day) {
    List<LocalDate> begun =
        groups.values().stream().flatMap(List::stream).filter(p -> inForce(p, day)).map(Population::began).distinct().sorted(Comparator.reverseOrder()).toList();
    for (LocalDate from : begun) {
      var found = new EnumMap<EthnicGroup, Published>(EthnicGroup.class);
      groups.forEach(
          (group, rows) ->
              rows.stream().filter(p -> inForce(p, day) && began(p).equals(from)).max(NEWEST).ifPresent(p -> found.put(group, p)));
      if (found.size() == EthnicGroup.values().length) {
        return found;
      }
    }
    return Map.of();
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
    return words(p, p.value());
  }

  /** The same of a sum that the estimate is a part of. */
  static String words(Published p, double people) {
    LocalDate estimated = p.date();
    String vintage = estimated == null ? "" : "estimate of " + Numbers.date(estimated) + "; ";
    return Numbers.number(people, 0) + " (" + vintage + p.source() + ")";
  }
}
