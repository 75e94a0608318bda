package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suffice.model.ColumnMatch;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Mapping;
import org.suffice.model.Problem;
import org.suffice.model.Problem.Severity;
import org.suffice.model.SheetPlan;
import org.suffice.model.SheetReading;
import org.suffice.progress.Progress;

/** The sample workbooks go in without a person: every column sure, no row left out. */
class SampleWorkbooksTest {
  @ParameterizedTest
  @CsvSource({
    "placements-2017,placements,sector-missing",
    "searches-2017,searches,hard-to-find-against-rule",
    "published-figures,published,''",
    "targets-2017,targets,''",
    "capacity-2017,capacity,''"
  })
  void goesInWhole(String name, String kind, String lacks) {
    SheetReading reading = Books.one(Resources.path("org/suffice/samples/" + name + ".xlsx"));
    assertTrue(reading.ready(), MissingColumns.sentence(reading));
    Mapping mapping = Objects.requireNonNull(reading.mapping());
    assertEquals(kind, mapping.kind().id());
    List<ColumnMatch> notSure =
        mapping.columns().stream().filter(c -> !c.hidden() && c.sureness() != Sureness.MATCHED).toList();
    assertEquals(List.of(), notSure);
    assertTrue(mapping.columns().stream().filter(ColumnMatch::hidden).allMatch(c -> c.field() == null));
    SheetPlan plan = Books.intake().plan(List.of(reading), Progress.none()).sheets().getFirst();
    assertEquals(List.of(), plan.leftOut());
    assertEquals(lacks, plan.problems().stream().filter(p -> p.severity() != Severity.NOTE).map(Problem::code).distinct().collect(Collectors.joining(" ")));
    assertEquals(plan.rowsRead(), plan.rows().size() + plan.identical());
  }

  @Test
  void theDateOfTheExtractStandsInTheTitle() {
    SheetReading reading = Books.one(Resources.path("org/suffice/samples/placements-2017.xlsx"));
    assertEquals("2017-08-04", reading.extracted().toString());
    assertTrue(reading.extractedWhy().startsWith("title row"), reading.extractedWhy());
  }
}
