package org.suffice.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.LegalStatus;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Rules;
import org.suffice.model.Sector;
import org.suffice.model.Sex;

/** Snapshots the slow and obvious way, straight from the domain's rules; shares nothing with the program. */
final class SlowSnapshot {
  private static final Comparator<Placement> COUNTS_LAST =
      Comparator.comparing((Placement p) -> p.origin().extracted())
          .thenComparing(p -> p.origin().importId())
          .thenComparing(Placement::start)
          .thenComparing(p -> p.origin().row());
  private final List<Placement> placements;
  private final LocalDate day;
  private final Rules rules;

  SlowSnapshot(List<Placement> placements, LocalDate day, Rules rules) {
    this.placements = placements.stream().filter(p -> rules.countShortBreaks() || !shortBreak(p)).toList();
    this.day = day;
    this.rules = rules;
  }

  private static boolean shortBreak(Placement p) {
    return p.legalStatus() == LegalStatus.V3 || p.legalStatus() == LegalStatus.V4;
  }

  LocalDate day() {
    return day;
  }

  /** Child reference to the row that counts. */
  Map<String, Placement> children() {
    var open =
        placements.stream()
            .filter(p -> !p.start().isAfter(day))
            .filter(p -> p.end() == null || p.end().isAfter(day))
            .collect(Collectors.groupingBy(Placement::child, TreeMap::new, Collectors.toList()));
    var chosen = new TreeMap<String, Placement>();
    open.forEach((child, rows) -> chosen.put(child, rows.stream().max(COUNTS_LAST).orElseThrow()));
    return chosen;
  }

  /** The placement a row counts in: for an absence what it is from, where known. */
  Placement home(Placement row) {
    return row.type() == PlacementType.TEMPORARY_ABSENCE ? absentFrom(row).orElse(row) : row;
  }

  private Optional<Placement> absentFrom(Placement absence) {
    var before =
        placements.stream()
            .filter(p -> p.child().equals(absence.child()) && p != absence)
            .filter(p -> p.end() == null || !p.end().isBefore(absence.start().minusDays(1)))
            .toList();
    var home =
        before.stream()
            .filter(p -> p.type() != PlacementType.TEMPORARY_ABSENCE && !p.start().isAfter(absence.start()))
            .max(COUNTS_LAST);
    if (home.isPresent()) {
      return home;
    }
    return before.stream()
        .filter(p -> p.type() == PlacementType.TEMPORARY_ABSENCE && p.start().isBefore(absence.start()))
        .max(COUNTS_LAST)
        .flatMap(this::absentFrom);
  }

  /** Counts by a value of the child's row and home. */
  Map<String, Long> by(Function<Placement, String> value) {
    return children().values().stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
  }

  /** The domain's table of default categories, word for word. */
  String category(Placement row) {
    Placement p = home(row);
    boolean inHouse = p.sector() == Sector.IN_HOUSE || (rules.otherPublicInHouse() && publicBody(p.sector()));
    return switch (p.type()) {
      case FOSTER_CONNECTED -> agency(p.sector()) && rules.local().agencyConnectedIsIfa() ? "ifa" : "connected-carer";
      case FOSTER_OTHER ->
          inHouse ? "in-house-foster" : agency(p.sector()) ? "ifa" : publicBody(p.sector()) ? "foster-other-public" : "foster-sector-not-recorded";
      case CHILDRENS_HOME -> home(p, inHouse);
      case RESIDENTIAL_CARE_HOME -> rules.careHomesAreChildrensHomes() ? home(p, inHouse) : "other-residential";
      case SECURE -> "secure";
      case RESIDENTIAL_SCHOOL -> "residential-school";
      case FAMILY_CENTRE -> "family-assessment-centre";
      case NHS, YOI -> "other-residential";
      case UNREGULATED_RESIDENTIAL, INDEPENDENT_LIVING -> "supported-accommodation";
      case WITH_PARENTS -> "with-parents";
      case PLACED_FOR_ADOPTION -> "placed-for-adoption";
      case OTHER, TEMPORARY_ABSENCE -> "other-placement";
    };
  }

  private static String home(Placement p, boolean inHouse) {
    return inHouse
        ? "in-house-childrens-home"
        : agency(p.sector())
            ? "agency-childrens-home"
            : publicBody(p.sector()) ? "childrens-home-other-public" : "childrens-home-sector-not-recorded";
  }

  private static boolean agency(Sector s) {
    return s == Sector.PRIVATE || s == Sector.VOLUNTARY || s == Sector.AGENCY;
  }

  private static boolean publicBody(Sector s) {
    return s == Sector.OTHER_LA || s == Sector.OTHER_PUBLIC;
  }

  /** Completed years from the calendar's digits; -1 where the date of birth is not known or still to come. */
  static int age(@Nullable LocalDate birth, LocalDate on) {
    if (birth == null || birth.isAfter(on)) {
      return -1;
    }
    boolean birthdayToCome =
        on.getMonthValue() < birth.getMonthValue()
            || (on.getMonthValue() == birth.getMonthValue() && on.getDayOfMonth() < birth.getDayOfMonth());
    return on.getYear() - birth.getYear() - (birthdayToCome ? 1 : 0);
  }

  /** A child's date of birth: of the newest extract that gives one, short breaks included. */
  static @Nullable LocalDate birth(List<Placement> all, String child) {
    return newest(all, child).map(Placement::birth).filter(Objects::nonNull).reduce((a, b) -> b).orElse(null);
  }

  /** A child's sex: of the newest extract that gives one. */
  static Sex sex(List<Placement> all, String child) {
    return newest(all, child)
        .map(Placement::sex)
        .filter(s -> s != Sex.NOT_RECORDED)
        .reduce((a, b) -> b)
        .orElse(Sex.NOT_RECORDED);
  }

  /** A child's ethnicity: of the newest extract that gives one. */
  static @Nullable String ethnicity(List<Placement> all, String child) {
    return newest(all, child).map(Placement::ethnicity).filter(Objects::nonNull).reduce((a, b) -> b).orElse(null);
  }

  /** Whether a child is recorded as unaccompanied and asylum seeking: as the newest extract that says it. */
  static @Nullable Boolean uasc(List<Placement> all, String child) {
    return newest(all, child).map(Placement::uasc).filter(Objects::nonNull).reduce((a, b) -> b).orElse(null);
  }

  private static java.util.stream.Stream<Placement> newest(List<Placement> all, String child) {
    return all.stream()
        .filter(p -> p.child().equals(child))
        .sorted(
            Comparator.comparing((Placement p) -> p.origin().extracted())
                .thenComparing(p -> p.origin().importId())
                .thenComparing(p -> p.origin().row()));
  }
}
