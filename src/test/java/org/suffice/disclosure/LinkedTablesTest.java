package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Two tables that break the same rows down in two ways, which are no one network: what is published of both, against trying
 * every pair of tables that prints the same. Neither a hidden number nor what the hidden ones of a line come to, where that is
 * few, has fewer than three values.
 */
final class LinkedTablesTest {
  /** More tables where one looks further than a build does. */
  private static final int TABLES = Integer.getInteger("suffice.linked.tables", 150);
  private static final int ROWS = 2;
  /** More than any number of these tables that matters. */
  private static final int MOST = 24;
  private static final String[] NAMES = {"children", "children:a", "children:b", "children:p", "children:q"};

  @ParameterizedTest
  @EnumSource(Rule.class)
  void twoBreakdownsOfTheSameRowsTellNothingOfEachOther(Rule rule) {
    var random = new Random(29);
    int published = 0;
    int hidden = 0;
    int shown = 0;
    int together = 0;
    for (int n = 0; n < TABLES; n++) {
      int[][] rows = new int[ROWS][];
      for (int r = 0; r < ROWS; r++) {
        int all = 1 + random.nextInt(MOST - 2);
        rows[r] = row(all, random.nextInt(all + 1), random.nextInt(all + 1));
      }
      int[] total = new int[NAMES.length];
      Arrays.setAll(total, c -> rows[0][c] + rows[1][c]);
      Protection.Published result = Protection.of(List.of(table(rows, total, 1), table(rows, total, 3)), rule);
      if (!result.withheld().isEmpty()) {
        continue;
      }
      published++;
      Map<String, Cell> cells = cells(result.tables());
      Tried tried = new Tried(cells, rows, total, rule);
      for (Map.Entry<String, Cell> cell : cells.entrySet()) {
        boolean secret = cell.getValue().value() == null;
        hidden += secret ? 1 : 0;
        shown += secret ? 0 : 1;
        assertTrue(!secret || tried.values(List.of(cell.getKey())) >= Attack.VALUES, () -> cell.getKey() + " of " + cells);
      }
      for (List<String> line : lines()) {
        List<String> open = line.subList(1, line.size()).stream().filter(c -> cells.get(c).value() == null).toList();
        int sum = open.stream().mapToInt(c -> tried.truth(c)).sum();
        if (open.size() > 1 && cells.get(line.getFirst()).value() != null && rule.small(sum)) {
          together++;
          assertTrue(tried.values(open) >= Attack.VALUES, () -> open + " of " + cells);
        }
      }
    }
    assertTrue(published > TABLES / 3 && hidden > published && shown > published, published + " published, " + hidden + " hidden, " + shown + " shown, " + together + " together");
  }

  /** What is left of a total by columns that are only some of it is in no other sum, and yet a reader has it. */
  @Test
  void whatTheColumnsLeaveOfATotalIsNotFound() {
    int[][] rows = {{40, 39}, {60, 59}};
    List<Column> columns = List.of(Made.column("children"), Made.column("in-house"));
    List<Row> made = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      made.add(new Row("r" + r, "Row " + r, null, Row.Kind.PART, List.of(Cell.share(rows[r][0], 100), Cell.share(rows[r][1], rows[r][0]))));
    }
    made.add(new Row("total", "Total", null, Row.Kind.TOTAL, List.of(Cell.share(100, 100), Cell.share(98, 100))));
    Table shown = Protection.of(List.of(Made.of("some", columns, made)), Rule.EXACT).tables().getFirst();
    assertEquals(100, shown.cell("total", "children").value());
    assertNull(shown.cell("total", "in-house").value(), shown.rows().toString());
  }

  private static int[] row(int all, int a, int p) {
    return new int[] {all, a, all - a, p, all - p};
  }

  /** The numbers of all and those of one of the two breakdowns. */
  private static Table table(int[][] inner, int[] total, int first) {
    int[] kept = {0, first, first + 1};
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r <= inner.length; r++) {
      int[] values = r < inner.length ? inner[r] : total;
      List<Cell> cells = Arrays.stream(kept).mapToObj(c -> Cell.share(values[c], total[c])).toList();
      rows.add(new Row(r < inner.length ? "r" + r : "total", "Row " + r, null, r < inner.length ? Row.Kind.PART : Row.Kind.TOTAL, cells));
    }
    return Made.of("by" + first, Arrays.stream(kept).mapToObj(c -> Made.column(NAMES[c])).toList(), rows);
  }

  /** The printed cells of both, by row and column. */
  private static Map<String, Cell> cells(List<Table> tables) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Table table : tables) {
      for (Row row : table.rows()) {
        table.columns().forEach(c -> cells.put(row.id() + " " + c.id(), table.cell(row.id(), c.id())));
      }
    }
    return cells;
  }

  /** What adds up: the whole first. */
  private static List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    for (String row : List.of("r0", "r1", "total")) {
      lines.add(List.of(row + " children", row + " children:a", row + " children:b"));
      lines.add(List.of(row + " children", row + " children:p", row + " children:q"));
    }
    for (String column : NAMES) {
      lines.add(List.of("total " + column, "r0 " + column, "r1 " + column));
    }
    return lines;
  }

  /** Every pair of tables within what is printed: slow and obvious. */
  private static final class Tried {
    private static final String[] IN = {"r0 ", "r1 ", "total "};
    private final Map<String, Integer> truth = new LinkedHashMap<>();
    private final Bounds[][] known = new Bounds[IN.length][NAMES.length];
    private final List<int[][]> possible = new ArrayList<>();

    Tried(Map<String, Cell> cells, int[][] rows, int[] total, Rule rule) {
      for (int r = 0; r < IN.length; r++) {
        for (int c = 0; c < NAMES.length; c++) {
          int value = r < ROWS ? rows[r][c] : total[c];
          truth.put(IN[r] + NAMES[c], value);
          known[r][c] = cells.get(IN[r] + NAMES[c]).value() == null ? rule.hidden(value, true) : rule.shown(value);
        }
      }
      for (int[] first : rows(0)) {
        for (int[] second : rows(1)) {
          int[] sum = new int[NAMES.length];
          Arrays.setAll(sum, c -> first[c] + second[c]);
          if (within(sum, 2)) {
            possible.add(new int[][] {first, second, sum});
          }
        }
      }
    }

    private List<int[]> rows(int row) {
      List<int[]> rows = new ArrayList<>();
      for (int all = 0; all <= MOST; all++) {
        for (int a = 0; a <= all; a++) {
          for (int p = 0; p <= all; p++) {
            if (within(row(all, a, p), row)) {
              rows.add(row(all, a, p));
            }
          }
        }
      }
      return rows;
    }

    private boolean within(int[] values, int row) {
      for (int c = 0; c < values.length; c++) {
        if (values[c] < known[row][c].least() || values[c] > known[row][c].most()) {
          return false;
        }
      }
      return true;
    }

    int truth(String cell) {
      return truth.get(cell);
    }

    /** How many values the sum of some cells has, from the least to the most. */
    int values(List<String> cells) {
      var found = new TreeSet<Integer>();
      for (int[][] table : possible) {
        found.add(cells.stream().mapToInt(cell -> value(table, cell)).sum());
      }
      return found.last() - found.first() + 1;
    }

    private static int value(int[][] table, String cell) {
      int row = cell.startsWith(IN[0]) ? 0 : cell.startsWith(IN[1]) ? 1 : 2;
      return table[row][Arrays.asList(NAMES).indexOf(cell.substring(IN[row].length()))];
    }
  }
}
