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
    Looking looking = begin();
    for (SetRule.Rows sheet : sheets) {
      int seen = 0;
      for (ValidatedRow row : sheet.rows()) {
        if (++seen % CHECK_EVERY == 0) {
          progress.check();
          progress.report(seen, sheet.rows().size(), "Comparing the rows with each other");
        }
        looking.row(row);
      }
    }
    return looking.end(sheets);
  }

  /** Begins a look at rows that are still to come. */
  Looking begin() {
    return new Looking();
  }

  /** One look at the rows of an import: checks that take them one by one may see each while it is made. */
  final class Looking {
    private final List<List<Finding>> findings = new ArrayList<>();
    private final List<Consumer<ValidatedRow>> each = new ArrayList<>();

    private Looking() {
      for (SetRule rule : rules) {
        findings.add(new ArrayList<>());
        if (rule instanceof EachRow one) {
          each.add(one.begin(teller(findings.size() - 1)));
        }
      }
    }

    private BiConsumer<Origin, String> teller(int at) {
      List<Finding> own = findings.get(at);
      return (origin, says) -> own.add(new Finding(origin, problem(rules.get(at).check(), origin, says)));
    }

    /** The next row that counts. */
    void row(ValidatedRow row) {
      for (Consumer<ValidatedRow> looking : each) {
        looking.accept(row);
      }
    }

    /** What was found, with the checks that need all rows at once: the same rows, sheet by sheet. */
    List<Finding> end(List<SetRule.Rows> sheets) {
      for (int i = 0; i < findings.size(); i++) {
        if (!(rules.get(i) instanceof EachRow)) {
          rules.get(i).look(sheets, teller(i));
        }
      }
      return findings.stream().flatMap(List::stream).toList();
    }
  }

  private static Problem problem(Check check, Origin at, String says) {
    return new Problem(check.severity(), check.id(), at.row(), "Row " + at.row() + ": " + says, check.whatToDo(), RuleFields.of(check.id()));
  }
}
