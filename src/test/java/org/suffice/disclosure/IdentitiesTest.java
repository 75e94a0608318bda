package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.suffice.analysis.Measures;
import org.suffice.analysis.RandomFacts;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Column;
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
  private static final int HISTORIES = Integer.getInteger("suffice.identities.histories", 120);
  private static final int CHILDREN = 40;
  private static final int REQUESTS = 30;
  /** A cell that is hardly ever anything is like any other. */
  private static final int VALUES = 5;
  private static final long PRIME = 2147483629L;
  private static final List<String> INSIDE = List.of("unregulated", "hard-to-find-needs-together", "data-quality");
  private static final List<String> FROM_OTHERS = List.of("kpi", "kpi-trajectory", "target-planner", "published-figures", "reconciliation");
  /** So it is in the random histories, and by no definition: needs come in the same sets, no rule of routing is in force, and nobody has a plan. */
  private static final List<String> BY_CHANCE = List.of("hard-to-find-needs|", "plan-not-met|plan-not-recorded", "routing|no-rule");

  private static final Measures MEASURES = measures();

  private static Measures measures() {
    var scheme = Objects.requireNonNull(Measures.class.getResourceAsStream("/org/suffice/categories/strategy.txt"));
    return new Measures(CategoryScheme.read(new InputStreamReader(scheme, StandardCharsets.UTF_8)));
  }

  private static List<Table> tables(long seed, int children, int requests) {
    var facts = new RandomFacts(seed, children, requests).facts();
    List<Table> tables = new ArrayList<>();
    for (MeasureInfo measure : MEASURES.all()) {
      if (!INSIDE.contains(measure.id()) && !FROM_OTHERS.contains(measure.id())) {
        try {
          tables.add(PublicForm.of(MEASURES.table(measure.id(), facts, Question.defaults(), Rules.defaults())));
        } catch (SufficeException noData) {
          // nothing to publish
        }
      }
    }
    return tables;
  }

  /** The numbers of each cell in all histories; 0 where there is no such row. */
  private static Map<String, int[]> numbers() {
    List<List<Table>> all = IntStream.range(0, HISTORIES).parallel().mapToObj(h -> tables(1000 + h, CHILDREN, REQUESTS)).toList();
    Map<String, int[]> numbers = new LinkedHashMap<>();
    for (int h = 0; h < HISTORIES; h++) {
      for (Table table : all.get(h)) {
        var columns = new CountedColumns(table);
        for (int c = 0; c < table.columns().size(); c++) {
          for (Row row : table.rows()) {
            if (columns.counts(c) && CountedColumns.has(row, c) && !row.published()) {
              numbers.computeIfAbsent(name(table, row, table.columns().get(c)), k -> new int[HISTORIES])[h] = CountedColumns.value(row, c);
            }
          }
        }
      }
    }
    return numbers;
  }

  private static String name(Table table, Row row, Column column) {
    return table.id() + "|" + row.id() + "|" + column.id();
  }

  @Test
  void whatHoldsInEveryHistoryIsInTheSystem() {
    Map<String, int[]> numbers = numbers();
    numbers.keySet().removeIf(name -> BY_CHANCE.stream().anyMatch(name::startsWith));
    List<Map<String, Long>> hold = HISTORIES > numbers.size() ? equations(numbers) : equal(numbers);
    assertTrue(hold.size() > 20, hold.size() + " found");
    for (long seed : new long[] {501, 502}) {
      assertEquals("", String.join("\n", new Solved(tables(seed, 400, 200)).lacks(hold)), "not in the system that is attacked");
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

    Solved(List<Table> tables) {
      counts = Counts.of(tables);
      for (int t = 0; t < tables.size(); t++) {
        for (Row row : tables.get(t).rows()) {
          for (Column column : tables.get(t).columns()) {
            Integer count = counts.valueAt(new Count.Place(t, row.id(), column.id()));
            if (count != null) {
              cells.put(name(tables.get(t), row, column), count);
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
