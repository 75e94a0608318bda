package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.ChartHint.Kind;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Charts as files: the size asked for, opaque, words as text, the same twice. */
class ChartFileTest {
  @ParameterizedTest
  @CsvSource({"15.9, 10, 300, 1878, 1181", "7.7, 6, 300, 909, 709", "15.9, 10, 96, 601, 378", "10, 5, 600, 2362, 1181"})
  void aPngHasItsCentimetresAndDots(double width, double height, int dpi, int pixelsWide, int pixelsHigh) throws Exception {
    byte[] png = ChartFile.png(Tables.mix(), ChartOptions.fullPage().withSize(width, height).withDpi(dpi));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(pixelsWide, image.getWidth());
    assertEquals(pixelsHigh, image.getHeight());
    assertEquals(Math.round(dpi / 0.0254), dotsAMetre(png));
    assertFalse(image.getColorModel().hasAlpha());
    for (int[] corner : new int[][] {{0, 0}, {pixelsWide - 1, 0}, {0, pixelsHigh - 1}, {pixelsWide - 1, pixelsHigh - 1}}) {
      assertEquals(0xFFFFFFFF, image.getRGB(corner[0], corner[1]), "white ground");
    }
  }

  @Test
  void aPngShowsTheSeriesColours() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartFile.png(Tables.hardToFind(), ChartOptions.fullPage())));
    assertTrue(share(image, 0xFFF46A25) > 0.01);
    assertTrue(share(image, 0xFF12436D) > 0.05);
  }

  /** The own council among others: its bar is blue, theirs are grey, in every form. */
  @Test
  void theRowInFocusStandsOutInEveryForm() throws Exception {
    Table all = Tables.hardToFind();
    List<String> rows = all.rows().stream().limit(3).map(Row::id).toList();
    Table table =
        new Table(
            all.id(), all.title(), all.definition(), all.source(), all.asAt(), all.from(), all.to(), all.where(), all.extracted(), all.profile(), all.rowHeading(), all.columns(), all.rows(),
            all.notes(), new ChartHint(Kind.BARS, rows, List.of("requests"), rows.get(1)));
    assertEquals(List.of(0xBFBFBF, 0x12436D, 0xBFBFBF), ChartOutline.of(table, false).orElseThrow().series().getFirst().colours());
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(ChartFile.png(table, ChartOptions.fullPage())));
    BufferedImage pdf;
    try (PDDocument document = Loader.loadPDF(ChartFile.pdf(table, ChartOptions.fullPage()))) {
      pdf = new PDFRenderer(document).renderImageWithDPI(0, 150);
    }
    for (BufferedImage image : List.of(png, pdf)) {
      assertTrue(share(image, 0xFF12436D) > 0.02 && share(image, 0xFFBFBFBF) > 0.04);
    }
    String svg = ChartFile.svg(table, ChartOptions.fullPage());
    assertTrue(svg.contains("rgb(18,67,109)") && svg.contains("rgb(191,191,191)"), svg);
  }

  @ParameterizedTest
  @CsvSource({"6.5, 3.5", "7.7, 3.5", "7.7, 4", "7.7, 4.5", "7.7, 6"})
  void wordsBesideBarsEndWithinTheirPaper(double width, double height) throws Exception {
    byte[] png = ChartFile.png(Tables.hardToFind(), ChartOptions.halfPage().withSize(width, height));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    for (int y = 0; y < image.getHeight(); y++) {
      assertEquals(0xFFFFFFFF, image.getRGB(image.getWidth() - 2, y), "cut at the edge, dot row " + y);
    }
  }

  @Test
  void aDarkScreenMakesNoDarkFile() {
    assertArrayEquals(ChartFile.png(Tables.mix(), ChartOptions.halfPage()), ChartFile.png(Tables.mix(), ChartOptions.halfPage().withDark(true)));
    assertEquals(ChartFile.svg(Tables.mix(), ChartOptions.halfPage()), ChartFile.svg(Tables.mix(), ChartOptions.halfPage().withDark(true)));
  }

  @Test
  void dotsAreAddedNotEnlarged() throws Exception {
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(ChartFile.png(Tables.mix(), ChartOptions.fullPage().withDpi(100))));
    BufferedImage large = ImageIO.read(new ByteArrayInputStream(ChartFile.png(Tables.mix(), ChartOptions.fullPage().withDpi(300))));
    // the same share of ink at any resolution: type and lines keep their size on paper
    assertEquals(ink(small), ink(large), ink(large) * 0.15);
    // finer dots leave fewer grey ones between black and white
    assertTrue(share(large, 0xFFFFFFFF) > share(small, 0xFFFFFFFF));
  }

  @Test
  void tooLargeTooSmallAndScreensAreRefusedInWords() {
    for (ChartOptions bad : List.of(
        ChartOptions.fullPage().withSize(150, 150).withDpi(300), ChartOptions.fullPage().withDpi(100_000), ChartOptions.fullPage().withDpi(0),
        ChartOptions.fullPage().withSize(1, 1), ChartOptions.fullPage().withSize(-5, 10), ChartOptions.fullPage().withSize(Double.NaN, 10), ChartOptions.screen(false, false))) {
      SufficeException thrown = assertThrows(SufficeException.class, () -> ChartFile.png(Tables.mix(), bad));
      assertEquals("chart-size", thrown.code());
      assertTrue(thrown.sentence().endsWith("."));
    }
    assertThrows(SufficeException.class, () -> ChartFile.svg(Tables.mix(), ChartOptions.screen(false, false)));
  }

  /** The number before the last date is of another day: there the mark stands that the table has. */
  @Test
  void aSeriesWithoutALastNumberIsNotNamedWithAnEarlierOne() throws Exception {
    Table table =
        Tables.overDates(
            "placement-mix", "Placement mix", "of all children", Kind.LINES, Tables.DATES.subList(0, 2),
            List.of(Tables.part("fostering", "Fostering", 120, 140), Tables.part("other", "Other", 65, -1)));
    List<String> words = texts(parsed(ChartFile.svg(table, ChartOptions.fullPage())));
    assertTrue(words.containsAll(List.of("Fostering 140", "Other [x]")), words::toString);
  }

  @Test
  void anSvgKeepsItsWords() throws Exception {
    Table table = Tables.mix();
    String svg = ChartFile.svg(table, ChartOptions.fullPage());
    assertFalse(svg.contains("<!DOCTYPE"));
    Document document = parsed(svg);
    Element root = document.getDocumentElement();
    assertEquals("15.9cm", root.getAttribute("width"));
    assertEquals("10cm", root.getAttribute("height"));
    assertEquals("0 0 450.709 283.465", root.getAttribute("viewBox"));
    assertEquals(table.title(), root.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(AltText.of(table, false), root.getElementsByTagName("desc").item(0).getTextContent());
    List<String> words = texts(document);
    assertTrue(words.containsAll(List.of("Children", "Fostering 1,184", "Residential 224", "Mar 2012", "Jul 2017", "1,250")), words::toString);
    assertTrue(words.contains("OFFICIAL-SENSITIVE. Source: " + table.source()));
    assertTrue(svg.contains("font-family=\"Arial, Helvetica, 'DejaVu Sans', sans-serif\""));
    assertFalse(svg.contains("Dialog"));
    assertTrue(svg.chars().noneMatch(c -> c >= 0xe000 && c < 0xf900), "no private marks are left");
    for (String colour : List.of("rgb(18,67,109)", "rgb(128,22,80)", "rgb(40,161,151)", "rgb(244,106,37)", "rgb(61,61,61)", "rgb(162,133,209)", "rgb(217,217,217)")) {
      assertTrue(svg.contains(colour), colour);
    }
  }

  @Test
  void aChartOfTheLargestLinesSaysSo() throws Exception {
    List<String> sixIds = Tables.types().rows().stream().limit(6).map(r -> r.id()).toList();
    Table six = Tables.types();
    Table drawn =
        new Table(six.id(), six.title(), six.definition(), six.source(), six.asAt(), six.from(), six.to(), six.where(), six.extracted(),
            six.profile(), six.rowHeading(), six.columns(), six.rows(), six.notes(), new org.suffice.model.ChartHint(Kind.LINES, sixIds, List.of()));
    assertTrue(ChartFile.svg(drawn, ChartOptions.fullPage()).contains("Drawn: the 6 largest of 14."));
    assertFalse(ChartFile.svg(Tables.mix(), ChartOptions.fullPage()).contains("Drawn:"));
  }

  @Test
  void titleAndSourceStandInsideWhereAsked() throws Exception {
    List<String> without = texts(parsed(ChartFile.svg(Tables.mix(), ChartOptions.fullPage())));
    List<String> with = texts(parsed(ChartFile.svg(Tables.mix(), ChartOptions.fullPage().withTitleInside(true))));
    assertFalse(without.contains(Tables.mix().title()));
    assertTrue(with.contains(Tables.mix().title()));
  }

  @ParameterizedTest
  @MethodSource("org.suffice.chart.ChartValuesTest#tables")
  void theSameTableGivesTheSameFile(Table table) throws Exception {
    for (boolean percent : new boolean[] {false, true}) {
      ChartOptions options = ChartOptions.halfPage().withPercent(percent).withDpi(96);
      assertArrayEquals(ChartFile.png(table, options), ChartFile.png(table, options));
      String svg = ChartFile.svg(table, options);
      assertEquals(svg, ChartFile.svg(table, options));
      assertFalse(texts(parsed(svg)).isEmpty());
    }
  }

  @Test
  void partsAreLabelledWithBothNumbers() throws Exception {
    List<String> numbers = texts(parsed(ChartFile.svg(Tables.hardToFind(), ChartOptions.fullPage())));
    assertTrue(numbers.containsAll(List.of("208, 36 hard to find", "44, 5 hard to find", "Hard to find", "Other requests")), numbers::toString);
    List<String> shares = texts(parsed(ChartFile.svg(Tables.hardToFind(), ChartOptions.fullPage().withPercent(true))));
    assertTrue(shares.containsAll(List.of("17.3% (36 of 208)", "7.7% (4 of 52)")), shares::toString);
  }

  @Test
  void aPartTooThinForItsNumberHasItBeside() throws Exception {
    Table mix = Tables.byAge();
    List<org.suffice.model.Row> rows = mix.rows().stream()
        .map(r -> r.id().equals("0-5") ? new org.suffice.model.Row(r.id(), r.label(), null, r.kind(), List.of(org.suffice.model.Cell.share(180, 182), org.suffice.model.Cell.share(2, 182))) : r)
        .toList();
    Table thin = new Table(mix.id(), mix.title(), mix.definition(), mix.source(), mix.asAt(), mix.from(), mix.to(), mix.where(), mix.extracted(), mix.profile(), mix.rowHeading(), mix.columns(), rows, mix.notes(), mix.chart());
    assertTrue(texts(parsed(ChartFile.svg(thin, ChartOptions.fullPage()))).contains("2"));
    assertTrue(texts(parsed(ChartFile.svg(thin, ChartOptions.halfPage().withPercent(true)))).contains("1.1%"));
  }

  @Test
  void endLabelsNeverOverlapNorLeaveThePaper() throws Exception {
    for (Table table : List.of(Tables.mix(), Tables.types(), Tables.flat(Kind.LINES, 0), Tables.flat(Kind.STACKED, 7), Tables.monthEnds(60, 6))) {
      for (ChartOptions options : List.of(ChartOptions.fullPage(), ChartOptions.halfPage())) {
        Document document = parsed(ChartFile.svg(table, options));
        List<Element> bold = elements(document, "tspan").stream().map(e -> (Element) e.getParentNode()).toList();
        double[] y = bold.stream().mapToDouble(e -> Double.parseDouble(e.getAttribute("y"))).sorted().toArray();
        assertTrue(y.length > 0);
        assertTrue(IntStream.range(1, y.length).allMatch(i -> y[i] - y[i - 1] > 5), () -> table.title() + java.util.Arrays.toString(y));
        assertTrue(y[0] > 0 && y[y.length - 1] < options.heightCm() / 2.54 * 72);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.suffice.chart.ChartValuesTest#tables")
  void nothingIsCutAtTheEdge(Table table) throws Exception {
    for (ChartOptions size : List.of(ChartOptions.fullPage(), ChartOptions.halfPage(), ChartOptions.fullPage().withSize(12, 8))) {
      for (boolean percent : new boolean[] {false, true}) {
        byte[] png = ChartFile.png(table, size.withPercent(percent).withDpi(96));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        for (int y = 0; y < image.getHeight(); y++) {
          assertEquals(0xFFFFFFFF, image.getRGB(image.getWidth() - 1, y), "right edge at " + y);
          assertEquals(0xFFFFFFFF, image.getRGB(0, y), "left edge at " + y);
        }
        for (int x = 0; x < image.getWidth(); x++) {
          assertEquals(0xFFFFFFFF, image.getRGB(x, 0), "top at " + x);
          assertEquals(0xFFFFFFFF, image.getRGB(x, image.getHeight() - 1), "bottom at " + x);
        }
      }
    }
  }

  @Test
  void longNamesAreWrappedNotCut() throws Exception {
    String words = "Residential accommodation not subject to 'Children's Homes Regulations', number";
    String all = String.join(" ", texts(parsed(ChartFile.svg(Tables.bars(14, words, 346), ChartOptions.fullPage()))));
    for (int i = 1; i <= 14; i++) {
      assertTrue(all.contains(words + " " + i + " "), all);
    }
    assertFalse(all.contains("…"));
  }

  @Test
  void namesOfRowsNeverStandOnEachOther() throws Exception {
    String words = "Residential accommodation not subject to regulations, number";
    for (ChartOptions size : List.of(ChartOptions.fullPage(), ChartOptions.halfPage(), ChartOptions.halfPage().withTitleInside(true))) {
      for (int rows : new int[] {2, 7, 14, 26, 40}) {
        List<Element> names = elements(parsed(ChartFile.svg(Tables.bars(rows, words, 346), size)), "text").stream().filter(e -> "end".equals(hang(e))).toList();
        List<Element> down = names.stream().sorted(Comparator.comparingDouble(ChartFileTest::baseline)).toList();
        for (int i = 1; i < down.size(); i++) {
          double apart = baseline(down.get(i)) - baseline(down.get(i - 1));
          assertTrue(apart >= fontSize(down.get(i)) * 1.1, rows + " rows, " + size.widthCm() + " cm: " + apart + " points apart in type of " + fontSize(down.get(i)));
        }
        assertTrue(down.size() >= rows);
      }
    }
  }

  @Test
  void namesOfSeveralLinesHaveAGapBetweenThem() throws Exception {
    List<Element> names = elements(parsed(ChartFile.svg(Tables.bars(8, "Residential accommodation not subject to regulations, number", 346), ChartOptions.fullPage())), "text")
        .stream().filter(e -> "end".equals(hang(e))).sorted(Comparator.comparingDouble(ChartFileTest::baseline)).toList();
    assertEquals(16, names.size(), "two lines each");
    double inside = baseline(names.get(1)) - baseline(names.get(0));
    double between = baseline(names.get(2)) - baseline(names.get(1));
    assertTrue(between >= inside * 1.1, between + " points to the next name, " + inside + " inside one");
  }

  @Test
  void whatIsTooMuchForASizeIsSaid() {
    assertFalse(ChartFile.crowded(Tables.bars(8, "Name", 300), ChartOptions.fullPage()));
    assertTrue(ChartFile.crowded(Tables.bars(40, "Name", 300), ChartOptions.halfPage()));
    assertFalse(ChartFile.crowded(Tables.mix(), ChartOptions.halfPage()));
  }

  @Test
  void nothingButNoneOfNoneIsNoChart() {
    Table zeros = Tables.bars(3, "Name", 0);
    assertTrue(ChartFor.drawable(zeros), "0 of 1 is a true zero");
    List<Row> none = zeros.rows().stream().map(r -> new Row(r.id(), r.label(), null, r.kind(), List.of(Cell.share(0, 0)))).toList();
    Table nobody = new Table(zeros.id(), zeros.title(), zeros.definition(), zeros.source(), zeros.asAt(), zeros.from(), zeros.to(), zeros.where(), zeros.extracted(),
        zeros.profile(), zeros.rowHeading(), zeros.columns(), none, zeros.notes(), zeros.chart());
    assertFalse(ChartFor.drawable(nobody), "where nothing is recorded, bars of 0 would be taken for true zeros");
  }

  @Test
  void filesSayInTheirPropertiesWhatTheyAre() throws Exception {
    Table table = Tables.mix();
    Table published = new Table(table.id(), table.title(), table.definition(), table.source(), table.asAt(), table.from(), table.to(), table.where(), table.extracted(),
        Table.PUBLICATION, table.rowHeading(), table.columns(), table.rows(), table.notes(), table.chart());
    assertEquals(Map.of("Title", table.title(), "Description", AltText.of(table, false), "Comment", "OFFICIAL-SENSITIVE"), words(ChartFile.png(table, ChartOptions.halfPage())));
    assertEquals(java.util.Set.of("Title", "Description"), words(ChartFile.png(published, ChartOptions.halfPage())).keySet());
    Document svg = parsed(ChartFile.svg(table, ChartOptions.fullPage()));
    assertEquals("OFFICIAL-SENSITIVE", elements(svg, "metadata").getFirst().getTextContent());
    assertEquals("en-GB", svg.getDocumentElement().getAttribute("lang"));
    assertTrue(elements(parsed(ChartFile.svg(published, ChartOptions.fullPage())), "metadata").isEmpty());
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(ChartFile.pdf(table, ChartOptions.fullPage())); var open = org.apache.pdfbox.Loader.loadPDF(ChartFile.pdf(published, ChartOptions.fullPage()))) {
      assertEquals("OFFICIAL-SENSITIVE", pdf.getDocumentInformation().getKeywords());
      org.junit.jupiter.api.Assertions.assertNull(open.getDocumentInformation().getKeywords());
    }
  }

  private static Map<String, String> words(byte[] png) throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      NodeList entries = ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0")).getElementsByTagName("iTXtEntry");
      Map<String, String> words = new java.util.HashMap<>();
      for (int i = 0; i < entries.getLength(); i++) {
        Element entry = (Element) entries.item(i);
        assertEquals("en-GB", entry.getAttribute("languageTag"));
        words.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
      }
      return words;
    }
  }

  private static String hang(Element text) {
    return inherited(text, "text-anchor");
  }

  private static double fontSize(Element text) {
    return Double.parseDouble(inherited(text, "font-size").replace("px", ""));
  }

  private static String inherited(Element text, String attribute) {
    for (org.w3c.dom.Node at = text; at instanceof Element element; at = at.getParentNode()) {
      if (element.hasAttribute(attribute)) {
        return element.getAttribute(attribute);
      }
    }
    return "";
  }

  private static double baseline(Element text) {
    return Double.parseDouble(text.getAttribute("y"));
  }

  private static long dotsAMetre(byte[] png) throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      Element phys = (Element) root.getElementsByTagName("pHYs").item(0);
      assertEquals("meter", phys.getAttribute("unitSpecifier"));
      assertEquals(phys.getAttribute("pixelsPerUnitXAxis"), phys.getAttribute("pixelsPerUnitYAxis"));
      return Long.parseLong(phys.getAttribute("pixelsPerUnitXAxis"));
    }
  }

  private static double share(BufferedImage image, int colour) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return (double) IntStream.of(all).filter(c -> c == colour).count() / all.length;
  }

  private static double ink(BufferedImage image) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return IntStream.of(all).mapToDouble(c -> 255 - (c & 0xFF)).average().orElse(0);
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document document) {
    return elements(document, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }
}
