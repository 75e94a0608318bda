package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Cell;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** What several hidden numbers of one line come to together, as a reader with a pencil has it: what the line adds up to, less what is shown. */
final class HiddenTogetherTest {
  private static final int TABLES = 1000;
  private static final int[][] GROUPS = {{0, 1, 2}, {3, 4}, {5, 6, 7}};

  @Test
  void twoChildrenInTwoHiddenRowsAreNotFourChildrenForAll() {
    Table published = published(Made.table("a", new int[][] {{2}, {2}, {40}, {31}, {9}}), Rule.EXACT);
    assertTrue(hidden(published) >= 3, published.rows().toString());
    assertEquals(List.of(), told(published, Rule.EXACT));
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void noLineTellsOfFewInItsHiddenNumbersTogether(Rule rule) {
    var random = new Random(8);
    int shown = 0;
    int lines = 0;
    for (int n = 0; n < TABLES; n++) {
      Table published = published(random(random, n % 3), rule);
      if (!published.rows().isEmpty()) {
        assertEquals(List.of(), told(published, rule), () -> published.rows().toString());
        shown += published.rows().stream().mapToInt(r -> (int) r.cells().stream().filter(c -> c.value() != null && c.value() > 0).count()).sum();
        lines += published.rows().size();
      }
    }
    assertTrue(lines > TABLES * 4 && shown > lines, lines + " lines, " + shown + " numbers shown");
  }

  private static Table random(Random random, int kind) {
    int[][] inner = new int[8][1 + 2 * kind];
    for (int[] row : inner) {
      Arrays.setAll(row, c -> random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(30));
    }
    return Made.table("t", inner, random.nextBoolean() ? GROUPS : new int[0][]);
  }

  private static Table published(Table exact, Rule rule) {
    return Protection.of(List.of(exact), rule).tables().stream().findFirst().orElse(Made.of("withheld", List.of(), List.of()));
  }

  private static long hidden(Table table) {
    return table.rows().stream().flatMap(r -> r.cells().stream()).filter(c -> c.value() == null).count();
  }

  /** The lines whose hidden numbers come to few together, to fewer than three values. */
  private static List<String> told(Table table, Rule rule) {
    List<String> told = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      int column = c;
      List<Row> groups = rows(table, Row.Kind.SUBTOTAL);
      List<Row> parts = rows(table, Row.Kind.PART);
      Row total = rows(table, Row.Kind.TOTAL).getFirst();
      List<Cell> tops = (groups.isEmpty() ? parts : groups).stream().map(r -> r.cells().get(column)).toList();
      look(tops, total.cells().get(c), rule, "column " + c, told);
      for (Row group : groups) {
        look(parts.stream().filter(p -> group.group().equals(p.group())).map(p -> p.cells().get(column)).toList(), group.cells().get(c), rule, group.id() + " " + c, told);
      }
      // groups that are hidden, by their parts
      List<Cell> ends = new ArrayList<>();
      for (Row group : groups) {
        boolean shown = group.cells().get(c).value() != null;
        (shown ? Stream.of(group) : parts.stream().filter(p -> group.group().equals(p.group()))).forEach(r -> ends.add(r.cells().get(column)));
      }
      look(ends, total.cells().get(c), rule, "parts of groups " + c, told);
    }
    for (Row row : table.rows()) {
      if (row.cells().size() > 1) {
        look(row.cells().subList(1, row.cells().size()), row.cells().getFirst(), rule, row.id(), told);
      }
    }
    return told;
  }

  private static List<Row> rows(Table table, Row.Kind kind) {
    return table.rows().stream().filter(r -> r.kind() == kind).toList();
  }

  private static void look(List<Cell> parts, Cell whole, Rule rule, String where, List<String> told) {
    long hidden = parts.stream().filter(p -> p.value() == null).count();
    if (whole.value() == null || hidden < 2) {
      return;
    }
    int least = least(whole, rule) - parts.stream().filter(p -> p.value() != null).mapToInt(p -> most(p, rule)).sum();
    int most = most(whole, rule) - parts.stream().filter(p -> p.value() != null).mapToInt(p -> least(p, rule)).sum();
    least = Math.max(least, (int) hidden);
    if (most <= rule.largestHidden() && most - least + 1 < Attack.VALUES) {
      told.add(where + ": " + hidden + " hidden are " + least + " to " + most + " of " + whole.value());
    }
  }

  private static int least(Cell cell, Rule rule) {
    int printed = cell.value().intValue();
    return rule == Rule.EXACT || printed == 0 ? printed : Math.max(rule.largestHidden() + 1, printed - 2);
  }

  private static int most(Cell cell, Rule rule) {
    int printed = cell.value().intValue();
    return rule == Rule.EXACT || printed == 0 ? printed : printed + 2;
  }
}
