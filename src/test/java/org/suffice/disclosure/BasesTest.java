package org.suffice.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** What shares are of is printed beside them: it must not tell what another table hides. */
final class BasesTest {
  private static final List<Column> CHILDREN = List.of(Made.column("children"));

  private static Row row(String id, Row.Kind kind, int value, int of) {
    return new Row(id, id, null, kind, List.of(Cell.share(value, of)));
  }

  /** 90 children of whom 80 are not with parents: 6 or 7 are, whatever else there are 35 of. */
  @Test
  void allButSomeDoNotTellHowManyThoseAre() {
    Table types =
        Made.of(
            "placement-types", CHILDREN,
            List.of(
                row("with-parents", Row.Kind.PART, 7, 89), row("foster-other", Row.Kind.PART, 40, 89), row("residential-schools", Row.Kind.PART, 42, 89), row("total", Row.Kind.TOTAL, 89, 89)));
    Table share = Made.of("fostering-share", CHILDREN, List.of(row("fostering", Row.Kind.ASIDE, 40, 89), row("fostering-excluding-parents", Row.Kind.ASIDE, 40, 82)));
    Table starters =
        Made.of("starters", CHILDREN, List.of(row("young", Row.Kind.PART, 35, 117), row("old", Row.Kind.PART, 82, 117), row("total", Row.Kind.TOTAL, 117, 117)));
    List<Table> shown = Protection.of(List.of(types, share, starters), Rule.ROUNDED).tables();
    assertNull(shown.get(0).cell("with-parents", "children").value());
    assertEquals(90, shown.get(0).cell("total", "children").value());
    assertNull(shown.get(1).cell("fostering-excluding-parents", "children").of());
  }

  /** The one home of a district is used by our children or is not: how many homes there are anybody may know. */
  @Test
  void oneHomeInUseIsNotHiddenByAMark() {
    List<Column> columns = List.of(new Column("homes", "Homes", Unit.HOMES, Made.DAY, null, 0), new Column("homes-used", "Used", Unit.HOMES, Made.DAY, "of homes", 0));
    List<Row> rows =
        List.of(
            new Row("north", "North", null, Row.Kind.PART, List.of(Cell.count(1), Cell.share(1, 1))), new Row("south", "South", null, Row.Kind.PART, List.of(Cell.count(40), Cell.share(20, 40))),
            new Row("total", "Total", null, Row.Kind.TOTAL, List.of(Cell.count(41), Cell.share(21, 41))));
    Protection.Published published = Protection.of(List.of(Made.of("local-capacity-use", columns, rows)), Rule.ROUNDED);
    assertEquals(List.of("homes"), published.tables().getFirst().columns().stream().map(Column::id).toList());
  }

  /** More occupied than there are: with less than none left the column is no sum, and 9 less 7 would give 2. */
  @Test
  void aColumnWithLessThanNoneIsLeftOut() {
    List<Column> columns = List.of(new Column("places", "Places", Unit.PLACES, Made.DAY, "of places", 0), new Column("occupied", "Occupied", Unit.PLACES, Made.DAY, "of occupied", 0));
    List<Row> rows =
        List.of(
            block("high", Row.Kind.PART, 2, 2), block("not-recorded", Row.Kind.PART, 7, 7), block("occupied", Row.Kind.SUBTOTAL, 9, 9), block("unoccupied", Row.Kind.PART, -2, 0),
            block("total", Row.Kind.TOTAL, 7, 9));
    Table shown = Protection.of(List.of(Made.of("block-contract-use", columns, rows)), Rule.EXACT).tables().getFirst();
    assertFalse(shown.columns().stream().anyMatch(c -> c.id().equals("places")));
    assertNull(shown.cell("high", "occupied").value());
  }

  private static Row block(String id, Row.Kind kind, int places, int occupied) {
    return new Row(id, id, id.equals("unoccupied") || id.equals("total") ? null : "occupied", kind, List.of(Cell.share(places, 7), Cell.share(occupied, 9)));
  }
}
