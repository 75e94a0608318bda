package org.suffice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ChildRow;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.Problem;
import org.suffice.model.Problem.Severity;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;
import org.suffice.model.Sex;
import org.suffice.model.ValidatedRow;

/** What can be wrong among the rows of an import together: they disagree about a child, overlap, or do not add up. */
final class SetChecks {
  /** Something found, and the row it is told at. */
  record Finding(Origin origin, Problem problem) {}

  private final List<Finding> findings = new ArrayList<>();

  private SetChecks() {}

  /** What is wrong among the rows. */
  static List<Finding> of(List<ValidatedRow> rows) {
    var checks = new SetChecks();
    checks.children(rows);
    checks.overlaps(rows);
    checks.searches(rows);
    return checks.findings;
  }

  private void warn(Origin at, String code, String what, String whatToDo) {
    findings.add(new Finding(at, new Problem(Severity.WARNING, code, at.row(), "Row " + at.row() + ": " + what, whatToDo)));
  }

  private record Known(@Nullable LocalDate birth, Sex sex, Origin origin) {}

  /** Told once a child, at the first row that differs. */
  private void children(List<ValidatedRow> rows) {
    Map<String, Known> birth = new HashMap<>();
    Map<String, Known> sex = new HashMap<>();
    Map<String, Boolean> told = new HashMap<>();
    for (ValidatedRow row : rows) {
      switch (row) {
        case Placement p -> child(p.child(), new Known(p.birth(), p.sex(), p.origin()), birth, sex, told);
        case ChildRow c -> child(c.child(), new Known(c.birth(), c.sex(), c.origin()), birth, sex, told);
        default -> {}
      }
    }
  }

  private void child(
      String child, Known row, Map<String, Known> birth, Map<String, Known> sex, Map<String, Boolean> told) {
    Known bornBefore = row.birth == null ? null : birth.putIfAbsent(child, row);
    Known sexBefore = row.sex == Sex.NOT_RECORDED ? null : sex.putIfAbsent(child, row);
    if (bornBefore != null && !Objects.equals(bornBefore.birth, row.birth) && told.put(child + "|birth", true) == null) {
      warn(row.origin, "child-differs", "this child's date of birth is another one in row " + bornBefore.origin.row() + ".", "Correct one of them; the newest extract counts, and in it the last row.");
    }
    if (sexBefore != null && sexBefore.sex != row.sex && told.put(child + "|sex", true) == null) {
      warn(row.origin, "child-differs", "this child's sex is another one in row " + sexBefore.origin.row() + ".", "Correct one of them; the newest extract counts, and in it the last row.");
    }
  }

  /** A child with more than one open placement: told once a child, at the later start. */
  private void overlaps(List<ValidatedRow> rows) {
    Map<String, Placement> open = new HashMap<>();
    for (ValidatedRow row : rows) {
      if (row instanceof Placement p && p.end() == null && !p.legalStatus().shortBreak()) {
        Placement other = open.put(p.child(), p);
        if (other != null) {
          warn(p.origin(), "open-overlap", "this child has another open placement in row " + other.origin().row() + ".", "Close the one that ended; until then the one with the later start counts.");
        }
      }
    }
  }

  private void searches(List<ValidatedRow> rows) {
    Map<String, List<SearchRow>> byReference = new LinkedHashMap<>();
    for (ValidatedRow row : rows) {
      if (row instanceof SearchRow s) {
        byReference.computeIfAbsent(s.reference(), r -> new ArrayList<>()).add(s);
      }
    }
    byReference.forEach((reference, same) -> search(new Search(reference, same)));
  }

  private void search(Search search) {
    SearchRow first = search.rows().getFirst();
    search.rows().stream()
        .filter(r -> r.type() != first.type())
        .findFirst()
        .ifPresent(
            r ->
                warn(r.origin(), "type-differs", "the type sought differs from that of the same search in row " + first.origin().row() + ".", "Correct one of them; the first row counts."));
    search.rows().stream()
        .filter(r -> !r.requested().equals(first.requested()))
        .findFirst()
        .ifPresent(
            r ->
                warn(r.origin(), "request-date-differs", "the date of request differs from that of the same search in row " + first.origin().row() + ".", "Correct one of them; the first row counts."));
    if (search.unlisted() > 0) {
      warn(
          first.origin(),
          "children-without-rows",
          "the request is for " + search.children() + " children, but has " + search.rows().size() + (search.rows().size() == 1 ? " row" : " rows") + ". The others count with their age not recorded.",
          "Add a row for each child if you have them.");
    }
  }
}
