package org.suffice.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.suffice.model.Check;
import org.suffice.model.ChildRow;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;

/**
 * Header and episodes of one SSDA903 return (the same day of extraction) must name the same children: told once a
 * child. Where only one of the two is added, nothing is known.
 */
final class HeaderRule implements SetRule {
  private final Check check;
  private final TableKind looked;
  private final TableKind missing;
  private final String says;

  private HeaderRule(Check check, TableKind looked, TableKind missing, String says) {
    this.check = check;
    this.looked = looked;
    this.missing = missing;
    this.says = says;
  }

  /** Children in the episodes without a row in the header. */
  static HeaderRule notInHeader() {
    return new HeaderRule(
        Check.warning(
            "not-in-header",
            Tables.RETURN,
            "A child has episodes but no row in the header: date of birth, sex and ethnicity are not recorded.",
            "Add the child to the header, or correct the reference."),
        TableKind.EPISODES,
        TableKind.HEADER,
        "this child is not in the header. Date of birth, sex and ethnicity count as not recorded.");
  }

  /** Children in the header without an episode. */
  static HeaderRule withoutEpisodes() {
    return new HeaderRule(
        Check.note(
            "without-episodes",
            Tables.RETURN,
            "A child is in the header but has no episode: it is counted nowhere.",
            "Nothing to do if the child was not looked after in the year; else add the episodes."),
        TableKind.HEADER,
        TableKind.EPISODES,
        "this child has no episode. It is counted nowhere.");
  }

  @Override
  public Check check() {
    return check;
  }

  @Override
  public void look(List<Rows> sheets, BiConsumer<Origin, String> found) {
    Map<LocalDate, Set<String>> there = new HashMap<>();
    for (Rows sheet : sheets) {
      if (sheet.kind() == missing) {
        sheet.rows().forEach(r -> there.computeIfAbsent(r.origin().extracted(), d -> new HashSet<>()).add(child(r)));
      }
    }
    Map<LocalDate, Map<String, Origin>> absent = new LinkedHashMap<>();
    for (Rows sheet : sheets) {
      if (sheet.kind() == looked) {
        for (ValidatedRow row : sheet.rows()) {
          Set<String> others = there.get(row.origin().extracted());
          if (others != null && !others.contains(child(row))) {
            absent.computeIfAbsent(row.origin().extracted(), d -> new LinkedHashMap<>()).putIfAbsent(child(row), row.origin());
          }
        }
      }
    }
    absent.values().forEach(children -> children.values().forEach(at -> found.accept(at, says)));
  }

  private static String child(ValidatedRow row) {
    return switch (row) {
      case Placement p -> p.child();
      case ChildRow c -> c.child();
      default -> throw new IllegalArgumentException("a return has children only");
    };
  }
}
