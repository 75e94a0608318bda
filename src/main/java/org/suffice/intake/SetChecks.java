package org.suffice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  private final Map<String, Known> birth = new HashMap<>();
  private final Map<String, Known> sex = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final Map<String, List<SearchRow>> searches = new LinkedHashMap<>();

  private SetChecks() {}

  /** What is wrong among the rows of all sheets. */
  static List<Finding> of(List<List<ValidatedRow>> sheets) {
    var checks = new SetChecks();
    sheets.forEach(rows -> rows.forEach(checks::row));
    checks.searches.forEach((reference, same) -> checks.search(new Search(reference, same)));
    return checks.findings;
  }

  private void row(ValidatedRow row) {
    switch (row) {
      case Placement p -> {
        child(p.child(), new Known(p.birth(), p.sex(), p.origin().row()), p.origin());
        overlap(p);
      }
      case ChildRow c -> child(c.child(), new Known(c.birth(), c.sex(), c.origin().row()), c.origin());
      case SearchRow s -> searches.computeIfAbsent(s.reference(), r -> new ArrayList<>()).add(s);
      default -> {}
    }
  }

  private void warn(Origin at, String code, String what, String whatToDo) {
    findings.add(new Finding(at, new Problem(Severity.WARNING, code, at.row(), "Row " + at.row() + ": " + what, whatToDo)));
  }

  private record Known(@Nullable LocalDate birth, Sex sex, int row) {}

  /** Told once a child, at the first row that differs. */
  private void child(String child, Known row, Origin at) {
    Known bornBefore = row.birth == null ? null : birth.putIfAbsent(child, row);
    Known sexBefore = row.sex == Sex.NOT_RECORDED ? null : sex.putIfAbsent(child, row);
    if (bornBefore != null && !Objects.equals(bornBefore.birth, row.birth) && told.add(child + "|birth")) {
      warn(at, "child-differs", "this child's date of birth is another one in row " + bornBefore.row + ".", "Correct one of them; the newest extract counts, and in it the last row.");
    }
    if (sexBefore != null && sexBefore.sex != row.sex && told.add(child + "|sex")) {
      warn(at, "child-differs", "this child's sex is another one in row " + sexBefore.row + ".", "Correct one of them; the newest extract counts, and in it the last row.");
    }
  }

  /** A child with more than one open placement: told at the later row. */
  private void overlap(Placement p) {
    if (p.end() == null && !p.legalStatus().shortBreak()) {
      Integer other = open.put(p.child(), p.origin().row());
      if (other != null) {
        warn(p.origin(), "open-overlap", "this child has another open placement in row " + other + ".", "Close the one that ended; until then the one with the later start counts.");
      }
    }
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
