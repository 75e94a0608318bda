package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Two months beside the whole of them, against trying every way in which the requests of both print the same. */
final class PeriodsTest {
  private static final LocalDate FROM = LocalDate.of(2017, 6, 1);
  private static final List<LocalDate> ENDS = List.of(LocalDate.of(2017, 6, 30), LocalDate.of(2017, 7, 31));
  private static final int TABLES = 60;
  private static final int MOST = 16;

  /** Requests of two rows in June and July, their total, and the columns of both months together. */
  private static Table table(int[] n) {
    List<Column> columns = new ArrayList<>();
    ENDS.forEach(end -> columns.add(new Column("requests@" + end, "Requests, " + end, Unit.REQUESTS, end, null, 0)));
    columns.add(new Column("requests", "Requests", Unit.REQUESTS, null, null, 0));
    List<Row> rows = List.of(row("a", Row.Kind.PART, n[0], n[1]), row("b", Row.Kind.PART, n[2], n[3]), row("total", Row.Kind.TOTAL, n[0] + n[2], n[1] + n[3]));
    return new Table(
        "made", "Made", "Definition.", "Source.", List.of(), FROM, ENDS.getLast(), List.of(), FROM, Table.WORKING_COPY, "Row", columns, rows, List.of(), ChartHint.none());
  }

  private static Row row(String id, Row.Kind kind, int june, int july) {
    return new Row(id, id, null, kind, List.of(Cell.count(june), Cell.count(july), Cell.count(june + july)));
  }

  /** All nine numbers of a table, from its four. */
  private static int[] nine(int[] n) {
    return new int[] {n[0], n[1], n[0] + n[1], n[2], n[3], n[2] + n[3], n[0] + n[2], n[1] + n[3], n[0] + n[1] + n[2] + n[3]};
  }

  private static List<Cell> cells(Table table) {
    return table.rows().stream().flatMap(r -> r.cells().stream()).toList();
  }

  /** 6 and 7 are 13, which would be printed as 15: only 13 and 14 of what rounds to it are two small numbers. */
  @Test
  void aWholeThatTellsTwoSmallMonthsIsHidden() {
    Table published = Protection.of(List.of(table(new int[] {6, 7, 60, 70})), Rule.ROUNDED).tables().getFirst();
    assertEquals("[c]", published.cell("a", "requests@2017-06-30").flag());
    assertEquals("[s]", published.cell("a", "requests").flag());
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyHiddenNumberHasThreeValues(Rule rule) {
    var random = new Random(20170731);
    int published = 0;
    for (int t = 0; t < TABLES; t++) {
      int[] n = random.ints(4, 0, 12).toArray();
      Protection.Published result = Protection.of(List.of(table(n)), rule);
      if (result.withheld().isEmpty()) {
        published++;
        List<Cell> shown = cells(result.tables().getFirst());
        List<TreeSet<Integer>> found = possible(nine(n), shown, rule);
        for (int i = 0; i < found.size(); i++) {
          int at = i;
          assertTrue(shown.get(i).value() != null || found.get(i).size() >= Attack.VALUES, () -> Arrays.toString(n) + " " + at + ": " + found.get(at));
        }
      }
    }
    assertTrue(published > TABLES / 2, "published: " + published);
  }

  private static List<TreeSet<Integer>> possible(int[] truth, List<Cell> shown, Rule rule) {
    Bounds[] known = new Bounds[truth.length];
    Arrays.setAll(known, i -> shown.get(i).value() == null ? rule.hidden(truth[i], true) : rule.shown(truth[i]));
    List<TreeSet<Integer>> found = new ArrayList<>();
    Arrays.stream(truth).forEach(i -> found.add(new TreeSet<>()));
    int wide = MOST + 1;
    for (int all = 0; all < wide * wide * wide * wide; all++) {
      int[] nine = nine(new int[] {all % wide, all / wide % wide, all / wide / wide % wide, all / wide / wide / wide});
      boolean same = true;
      for (int i = 0; same && i < nine.length; i++) {
        same = nine[i] >= known[i].least() && nine[i] <= known[i].most();
      }
      for (int i = 0; same && i < nine.length; i++) {
        found.get(i).add(nine[i]);
      }
    }
    return found;
  }
}
