package org.suffice.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.suffice.model.Check;
import org.suffice.model.Origin;
import org.suffice.model.Problem;
import org.suffice.model.Rules;
import org.suffice.model.ValidatedRow;
import org.suffice.progress.Progress;

/** What can be wrong among the rows of an import together: they disagree about a child, overlap, or do not add up. */
final class SetChecks {
  /** Something found, and the row it is told at. */
  record Finding(Origin origin, Problem problem) {}

  private static final int CHECK_EVERY = 500;
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

  /** What is wrong among the rows, check by check. */
  List<Finding> look(List<SetRule.Rows> sheets, Progress progress) {
    List<List<Finding>> findings = new ArrayList<>();
    List<Consumer<ValidatedRow>> looking = new ArrayList<>();
    for (SetRule rule : rules) {
      var own = new ArrayList<Finding>();
      BiConsumer<Origin, String> found = (at, says) -> own.add(new Finding(at, problem(rule.check(), at, says)));
      findings.add(own);
      if (rule instanceof EachRow each) {
        looking.add(each.begin(found));
      } else {
        rule.look(sheets, found);
      }
    }
    for (SetRule.Rows sheet : sheets) {
      int seen = 0;
      for (ValidatedRow row : sheet.rows()) {
        if (++seen % CHECK_EVERY == 0) {
          progress.check();
          progress.report(seen, sheet.rows().size(), "Comparing the rows with each other");
        }
        looking.forEach(l -> l.accept(row));
      }
    }
    return findings.stream().flatMap(List::stream).toList();
  }

  private static Problem problem(Check check, Origin at, String says) {
    return new Problem(check.severity(), check.id(), at.row(), "Row " + at.row() + ": " + says, check.whatToDo(), RuleFields.of(check.id()));
  }
}
