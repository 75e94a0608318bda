package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;
import org.suffice.ui.widgets.CellWords;
import org.suffice.ui.widgets.TableShape;
import org.suffice.ui.widgets.TableShape.Shown;

class TableShapeTest {
  private static final LocalDate FIRST = LocalDate.of(2012, 3, 31);
  private static final LocalDate LAST = LocalDate.of(2017, 7, 31);

  private static Table table() {
    List<Column> columns =
        List.of(
            new Column("children@2012-03-31", "Children, 31 March 2012", Unit.CHILDREN, FIRST, "of all children", 0),
            new Column("children@2017-07-31", "Children, 31 July 2017", Unit.CHILDREN, LAST, "of all children", 0));
    Row fewer = new Row("adoption", "Placed for adoption", null, Row.Kind.PART, List.of(Cell.share(62, 1325), Cell.share(48, 1891)));
    Row gone = new Row("other", "Other", null, Row.Kind.PART, List.of(Cell.missing("[x]"), Cell.share(1234, 1891)));
    return new Table(
        "placement-mix", "Mix", "d", "s", List.of(FIRST, LAST), null, null, List.of(), LAST, Table.WORKING_COPY,
        "Placement", columns, List.of(fewer, gone), List.of(), ChartHint.none());
  }

  private static List<String> texts(TableShape shape, int row) {
    return shape.columns().stream().map(c -> shape.text(shape.table().rows().get(row), c)).toList();
  }

  @Test
  void theLatestDateHasItsShareAndTheChangeSinceTheFirst() {
    TableShape shape = TableShape.latest(table());
    assertEquals(List.of("Children", "%", "since 2012"), shape.columns().stream().map(Shown::heading).toList());
    assertEquals(List.of("48", "2.5", "\u221214"), texts(shape, 0));
  }

  @Test
  void theTrendStandsBesideTheLatestNumbersToo() {
    List<Column> columns =
        List.of(
            new Column("children@2012-03-31", "Children, 31 March 2012", Unit.CHILDREN, FIRST, null, 0), new Column("children@2017-07-31", "Children, 31 July 2017", Unit.CHILDREN, LAST, null, 0),
            new Column("rate@2012-03-31", "Rate, 31 March 2012", Unit.RATE, FIRST, null, 1), new Column("rate@2017-07-31", "Rate, 31 July 2017", Unit.RATE, LAST, null, 1),
            new Column("trend", "Trend over the 2 months", Unit.TEXT, null, null, 0));
    Row all = new Row("total", "Total", null, Row.Kind.TOTAL, List.of(Cell.count(62), Cell.count(48), Cell.number(6), Cell.number(5), Cell.text("█▁ down 14")));
    Table page = new Table("monthly-page", "Month by month", "d", "s", List.of(FIRST, LAST), null, null, List.of(), LAST, Table.WORKING_COPY, "District", columns, List.of(all), List.of(), ChartHint.none());
    TableShape shape = TableShape.latest(page);
    assertEquals(List.of("Children", "since 2012", "Trend over the 2 months", "Rate", "since 2012"), shape.columns().stream().map(Shown::heading).toList());
    assertEquals("█▁ down 14", texts(shape, 0).get(2));
  }

  @Test
  void theChangeBetweenTwoDatesDoesNotSayThemAgain() {
    String whole = "Children, change from 31 March 2012 to 31 July 2017";
    List<Column> columns = List.of(new Column("children@2017-07-31", "Children, 31 July 2017", Unit.CHILDREN, LAST, null, 0), new Column("children-change", whole, Unit.CHILDREN, null, null, 0));
    Table t = new Table("placement-mix", "Mix", "d", "s", List.of(FIRST, LAST), null, null, List.of(), LAST, Table.WORKING_COPY, "Placement", columns, List.of(), List.of(), ChartHint.none());
    Shown change = TableShape.all(t).columns().getLast();
    assertEquals("Children, change", change.heading());
    assertEquals(true, change.help().startsWith(whole));
  }

  @Test
  void whereThereIsNothingToCompareTheChangeSaysWhy() {
    assertEquals(List.of("1,234", "65.3", "[x]"), texts(TableShape.latest(table()), 1));
  }

  @Test
  void allDatesHaveTheirColumns() {
    TableShape shape = TableShape.all(table());
    assertEquals(
        List.of("Children, 31 March 2012", "%", "Children, 31 July 2017", "%"),
        shape.columns().stream().map(Shown::heading).toList());
    assertEquals(List.of("62", "4.7", "48", "2.5"), texts(shape, 0));
  }

  @Test
  void eachShownColumnLeadsToTheColumnWhoseRowsAreBehindIt() {
    TableShape shape = TableShape.latest(table());
    assertEquals(
        List.of("children@2017-07-31", "children@2017-07-31", "children@2017-07-31"),
        shape.columns().stream().map(shape::columnId).toList());
  }

  @Test
  void aScreenReaderHearsTheWholeMeaning() {
    TableShape shape = TableShape.latest(table());
    Row row = table().rows().getFirst();
    assertEquals("Placed for adoption, % of all children: 2.5", shape.spoken(row, shape.columns().get(1)));
    assertEquals("Placed for adoption, Children: change since 31 March 2012: \u221214", shape.spoken(row, shape.columns().get(2)));
    assertEquals(
        "Placed for adoption, 31 July 2017: 48 (2.5% of all children)", CellWords.of(table(), "adoption", "children@2017-07-31"));
  }
}
