package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;
import org.suffice.model.Cell;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.Sex;
import org.suffice.model.StaleDecision;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.TypeSought;

/** What is missing or odd: against a slow second count, and case by case. */
class QualityMeasureTest {
  private final Measures measures = Make.measures();

  private Table table(Facts facts, String asAt) {
    return measures.table("data-quality", facts, Question.defaults().at(LocalDate.parse(asAt)), Rules.defaults());
  }

  private static long number(Table table, String row) {
    return Math.round(Objects.requireNonNull(table.cell(row, "number").value()));
  }

  @Property(tries = 150, seed = Rounds.SEED)
  void agreesWithASlowSecondCount(@ForAll long seed) {
    var random = new RandomFacts(seed);
    LocalDate day = random.day();
    Rules rules = random.rules();
    Table table = measures.table("data-quality", random.facts(), Question.defaults().at(day), rules);
    var counted = new TreeMap<String, SlowQuality.Share>();
    for (Row row : table.rows()) {
      Cell cell = row.cells().getFirst();
      counted.put(row.id(), new SlowQuality.Share(Math.round(Objects.requireNonNull(cell.value())), Math.round(Objects.requireNonNull(cell.of()))));
      assertEquals(cell.of(), row.cells().get(1).value(), row.id());
    }
    assertEquals(new SlowQuality(random.placements, random.searches, day, rules).all(), counted);
  }

  @Test
  void aPlacementOpenInAnOlderExtractOnly() {
    var old = Make.stay("1", "2017-01-01", null).from("2017-03-31", 1, 2).make();
    var gone = Make.stay("1", "2016-01-01", "2017-01-01").from("2017-03-31", 1, 3).make();
    var current = Make.stay("2", "2017-01-01", null).from("2017-06-30", 2, 2).make();
    Table table = table(Make.facts(old, gone, current), "2017-06-30");
    assertEquals(1, number(table, "children-stale"));
    assertEquals(1, number(table, "placements-stale-undecided"));
    assertTrue(table.notes().stream().anyMatch(n -> n.startsWith("1 placements are open only")), table.notes().toString());
    assertEquals(2.0, table.cell("children-stale", "base").value());
  }

  @Test
  void whatWasDecidedIsCountedApart() {
    var kept = Make.stay("1", "2017-01-01", null).from("2017-03-31", 1, 2).make();
    var closed = Make.stay("2", "2017-01-01", null).from("2017-03-31", 1, 3).make();
    var current = Make.stay("3", "2017-01-01", null).from("2017-06-30", 2, 2).make();
    LocalDate old = LocalDate.of(2017, 3, 31);
    LocalDate newest = LocalDate.of(2017, 6, 30);
    Facts facts =
        new Facts.Builder()
            .add(kept).add(closed).add(current)
            .decided(
                List.of(
                    new StaleDecision(kept.key(), old, newest, null, Instant.EPOCH, "me"),
                    new StaleDecision(closed.key(), old, newest, LocalDate.of(2017, 5, 1), Instant.EPOCH, "me")))
            .build();
    Table table = table(facts, "2017-06-30");
    assertEquals(0, number(table, "placements-stale-undecided"));
    assertEquals(1, number(table, "placements-stale-kept"));
    assertEquals(1, number(table, "placements-stale-closed"));
    assertEquals(List.of(), table.notes());
    assertEquals(2.0, table.cell("children-sex", "base").value(), "the closed one is no longer looked after");
    var rows = measures.rows("data-quality", facts, Question.defaults(), Rules.defaults(), "placements-stale-closed", "number");
    assertEquals("01/05/2017", rows.entries().getFirst().values().get(6));
  }

  @Test
  void factsThatDiffer() {
    var first = Make.stay("1", "2016-01-01", "2017-01-01").born("2007-01-01").sex(Sex.FEMALE).from("2017-03-31", 1, 2).make();
    var second = Make.stay("1", "2017-01-01", null).born("2007-01-02").sex(Sex.NOT_RECORDED).from("2017-03-31", 1, 3).make();
    Facts facts = Make.facts(first, second);
    Table table = table(facts, "2017-03-31");
    assertEquals(1, number(table, "all-children-differ-date-of-birth"));
    assertEquals(0, number(table, "all-children-differ-sex"));
    var rows = measures.rows("data-quality", facts, Question.defaults(), Rules.defaults(), "all-children-differ-date-of-birth", "number");
    assertEquals(List.of("1", "Date of birth", "2007-01-02", "placements-2017-03-31.xlsx", "3", "2007-01-01", "placements-2017-03-31.xlsx", "2"), rows.entries().getFirst().values());
  }

  @Test
  void searchesOfThePeriodAskedFor() {
    var early = Make.wanted("A", "2017-01-10", TypeSought.RESPITE).row(2).make();
    var late = Make.wanted("B", "2017-05-10", TypeSought.RESPITE).stating(3).aged(4).row(3).make();
    Facts facts = Make.facts(early, late);
    Table all = measures.table("data-quality", facts, Question.defaults(), Rules.defaults());
    assertEquals(2, number(all, "requests-hard-to-find"));
    assertEquals(4.0, all.cell("children-sought-age", "base").value());
    Question since = Question.defaults().over(LocalDate.of(2017, 2, 1), null);
    Table some = measures.table("data-quality", facts, since, Rules.defaults());
    assertEquals(1, number(some, "requests-more-than-rows"));
    assertEquals(2, number(some, "children-sought-without-row"));
    assertEquals(2, number(some, "children-sought-age"));
    assertEquals(3.0, some.cell("children-sought-age", "base").value());
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    Facts facts = Make.facts(Make.stay("1", "2017-01-01", null).make());
    assertThrows(SufficeException.class, () -> measures.table("data-quality", Facts.empty(), Question.defaults(), Rules.defaults()));
    var filtered = Question.defaults().where(List.of(Filter.parse("sex=female")));
    assertThrows(SufficeException.class, () -> measures.table("data-quality", facts, filtered, Rules.defaults()));
    assertThrows(SufficeException.class, () -> measures.rows("data-quality", facts, Question.defaults(), Rules.defaults(), "children-sex", "what"));
  }
}
