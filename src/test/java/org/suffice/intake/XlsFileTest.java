package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.Placement;

/** Old workbooks (.xls) are read as POI's own user model reads them, and as .xlsx with the same content. */
class XlsFileTest {
  @TempDir Path folder;

  static Path old(Path folder, String name, Consumer<HSSFWorkbook> fill) throws IOException {
    Path path = folder.resolve(name);
    try (var book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(path)) {
      fill.accept(book);
      book.write(out);
    }
    return path;
  }

  @Test
  void oddCells() throws IOException {
    same(old(folder, "odd.xls", XlsxAgainstPoiTest::fillOdd));
  }

  @Test
  void dates1904() throws IOException {
    Path file =
        old(
            folder,
            "mac.xls",
            b -> {
              b.getInternalWorkbook().getRecords().stream()
                  .filter(r -> r instanceof org.apache.poi.hssf.record.DateWindow1904Record)
                  .forEach(r -> ((org.apache.poi.hssf.record.DateWindow1904Record) r).setWindowing((short) 1));
              XlsxAgainstPoiTest.fillOdd(b);
            });
    same(file);
    assertTrue(read(file).get("Odd & <cells>").stream().anyMatch(r -> r.shown().contains("01/01/1904") || r.shown().contains("02/01/1904")));
  }

  @Test
  void randomWorkbooks() throws IOException {
    var random = new Random(1997);
    for (int n = 0; n < 12; n++) {
      same(old(folder, "random" + n + ".xls", b -> XlsxAgainstPoiTest.fillRandom(b, random)));
    }
  }

  @Test
  void manyTextsGoOverSeveralRecords() throws IOException {
    Path file =
        old(
            folder,
            "texts.xls",
            b -> {
              Sheet sheet = b.createSheet("s");
              for (int r = 0; r < 3000; r++) {
                Books.row(sheet, r + 1, "child " + r, (r % 7 == 0 ? "\u2019" : "x").repeat(r % 90), r);
              }
            });
    same(file);
    assertEquals(3000, read(file).get("s").size());
  }

  @Test
  void hiddenRowsColumnsAndSheets() throws IOException {
    Path file =
        old(
            folder,
            "hidden.xls",
            b -> {
              Sheet sheet = b.createSheet("s");
              Books.row(sheet, 1, "a", "b", "c");
              Books.row(sheet, 2, 1, 2, 3);
              sheet.setColumnHidden(1, true);
              sheet.getRow(1).setZeroHeight(true);
              b.createSheet("t").createRow(0).createCell(0).setCellValue("x");
              b.setSheetHidden(1, true);
              b.createSheet("u").createRow(0).createCell(0).setCellValue("y");
              b.setSheetOrder("u", 0);
            });
    try (SourceFile opened = SourceFiles.open(file)) {
      assertEquals(List.of("u", "s", "t"), opened.sheets().stream().map(SourceSheet::name).toList());
      List<SourceRow> rows = new ArrayList<>();
      BitSet hidden = opened.sheets().get(1).read(rows::add);
      assertEquals(BitSet.valueOf(new long[] {2}), hidden);
      assertFalse(rows.get(0).hidden());
      assertTrue(rows.get(1).hidden());
      assertTrue(opened.sheets().get(2).hidden());
    }
  }

  /** Excel keeps the values that a chart draws as cells of their own, in a part inside the sheet's part. */
  @Test
  void theCellsOfAChartInASheetArePassedOver() throws IOException {
    byte[] plain;
    try (var book = new HSSFWorkbook()) {
      Books.row(book.createSheet("s"), 1, "Child ref", 7);
      plain = book.getBytes();
    }
    var stream = ByteBuffer.allocate(plain.length + 200).order(ByteOrder.LITTLE_ENDIAN);
    stream.put(plain, 0, plain.length - 4);
    stream.putShort((short) 0x809).putShort((short) 16).putShort((short) 0x600).putShort((short) 0x20).putLong(0).putInt(0);
    stream.putShort((short) 0x203).putShort((short) 14).putShort((short) 0).putShort((short) 1).putShort((short) 0).putDouble(99);
    stream.putShort((short) 0x00A).putShort((short) 0);
    stream.put(plain, plain.length - 4, 4);
    Path file = folder.resolve("chart.xls");
    try (var container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      container.createDocument(new ByteArrayInputStream(stream.array(), 0, Math.max(5000, stream.position())), "Workbook");
      container.writeFilesystem(out);
    }
    assertEquals(List.of("Child ref", "7"), read(file).get("s").getFirst().shown());
  }

  @Test
  void cellsThatAreStoredColumnByColumn() throws IOException {
    byte[] plain;
    try (var book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("s");
      Books.row(sheet, 1, 1, 2);
      Books.row(sheet, 2, 3, 4);
      plain = book.getBytes();
    }
    // The four cells are the last records before the window's and the end: the second and third change places.
    List<Integer> starts = new ArrayList<>();
    var records = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 4 <= plain.length; at += 4 + (records.getShort(at + 2) & 0xFFFF)) {
      if (records.getShort(at) == 0x203) {
        starts.add(at);
      }
    }
    assertEquals(4, starts.size());
    byte[] second = Arrays.copyOfRange(plain, starts.get(1), starts.get(1) + 18);
    System.arraycopy(plain, starts.get(2), plain, starts.get(1), 18);
    System.arraycopy(second, 0, plain, starts.get(2), 18);
    Path file = folder.resolve("columns.xls");
    try (var container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      container.createDocument(new ByteArrayInputStream(Arrays.copyOf(plain, Math.max(5000, plain.length))), "Workbook");
      container.writeFilesystem(out);
    }
    List<SourceRow> rows = read(file).get("s");
    assertEquals(List.of(List.of("1", "2"), List.of("3", "4")), rows.stream().map(SourceRow::shown).toList());
  }

  @Test
  void readingCanStopAndBeginAgain() throws IOException {
    Path file = old(folder, "a.xls", b -> {
      Sheet sheet = b.createSheet("s");
      for (int r = 1; r <= 100; r++) {
        Books.row(sheet, r, r);
      }
    });
    try (SourceFile opened = SourceFiles.open(file)) {
      SourceSheet sheet = opened.sheets().getFirst();
      List<Integer> first = new ArrayList<>();
      sheet.read(r -> first.add(r.number()) && first.size() < 3);
      assertEquals(List.of(1, 2, 3), first);
      List<Integer> all = new ArrayList<>();
      sheet.read(r -> all.add(r.number()));
      assertEquals(100, all.size());
    }
  }

  @Test
  void placementsAreReadAsFromXlsx() throws IOException {
    Consumer<org.apache.poi.ss.usermodel.Workbook> fill =
        b -> {
          Sheet sheet = b.createSheet("Placements");
          Books.row(sheet, 1, "Placements extracted 01/04/2018");
          Books.row(sheet, 3, (Object[]) Books.PLACEMENT_HEADINGS.split(","));
          Books.row(sheet, 4, "0012", LocalDate.of(2005, 2, 1), "M", "C2", "Agency Fostering", "PR4", LocalDate.of(2017, 5, 1), null);
          Books.row(sheet, 5, "0013", LocalDate.of(2006, 2, 1), "F", "V4", "K2", "PR1", LocalDate.of(2017, 6, 1), LocalDate.of(2018, 1, 2));
        };
    Path xlsx = Books.workbook(folder, "a.xlsx", fill::accept);
    List<Placement> from = placements(xlsx);
    List<Placement> old = placements(old(folder, "a.xls", fill::accept));
    assertEquals(2, old.size());
    for (int i = 0; i < 2; i++) {
      assertEquals(from.get(i).key(), old.get(i).key());
      assertEquals(from.get(i).birth(), old.get(i).birth());
      assertEquals(from.get(i).end(), old.get(i).end());
      assertEquals(from.get(i).origin().row(), old.get(i).origin().row());
    }
    assertEquals("0012|2017-05-01|" + from.getFirst().key().split("\\|")[2], old.getFirst().key());
  }

  private static List<Placement> placements(Path file) {
    return Books.plan(file).sheets().getFirst().rows().stream().map(r -> (Placement) r).toList();
  }

  private static Map<String, List<SourceRow>> read(Path file) throws IOException {
    Map<String, List<SourceRow>> sheets = new TreeMap<>();
    try (SourceFile opened = SourceFiles.open(file)) {
      assertTrue(opened instanceof XlsFile);
      for (SourceSheet sheet : opened.sheets()) {
        List<SourceRow> rows = new ArrayList<>();
        sheet.read(rows::add);
        sheets.put(sheet.name(), rows);
      }
    }
    return sheets;
  }

  private static void same(Path file) throws IOException {
    Map<String, String> ours = new TreeMap<>();
    read(file).forEach((name, rows) -> rows.forEach(row -> {
      for (int c = 0; c < row.cells().size(); c++) {
        if (!row.cell(c).blank()) {
          ours.put(name + "!" + new CellReference(row.number() - 1, c).formatAsString(false), XlsxAgainstPoiTest.say(row.cell(c)));
        }
      }
    }));
    Map<String, String> theirs = new TreeMap<>();
    try (var book = new HSSFWorkbook(Files.newInputStream(file))) {
      boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String said = XlsxAgainstPoiTest.say(cell, from1904);
            if (!said.isBlank()) {
              theirs.put(sheet.getSheetName() + "!" + new CellReference(cell).formatAsString(false).replaceAll(".*!", ""), said);
            }
          }
        }
      }
    }
    assertFalse(theirs.isEmpty());
    assertEquals(theirs, ours);
  }
}
