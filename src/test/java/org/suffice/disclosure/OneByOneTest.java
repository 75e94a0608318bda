package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.analysis.Measures;
import org.suffice.analysis.RandomFacts;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Facts;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** Tables that were published one by one, each protected by itself, in the hands of one reader: no hidden count is told by all of them. */
final class OneByOneTest {
  private static final int REQUESTS = 40;
  private static final List<String> SLOW =
      List.of("stock-flow", "placement-costs", "placement-duration", "secure-use", "search-demand", "search-times", "search-outcomes", "placement-moves");
  private static final List<String> BY_PERIOD = List.of("hard-to-find-by-age", "hard-to-find-cause", "hard-to-find-sourced", "hard-to-find-trend");
  private static final List<String> INSIDE = List.of("unregulated", "hard-to-find-needs-together", "data-quality");

  static Stream<Object[]> histories() {
    return Stream.of(
        new Object[] {1L, 80, Rule.ROUNDED}, new Object[] {3L, 80, Rule.ROUNDED}, new Object[] {9L, 80, Rule.ROUNDED}, new Object[] {3L, 400, Rule.ROUNDED},
        new Object[] {1L, 80, Rule.EXACT}, new Object[] {5L, 80, Rule.EXACT}, new Object[] {9L, 80, Rule.EXACT});
  }

  /** A table as it is, and as it is printed. */
  private record Shown(Table exact, Table printed) {}

  @ParameterizedTest
  @MethodSource("histories")
  void togetherTheyTellNoHiddenCount(long seed, int children, Rule rule) {
    List<Shown> shown = shown(tables(new RandomFacts(seed, children, REQUESTS).facts(), rule), rule);
    int few = tellNoHiddenCount(shown, rule);
    assertTrue(shown.size() > 20 && few > 50, shown.size() + " tables, " + few + " hidden");
  }

  /** How searches ended and how long they took: the few of which an end is not recorded were one or two of each type. */
  @Test
  void searchesAndTheirTimesTellNoHiddenCount() {
    Set<String> some = Set.of("search-outcomes", "search-times", "hard-to-find-by-type");
    List<Table> searches = tables(new RandomFacts(112, 80, REQUESTS).facts(), Rule.ROUNDED).stream().filter(t -> some.contains(t.id())).toList();
    assertTrue(tellNoHiddenCount(shown(searches, Rule.ROUNDED), Rule.ROUNDED) > 10);
  }

  /** Tables of searches by month, and by quarter, beside those of the whole period and the months as rows, each published by itself. */
  @ParameterizedTest
  @CsvSource({"1,40", "2,40", "3,90", "4,90", "5,150", "6,250"})
  void searchesByPeriodAndOfTheWholeTellNoHiddenCount(long seed, int requests) {
    Facts facts = new RandomFacts(seed, 60, requests).facts();
    List<Shown> shown = new ArrayList<>();
    int parts = 0;
    for (Question.Step step : new Question.@Nullable Step[] {null, Question.Step.MONTH, Question.Step.QUARTER}) {
      List<Table> tables = tables(facts, Rule.ROUNDED, Question.defaults().every(step)).stream().filter(t -> step == null ? ofSearches(t) : BY_PERIOD.contains(t.id())).toList();
      List<Shown> these = shown(tables, Rule.ROUNDED);
      parts += (int) these.stream().filter(s -> s.printed().byPeriod()).count();
      shown.addAll(these);
    }
    int few = tellNoHiddenCount(shown, Rule.ROUNDED);
    assertTrue(parts > 2 && few > 50, parts + " tables by period of " + shown.size() + ", " + few + " hidden");
  }

  private static boolean ofSearches(Table table) {
    return table.id().startsWith("search") || table.id().startsWith("hard-to-find") || table.id().equals("routing");
  }

  /** A table, those like it, and the breakdown of it by a key: one and the other are read together. */
  @ParameterizedTest
  @MethodSource("brokenDown")
  void aBreakdownAndItsTableTellNoHiddenCount(long seed, FilterKey key) {
    Facts facts = new RandomFacts(seed, 80, REQUESTS).facts();
    List<Table> without = tables(facts, Rule.ROUNDED);
    int pairs = 0;
    int few = 0;
    for (Table by : tables(facts, Rule.ROUNDED, Question.defaults().by(key)).stream().filter(Table::brokenDown).toList()) {
      List<Table> standing = without.stream().filter(t -> t.id().equals(by.id()) || Alike.to(by.id()).contains(t.id())).toList();
      List<Shown> shown = new ArrayList<>(shown(standing, Rule.ROUNDED));
      for (Table printed : Protection.of(by, List.of(), standing, Rule.ROUNDED).tables()) {
        shown.add(new Shown(own(form(PublicForm.of(by), printed)), own(printed)));
        few += tellNoHiddenCount(shown, Rule.ROUNDED);
        pairs++;
      }
    }
    assertTrue(pairs > 3 && few > 50, pairs + " breakdowns, " + few + " hidden");
  }

  static Stream<Object[]> brokenDown() {
    return Stream.of(FilterKey.SEX, FilterKey.AGE_BAND, FilterKey.SECTOR, FilterKey.HARD_TO_FIND).flatMap(k -> Stream.of(1L, 3L).map(seed -> new Object[] {seed, k}));
  }

  /** How many are hidden, none of which is told. */
  private static int tellNoHiddenCount(List<Shown> shown, Rule rule) {
    Counts all = Counts.of(shown.stream().map(Shown::exact).toList());
    boolean[] hidden = hidden(all, shown);
    List<Integer> doubtful = new Attack(all, rule).narrow(hidden);
    for (boolean told : rule == Rule.EXACT ? List.of(true, false) : List.of(true)) {
      var proof = new AnotherSet(all, rule, hidden, told);
      for (int i : doubtful) {
        Count count = all.all().get(i);
        if (count.where() == null && !rule.small(count.value())) {
          continue; // what a share that nobody prints is of is no secret where it is not few: no table hides it
        }
        assertTrue(proof.leaves(i, rule.values(count)), () -> count.key() + " of " + all.tablesOf(i).stream().map(t -> shown.get(t).exact().id()).toList());
      }
    }
    return (int) IntStream.range(0, hidden.length).filter(i -> hidden[i]).count();
  }

  /** The proof can fail: of exact numbers a hidden one is the total less the others; rounded, the others leave it open. */
  @ParameterizedTest
  @EnumSource(Rule.class)
  void aCountThatIsToldIsNotProvenSafe(Rule rule) {
    Counts counts = Counts.of(List.of(Made.table("a", new int[][] {{3}, {40}, {51}})));
    boolean[] hidden = new boolean[counts.all().size()];
    int three = IntStream.range(0, hidden.length).filter(i -> counts.all().get(i).value() == 3).findFirst().orElseThrow();
    hidden[three] = true;
    assertEquals(rule == Rule.ROUNDED, new AnotherSet(counts, rule, hidden, true).leaves(three, Attack.VALUES));
  }

  /** What none of them prints, in a cell or as what a share is of. */
  private static boolean[] hidden(Counts all, List<Shown> shown) {
    int n = all.all().size();
    boolean[] printed = new boolean[n];
    for (int t = 0; t < shown.size(); t++) {
      for (Row row : shown.get(t).exact().rows()) {
        for (Column column : shown.get(t).exact().columns()) {
          var place = new Count.Place(t, row.id(), column.id());
          Cell cell = shown.get(t).printed().cell(row.id(), column.id());
          Integer base = all.baseAt(place);
          if (base != null && cell.value() != null && cell.of() != null) {
            printed[base] = true;
          }
          Counts.Printed sum = all.amountAt(place);
          Integer count = sum == null ? all.valueAt(place) : Integer.valueOf(sum.amount());
          if (count != null) {
            printed[count] |= all.all().get(count).value() == 0 || cell.value() != null;
          }
        }
      }
    }
    boolean[] hidden = new boolean[n];
    for (int i = 0; i < n; i++) {
      hidden[i] = all.all().get(i).printed() && !printed[i];
    }
    return hidden;
  }

  /** Each as it is published by itself; those that cannot be are left out, as are lines and columns that are not printed. */
  private static List<Shown> shown(List<Table> tables, Rule rule) {
    List<Shown> shown = new ArrayList<>();
    for (Table exact : tables) {
      List<Table> beside = tables.stream().filter(o -> Alike.to(exact.id()).contains(o.id())).toList();
      Protection.of(List.of(exact), beside, rule).tables().forEach(p -> shown.add(new Shown(own(form(PublicForm.of(exact), p)), own(p))));
    }
    return shown;
  }

  private static Table form(Table exact, Table printed) {
    List<Integer> kept =
        IntStream.range(0, exact.columns().size()).filter(c -> printed.columns().stream().anyMatch(x -> x.id().equals(exact.columns().get(c).id()))).boxed().toList();
    List<Row> rows = new ArrayList<>();
    for (Row r : exact.rows()) {
      printed.row(r.id()).ifPresent(p -> rows.add(new Row(r.id(), r.label(), r.group(), p.kind(), kept.stream().map(r.cells()::get).toList())));
    }
    return with(exact, kept.stream().map(exact.columns()::get).toList(), rows);
  }

  /** Lines of one name that are of others in other tables have a name of their own: those who came, and what is not recorded. */
  private static Table own(Table table) {
    boolean flow = table.id().equals("starters") || table.id().equals("leavers");
    List<Row> rows =
        table.rows().stream()
            .map(
                r ->
                    (flow && r.kind() != Row.Kind.TOTAL) || (r.id().equals("not-recorded") && Alike.to(table.id()).isEmpty())
                        ? new Row(table.id() + "." + r.id(), r.label(), r.group(), r.kind(), r.cells())
                        : r)
            .toList();
    return with(table, table.columns(), rows);
  }

  private static Table with(Table t, List<Column> columns, List<Row> rows) {
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), columns, rows, t.notes(), t.chart());
  }

  private static List<Table> tables(Facts facts, Rule rule) {
    return tables(facts, rule, Question.defaults());
  }

  private static List<Table> tables(Facts facts, Rule rule, Question question) {
    var scheme = Objects.requireNonNull(Measures.class.getResourceAsStream("/org/suffice/categories/strategy.txt"));
    var measures = new Measures(CategoryScheme.read(new InputStreamReader(scheme, StandardCharsets.UTF_8)));
    List<Table> tables = new ArrayList<>();
    for (MeasureInfo measure : measures.all()) {
      if (!INSIDE.contains(measure.id()) && (rule != Rule.EXACT || !SLOW.contains(measure.id()))) {
        try {
          tables.add(measures.table(measure.id(), facts, question, Rules.defaults()));
        } catch (SufficeException noData) {
          // nothing to publish
        }
      }
    }
    return tables;
  }
}
