package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.analysis.Measures;
import org.suffice.analysis.RandomFacts;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Facts;
import org.suffice.model.Followed;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Origin;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Target;

/** Tables published by themselves: none prints what the table of another measure hides when that is published by itself. */
final class AloneTest {
  private static final int CHILDREN = 80;
  private static final int REQUESTS = 40;
  private static final int TARGETS_A_MEASURE = 6;
  private static final LocalDate DUE = LocalDate.of(2017, 6, 30);
  /** With exact numbers the proof of these takes too long; they are refused. */
  private static final List<String> SLOW = List.of("stock-flow", "placement-costs", "placement-duration", "secure-use", "search-demand", "search-times", "search-outcomes", "placement-moves");

  private static final List<String> INSIDE = List.of("unregulated", "hard-to-find-needs-together", "data-quality");

  private final Measures measures = measures();

  private static Measures measures() {
    var scheme = Objects.requireNonNull(Measures.class.getResourceAsStream("/org/suffice/categories/strategy.txt"));
    return new Measures(CategoryScheme.read(new InputStreamReader(scheme, StandardCharsets.UTF_8)));
  }

  static Stream<Object[]> histories() {
    return Stream.of(1L, 4L, 5L).flatMap(seed -> Stream.of(Rule.values()).map(rule -> new Object[] {seed, rule}));
  }

  /** Targets that follow numbers of every measure, small and hidden ones most of all. */
  @ParameterizedTest
  @MethodSource("histories")
  void aTargetPrintsWhatTheTableItFollowsPrints(long seed, Rule rule) {
    Facts facts = new RandomFacts(seed, CHILDREN, REQUESTS).facts();
    Random random = new Random(seed);
    int hidden = 0;
    int printed = 0;
    for (Table table : tables(facts, rule)) {
      List<Target> targets = targets(table, random);
      if (targets.isEmpty()) {
        continue;
      }
      Table exact = measures.table("kpi", facts.withTargets(targets), Question.defaults(), Rules.defaults());
      Table kpi = alone(exact, rule);
      Map<Table, Table> followed = new HashMap<>();
      for (Row row : exact.rows()) {
        Followed made = exact.cell(row.id(), "now").followed();
        if (made == null) {
          continue;
        }
        Followed.Source follows = made.from().getFirst();
        Table own = followed.computeIfAbsent(follows.table(), t -> Protection.of(List.of(t), rule).tables().stream().findFirst().orElse(t.rows().isEmpty() ? t : empty(t)));
        Cell there = has(own, follows) ? own.cell(follows.row(), follows.column()) : Cell.missing("[c]");
        Double value = there.value() == null ? null : follows.share() ? share(there) : there.value();
        Cell now = kpi.cell(row.id(), "now");
        String where = follows.table().id() + " " + follows.row() + " " + follows.column() + ": " + now + " and " + there;
        assertEquals(value, now.value(), where);
        if (now.value() == null) {
          hidden++;
          assertNull(kpi.cell(row.id(), "gap").value(), where);
          assertNull(kpi.cell(row.id(), "status").text(), where);
        } else {
          printed++;
          String said = kpi.cell(row.id(), "status").text();
          assertTrue(Repeats.CLOSE.equals(said) || Objects.equals(said, exact.cell(row.id(), "status").text()), where + ": " + said);
        }
      }
    }
    assertTrue(hidden > 20 && printed > 20, hidden + " hidden, " + printed + " printed");
  }

  private static Double share(Cell cell) {
    var share = cell.shareRounded(0);
    return share == null ? null : Double.valueOf(share.doubleValue());
  }

  private static boolean has(Table table, Followed.Source follows) {
    return table.row(follows.row()).isPresent() && table.columns().stream().anyMatch(c -> c.id().equals(follows.column()));
  }

  private static Table empty(Table t) {
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), t.columns(), List.of(), t.notes(), t.chart());
  }

  private List<Target> targets(Table table, Random random) {
    List<String> cells = new ArrayList<>();
    for (Row row : table.rows()) {
      for (Column column : table.columns()) {
        Double value = row.cells().get(table.columns().indexOf(column)).value();
        if (value != null && !row.id().contains("/") && !column.id().contains("@")) {
          cells.add(row.id() + "/" + column.id());
        }
      }
    }
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < TARGETS_A_MEASURE && !cells.isEmpty(); i++) {
      Target.ValueKind kind = random.nextInt(3) == 0 ? Target.ValueKind.SHARE : Target.ValueKind.NUMBER;
      Target.Direction way = random.nextBoolean() ? Target.Direction.INCREASE : Target.Direction.DECREASE;
      targets.add(
          new Target(
              "Target " + i, table.id(), cells.get(random.nextInt(cells.size())), kind, LocalDate.of(2016, 12, 31), 20.0 * random.nextInt(3), 10.0 * random.nextInt(4), DUE, way,
              random.nextInt(4), "children", false, new Origin(1, "targets.xlsx", "", 2 + i, DUE)));
    }
    return targets;
  }

  /** A number that one table prints and another hides would be read off the first. */
  @ParameterizedTest
  @MethodSource("histories")
  void whatOneTableHidesNoOtherOfItsKindPrints(long seed, Rule rule) {
    Facts facts = new RandomFacts(seed, CHILDREN, REQUESTS).facts();
    List<Table> tables = tables(facts, rule);
    Counts counts = Counts.of(tables);
    Map<String, String> hidden = new HashMap<>();
    Map<String, String> printed = new HashMap<>();
    for (int t = 0; t < tables.size(); t++) {
      Table exact = tables.get(t);
      List<Table> beside = tables.stream().filter(o -> Alike.to(exact.id()).contains(o.id())).toList();
      for (Table shown : Protection.of(List.of(exact), beside, rule).tables()) {
        for (Row row : shown.rows()) {
          for (Column column : shown.columns()) {
            Integer count = counts.valueAt(new Count.Place(t, row.id(), column.id()));
            if (count != null) {
              // those who left in a year are never those who were there at its end, however many they were
              String which = exact.title().contains("months to") + " " + count;
              (shown.cell(row.id(), column.id()).value() == null ? hidden : printed).put(which, exact.id() + " " + row.id() + " " + column.id());
            }
          }
        }
      }
    }
    hidden.forEach((which, where) -> assertNull(printed.get(which), () -> where + " is hidden, not " + printed.get(which)));
    assertTrue(hidden.size() > 100 && printed.size() > 100, hidden.size() + " hidden, " + printed.size() + " printed");
  }

  private Table alone(Table table, Rule rule) {
    return Protection.of(List.of(table), rule).tables().getFirst();
  }

  /** Every measure that is published and has data. */
  private List<Table> tables(Facts facts, Rule rule) {
    List<Table> tables = new ArrayList<>();
    for (MeasureInfo measure : measures.all()) {
      if (rule != Rule.EXACT || !SLOW.contains(measure.id())) {
        try {
          Table table = measures.table(measure.id(), facts, Question.defaults(), Rules.defaults());
          if (!INSIDE.contains(measure.id())) {
            tables.add(PublicForm.of(table));
          }
        } catch (SufficeException noData) {
          // nothing to publish
        }
      }
    }
    return tables;
  }
}
