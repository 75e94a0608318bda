package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.model.Field;
import org.suffice.model.Placement;
import org.suffice.model.PlacementType;
import org.suffice.model.Problem;
import org.suffice.model.Sector;
import org.suffice.model.SheetPlan;
import org.suffice.progress.Progress;

/** The state real sheets are in, in new workbooks (.xlsx) and old (.xls) alike. */
class SheetRealityTest {
  @TempDir Path folder;

  private static final String[] HEADINGS = {"Child ref", "Start date", "End date", "Placement type", "Provider type"};

  private Path xlsx(Consumer<Workbook> fill) {
    return Books.workbook(folder, "a.xlsx", fill::accept);
  }

  private Path xls(Consumer<Workbook> fill) {
    try {
      return XlsFileTest.old(folder, "a.xls", fill::accept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same test on a new and an old workbook. */
  private List<DynamicTest> both(Consumer<Workbook> fill, Consumer<SheetPlan> check) {
    return List.of(
        DynamicTest.dynamicTest(".xlsx", () -> check.accept(plan(xlsx(fill)))),
        DynamicTest.dynamicTest(".xls", () -> check.accept(plan(xls(fill)))));
  }

  private static SheetPlan plan(Path file) {
    return Books.plan(file).sheets().getFirst();
  }

  private static List<Placement> placements(SheetPlan plan) {
    return plan.rows().stream().map(r -> (Placement) r).toList();
  }

  private static List<String> codes(SheetPlan plan) {
    return plan.problems().stream().map(Problem::code).toList();
  }

  private static Map<Field, String> matched(SheetPlan plan) {
    Map<Field, String> matched = new LinkedHashMap<>();
    plan.mapping().columns().forEach(c -> Optional.ofNullable(c.field()).ifPresent(f -> matched.put(f, c.header())));
    return matched;
  }

  private static void styled(Cell cell, double value, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    cell.setCellValue(value);
  }

  @TestFactory
  List<DynamicTest> groupsOverTheHeadings() {
    return both(
        b -> {
          Sheet sheet = b.createSheet("Extract");
          Books.row(sheet, 1, "Children looked after", null, "Run by: Performance");
          Books.row(sheet, 3, "Child", null, "Legal status", null, null, "Placement", null, null, null, "Notes");
          Books.row(sheet, 4, "Reference", "DoB", "Code", "Start date", "End date", "Start date", "End date", "Type", "Provider type", null);
          sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 1));
          sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 4));
          sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 8));
          sheet.addMergedRegion(new CellRangeAddress(2, 3, 9, 9));
          for (int r = 5; r < 9; r++) {
            Books.row(sheet, r, "10" + r, LocalDate.of(2005, 1, r), "C2", LocalDate.of(2015, 1, r), null, LocalDate.of(2017, 1, r), LocalDate.of(2017, 6, r), "K2", "PR4", "text");
          }
          Books.row(sheet, 9, "Reference", "DoB", "Code", "Start date", "End date", "Start date", "End date", "Type", "Provider type", null);
          Books.row(sheet, 10, "1010", LocalDate.of(2005, 1, 9), "C2", LocalDate.of(2015, 1, 9), null, LocalDate.of(2017, 1, 9), null, "U4", "PR4", null);
        },
        plan -> {
          Map<Field, String> matched = matched(plan);
          assertEquals(4, plan.mapping().headerRow());
          assertEquals("Child Reference", matched.get(Field.CHILD));
          assertEquals("DoB", matched.get(Field.BIRTH));
          assertEquals("Placement Start date", matched.get(Field.START));
          assertEquals("Placement End date", matched.get(Field.END));
          assertEquals("Placement Type", matched.get(Field.PLACEMENT_TYPE));
          assertEquals(List.of(5, 6, 7, 8, 10), plan.rows().stream().map(r -> r.origin().row()).toList());
          assertEquals(LocalDate.of(2017, 1, 5), placements(plan).getFirst().start());
          assertTrue(codes(plan).contains("repeated-headings"), codes(plan).toString());
        });
  }

  @TestFactory
  List<DynamicTest> headingsOfTwoRowsThatNeedEachOther() {
    return both(
        b -> {
          Sheet sheet = b.createSheet("Extract");
          Books.row(sheet, 1, "Child ref", "DoB", "Gender", "Placement", null, null, null);
          Books.row(sheet, 2, null, null, null, "Type", "From", "To", "Provider type");
          for (int r = 3; r < 7; r++) {
            Books.row(sheet, r, "10" + r, LocalDate.of(2005, 1, r), "M", "U4", LocalDate.of(2017, 1, r), null, "PR1");
          }
          Books.row(sheet, 7, "Child ref", "DoB", "Gender", "Placement", null, null, null);
        },
        plan -> {
          assertEquals(2, plan.mapping().headerRow());
          assertEquals("Child ref", matched(plan).get(Field.CHILD));
          assertEquals("From", matched(plan).get(Field.START));
          assertEquals("Placement Type", matched(plan).get(Field.PLACEMENT_TYPE));
          assertEquals(4, plan.rows().size());
          assertEquals("Male", placements(plan).getFirst().sex().label());
        });
  }

  @Test
  void anotherPersonsDateOfBirthIsNotTheChilds() {
    Path file =
        xlsx(
            b -> {
              Sheet sheet = b.createSheet("Extract");
              Books.row(sheet, 1, "Child", null, null, null, "Mother", null);
              Books.row(sheet, 2, "Child ref", "Start date", "Placement type", "Age", "DoB", "Name");
              Books.row(sheet, 3, "1", LocalDate.of(2017, 1, 1), "U4", 7, LocalDate.of(1990, 1, 1), "A Person");
            });
    assertNull(matched(plan(file)).get(Field.BIRTH));
  }

  @Test
  void aTitleAboveTheHeadingsIsNoGroup() {
    for (String title : new String[] {"Legal cases,,Extracted: 01/04/2018", "Legal team,,OFFICIAL", "Legal cases,,2018"}) {
      Path file = Books.text(folder, "a.csv", title, "Child ref,Start date,Placement type", "1,01/02/2017,U4");
      assertEquals("Start date", matched(plan(file)).get(Field.START), title);
    }
  }

  @TestFactory
  List<DynamicTest> codesAndWordsMixed() {
    return both(
        b -> {
          Sheet sheet = b.createSheet("Extract");
          Books.row(sheet, 1, (Object[]) HEADINGS);
          String[][] cells = {
            {"K2 - Children's Homes", "e) PR4 - Private provision"},
            {"K2", "PR4"},
            {"Agency Fostering", null},
            {"U4", "In-house"},
            {"Children's home", "a) PR1 - Own provision"},
            {"H5 semi-independent living", "PR4 Private"},
            {"U1 - Foster placement with relative or friend- long term fostering", "PR1"}
          };
          for (int r = 0; r < cells.length; r++) {
            Books.row(sheet, r + 2, "c" + r, LocalDate.of(2017, 1, 1), null, cells[r][0], cells[r][1]);
          }
        },
        plan -> {
          List<Placement> p = placements(plan);
          assertEquals(
              List.of(
                  PlacementType.CHILDRENS_HOME, PlacementType.CHILDRENS_HOME, PlacementType.FOSTER_OTHER, PlacementType.FOSTER_OTHER,
                  PlacementType.CHILDRENS_HOME, PlacementType.UNREGULATED_RESIDENTIAL, PlacementType.FOSTER_CONNECTED),
              p.stream().map(Placement::type).toList());
          assertEquals(
              List.of(Sector.PRIVATE, Sector.PRIVATE, Sector.AGENCY, Sector.IN_HOUSE, Sector.IN_HOUSE, Sector.PRIVATE, Sector.IN_HOUSE),
              p.stream().map(Placement::sector).toList());
          assertEquals(List.of(), plan.leftOut());
        });
  }

  @TestFactory
  List<DynamicTest> numbersAsTextLeadingZerosAndPercentages() {
    return both(
        b -> {
          Sheet sheet = b.createSheet("Extract");
          Books.row(sheet, 1, "Child ref", "Start date", "Placement type", "Weekly cost", "Distance (miles)", "Home postcode", "% of week");
          Books.row(sheet, 2, "00123", LocalDate.of(2017, 1, 1), "U4", " 1,234.50 ", "12.5", "nope", null);
          Books.row(sheet, 3, null, LocalDate.of(2017, 1, 1), "U4", "£3,105", 999.9, "NOPE", null);
          styled(sheet.getRow(2).createCell(0), 123, "0000000");
          styled(sheet.getRow(2).createCell(6), 0.805, "0.0%");
          Books.row(sheet, 4, 123, LocalDate.of(2017, 1, 1), "U4", 3105.5, 7, null, "80.5%");
        },
        plan -> {
          List<Placement> p = placements(plan);
          assertEquals(List.of("00123", "0000123", "123"), p.stream().map(Placement::child).toList());
          assertEquals(1234.5, p.get(0).weeklyCost());
          assertEquals(3105.0, p.get(1).weeklyCost());
          assertEquals(3105.5, p.get(2).weeklyCost());
          assertEquals(12.5, p.get(0).distance());
          assertNull(p.get(1).distance());
          assertEquals(7.0, p.get(2).distance());
          assertTrue(p.stream().allMatch(r -> r.details().homeArea() == null), "\"nope\" is no postcode");
          assertFalse(matched(plan).containsValue("% of week"), "an extra column is kept out");
        });
  }

  @Test
  void percentagesInTargetsAndFiguresAreTheirNumber() {
    Path file =
        xlsx(
            b -> {
              Sheet sheet = b.createSheet("KPIs");
              Books.row(sheet, 1, "KPI", "Measure", "Baseline", "Target", "Due", "Unit");
              Books.row(sheet, 2, "Fostering", "fostering-share", null, null, LocalDate.of(2020, 3, 31), "%");
              styled(sheet.getRow(1).createCell(2), 0.766, "0.0%");
              styled(sheet.getRow(1).createCell(3), 0.805, "0.0%");
            });
    var target = (org.suffice.model.Target) plan(file).rows().getFirst();
    assertEquals(80.5, target.target());
    assertEquals(76.6, target.baseline());
  }

  @TestFactory
  List<DynamicTest> wordsForNothing() {
    return both(
        b -> {
          Sheet sheet = b.createSheet("Extract");
          Books.row(sheet, 1, "Child ref", "Start date", "End date", "Placement type", "Provider type", "Gender", "Legal status", "Weekly cost");
          String[] nothing = {"NULL", "N/A", "n/a", "-", "(blank)", "", "None"};
          for (int r = 0; r < nothing.length; r++) {
            String n = nothing[r];
            Books.row(sheet, r + 2, "c" + r, LocalDate.of(2017, 1, 1), n, "K2", n, n, n, n);
          }
          Books.row(sheet, 12, "c9", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 2, 1), "K2", "PR4", "M", "C2", 5);
          Books.row(sheet, 13, "c10", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 2, 1), "K2", "PR4", "M", "C2", 5);
        },
        plan -> {
          assertEquals(9, plan.rows().size(), codes(plan).toString());
          for (Placement p : placements(plan).subList(0, 7)) {
            assertNull(p.end());
            assertEquals(Sector.NOT_RECORDED, p.sector());
            assertNull(p.weeklyCost());
          }
          assertFalse(codes(plan).contains("unknown-word"), plan.problems().toString());
        });
  }

  @TestFactory
  List<DynamicTest> errorsAreNamed() {
    return both(
        b -> {
          Sheet sheet = b.createSheet("Extract");
          Books.row(sheet, 1, "Child ref", "Start date", "End date", "Placement type", "Provider type", "Gender");
          for (int r = 2; r < 6; r++) {
            Books.row(sheet, r, "c" + r, LocalDate.of(2017, 1, 1), LocalDate.of(2017, 2, 1), "K2", "PR4", "M");
          }
          Row row = sheet.createRow(6);
          Books.row(sheet, 7, "c7", LocalDate.of(2017, 1, 1), null, "K2", null, null);
          row = sheet.getRow(6);
          row.createCell(2).setCellFormula("NA()");
          row.createCell(5).setCellFormula("NA()");
          Books.row(sheet, 8, null, LocalDate.of(2017, 1, 1), null, "K2", null, null);
          sheet.getRow(7).createCell(0).setCellFormula("NA()");
          Books.row(sheet, 9, "c9", LocalDate.of(2017, 1, 1), null, "K2", null, null);
          sheet.getRow(8).createCell(5).setCellFormula("NA()");
          b.getCreationHelper().createFormulaEvaluator().evaluateAll();
        },
        plan -> {
          assertEquals(5, plan.rows().size());
          assertEquals(List.of("unreadable-end", "no-child-reference"), plan.leftOut().stream().map(l -> l.problem().code()).toList());
          assertTrue(plan.leftOut().get(1).problem().message().contains("is an error (#N/A)"), plan.leftOut().get(1).problem().message());
        });
  }

  @TestFactory
  List<DynamicTest> formulasHaveTheirLastValue() {
    return both(
        b -> {
          Sheet sheet = b.createSheet("Extract");
          Books.row(sheet, 1, (Object[]) HEADINGS);
          Books.row(sheet, 2, null, LocalDate.of(2017, 1, 1), null, null, "PR4");
          sheet.getRow(1).createCell(0).setCellFormula("\"c\"&\"1\"");
          styled(sheet.getRow(1).createCell(2), 0, "dd/mm/yyyy");
          sheet.getRow(1).getCell(2).setCellFormula("B2+31");
          sheet.getRow(1).createCell(3).setCellFormula("IF(1=1,\"K2\",\"\")");
          b.getCreationHelper().createFormulaEvaluator().evaluateAll();
        },
        plan -> {
          Placement p = placements(plan).getFirst();
          assertEquals("c1", p.child());
          assertEquals(LocalDate.of(2017, 2, 1), p.end());
          assertEquals("K2", p.code());
        });
  }

  @TestFactory
  List<DynamicTest> daysCountedFrom1904() {
    return both(
        b -> {
          if (b instanceof XSSFWorkbook x) {
            x.getCTWorkbook().getWorkbookPr().setDate1904(true);
          } else if (b instanceof HSSFWorkbook h) {
            h.getInternalWorkbook().getRecords().stream()
                .filter(r -> r instanceof org.apache.poi.hssf.record.DateWindow1904Record)
                .forEach(r -> ((org.apache.poi.hssf.record.DateWindow1904Record) r).setWindowing((short) 1));
          }
          Sheet sheet = b.createSheet("Extract");
          Books.row(sheet, 1, (Object[]) HEADINGS);
          Books.row(sheet, 2, "c1", null, null, "K2", "PR4");
          styled(sheet.getRow(1).createCell(1), 42_736 - 1462, "dd/mm/yyyy");
        },
        plan -> assertEquals(LocalDate.of(2017, 1, 1), placements(plan).getFirst().start()));
  }

  @TestFactory
  List<DynamicTest> hiddenAndBlankRowsTotalsAndNotes() {
    return both(
        b -> {
          Sheet sheet = b.createSheet("Extract");
          Books.row(sheet, 2, null, "Child ref", null, "Start date", "End date", "Placement type", "Provider type");
          for (int r = 3; r < 9; r++) {
            Books.row(sheet, r, null, "c" + r, null, LocalDate.of(2017, 1, r), null, "U4", "PR1");
          }
          sheet.getRow(4).setZeroHeight(true);
          sheet.getRow(5).setZeroHeight(true);
          sheet.setColumnHidden(2, true);
          Books.row(sheet, 11, null, "Total", null, null, null, null, 6);
          Books.row(sheet, 13, null, "* Source: case management system, children under 18 only");
        },
        plan -> {
          assertEquals(6, plan.rows().size(), "hidden rows are read");
          Problem hidden = plan.problems().stream().filter(p -> p.code().equals("hidden-rows")).findFirst().orElseThrow();
          assertTrue(hidden.message().startsWith("Rows 5, 6: 2 rows that are hidden"), hidden.message());
          assertEquals(List.of("hidden-rows", "total-rows", "note-rows"), codes(plan));
        });
  }

  @Test
  void workbooksWithMacrosAreReadWithoutThem() throws IOException {
    Path file = folder.resolve("macros.xlsm");
    try (var book = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Extract");
      Books.row(sheet, 1, (Object[]) HEADINGS);
      Books.row(sheet, 2, "c1", LocalDate.of(2017, 1, 1), null, "K2", "PR4");
      book.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
      book.write(out);
    }
    try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      assertTrue(opc.getParts().stream().anyMatch(p -> p.getPartName().getName().contains("vbaProject")));
    } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JException e) {
      throw new AssertionError(e);
    }
    assertEquals("c1", placements(plan(file)).getFirst().child());
  }

  @Test
  void aCommaIsOnlyForThousandsAndYearsAreAUnitOfAge() {
    Path file = Books.text(folder, "a.csv", "Child ref,Start date,Placement type,Weekly cost,Age", "1,01/02/2017,U4,\"1,200.50\",5 yrs", "2,01/02/2017,U4,\"1,2\",12 years old", "3,01/02/2017,U4,\"4.300,50\",7", "4,01/02/2017,U4,900,8", "5,01/02/2017,U4,900,8");
    SheetPlan plan = plan(file);
    assertEquals(java.util.Arrays.asList(1200.5, null, null, 900.0, 900.0), placements(plan).stream().map(Placement::weeklyCost).toList());
    assertEquals(List.of(2, 2), List.of((int) codes(plan).stream().filter("not-a-number"::equals).count(), plan.problems().stream().filter(p -> p.code().equals("not-a-number") && p.message().contains("weekly cost")).toList().size()));
  }

  @Test
  void anotherFileIsNamedWithTheSheetOfASecondCopy() {
    Consumer<Workbook> fill =
        b -> {
          Sheet sheet = b.createSheet("Placements");
          Books.row(sheet, 1, (Object[]) HEADINGS);
          Books.row(sheet, 2, "1", LocalDate.of(2017, 1, 1), null, "U4", "PR1");
        };
    List<Path> files = List.of(xlsx(fill), xls(fill));
    var readings = files.stream().flatMap(f -> Books.intake().read(f, new Intake.Options(k -> Optional.empty(), null, LocalDate.of(2018, 1, 1)), Progress.none()).stream()).toList();
    String said = Books.intake().plan(readings, Progress.none()).sheets().get(1).problems().getFirst().message();
    assertTrue(said.contains("row 2 of sheet \u201cPlacements\u201d of a.xlsx"), said);
  }
}
