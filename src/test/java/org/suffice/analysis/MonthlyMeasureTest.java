package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.suffice.Rounds;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.Table;
import org.suffice.model.Trend;

/** The monthly page: its numbers are those of children looked after, and its trend says how they went. */
class MonthlyMeasureTest {
  private final Measures measures = Make.measures();

  @Property(tries = 100, seed = Rounds.SEED)
  void itsNumbersAreThoseOfChildrenLookedAfter(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Rules rules = random.rules();
    LocalDate last = random.day().plusMonths(2);
    Table page = measures.table("monthly-page", random.facts(), Question.defaults().at(last), rules);
    long months = page.columns().stream().filter(c -> c.id().startsWith("children@")).count();
    assertTrue(months >= 13 && months <= 16, "dates: " + months);
    for (LocalDate date : page.asAt()) {
      assertEquals(date, YearMonth.from(date).atEndOfMonth());
      Table one = measures.table("children-looked-after", random.facts(), Question.defaults().at(date), rules);
      assertEquals(one.cell("total", "children").value(), page.cell("total", "children@" + date).value());
      boolean rated = one.cell("total", "rate").value() != null;
      assertEquals(rated, page.columns().stream().anyMatch(c -> c.id().equals("rate@" + date)), "a column where there is a rate");
      if (rated) {
        assertEquals(one.cell("total", "rate").value(), page.cell("total", "rate@" + date).value());
      }
    }
  }

  @Example
  void theTrendHasABarAMonthAndWords() {
    assertEquals("▁▅█▁ the same", Trend.of(new double[] {10, 12, 14, 10}));
    assertEquals("▁█ up 1,000", Trend.of(new double[] {0, 1000}));
    assertEquals("█▁ down 3", Trend.of(new double[] {3, 0}));
    assertEquals("▁▁▁ the same", Trend.of(new double[] {5, 5, 5}));
  }

  @Example
  void districtsAddUp() {
    var facts =
        Make.facts(
            Make.stay("A", "2016-05-01", null).district("North").make(), Make.stay("B", "2017-01-10", null).district("South").make(),
            Make.stay("C", "2016-01-10", "2017-02-01").make());
    Table page = Make.table("monthly-page", facts, Question.defaults().at(Make.JULY));
    assertEquals(List.of("north", "south", "not-recorded", "total"), page.rows().stream().map(Row::id).toList());
    assertEquals(2.0, page.cell("total", "children@2017-07-31").value());
    assertEquals(3.0, page.cell("total", "children@2017-01-31").value());
    assertEquals("▁▁▁▁▁▁███████ up 1", page.cell("south", "trend").text());
  }
}
