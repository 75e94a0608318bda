package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.suffice.Rounds;
import org.suffice.model.AgeBands;
import org.suffice.model.Cell;
import org.suffice.model.Coded;
import org.suffice.model.Column;
import org.suffice.model.Facts;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.Question.Step;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** What holds of every measure, whatever is asked of it: a new measure is checked without a new test. */
class InvariantsTest {
  private static final Set<Unit> COUNTS = Set.of(Unit.CHILDREN, Unit.REQUESTS, Unit.CHILDREN_SOUGHT, Unit.PLACEMENTS, Unit.MOVES, Unit.REMANDS);
  private static final Set<Unit> ADDED = Set.of(Unit.PLACES, Unit.HOMES);
  private static final Set<String> FOSTERING_ONLY = Set.of("hard-to-find-by-age", "hard-to-find-sourced");
  private final Measures measures = Make.measures();

  /** Something random asked of one measure. */
  private record Asked(MeasureInfo info, Facts facts, Question question, Rules rules) {}

  private List<Asked> asked(long seed) {
    var random = new RandomFacts(seed);
    Facts facts = random.facts();
    Rules rules = random.rules();
    var asked = new ArrayList<Asked>();
    for (MeasureInfo info : measures.all()) {
      boolean data = info.family().equals("searches") ? !random.searches.isEmpty() : !info.family().equals("plan");
      if (data) {
        asked.add(new Asked(info, facts, question(info, facts, random), rules));
      }
    }
    return asked;
  }

  private Question question(MeasureInfo info, Facts facts, RandomFacts random) {
    var where = new ArrayList<Filter>();
    for (int i = info.filters().isEmpty() ? 0 : random.below(3); i > 0; i--) {
      FilterKey key = random.any(info.filters());
      var values = measures.values(key, facts);
      if (!values.isEmpty()) {
        where.add(new Filter(key, random.any(values).id()));
      }
    }
    FilterKey by = !info.filters().isEmpty() && random.below(3) == 0 ? random.any(info.filters()) : null;
    AgeBands bands = random.below(4) == 0 ? AgeBands.open(2, 7, 12) : null;
    LocalDate from = random.day();
    if (!info.overDates()) {
      Step every = random.any(List.of(Step.MONTH, Step.QUARTER, Step.YEAR));
      return new Question(List.of(), from, from.plusDays(random.below(50)), every, where, by, bands);
    }
    if (random.below(3) == 0) {
      return new Question(List.of(), from, from.plusDays(31 + random.below(50)), Step.MONTH, where, by, bands);
    }
    var dates = new ArrayList<LocalDate>(List.of(from));
    for (int i = random.below(3); i > 0; i--) {
      dates.add(random.day());
    }
    return new Question(dates, null, null, null, where, by, bands);
  }

  private Table table(Asked a) {
    return measures.table(a.info.id(), a.facts, a.question, a.rules);
  }

  private static double value(Cell cell) {
    return Objects.requireNonNull(cell.value());
  }

  @Property(tries = 200, seed = Rounds.SEED)
  void partsAddUpToTotalsAndGroupsToTheirRows(@ForAll long seed) {
    for (Asked a : asked(seed)) {
      Table table = table(a);
      for (int c = 0; c < table.columns().size(); c++) {
        Unit unit = table.columns().get(c).unit();
        if (COUNTS.contains(unit) || ADDED.contains(unit)) {
          checkSums(table, c);
        }
      }
    }
  }

  /** A column of the only value that a filter leaves would say the total's numbers twice. */
  @Property(tries = 60, seed = Rounds.SEED)
  void aFilterAndABreakdownOfOneKeyRepeatNoColumn(@ForAll long seed) {
    var random = new Random(seed);
    for (Asked a : asked(seed)) {
      List<FilterKey> keys = a.info.filters();
      if (keys.isEmpty()) {
        continue;
      }
      FilterKey key = keys.get(random.nextInt(keys.size()));
      List<Coded> values = measures.values(key, a.facts);
      if (values.isEmpty() || key == FilterKey.AGE_BAND) {
        continue;
      }
      Question one = a.question.by(null).where(List.of(new Filter(key, values.get(random.nextInt(values.size())).id())));
      List<String> columns = measures.table(a.info.id(), a.facts, one.by(key), a.rules).columns().stream().map(Column::id).toList();
      assertEquals(List.of(), columns.stream().filter(c -> c.contains(":") && columns.contains(c.replaceFirst(":[^@]*", ""))).toList(), a.info.id() + " by " + key);
    }
  }

  private static void checkSums(Table table, int column) {
    for (Row row : table.rows()) {
      String where = table.title() + ", " + row.id();
      if (row.kind() == Row.Kind.TOTAL && table.rows().stream().anyMatch(r -> r.kind() == Row.Kind.PART)) {
        assertEquals(orNone(row.cells().get(column)), sum(table, column, null), where);
      }
      if (row.kind() == Row.Kind.SUBTOTAL) {
        assertEquals(orNone(row.cells().get(column)), sum(table, column, row.group()), where);
      }
    }
  }

  private static double sum(Table table, int column, @Nullable String group) {
    return table.rows().stream()
        .filter(r -> r.kind() == Row.Kind.PART && (group == null || group.equals(r.group())))
        .mapToDouble(r -> orNone(r.cells().get(column)))
        .sum();
  }

  /** What is not recorded anywhere in a line adds nothing. */
  private static double orNone(Cell cell) {
    Double value = cell.value();
    return value == null && "[x]".equals(cell.flag()) ? 0 : value(cell);
  }

  @Property(tries = 60, seed = Rounds.SEED)
  void asManyRowsBehindAsEveryCellCounts(@ForAll long seed) {
    for (Asked a : asked(seed)) {
      Table table = table(a);
      for (Row row : table.rows()) {
        for (int c = 0; c < table.columns().size(); c++) {
          checkRows(a, row, table.columns().get(c), row.cells().get(c));
        }
      }
    }
  }

  private void checkRows(Asked a, Row row, Column column, Cell cell) {
    // What is planned was not counted: nothing stands behind it.
    boolean planned = a.info.family().equals("planner") && cell.numerator() == null;
    if (column.unit() == Unit.TEXT || planned) {
      assertThrows(SufficeException.class, () -> measures.rows(a.info.id(), a.facts, a.question, a.rules, row.id(), column.id()));
      return;
    }
    var behind = measures.rows(a.info.id(), a.facts, a.question, a.rules, row.id(), column.id());
    Double numerator = cell.numerator();
    String where = a.info.id() + ", " + row.id() + ", " + column.id();
    if (numerator != null && column.unit() == Unit.PLACES) {
      int number = behind.headings().indexOf("Number");
      int sum = behind.entries().stream().mapToInt(e -> Integer.parseInt(e.values().get(number))).sum();
      assertEquals((int) (double) numerator, sum, where);
    } else if (numerator != null && column.unit() != Unit.NIGHTS) {
      assertEquals((int) (double) numerator, behind.entries().size(), where);
    }
    if (COUNTS.contains(column.unit())) {
      assertEquals(value(cell), behind.entries().size(), where);
      assertEquals(column.unit(), behind.unit(), where);
    }
    assertTrue(behind.entries().stream().allMatch(e -> e.values().size() == behind.headings().size()), where);
  }

  /** The part of a table that is of some children adds up in every line to what the same table counts of the others. */
  @Property(tries = 12, seed = Rounds.SEED)
  void aPartAndTheRestAreTheWhole(@ForAll long seed) {
    for (Asked a : asked(seed)) {
      Table whole = table(a);
      var everybody = new java.util.TreeSet<String>();
      everybody.addAll(a.facts.children().references());
      a.facts.searches().forEach(s -> everybody.add(s.reference()));
      var some = everybody.stream().filter(c -> (c.hashCode() + seed) % 2 == 0).collect(java.util.stream.Collectors.toSet());
      var rest = everybody.stream().filter(c -> !some.contains(c)).collect(java.util.stream.Collectors.toSet());
      var one = measures.part(a.info.id(), a.facts, a.question, a.rules, some);
      var other = measures.part(a.info.id(), a.facts, a.question, a.rules, rest);
      if (one.isPresent()) {
        checkParts(a, whole, one.get(), other.orElseThrow());
      }
    }
  }

  private static void checkParts(Asked a, Table whole, Table one, Table other) {
    for (Row row : whole.rows()) {
      for (int c = 0; c < whole.columns().size(); c++) {
        String column = whole.columns().get(c).id();
        if (COUNTS.contains(whole.columns().get(c).unit())) {
          double sum = (has(one, row.id(), column) ? orNone(one.cell(row.id(), column)) : 0) + (has(other, row.id(), column) ? orNone(other.cell(row.id(), column)) : 0);
          assertEquals(orNone(row.cells().get(c)), sum, a.info.id() + ", " + row.id() + ", " + column);
        }
      }
    }
  }

  /** Showing only what a number counts leaves exactly the rows behind it, and no other number in the total. */
  @Property(tries = 12, seed = Rounds.SEED)
  void onlyANumberIsJustWhatItCounts(@ForAll long seed) {
    var random = new Random(seed);
    for (Asked a : asked(seed)) {
      Table table = table(a);
      if (!table.rows().isEmpty() && !table.columns().isEmpty()) {
        checkOnly(a, table, random.nextInt(table.rows().size()), random.nextInt(table.columns().size()));
      }
    }
  }

  private void checkOnly(Asked a, Table table, int row, int column) {
    String rowId = table.rows().get(row).id();
    String columnId = table.columns().get(column).id();
    List<Filter> only = measures.narrowing(a.info.id(), a.facts, a.question, a.rules, rowId, columnId);
    if (only.isEmpty()) {
      return;
    }
    var where = new ArrayList<>(a.question.where());
    where.addAll(only);
    Question narrowed = a.question.where(where);
    String said = a.info.id() + ", " + rowId + ", " + columnId + ", " + only;
    Table left = measures.table(a.info.id(), a.facts, narrowed, a.rules);
    // the only part that is left of a breakdown is the total, and has no column of its own
    String now = has(left, rowId, columnId) ? columnId : columnId.replaceFirst(":[^@]*", "");
    assertEquals(
        measures.rows(a.info.id(), a.facts, a.question, a.rules, rowId, columnId).entries(),
        measures.rows(a.info.id(), a.facts, narrowed, a.rules, rowId, now).entries(),
        said);
    boolean ofRow = only.stream().anyMatch(f -> f.value().equals(rowId));
    if (ofRow && left.row("total").isPresent()) {
      assertEquals(value(table.cell(rowId, columnId)), value(left.cell("total", now)), said);
    }
  }

  @Property(tries = 50, seed = Rounds.SEED)
  void filteredThenCountedIsCountedThenFiltered(@ForAll long seed) {
    for (Asked a : asked(seed)) {
      Question plain = new Question(a.question.asAt(), a.question.from(), a.question.to(), a.question.every(), a.question.where(), null, a.question.bands());
      boolean fosteringOnly = FOSTERING_ONLY.contains(a.info.id()) && plain.where().stream().noneMatch(f -> f.key() == FilterKey.SERVICE);
      var keys = new ArrayList<>(a.info.filters());
      Collections.shuffle(keys, new Random(seed));
      for (FilterKey key : keys.subList(0, Math.min(3, keys.size()))) {
        boolean changesBase = fosteringOnly && (key == FilterKey.SERVICE || key == FilterKey.TYPE_SOUGHT);
        if (plain.where().stream().noneMatch(f -> f.key() == key) && !changesBase) {
          checkFilter(a, plain, key);
        }
      }
    }
  }

  /** Every cell is the sum of the same cell filtered to each value of a key in turn. */
  private void checkFilter(Asked a, Question plain, FilterKey key) {
    Table whole = measures.table(a.info.id(), a.facts, plain, a.rules);
    var values = values(a, key);
    var parts = new ArrayList<Table>();
    for (Coded value : values) {
      var where = new ArrayList<>(plain.where());
      where.add(new Filter(key, value.id()));
      parts.add(measures.table(a.info.id(), a.facts, plain.where(where), a.rules));
    }
    for (Row row : whole.rows()) {
      for (int c = 0; c < whole.columns().size(); c++) {
        if (COUNTS.contains(whole.columns().get(c).unit())) {
          String column = whole.columns().get(c).id();
          double sum = parts.stream().mapToDouble(t -> has(t, row.id(), column) ? orNone(t.cell(row.id(), column)) : 0).sum();
          assertEquals(orNone(row.cells().get(c)), sum, a.info.id() + ", " + row.id() + ", by " + key.id());
        }
      }
    }
  }

  /** The values in the data; those that only a switch of the rules makes occur are added. */
  private List<Coded> values(Asked a, FilterKey key) {
    var values = new ArrayList<>(measures.values(key, a.facts));
    if (key == FilterKey.CATEGORY || key == FilterKey.GROUP) {
      return key == FilterKey.GROUP ? new ArrayList<>(Make.scheme().groups()) : new ArrayList<>(Make.scheme().categories());
    }
    if (key == FilterKey.HARD_TO_FIND) {
      return List.of(Value.YES, Value.NO, Value.NOT_RECORDED);
    }
    if (key == FilterKey.SEX && values.stream().noneMatch(v -> v.id().equals("not-recorded"))) {
      values.add(Value.NOT_RECORDED);
    }
    return values;
  }

  @Property(tries = 50, seed = Rounds.SEED)
  void brokenDownIsFilteredToEachValue(@ForAll long seed) {
    for (Asked a : asked(seed)) {
      FilterKey by = a.question.by();
      if (by == null || by == FilterKey.AGE_BAND || a.question.where().stream().anyMatch(f -> f.key() == by)) {
        continue;
      }
      Table broken = table(a);
      for (Column column : broken.columns()) {
        int colon = column.id().indexOf(':');
        if (colon > 0 && column.unit() != Unit.TEXT) {
          String value = column.id().substring(colon + 1).replaceFirst("@.*", "");
          checkPart(a, broken, column, by, value);
        }
      }
    }
  }

  /** Rows and columns that count nothing may be left out of a table. */
  private static boolean has(Table table, String rowId, String columnId) {
    return table.row(rowId).isPresent() && table.columns().stream().anyMatch(c -> c.id().equals(columnId));
  }

  private void checkPart(Asked a, Table broken, Column column, FilterKey by, String value) {
    var where = new ArrayList<>(a.question.where());
    where.add(new Filter(by, value));
    var question =
        new Question(a.question.asAt(), a.question.from(), a.question.to(), a.question.every(), where, null, a.question.bands());
    Table filtered = measures.table(a.info.id(), a.facts, question, a.rules);
    String same = column.id().replace(":" + value, "");
    for (Row row : broken.rows()) {
      Double expected = has(filtered, row.id(), same) ? filtered.cell(row.id(), same).value() : Double.valueOf(0);
      assertEquals(expected, broken.cell(row.id(), column.id()).value(), broken.title() + ", " + row.id() + ", " + column.id());
    }
  }

  @Property(tries = 100, seed = Rounds.SEED)
  void everyTableExplainsItself(@ForAll long seed) {
    for (Asked a : asked(seed)) {
      Table table = table(a);
      assertTrue(table.definition().contains("Data as extracted on"), table.definition());
      assertTrue(!table.definition().contains("{") && !table.title().contains("{"), table.definition());
      assertTrue(table.source().startsWith("Suffice project: "), table.source());
      assertTrue(table.notes().stream().noneMatch(n -> n.contains("{")), table.notes().toString());
      Set<String> rows = Set.copyOf(table.rows().stream().map(Row::id).toList());
      Set<String> columns = Set.copyOf(table.columns().stream().map(Column::id).toList());
      assertEquals(table.columns().size(), columns.size(), "column ids are unique");
      assertTrue(rows.containsAll(table.chart().rows()), table.chart().toString());
      assertTrue(columns.containsAll(table.chart().columns()), table.chart() + " " + columns);
      assertThrows(SufficeException.class, () -> measures.rows(a.info.id(), a.facts, a.question, a.rules, "nowhere", "children"));
    }
  }
}
