package org.suffice.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.chart.ChartFile;
import org.suffice.chart.ChartFor;
import org.suffice.chart.ChartOptions;
import org.suffice.chart.DrawnValue;
import org.suffice.model.ChartHint;
import org.suffice.model.ChartHint.Kind;
import org.suffice.model.Numbers;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Screen, PNG, SVG, PDF and Excel's own chart draw the same numbers: each is read back from what was written. */
class ChartAgreementTest {
  private static final int DPI = 300;
  private static final int ORANGE = 0xF46A25;
  private static final int BLUE = 0x12436D;

  static Stream<Table> tables() {
    return Stream.of(
        hinted(SampleTables.placementTypes(), Kind.LINES, "with-parents", "foster-connected", "foster-other", "childrens-homes", "other"),
        hinted(SampleTables.placementTypes(), Kind.STACKED, "with-parents", "foster-other", "childrens-homes"),
        hinted(SampleTables.hardToFind(), Kind.PART_OF_BAR, "task-centred", "permanent", "respite", "parent-and-child"),
        hinted(SampleTables.inHouseByAge(), Kind.STACKED, "0-5", "6-10", "11+"),
        hinted(SampleTables.inHouseByAge(), Kind.BARS, "0-5", "11+"),
        hinted(SampleTables.mix(), Kind.BARS, "connected-carer", "in-house-foster", "ifa"),
        rates());
  }

  static Table hinted(Table t, Kind kind, String... rows) {
    return hinted(t, new ChartHint(kind, List.of(rows), List.of()));
  }

  private static Table hinted(Table t, ChartHint hint) {
    return new Table(t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), t.columns(), t.rows(), t.notes(), hint);
  }

  /** Months with a number that is not there: a gap, never 0. */
  private static Table rates() {
    return hinted(SampleTables.lookedAfter(), new ChartHint(Kind.LINES, List.of("2017-05", "2017-06", "2017-07"), List.of("rate")));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void excelDrawsWhatTheScreenDraws(Table table) throws Exception {
    Set<DrawnValue> screen = rounded(table, ChartFor.values(ChartFor.of(table, ChartOptions.screen(false, false))));
    assertFalse(screen.isEmpty());
    assertEquals(screen, rounded(table, ChartFor.values(ChartFor.of(table, ChartOptions.fullPage()))));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExcelTables.bytes(List.of(table), SampleTables.info())))) {
      assertEquals(screen, drawn(workbook, table));
    }
  }

  /** Word's own chart: its numbers, and those in the cells of the workbook behind it, are those of the screen. */
  @ParameterizedTest
  @MethodSource("tables")
  void wordDrawsWhatTheScreenDraws(Table table) throws Exception {
    List<Double> screen = rounded(table, ChartFor.values(ChartFor.of(table, ChartOptions.screen(false, false)))).stream().map(DrawnValue::value).sorted().toList();
    WordChart chart = WordChart.of(table, false).orElseThrow();
    List<Double> drawn = new ArrayList<>();
    for (Element values : elements(chart.xml(), "c:val")) {
      NodeList points = values.getElementsByTagName("c:v");
      for (int i = 0; i < points.getLength(); i++) {
        drawn.add(Double.valueOf(points.item(i).getTextContent()));
      }
    }
    assertEquals(screen, drawn.stream().sorted().toList());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(chart.workbook()))) {
      List<Double> cells = new ArrayList<>();
      workbook.getSheetAt(0).forEach(row -> row.forEach(c -> {
        if (c.getColumnIndex() > 0 && c.getCellType() == CellType.NUMERIC) {
          cells.add(c.getNumericCellValue());
        }
      }));
      assertEquals(screen, cells.stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void itKeepsTheRulesAndPublicationsHaveNone(Table table, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("chart.xlsx");
    ExcelTables.write(file, List.of(table), SampleTables.info());
    assertEquals(List.of(), ExcelChecks.problems(file, true));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExcelTables.bytes(List.of(ExcelChecksTest.published(table)), SampleTables.info())))) {
      assertTrue(workbook.getSheet("Table_1").getDrawingPatriarch() == null);
      assertEquals(null, workbook.getSheet("Chart_1"));
      workbook.sheetIterator().forEachRemaining(s -> s.forEach(r -> r.forEach(c -> assertFalse(c.getCellType() == CellType.FORMULA))));
    }
  }

  @Test
  void aDrawnNumberThatIsNotItsCellsIsFound() throws Exception {
    Table table = tables().findFirst().orElseThrow();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExcelTables.bytes(List.of(table), SampleTables.info())))) {
      var values = ChartChecks.series(workbook.getSheet("Table_1").getDrawingPatriarch().getCharts().getFirst()).getFirst().values();
      values.getNumCache().getPtArray(0).setV("999");
      CheckedSheet on = new CheckedSheet(workbook.getSheet("Table_1"), true);
      ChartChecks.check(on);
      assertEquals(1, on.problems().size(), on.problems()::toString);
      assertTrue(on.problems().getFirst().contains("999.0"));
    }
  }

  /** Each value a chart keeps, and the cell of the table it comes from, by way of the sheet behind the chart if there is one. */
  private static Set<DrawnValue> drawn(XSSFWorkbook workbook, Table table) {
    Set<DrawnValue> drawn = new TreeSet<>(ORDER);
    XSSFSheet sheet = workbook.getSheet("Table_1");
    int header = sheet.getTables().getFirst().getStartRowIndex();
    List<PrintedColumn> columns = PrintedColumn.of(table);
    for (ChartChecks.Linked series : ChartChecks.series(sheet.getDrawingPatriarch().getCharts().getFirst())) {
      List<XSSFCell> cells = ChartChecks.cells(workbook, series.values().getF());
      for (int i = 0; i < cells.size(); i++) {
        Double cached = ChartChecks.cached(series.values(), i);
        XSSFCell cell = cells.get(i);
        if (cached == null) {
          assertTrue(cell == null, "a gap has no cell");
          continue;
        }
        if (cell.getCellType() == CellType.FORMULA) {
          CellReference from = new CellReference(cell.getCellFormula());
          cell = workbook.getSheet(from.getSheetName()).getRow(from.getRow()).getCell(from.getCol());
        }
        assertEquals("Table_1", cell.getSheet().getSheetName());
        assertEquals(cached, cell.getNumericCellValue());
        Row row = table.rows().get(cell.getRowIndex() - header - 1);
        drawn.add(new DrawnValue(row.id(), columns.get(cell.getColumnIndex() - 1).column().id(), cached));
      }
    }
    return drawn;
  }

  private static final java.util.Comparator<DrawnValue> ORDER = java.util.Comparator.comparing(DrawnValue::toString);

  private static Set<DrawnValue> rounded(Table table, List<DrawnValue> values) {
    Set<DrawnValue> all = new TreeSet<>(ORDER);
    for (DrawnValue v : values) {
      var column = table.columns().stream().filter(c -> c.id().equals(v.columnId())).findFirst().orElseThrow();
      all.add(new DrawnValue(v.rowId(), v.columnId(), Numbers.value(table.cell(v.rowId(), v.columnId()), column).doubleValue()));
      assertEquals(table.cell(v.rowId(), v.columnId()).value(), v.value());
    }
    return all;
  }

  @Test
  void barsAreAsLongAsTheirNumbers() throws Exception {
    Table table = tables().skip(2).findFirst().orElseThrow();
    List<double[]> printed = List.of(new double[] {36, 208}, new double[] {19, 108}, new double[] {4, 52}, new double[] {5, 44});
    assertBars("PNG", printed, bars(ImageIO.read(new ByteArrayInputStream(ChartFile.png(table, ChartOptions.fullPage())))), 2.0);
    assertBars("PDF", printed, bars(pdf(table)), 2.0);
    List<double[]> svg = new ArrayList<>();
    Map<Double, double[]> byHeight = new TreeMap<>();
    for (Element rect : elements(ChartFile.svg(table, ChartOptions.fullPage()), "rect")) {
      String fill = inherited(rect, "fill");
      int part = fill.equals("rgb(244,106,37)") ? 0 : fill.equals("rgb(18,67,109)") ? 1 : -1;
      // the legend's squares are as high as wide
      if (part >= 0 && number(rect, "height") > 10) {
        byHeight.computeIfAbsent(number(rect, "y"), y -> new double[2])[part] = number(rect, "width");
      }
    }
    svg.addAll(byHeight.values());
    assertBars("SVG", printed, svg, 0.02);
  }

  private static void assertBars(String where, List<double[]> numbers, List<double[]> lengths, double within) {
    assertEquals(numbers.size(), lengths.size(), where);
    double scale = lengths.getFirst()[1] / numbers.getFirst()[1];
    for (int i = 0; i < numbers.size(); i++) {
      for (int part = 0; part < 2; part++) {
        assertEquals(numbers.get(i)[part] * scale, lengths.get(i)[part], within, where + " bar " + i + " part " + part);
      }
    }
  }

  // from the axis on: orange to the part's end, then blue to the whole's
  private static List<double[]> bars(BufferedImage image) {
    List<double[]> bars = new ArrayList<>();
    for (int y = 0; y < image.getHeight(); y++) {
      int orange = 0;
      int both = 0;
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y) & 0xFFFFFF;
        orange += rgb == ORANGE ? 1 : 0;
        both += rgb == ORANGE || rgb == BLUE ? 1 : 0;
      }
      boolean bar = both > 60;
      boolean before = !bars.isEmpty() && bars.getLast()[2] == y - 1.0;
      if (bar && before) {
        bars.getLast()[2] = y;
        bars.getLast()[3]++;
      } else if (bar) {
        bars.add(new double[] {orange, both, y, 1});
      }
    }
    // the legend's squares are lower than a bar
    return bars.stream().filter(b -> b[3] > 50).collect(Collectors.toList());
  }

  private static BufferedImage pdf(Table table) throws Exception {
    try (PDDocument document = Loader.loadPDF(ChartFile.pdf(table, ChartOptions.fullPage()))) {
      return new PDFRenderer(document).renderImageWithDPI(0, DPI);
    }
  }

  @Test
  void linesRunThroughTheirNumbers() throws Exception {
    Table table = tables().findFirst().orElseThrow();
    List<Element> lines =
        elements(ChartFile.svg(table, ChartOptions.fullPage()), "line").stream().filter(l -> number(l, "x1") != number(l, "x2") && inherited(l, "stroke-linecap").equals("round")).toList();
    Map<String, List<double[]>> points = new TreeMap<>();
    for (Element line : lines) {
      List<double[]> of = points.computeIfAbsent(inherited(line, "stroke"), s -> new ArrayList<>());
      if (of.isEmpty()) {
        of.add(new double[] {number(line, "x1"), number(line, "y1")});
      }
      of.add(new double[] {number(line, "x2"), number(line, "y2")});
    }
    assertEquals(5, points.size());
    // the scale from the two ends of one series, all others by it
    double[] parents = {127, 138, 170, 219, 266, 326, 343, 346};
    List<double[]> own = points.get("rgb(40,161,151)");
    double unit = (own.getLast()[1] - own.getFirst()[1]) / (parents[7] - parents[0]);
    double zero = own.getFirst()[1] - parents[0] * unit;
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(ChartFile.png(table, ChartOptions.fullPage())));
    BufferedImage pdf = pdf(table);
    Set<Long> read = new TreeSet<>();
    for (Map.Entry<String, List<double[]>> series : points.entrySet()) {
      assertEquals(8, series.getValue().size());
      int[] rgb = Stream.of(series.getKey().replaceAll("[^0-9,]", "").split(",")).mapToInt(Integer::parseInt).toArray();
      for (double[] point : series.getValue()) {
        read.add(Math.round((point[1] - zero) / unit));
        // a later line may lie over the very middle
        assertTrue(near(png, point, rgb), () -> "PNG " + series.getKey() + " at " + point[0] + " " + point[1]);
        assertTrue(near(pdf, point, rgb), () -> "PDF " + series.getKey() + " at " + point[0] + " " + point[1]);
      }
    }
    Set<Long> drawn = ChartFor.values(ChartFor.of(table, ChartOptions.fullPage())).stream().map(v -> Math.round(v.value())).collect(Collectors.toCollection(TreeSet::new));
    for (long value : drawn) {
      assertTrue(read.stream().anyMatch(r -> Math.abs(r - value) <= 1), () -> value + " in " + read);
    }
  }

  private static boolean near(BufferedImage image, double[] point, int[] rgb) {
    int wanted = rgb[0] << 16 | rgb[1] << 8 | rgb[2];
    int x = (int) Math.round(point[0] / 72 * DPI);
    int y = (int) Math.round(point[1] / 72 * DPI);
    for (int dx = -9; dx <= 9; dx++) {
      for (int dy = -9; dy <= 9; dy++) {
        if ((image.getRGB(x + dx, y + dy) & 0xFFFFFF) == wanted) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Element> elements(String svg, String name) throws Exception {
    Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static String inherited(Element element, String name) {
    for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
      if (here.hasAttribute(name)) {
        return here.getAttribute(name).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static double number(Element element, String name) {
    return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
  }
}
