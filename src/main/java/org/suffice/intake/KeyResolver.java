package org.suffice.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.suffice.model.Capacity;
import org.suffice.model.Check;
import org.suffice.model.ChildRow;
import org.suffice.model.Origin;
import org.suffice.model.Outcome;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.Published;
import org.suffice.model.SearchRow;
import org.suffice.model.TableKind;
import org.suffice.model.Target;
import org.suffice.model.ValidatedRow;

/**
 * One key, one row, within one extract (domain: rule 19): identical rows count once, a closed version beats an open
 * one, otherwise all versions are left out.
 */
final class KeyResolver {
  private static final Origin NOWHERE = new Origin(0, "", "", 0, java.time.LocalDate.EPOCH);

  /** What becomes of a row that does not count. */
  record SetAside(ValidatedRow row, boolean identical, Problem problem) {}

  /**
   * What is left, and what is not.
   *
   * @param kept the rows that count, in their order
   */
  record Resolved(List<ValidatedRow> kept, List<SetAside> setAside) {}

  private static final Check IDENTICAL =
      Check.note("identical-row", Tables.ALL, "A row is the same as another in everything. It counts once.", "Nothing to do.");
  private static final Check BEATEN =
      Check.warning(
          "closed-beats-open",
          List.of(TableKind.PLACEMENTS, TableKind.EPISODES, TableKind.SEARCHES),
          "The same placement or search is open in one row and closed in another; the closed one counts, the other is left out.",
          "Remove the row that is out of date.");
  private static final Check CLASH =
      Check.stopsRow(
          "key-clash",
          Tables.ALL,
          "Two rows are for the same thing with other details (a placement of one child, start and category; an episode of one child and start; a child in the header; a search and child; a figure; a KPI; a home and day). None of them is read.",
          "Correct or remove all but one of them.");

  static final Check OLDER_YEAR =
      Check.note(
          "older-year",
          List.of(TableKind.PLACEMENTS, TableKind.EPISODES, TableKind.HEADER, TableKind.UASC),
          "One table holds the returns of several years, and the row comes again in a later one. The later one counts.",
          "Nothing to do.");

  /** What is checked here. */
  static final List<Check> CHECKS = List.of(CLASH, BEATEN, IDENTICAL, OLDER_YEAR);

  private KeyResolver() {}

  /**
   * Resolves the rows of one extract.
   *
   * @param years the year of the return that each row is of; 0 where it does not say
   */
  static Resolved resolve(List<ValidatedRow> rows, ToIntFunction<ValidatedRow> years) {
    Map<String, List<ValidatedRow>> byKey = new LinkedHashMap<>();
    rows.forEach(r -> byKey.computeIfAbsent(r.getClass().getSimpleName() + "|" + r.key(), k -> new ArrayList<>(1)).add(r));
    List<ValidatedRow> kept = new ArrayList<>(rows.size());
    List<SetAside> setAside = new ArrayList<>();
    byKey.values().forEach(same -> one(newest(same, years, setAside), kept, setAside));
    return new Resolved(kept, setAside);
  }

  /** The versions of the latest year; the others are told of. */
  private static List<ValidatedRow> newest(List<ValidatedRow> same, ToIntFunction<ValidatedRow> years, List<SetAside> setAside) {
    int latest = same.stream().mapToInt(years).max().orElse(0);
    if (same.size() == 1 || latest == 0 || same.stream().anyMatch(r -> years.applyAsInt(r) == 0)) {
      return same;
    }
    List<ValidatedRow> newest = same.stream().filter(r -> years.applyAsInt(r) == latest).toList();
    for (ValidatedRow row : same) {
      if (years.applyAsInt(row) < latest) {
        String message = where(row) + "the return of " + years.applyAsInt(row) + "; it comes again in that of " + latest + ", in " + at(newest.getFirst(), row) + ", which counts.";
        setAside.add(new SetAside(row, true, problem(OLDER_YEAR, row, message)));
      }
    }
    return newest;
  }

  private static void one(List<ValidatedRow> same, List<ValidatedRow> kept, List<SetAside> setAside) {
    List<ValidatedRow> versions = same.size() == 1 ? same : different(same, setAside);
    List<ValidatedRow> closed = versions.size() == 1 ? versions : versions.stream().filter(r -> !open(r)).toList();
    if (closed.size() == 1) {
      kept.add(closed.getFirst());
      versions.stream().filter(v -> v != closed.getFirst()).forEach(v -> setAside.add(beaten(v, closed.getFirst())));
    } else {
      versions.forEach(v -> setAside.add(clash(v, versions)));
    }
  }

  /** The versions that differ in anything but where they stand; the others are set aside as identical. */
  private static List<ValidatedRow> different(List<ValidatedRow> same, List<SetAside> setAside) {
    Map<ValidatedRow, ValidatedRow> versions = new LinkedHashMap<>();
    for (ValidatedRow row : same) {
      ValidatedRow first = versions.putIfAbsent(bare(row), row);
      if (first != null) {
        String message = where(row) + "the same as " + at(first, row) + ". It counts once.";
        setAside.add(new SetAside(row, true, problem(IDENTICAL, row, message)));
      }
    }
    return List.copyOf(versions.values());
  }

  private static SetAside beaten(ValidatedRow open, ValidatedRow closed) {
    String message = where(open) + "the same placement or search is closed in " + at(closed, open) + ". The closed one counts.";
    return new SetAside(
        open, false, problem(BEATEN, open, message));
  }

  private static SetAside clash(ValidatedRow row, List<ValidatedRow> versions) {
    ValidatedRow other = versions.getFirst() == row ? versions.getLast() : versions.getFirst();
    String message = where(row) + what(row) + " also stands in " + at(other, row) + " with other details. None of them was read.";
    return new SetAside(
        row, false, problem(CLASH, row, message));
  }

  private static String what(ValidatedRow row) {
    return switch (row) {
      case Placement p -> "a placement of this child with the same start date";
      case ChildRow c -> "this child";
      case SearchRow s -> "this search for the same child";
      case Published p -> "the same figure";
      case Target t -> "this KPI";
      case Capacity c -> "this home or provider on the same day";
    };
  }

  private static boolean open(ValidatedRow row) {
    return switch (row) {
      case Placement p -> p.end() == null;
      case SearchRow s -> s.closed() == null && (s.outcome() == Outcome.OPEN || s.outcome() == Outcome.NOT_RECORDED);
      case ChildRow c -> false;
      case Published p -> false;
      case Target t -> false;
      case Capacity c -> false;
    };
  }

  private static String where(ValidatedRow row) {
    return "Row " + row.origin().row() + ": ";
  }

  /** "row 215", with the sheet where it is another. */
  private static String at(ValidatedRow other, ValidatedRow from) {
    Origin o = other.origin();
    return "row " + o.row() + Places.in(o, from.origin());
  }

  private static Problem problem(Check check, ValidatedRow row, String message) {
    return new Problem(check.severity(), check.id(), row.origin().row(), message, check.whatToDo(), RuleFields.of(check.id()));
  }

  /** The row without where it stands, to compare the rest. */
  private static ValidatedRow bare(ValidatedRow row) {
    return switch (row) {
      case Placement p -> p.from(NOWHERE);
      case ChildRow c -> new ChildRow(c.child(), c.birth(), c.sex(), c.ethnicity(), c.uasc(), c.uascCeased(), NOWHERE);
      case SearchRow s -> s.from(NOWHERE);
      case Published p ->
          new Published(p.measure(), p.area(), p.category(), p.date(), p.validFrom(), p.validTo(), p.value(), p.unit(), p.source(), NOWHERE);
      case Capacity c -> c.from(NOWHERE);
      case Target t ->
          new Target(
              t.name(), t.measure(), t.row(), t.valueKind(), t.baselineDate(), t.baseline(), t.target(), t.due(),
              t.direction(), t.tolerance(), t.unit(), t.yearly(), NOWHERE);
    };
  }
}
