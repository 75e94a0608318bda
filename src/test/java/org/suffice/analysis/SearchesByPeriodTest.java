package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.suffice.Rounds;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Outcome;
import org.suffice.model.Question;
import org.suffice.model.Question.Step;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SearchRow;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Measures of searches by month, quarter and year: against a slow count, and against each period asked by itself. */
class SearchesByPeriodTest {
  private static final double NEAR = 1e-9;
  private static final LocalDate FROM = RandomFacts.FIRST.minusDays(300);
  private static final LocalDate TO = RandomFacts.FIRST.plusDays(80);
  private final Measures measures = Make.measures();

  private List<String> byPeriod() {
    return measures.all().stream().map(MeasureInfo::id).filter(measures::byPeriod).toList();
  }

  @Example
  void everyMeasureOfSearchesButThoseWhoseRowsSayWhen() {
    List<String> not = measures.all().stream().filter(m -> m.family().equals("searches")).map(MeasureInfo::id).filter(id -> !measures.byPeriod(id)).toList();
    assertEquals(List.of("hard-to-find-trend", "searches-open"), not);
  }

  /** The last day of the period that holds a day, by hand: the last ends with the whole. */
  private static String period(Step step, LocalDate day, LocalDate to) {
    LocalDate end =
        switch (step) {
          case MONTH -> day.plusMonths(1).withDayOfMonth(1).minusDays(1);
          case QUARTER -> day.withDayOfMonth(1).plusMonths(3 - (day.getMonthValue() - 1) % 3).minusDays(1);
          case YEAR -> LocalDate.of(day.getMonthValue() < 4 ? day.getYear() : day.getYear() + 1, 3, 31);
        };
    return (end.isAfter(to) ? to : end).toString();
  }

  /** Requests, those hard to find and those placed within a week, sorted into periods one by one from the rows. */
  @Property(tries = 150, seed = Rounds.SEED)
  void requestsAreThoseOfTheSlowCount(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Assume.that(!random.searches.isEmpty());
    Rules rules = random.rules();
    var slow = new SlowSearches(random.searches, random.placements, rules);
    LocalDate asAt = Objects.requireNonNull(random.facts().searchesExtracted());
    for (Step step : Step.values()) {
      Map<String, Integer> counted = new TreeMap<>();
      for (List<SearchRow> request : slow.requests(FROM, TO)) {
        String when = "@" + period(step, request.getFirst().requested(), TO);
        String standing = "@" + period(step, request.getFirst().requested(), asAt.isBefore(TO) ? asAt : TO);
        String type = request.getFirst().type().id();
        counted.merge("requests" + when + " " + type, 1, Integer::sum);
        counted.merge("hard-to-find" + when + " " + type, slow.hardToFind(request).equals("yes") ? 1 : 0, Integer::sum);
        SlowWaits.Wait wait = SlowWaits.wait(request, asAt);
        boolean week = !request.getFirst().requested().isAfter(asAt) && wait.known() && wait.outcome() == Outcome.PLACED && wait.days() <= 7;
        counted.merge("placed" + standing + " day-7", week ? 1 : 0, Integer::sum);
      }
      Question question = Question.defaults().over(FROM, TO).every(step);
      Map<String, Integer> found = new TreeMap<>();
      found.putAll(parts(measures.table("hard-to-find-by-type", random.facts(), question, rules), List.of("requests", "hard-to-find")));
      found.putAll(parts(measures.table("search-times", random.facts(), question, rules), List.of("placed")));
      counted.values().removeIf(n -> n == 0);
      assertEquals(counted, found, step.name());
    }
  }

  private static Map<String, Integer> parts(Table table, List<String> bases) {
    Map<String, Integer> found = new TreeMap<>();
    for (Column column : table.columns()) {
      for (Row row : table.rows()) {
        boolean counted = bases.contains(column.id().split("@", 2)[0]) && column.date() != null;
        boolean line = bases.contains("placed") ? row.id().equals("day-7") : row.kind() == Row.Kind.PART;
        int n = counted && line ? (int) (double) Objects.requireNonNull(table.cell(row.id(), column.id()).value()) : 0;
        if (n > 0) {
          found.put(column.id() + " " + row.id(), n);
        }
      }
    }
    return found;
  }

  /** Every number of a period, shares, means and medians too, is the one that this period alone gives; counts add up to the last columns. */
  @Property(tries = 60, seed = Rounds.SEED)
  void eachPeriodIsAsItIsAskedByItselfAndAllAddUp(@ForAll long seed) {
    var random = new RandomFacts(seed);
    Assume.that(!random.searches.isEmpty());
    var facts = random.facts();
    Rules rules = random.rules();
    Step step = random.any(List.of(Step.MONTH, Step.QUARTER, Step.YEAR));
    for (String id : byPeriod()) {
      Table table = measures.table(id, facts, Question.defaults().over(FROM, TO).every(step), rules);
      Table whole = measures.table(id, facts, Question.defaults().over(FROM, TO), rules);
      List<LocalDate> ends = table.columns().stream().map(Column::date).filter(Objects::nonNull).distinct().toList();
      assertTrue(ends.size() > 1, id);
      assertEquals(step, measures.step(table), id);
      LocalDate begin = FROM;
      for (LocalDate end : ends) {
        Table alone = measures.table(id, facts, Question.defaults().over(begin, end), rules);
        columns(table, end).forEach(c -> same(table, c, alone, c.id().split("@", 2)[0]));
        begin = end.plusDays(1);
      }
      columns(table, null).forEach(c -> same(table, c, whole, c.id()));
      columns(table, null).stream().filter(c -> c.unit() == Unit.REQUESTS || c.unit() == Unit.CHILDREN_SOUGHT).forEach(c -> addsUp(table, c));
    }
  }

  private static List<Column> columns(Table table, @Nullable LocalDate date) {
    return table.columns().stream().filter(c -> Objects.equals(c.date(), date)).toList();
  }

  private static void same(Table table, Column column, Table alone, String there) {
    for (Row row : table.rows()) {
      Cell here = table.cell(row.id(), column.id());
      String where = table.id() + ", " + row.id() + ", " + column.id();
      if (alone.row(row.id()).isPresent()) {
        Cell other = alone.cell(row.id(), there);
        assertEquals(other.value(), here.value(), where);
        assertEquals(other.of(), here.of(), where);
        assertEquals(other.text(), here.text(), where);
      } else {
        assertTrue(here.value() == null || here.value() < NEAR, where);
      }
    }
  }

  private static void addsUp(Table table, Column whole) {
    for (Row row : table.rows()) {
      double sum = table.columns().stream().filter(c -> c.id().startsWith(whole.id() + "@")).mapToDouble(c -> counted(table.cell(row.id(), c.id()))).sum();
      assertEquals(counted(table.cell(row.id(), whole.id())), sum, NEAR, table.id() + ", " + row.id() + ", " + whole.id());
    }
  }

  /** What nobody recorded adds nothing. */
  private static double counted(Cell cell) {
    return "[x]".equals(cell.flag()) ? 0 : Objects.requireNonNull(cell.value());
  }

  @Example
  void whatHasNoPeriodsSaysWhyAndOnePeriodAloneHasNoColumnOfItsOwn() {
    var random = new RandomFacts(7, 80, 40);
    Question question = Question.defaults().over(FROM, TO).every(Step.QUARTER);
    Table open = measures.table("searches-open", random.facts(), question, random.rules());
    assertFalse(open.byPeriod());
    assertTrue(open.notes().stream().anyMatch(n -> n.contains("says already when it was made")), open.notes().toString());
    Table one = measures.table("search-demand", random.facts(), Question.defaults().over(LocalDate.of(2017, 1, 3), LocalDate.of(2017, 1, 20)).every(Step.MONTH), random.rules());
    assertFalse(one.byPeriod());
    Table years = measures.table("hard-to-find-by-age", random.facts(), Question.defaults().over(LocalDate.of(2015, 4, 1), LocalDate.of(2017, 3, 31)).every(Step.YEAR), random.rules());
    var labels = new ArrayList<String>();
    years.columns().stream().filter(c -> c.id().startsWith("children")).forEach(c -> labels.add(c.label()));
    assertEquals(List.of("Children sought, April 2015 to March 2016", "Children sought, April 2016 to March 2017", "Children sought"), labels);
    assertTrue(years.title().contains("by year"), years.title());
    assertEquals(ChartHint.Kind.LINES, years.chart().kind());
  }
}
