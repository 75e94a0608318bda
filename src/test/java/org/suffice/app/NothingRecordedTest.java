package org.suffice.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

class NothingRecordedTest {
  private static Table table(long inside, long outside, long unknown) {
    long all = inside + outside + unknown;
    List<Row> rows =
        List.of(
            new Row("inside", "Inside", null, Row.Kind.PART, List.of(Cell.share(inside, all))),
            new Row("outside", "Outside", null, Row.Kind.PART, List.of(Cell.share(outside, all))),
            new Row("area-not-known", "Not known", null, Row.Kind.PART, List.of(Cell.share(unknown, all))),
            new Row("total", "Total", null, Row.Kind.TOTAL, List.of(Cell.share(all, all))));
    return new Table(
        "made", "Made", "", "", List.of(), null, null, List.of(), null, Table.WORKING_COPY, "Area",
        List.of(new Column("children", "Children", Unit.CHILDREN, null, "of all", 1)), rows, List.of(), ChartHint.none());
  }

  @Test
  void allIsNotKnown() {
    assertTrue(NothingRecorded.in(table(0, 0, 40)));
  }

  @Test
  void oneKnownChildIsEnough() {
    assertFalse(NothingRecorded.in(table(1, 0, 39)));
  }

  /** Nobody is counted: a true zero, which is something to say. */
  @Test
  void nobodyIsNotNothingRecorded() {
    assertFalse(NothingRecorded.in(table(0, 0, 0)));
  }

  /** A rule that was in force on no day, and requests that it is not about: nothing is known of who followed it. */
  @Test
  void severalRowsOfNothingAreAllTogether() {
    Row none = new Row("no-rule", "No rule", null, Row.Kind.PART, List.of(Cell.share(30, 40)));
    Row other = new Row("not-fostering", "Not for fostering", null, Row.Kind.PART, List.of(Cell.share(10, 40)));
    Row followed = new Row("followed", "Followed", null, Row.Kind.PART, List.of(Cell.share(0, 0)));
    Row total = new Row("total", "Total", null, Row.Kind.TOTAL, List.of(Cell.share(40, 40)));
    assertTrue(NothingRecorded.in(with(table(0, 0, 40), List.of(followed, none, other, total))));
    assertFalse(NothingRecorded.in(with(table(0, 0, 40), List.of(followed, none, total))), "the others are known");
  }

  @Test
  void aTableWithoutRowsSaysNothing() {
    assertTrue(NothingRecorded.in(with(table(0, 0, 40), List.of())));
  }

  /** What a share is of is printed in a column of its own, which counts nothing. */
  @Test
  void whatSharesAreOfIsNoCount() {
    Table one = table(0, 0, 40);
    List<Row> rows = one.rows().stream().map(r -> new Row(r.id(), r.label(), null, r.kind(), List.of(r.cells().getFirst(), Cell.count(40)))).toList();
    List<Column> columns = List.of(one.columns().getFirst(), new Column("of", "Of so many", Unit.CHILDREN, null, null, 0));
    assertTrue(
        NothingRecorded.in(
            new Table("made", "Made", "", "", List.of(), null, null, List.of(), null, Table.WORKING_COPY, "Area", columns, rows, List.of(), ChartHint.none())));
  }

  private static Table with(Table table, List<Row> rows) {
    return new Table("made", "Made", "", "", List.of(), null, null, List.of(), null, Table.WORKING_COPY, "Area", table.columns(), rows, List.of(), ChartHint.none());
  }

  /** Some are not recorded and the others are known not to count, as asylum-seeking children in a table without a row for them. */
  @Test
  void notRecordedOfOnlySomeIsATrueZeroOfTheOthers() {
    Table some = table(0, 0, 40);
    List<Row> rows = some.rows().stream().map(r -> r.id().equals("area-not-known") ? new Row(r.id(), r.label(), null, r.kind(), List.of(Cell.share(3, 40))) : r).toList();
    assertFalse(
        NothingRecorded.in(
            new Table("made", "Made", "", "", List.of(), null, null, List.of(), null, Table.WORKING_COPY, "Area", some.columns(), rows, List.of(), ChartHint.none())));
  }
}
