package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.analysis.Measures;
import org.suffice.analysis.RandomFacts;
import org.suffice.model.AgeBands;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Column;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.LocalRules;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Rules;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * Everything that a reader could know by definition of the cells of all tables is in the system that is attacked. What holds is
 * not read off the program but found: numbers of many random histories, and whatever adds up in all of them. A build looks for
 * cells that are always equal; with {@code -Dsuffice.identities.histories=2000}, more than there are cells, every linear equation
 * is found.
 */
final class IdentitiesTest {
  private static final int IN_A_BUILD = 60;
  private static final int HISTORIES = Integer.getInteger("suffice.identities.histories", IN_A_BUILD);
  private static final int CHILDREN = 40;
  private static final int REQUESTS = 30;
  /** A cell that is hardly ever anything is like any other. */
  private static final int VALUES = 5;
  private static final int YEARS = 14;
  private static final List<String> ONE_DATE = List.of("plan", "planner", "published", "reconciliation", "quality", "cases", "capacity");
  private static final long PRIME = 2147483629L;
  /** What a cell's share is of, which is printed beside it. */
  private static final String OF = "|of";
  private static final List<String> INSIDE = List.of("unregulated", "hard-to-find-needs-together", "data-quality");
  private static final List<String> FROM_OTHERS = List.of("kpi", "kpi-trajectory", "target-planner", "published-figures", "reconciliation");
  /** So it is in the random histories, and by no definition: needs come in the same sets, no rule of routing is in force, and nobody has a plan. */
  private static final List<String> BY_CHANCE = List.of("hard-to-find-needs|", "plan-not-met|plan-not-recorded", "routing|no-rule");

  private static Measures measures(String scheme) {
    var in = Objects.requireNonNull(Measures.class.getResourceAsStream("/org/suffice/categories/" + scheme + ".txt"));
    return new Measures(CategoryScheme.read(new InputStreamReader(in, StandardCharsets.UTF_8)));
  }

  /**
   * What is published together.
   *
   * @param stretch how many days one of the histories lasts
   * @param questions what is asked of each measure that takes it
   */
  record Asked(String name, Measures measures, Rules rules, int stretch, int children, List<Question> questions) {
    /** The tables by the number of the question and the measure. */
    Map<String, Table> tables(long seed, int children, int requests) {
      var facts = new RandomFacts(seed, children, requests, stretch).facts();
      Map<String, Table> tables = new LinkedHashMap<>();
      for (int q = 0; q < questions.size(); q++) {
        for (MeasureInfo measure : measures.all()) {
          boolean plain = q == 0 || questions.get(q).asAt().isEmpty() || (measure.overDates() && !ONE_DATE.contains(measure.family()));
          if (plain && !INSIDE.contains(measure.id()) && !FROM_OTHERS.contains(measure.id())) {
            try {
              tables.put((q == 0 ? "" : q + " ") + measure.id(), PublicForm.of(measures.table(measure.id(), facts, questions.get(q), rules)));
            } catch (SufficeException noData) {
              // nothing to publish
            }
          }
        }
      }
      return tables;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Asked> asked() {
    Question all = Question.defaults();
    Measures usual = measures("strategy");
    Rules rules = Rules.defaults();
    var other = new Rules(true, true, false, 2, false, "Here", true, true, LocalRules.defaults());
    Stream<Asked> inEachBuild =
        Stream.of(
            new Asked("all", usual, rules, 1, CHILDREN, List.of(all)),
            new Asked("other categories", measures("dfe"), rules, 1, CHILDREN, List.of(all)),
            new Asked("other switches", usual, other, 1, CHILDREN, List.of(all)),
            new Asked("a pack", usual, rules, YEARS, 5 * CHILDREN, List.of(all, all.at(LocalDate.of(2017, 3, 31), LocalDate.of(2018, 3, 31), LocalDate.of(2018, 7, 31)))),
            new Asked("other ages", usual, rules, 1, CHILDREN, List.of(all, all.in(AgeBands.CHILDRENS_HOMES))),
            new Asked("by age", usual, rules, 1, CHILDREN, List.of(all, all.by(FilterKey.AGE_BAND))),
            new Asked("by sector", usual, rules, 1, CHILDREN, List.of(all, all.by(FilterKey.SECTOR))));
    Stream<Asked> longer =
        Stream.of(
            new Asked("family setting", measures("family-setting"), rules, 1, CHILDREN, List.of(all)),
            new Asked("residential care", measures("residential-care-2021"), rules, 1, CHILDREN, List.of(all)),
            new Asked("girls", usual, rules, 1, CHILDREN, List.of(all.where(List.of(Filter.parse("sex=female"))))),
            new Asked("ages of section 20", usual, rules, 1, CHILDREN, List.of(all, all.in(AgeBands.SECTION_20))),
            new Asked("by sex", usual, rules, 1, CHILDREN, List.of(all, all.by(FilterKey.SEX))),
            new Asked("by category", usual, rules, 1, CHILDREN, List.of(all, all.by(FilterKey.CATEGORY))),
            new Asked("by district", usual, rules, 1, CHILDREN, List.of(all, all.by(FilterKey.DISTRICT))),
            new Asked("by hard to find", usual, rules, 1, CHILDREN, List.of(all, all.by(FilterKey.HARD_TO_FIND))));
    return HISTORIES > IN_A_BUILD ? Stream.concat(inEachBuild, longer) : inEachBuild;
  }

  /** The numbers of each cell in all histories; 0 where there is no such row. */
  private static Map<String, int[]> numbers(Asked asked) {
    List<Map<String, Table>> all = IntStream.range(0, HISTORIES).parallel().mapToObj(h -> asked.tables(1000 + h, asked.children, REQUESTS)).toList();
    Map<String, int[]> numbers = new LinkedHashMap<>();
    for (int h = 0; h < HISTORIES; h++) {
      for (Map.Entry<String, Table> one : all.get(h).entrySet()) {
        Table table = one.getValue();
        var columns = new CountedColumns(table);
        for (int c = 0; c < table.columns().size(); c++) {
          for (Row row : table.rows()) {
            if (columns.counts(c) && CountedColumns.has(row, c) && !row.published()) {
              String name = name(one.getKey(), row, table.columns().get(c));
              numbers.computeIfAbsent(name, k -> new int[HISTORIES])[h] = CountedColumns.value(row, c);
              Double of = row.cells().get(c).of();
              if (of != null) {
                numbers.computeIfAbsent(name + OF, k -> new int[HISTORIES])[h] = of.intValue();
              }
            }
          }
        }
      }
    }
    return numbers;
  }

  private static String name(String table, Row row, Column column) {
    return table + "|" + row.id() + "|" + column.id();
  }

  @ParameterizedTest
  @MethodSource("asked")
  void whatHoldsInEveryHistoryIsInTheSystem(Asked asked) {
    Map<String, int[]> numbers = numbers(asked);
    numbers.keySet().removeIf(name -> BY_CHANCE.stream().anyMatch(b -> name.replaceFirst("^\\d+ ", "").startsWith(b)));
    List<Map<String, Long>> hold = HISTORIES > numbers.size() ? equations(numbers) : equal(numbers);
    assertTrue(hold.size() > 20, hold.size() + " found");
    for (long seed : new long[] {501, 502}) {
      assertEquals("", String.join("\n", new Solved(asked.tables(seed, 400, 200)).lacks(hold)), "not in the system that is attacked");
    }
  }

  /** Cells that are as large as another in every history. */
  private static List<Map<String, Long>> equal(Map<String, int[]> numbers) {
    Map<List<Integer>, String> first = new HashMap<>();
    List<Map<String, Long>> found = new ArrayList<>();
    numbers.forEach(
        (name, values) -> {
          if (Arrays.stream(values).distinct().count() >= VALUES) {
            String before = first.putIfAbsent(Arrays.stream(values).boxed().toList(), name);
            if (before != null) {
              found.add(Map.of(before, 1L, name, PRIME - 1));
            }
          }
        });
    return found;
  }

  /** Every equation that holds in all histories: each cell that follows from those before it, in numbers modulo a prime. */
  private static List<Map<String, Long>> equations(Map<String, int[]> numbers) {
    List<String> names = List.copyOf(numbers.keySet());
    int cells = names.size();
    long[][] rows = new long[HISTORIES][cells];
    for (int c = 0; c < cells; c++) {
      int[] values = numbers.get(names.get(c));
      for (int h = 0; h < HISTORIES; h++) {
        rows[h][c] = values[h];
      }
    }
    int[] rowOf = new int[cells];
    int rank = 0;
    for (int c = 0; c < cells; c++) {
      int at = rank;
      while (at < HISTORIES && rows[at][c] == 0) {
        at++;
      }
      rowOf[c] = at < HISTORIES ? rank : -1;
      if (at < HISTORIES) {
        long[] found = rows[at];
        rows[at] = rows[rank];
        rows[rank] = found;
        clear(rows, rank, c);
        rank++;
      }
    }
    List<Map<String, Long>> equations = new ArrayList<>();
    for (int c = 0; c < cells; c++) {
      if (rowOf[c] < 0) {
        Map<String, Long> equation = new TreeMap<>(Map.of(names.get(c), PRIME - 1));
        for (int p = 0; p < c; p++) {
          if (rowOf[p] >= 0 && rows[rowOf[p]][c] != 0) {
            equation.put(names.get(p), rows[rowOf[p]][c]);
          }
        }
        equations.add(equation);
      }
    }
    return equations;
  }

  /** Makes a number of a row 1, and 0 in all others. */
  private static void clear(long[][] rows, int row, int column) {
    long[] by = rows[row];
    long inverse = inverse(by[column]);
    for (int c = column; c < by.length; c++) {
      by[c] = by[c] * inverse % PRIME;
    }
    IntStream.range(0, rows.length).parallel().filter(r -> r != row && rows[r][column] != 0).forEach(r -> {
      long factor = PRIME - rows[r][column];
      for (int c = column; c < by.length; c++) {
        rows[r][c] = (rows[r][c] + factor * by[c]) % PRIME;
      }
    });
  }

  private static long inverse(long value) {
    long power = 1;
    long base = value % PRIME;
    for (long left = PRIME - 2; left > 0; left >>= 1) {
      power = (left & 1) == 1 ? power * base % PRIME : power;
      base = base * base % PRIME;
    }
    return power;
  }

  /** The sums of the counts of some tables, solved. */
  private static final class Solved {
    private final Counts counts;
    private final Map<String, Integer> cells = new HashMap<>();
    private final Map<Integer, SortedMap<Integer, Long>> solved = new HashMap<>();

    Solved(Map<String, Table> given) {
      List<String> names = List.copyOf(given.keySet());
      List<Table> tables = List.copyOf(given.values());
      counts = Counts.of(tables);
      for (int t = 0; t < tables.size(); t++) {
        for (Row row : tables.get(t).rows()) {
          for (Column column : tables.get(t).columns()) {
            var place = new Count.Place(t, row.id(), column.id());
            Integer count = counts.valueAt(place);
            if (count != null) {
              cells.put(name(names.get(t), row, column), count);
            }
            Integer of = counts.baseAt(place);
            if (of != null) {
              cells.put(name(names.get(t), row, column) + OF, of);
            }
          }
        }
      }
      // a zero is always shown
      IntStream.range(0, counts.all().size()).filter(i -> counts.all().get(i).value() == 0).forEach(i -> take(new TreeMap<>(Map.of(i, 1L))));
      for (Sum sum : Stream.concat(counts.sums().stream(), counts.implied().stream()).toList()) {
        var equation = new TreeMap<Integer, Long>();
        sum.parts().forEach(p -> equation.merge(p, 1L, Long::sum));
        equation.merge(sum.whole(), PRIME - 1, (a, b) -> (a + b) % PRIME);
        take(equation);
      }
    }

    private void take(SortedMap<Integer, Long> equation) {
      if (!follows(equation)) {
        long inverse = inverse(Objects.requireNonNull(equation.get(equation.firstKey())));
        equation.replaceAll((count, factor) -> factor * inverse % PRIME);
        solved.put(equation.firstKey(), equation);
      }
    }

    /** Whether an equation follows from those that were taken; else it is what is left of it. */
    private boolean follows(SortedMap<Integer, Long> equation) {
      while (!equation.isEmpty()) {
        SortedMap<Integer, Long> known = solved.get(equation.firstKey());
        if (known == null) {
          return false;
        }
        long factor = PRIME - Objects.requireNonNull(equation.get(equation.firstKey()));
        known.forEach((count, by) -> equation.merge(count, factor * by % PRIME, (a, b) -> (a + b) % PRIME));
        equation.values().removeIf(f -> f == 0);
      }
      return true;
    }

    /** Those that do not follow, in words. */
    List<String> lacks(List<Map<String, Long>> equations) {
      List<String> lacks = new ArrayList<>();
      for (Map<String, Long> equation : equations) {
        if (cells.keySet().containsAll(equation.keySet())) {
          var of = new TreeMap<Integer, Long>();
          equation.forEach((name, factor) -> of.merge(cells.get(name), factor, (a, b) -> (a + b) % PRIME));
          of.values().removeIf(f -> f == 0);
          if (!follows(of)) {
            lacks.add(equation.entrySet().stream().map(e -> (e.getValue() > PRIME / 2 ? e.getValue() - PRIME : e.getValue()) + " x " + e.getKey()).collect(Collectors.joining("; ")));
          }
        }
      }
      return lacks;
    }
  }
}
