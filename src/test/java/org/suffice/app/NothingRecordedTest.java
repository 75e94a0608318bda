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
