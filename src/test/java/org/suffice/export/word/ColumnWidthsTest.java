package org.suffice.export.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Columns of tables in Word: whole words, whole numbers, and the width of the page. */
final class ColumnWidthsTest {
  private static final LocalDate DAY = LocalDate.of(2017, 7, 31);

  @Test
  void aLongWordHasRoom() {
    Table table = table("Withdrawn", "Occupied", "Placed", "Requests", "Open", "Displaced");
    var widths = new ColumnWidths(table, 2200);
    List<PrintedColumn> columns = PrintedColumn.of(table);
    int[] all = widths.of(columns, null);
    assertEquals(Markup.TEXT_WIDTH, Arrays.stream(all).sum());
    assertTrue(all[0] >= ColumnWidths.LABELS, Arrays.toString(all));
    for (int c = 0; c < columns.size(); c++) {
      assertTrue(all[c + 1] >= widths.least(columns.get(c), false), columns.get(c).heading());
    }
    // "Withdrawn" in bold letters of nine points, as Liberation Sans (which is as wide as Arial) measures it
    assertTrue(widths.least(columns.getFirst(), false) > 970, "" + widths.least(columns.getFirst(), false));
  }

  @Test
  void whatDoesNotFitSaysSo() {
    Table wide = table("Incomprehensibilities", "Incomprehensibilities", "Incomprehensibilities", "Incomprehensibilities", "Incomprehensibilities", "Incomprehensibilities");
    List<PrintedColumn> columns = PrintedColumn.of(wide);
    var widths = new ColumnWidths(wide, 2200);
    assertFalse(widths.fit(columns, null));
    assertTrue(widths.fit(columns.subList(0, 2), null));
    assertEquals(Markup.TEXT_WIDTH, Arrays.stream(widths.of(columns, null)).sum());
  }

  private static Table table(String... headings) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < headings.length; i++) {
      columns.add(new Column("c" + i, headings[i], Unit.OWN, null, null, 0));
    }
    List<Row> rows = List.of(new Row("a", "A row", null, Row.Kind.PART, columns.stream().map(c -> Cell.number(3_824)).toList()));
    return new Table("t", "Table", "Definition.", "Source.", List.of(DAY), null, null, List.of(), DAY, Table.WORKING_COPY, "Row", columns, rows, List.of(), ChartHint.none());
  }
}
