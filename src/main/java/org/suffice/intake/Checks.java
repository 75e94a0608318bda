package org.suffice.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.suffice.model.Check;
import org.suffice.model.Rules;

/** The catalogue of everything that files and rows are checked for while they are read: it is made of the checks themselves. */
public final class Checks {
  private Checks() {}

  /** Every check once, those that stop a file first, notes last. */
  public static List<Check> all() {
    Stream<Check> rows =
        Stream.concat(
            PlacementRules.ALL.stream().map(RowRule::check),
            Stream.concat(SearchRules.ALL.stream().map(RowRule::check), CapacityRules.ALL.stream().map(RowRule::check)));
    Stream<Check> together = new SetChecks(Rules.defaults()).rules().stream().map(SetRule::check);
    return Stream.of(
            FileChecks.ALL.stream(),
            CellChecks.ALL.stream(),
            CapacityRules.CELLS.stream(),
            rows,
            together,
            KeyResolver.CHECKS.stream(),
            Stream.of(OpenQuote.ROW_IN_CELL, OlderYears.OPEN),
            RowFilter.checks().stream())
        .flatMap(s -> s)
        .distinct()
        .sorted(Comparator.comparing(Check::severity))
        .toList();
  }
}
