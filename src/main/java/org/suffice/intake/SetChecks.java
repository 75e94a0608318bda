package org.suffice.intake;

import java.util.ArrayList;
import java.util.List;
import org.suffice.model.Check;
import org.suffice.model.Origin;
import org.suffice.model.Problem;
import org.suffice.model.Rules;

/** What can be wrong among the rows of an import together: they disagree about a child, overlap, or do not add up. */
final class SetChecks {
  /** Something found, and the row it is told at. */
  record Finding(Origin origin, Problem problem) {}

  private final List<SetRule> rules;

  /** The checks of a council with these rules of counting. */
  SetChecks(Rules counting) {
    var all = new ArrayList<SetRule>();
    all.add(new ChildDiffers());
    all.add(new OpenOverlap());
    all.add(HeaderRule.notInHeader());
    all.add(HeaderRule.withoutEpisodes());
    PlacementRules.BY_BIRTH.forEach(r -> all.add(new BirthInHeader(r)));
    all.addAll(SearchSetRule.all(counting));
    rules = List.copyOf(all);
  }

  List<SetRule> rules() {
    return rules;
  }

  /** What is wrong among the rows. */
  List<Finding> look(List<SetRule.Rows> sheets) {
    var findings = new ArrayList<Finding>();
    for (SetRule rule : rules) {
      rule.look(sheets, (at, says) -> findings.add(new Finding(at, problem(rule.check(), at, says))));
    }
    return findings;
  }

  private static Problem problem(Check check, Origin at, String says) {
    return new Problem(check.severity(), check.id(), at.row(), "Row " + at.row() + ": " + says, check.whatToDo(), RuleFields.of(check.id()));
  }
}
