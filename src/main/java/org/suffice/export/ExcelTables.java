package org.suffice.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suffice.model.Cell;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * Tables as a workbook that meets the rules for statistics in spreadsheets: Cover, Contents, Notes, then one real Excel
 * table a sheet. Working copies are marked OFFICIAL-SENSITIVE on the cover, on every printed page and in the properties, and
 * have a native chart beside each table that is drawn.
 */
public final class ExcelTables {
  private static final String NOBODY = "Suffice";

  private ExcelTables() {}

  /**
   * Writes the workbook, whole or not at all. The same tables and info give the same bytes.
   *
   * @throws SufficeException {@code cannot-write}; {@code no-tables}; {@code too-large-for-excel}
   */
  public static void write(Path target, List<Table> tables, PackInfo info) {
    byte[] file = bytes(tables, info);
    AtomicFile.write(target, out -> out.write(file));
  }

  /** The workbook's file. */
  static byte[] bytes(List<Table> tables, PackInfo info) {
    if (tables.isEmpty()) {
      throw new SufficeException("no-tables", "There is no table to write. Choose one first.");
    }
    List<Table> ready = tables.stream().map(ExcelTables::withoutBlanks).toList();
    boolean workingCopy = Marking.needed(ready);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      ExcelSheets sheets = new ExcelSheets(workbook, new ExcelStyles(workbook, workingCopy), workingCopy);
      FrontSheets front = new FrontSheets(workbook, sheets);
      NumberedNotes notes = NumberedNotes.of(ready);
      front.cover(info, tables);
      front.contents(ready, !notes.texts().isEmpty());
      if (!notes.texts().isEmpty()) {
        front.notes(notes);
      }
      int[] headers = new int[ready.size()];
      for (int i = 0; i < ready.size(); i++) {
        headers[i] = new TableSheet(sheets, ready.get(i), notes).write(i + 1);
      }
      // after all tables, so that the sheets of numbers behind charts come last
      for (int i = 0; i < ready.size() && workingCopy; i++) {
        TableChart.draw(sheets, workbook.getSheet(TableChart.TABLE_SHEET + (i + 1)), ready.get(i), i + 1, headers[i]);
      }
      workbook.setActiveSheet(0);
      workbook.setSelectedTab(0);
      WorkbookBytes.describe(workbook, info.title(), info.council().isBlank() ? NOBODY : info.council(), workingCopy, info.made());
      return WorkbookBytes.of(workbook, info.made());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A blank cell in a table leaves its reader guessing, and Excel has no table without a row: both are said instead. That notes
   * are left out is said on the cover.
   */
  static Table withoutBlanks(Table table) {
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      rows.add(new Row(row.id(), row.label(), row.group(), row.kind(), row.cells().stream().map(ExcelTables::said).toList()));
    }
    if (rows.isEmpty()) {
      rows.add(new Row("nothing", "Nothing to show", null, Row.Kind.ASIDE, table.columns().stream().map(c -> Cell.missing("[z]")).toList()));
    }
    return new Table(
        table.id(), table.title(), table.definition(), table.source(), table.asAt(), table.from(), table.to(), table.where(),
        table.extracted(), table.profile(), table.rowHeading(), table.columns(), rows, table.notes(), table.chart()).withoutNoteOfThoseLeftOut();
  }

  private static Cell said(Cell cell) {
    String words = cell.text();
    boolean blank = cell.value() == null && cell.flag() == null && (words == null || words.isBlank());
    return blank ? Cell.missing("[x]") : cell;
  }
}
