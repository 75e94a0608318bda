package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;
import org.suffice.model.Check;
import org.suffice.model.Fix;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Problem;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.progress.Progress;

/** Writing over a cell is the same as correcting the file. */
class FixPropertiesTest {
  private static final List<String> COLUMNS = List.of("Child ref", "DOB", "Placement type", "Sector", "Start date", "End date");
  private static final LocalDate DAY = LocalDate.of(2017, 7, 31);
  private final Intake intake = new Intake(Books.scheme());

  /** A cell of the table with another text. */
  record Change(int row, int column, String text) {}

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<List<String>> row =
        Combinators.combine(
                Arbitraries.of("001", "002", "003", ""),
                Arbitraries.of("03/05/2010", "31/12/2009", "nonsense", ""),
                Arbitraries.of("U4", "K2", "Kinship", "zzz", ""),
                Arbitraries.of("PR1", "PR4", "PR9", ""),
                Arbitraries.of("01/02/2016", "15/03/2017", "30/02/2017"),
                Arbitraries.of("", "31/12/2016", "28/02/2018"))
            .as((a, b, c, d, e, f) -> List.of(a, b, c, d, e, f));
    return row.list().ofMinSize(2).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> texts = Arbitraries.of("004", "02/05/2011", "U4", "PR4", "17/03/2017", "nothing", "", "31/12/2017");
    return Combinators.combine(Arbitraries.integers().between(0, 7), Arbitraries.integers().between(0, 5), texts)
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Property(tries = 60, seed = Rounds.SEED)
  void aFixedPlanIsThePlanOfTheCorrectedFile(
      @ForAll("tables") List<List<String>> table, @ForAll("changes") List<Change> changes) throws IOException {
    List<List<String>> corrected = new ArrayList<>();
    table.forEach(r -> corrected.add(new ArrayList<>(r)));
    SheetReading asItIs = reading(table, "a.csv");
    List<Fix> fixes = new ArrayList<>();
    for (Change c : changes) {
      if (c.row() < table.size()) {
        corrected.get(c.row()).set(c.column(), c.text());
        fixes.add(new Fix(asItIs.fileHash(), "", c.row() + 2, c.column(), c.text()));
      }
    }
    if (corrected.stream().anyMatch(r -> r.stream().allMatch(String::isEmpty))) {
      return; // a blank row is no row
    }
    SheetPlan fixed = intake.plan(List.of(asItIs), fixes, Intake.Options.defaults(), Progress.none()).sheets().getFirst();
    SheetReading right = reading(corrected, "b.csv");
    SheetReading likeFirst = right.with(asItIs.mapping());
    SheetPlan wanted = intake.plan(List.of(likeFirst), Progress.none()).sheets().getFirst();
    assertEquals(told(wanted), told(fixed));
  }

  /** Everything a plan says, without the name of its file. */
  private static String told(SheetPlan plan) {
    var text = new StringBuilder().append(plan.rowsRead()).append(' ').append(plan.identical()).append('\n');
    plan.rows().forEach(r -> text.append(r).append('\n'));
    for (LeftOutRow l : plan.leftOut()) {
      text.append(l.origin().row()).append(l.cells()).append(l.problem()).append(l.key()).append('\n');
    }
    plan.problems().forEach(p -> text.append(p).append('\n'));
    return text.toString().replace("file=b.csv", "file=a.csv");
  }

  private SheetReading reading(List<List<String>> rows, String name) throws IOException {
    Path folder = Files.createTempDirectory("fixes");
    Path file = folder.resolve(name);
    var text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    rows.forEach(r -> text.append(String.join(",", r)).append('\n'));
    Files.writeString(file, text);
    folder.toFile().deleteOnExit(); // what is named last goes first
    file.toFile().deleteOnExit();
    var insisted = new Intake.Options(key -> java.util.Optional.empty(), org.suffice.model.TableKind.PLACEMENTS, DAY);
    try {
      return intake.read(file, insisted, Progress.none()).getFirst();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Test
  void everyCheckOfARowKnowsItsCells() {
    Set<String> byCell =
        Set.of(
            "chosen-left-out", "no-child-reference", "no-search-reference", "no-kpi", "no-measure", "no-area", "no-start", "unreadable-start",
            "unreadable-end", "no-request-date", "unreadable-request-date", "no-due-date", "unreadable-due-date", "not-read",
            "unknown-word", "unknown-code", "code-words-conflict", "old-code", "new-code", "not-a-date", "two-digit-year",
            "not-a-number", "two-numbers", "two-dates", "dates-turned", "not-a-count", "check-column");
    for (Check check : Checks.all()) {
      boolean row = check.severity() == Problem.Severity.STOPS_ROW || check.severity() == Problem.Severity.WARNING;
      if (row && !byCell.contains(check.id())) {
        org.junit.jupiter.api.Assertions.assertTrue(RuleFields.ids().contains(check.id()), check.id());
      }
    }
  }
}
