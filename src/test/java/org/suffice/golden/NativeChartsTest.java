package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts with charts of Word's own: whole, refreshed without leftovers, and protected down to the workbook behind them. */
final class NativeChartsTest {
  private static final Pattern VALUES = Pattern.compile("<c:val>.*?</c:val>", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("<c:v>([^<]*)</c:v>");
  @TempDir static Path folder;
  private static SampleProject samples;
  private static Path working;
  private static Path published;

  @BeforeAll
  static void drafts() {
    samples = SampleProject.in(folder);
    working = folder.resolve("working.docx");
    published = folder.resolve("published.docx");
    samples.run("draft", "--out", working.toString(), "--native-charts", "--working-copy", "--sections", "children,searches");
    samples.run("draft", "--out", published.toString(), "--native-charts");
  }

  @Test
  void theDocumentIsWhole() throws Exception {
    for (Path draft : List.of(working, published)) {
      Docx docx = Docx.read(draft);
      assertEquals(List.of(), WordSchema.problems(docx));
      assertTrue(charts(docx).size() > 5);
      assertTrue(docx.tags().stream().anyMatch(t -> t.startsWith("sf1:n:")));
      whole(docx);
    }
  }

  /** Every chart that is shown is there with its workbook, listed with its type, and nothing else is. */
  private static void whole(Docx docx) {
    Map<String, byte[]> parts = docx.parts();
    String relations = text(docx, "word/_rels/document.xml.rels");
    String types = text(docx, "[Content_Types].xml");
    Set<String> shown = new TreeSet<>();
    Pattern.compile("<c:chart [^>]*r:id=\"([^\"]+)\"").matcher(docx.document()).results().forEach(m -> {
      var target = Pattern.compile("Id=\"" + m.group(1) + "\"[^>]*Target=\"([^\"]+)\"").matcher(relations);
      assertTrue(target.find(), m.group(1));
      shown.add("word/" + target.group(1));
    });
    assertEquals(shown, new TreeSet<>(charts(docx)));
    Set<String> books = new TreeSet<>();
    for (String chart : shown) {
      assertTrue(types.contains("PartName=\"/" + chart + "\""), chart);
      String of = text(docx, chart.replace("charts/", "charts/_rels/") + ".rels");
      var book = Pattern.compile("Target=\"\\.\\./(embeddings/[^\"]+)\"").matcher(of);
      assertTrue(book.find());
      books.add("word/" + book.group(1));
      assertTrue(text(docx, chart).contains("<c:externalData r:id=\"rId1\""), chart);
    }
    Set<String> there = new TreeSet<>(parts.keySet());
    there.removeIf(n -> !n.startsWith("word/embeddings/"));
    assertEquals(books, there);
    assertEquals(shown.size(), types.split("drawingml.chart", -1).length - 1);
    assertEquals(shown.size(), parts.keySet().stream().filter(n -> n.startsWith("word/charts/_rels/")).count());
  }

  /** Word has no cells to take a format from: without one of its own an axis of days would count days since 1900. */
  @Test
  void daysAreWrittenAsDays() throws IOException {
    int looked = 0;
    for (Path draft : List.of(working, published)) {
      Docx docx = Docx.read(draft);
      for (String chart : charts(docx)) {
        String xml = text(docx, chart);
        assertFalse(xml.contains("sourceLinked=\"true\""), chart);
        if (xml.contains("<c:dateAx>")) {
          assertTrue(xml.contains("<c:numCache><c:formatCode>mmm yyyy</c:formatCode>"), chart);
          looked++;
        }
      }
    }
    assertTrue(looked > 0);
  }

  private static List<String> charts(Docx docx) {
    return docx.parts().keySet().stream().filter(n -> n.matches("word/charts/[^/]+\\.xml")).toList();
  }

  private static String text(Docx docx, String part) {
    return new String(docx.parts().get(part), StandardCharsets.UTF_8);
  }

  /** What a chart draws is in the cells of its workbook, and the workbook holds nothing else. */
  @Test
  void theWorkbookHoldsWhatIsDrawnAndProtectedNumbersOnly() throws IOException {
    int looked = 0;
    for (Path draft : List.of(working, published)) {
      Docx docx = Docx.read(draft);
      for (String chart : charts(docx)) {
        List<Double> drawn = new ArrayList<>();
        VALUES.matcher(text(docx, chart)).results().forEach(m -> VALUE.matcher(m.group()).results().forEach(v -> drawn.add(Double.valueOf(v.group(1)))));
        List<Double> cells = cells(docx.parts().get(chart.replace("charts/", "embeddings/").replace(".xml", ".xlsx")), draft.equals(working));
        drawn.sort(Comparator.naturalOrder());
        cells.sort(Comparator.naturalOrder());
        assertEquals(drawn, cells, chart);
        boolean shares = text(docx, chart).contains("%");
        for (double value : cells) {
          boolean own = text(docx, chart).contains("per 10,000") || text(docx, chart).contains("Target");
          assertTrue(draft.equals(working) || own || (shares && value == Math.rint(value)) || (value % 5 == 0 && value != 5), () -> value + " in " + chart);
          looked++;
        }
      }
    }
    assertTrue(looked > 100, looked + " numbers");
  }

  private static List<Double> cells(byte[] book, boolean marked) throws IOException {
    List<Double> numbers = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      assertEquals(1, workbook.getNumberOfSheets());
      String keywords = workbook.getProperties().getCoreProperties().getKeywords();
      assertEquals(marked, keywords.contains("OFFICIAL-SENSITIVE"));
      workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> {
        assertFalse(cell.getCellType() == CellType.FORMULA);
        if (cell.getCellType() == CellType.NUMERIC && cell.getColumnIndex() > 0) {
          numbers.add(cell.getNumericCellValue());
        }
      }));
    }
    return numbers;
  }

  @Test
  void aRefreshLeavesNoOldChartAndNoOldWorkbook() throws Exception {
    Path renewed = folder.resolve("renewed.docx");
    JsonNode said = refresh(working, renewed, 0);
    assertTrue(said.get("changed").asInt() > 10, said.toString());
    Docx docx = Docx.read(renewed);
    assertEquals(List.of(), WordSchema.problems(docx));
    whole(docx);
    Set<String> before = new TreeSet<>(Docx.read(working).parts().keySet());
    before.retainAll(docx.parts().keySet());
    before.removeIf(n -> !n.startsWith("word/charts/") && !n.startsWith("word/embeddings/"));
    // what searches draw is of no date and stays
    assertTrue(before.size() < Docx.read(working).parts().keySet().stream().filter(n -> n.startsWith("word/charts/") || n.startsWith("word/embeddings/")).count());
    assertEquals(0, refresh(renewed, folder.resolve("twice.docx"), 0).get("changed").asInt());
  }

  @Test
  void aChartOfAnotherColourIsAnEditAndWhatWordWritesAnewIsNone() {
    Docx docx = Docx.read(working);
    String chart = charts(docx).getFirst();
    Path coloured = docx.with(chart, x -> x.replaceFirst("srgbClr val=\"[0-9A-Fa-f]{6}\"", "srgbClr val=\"ABCDEF\""), folder.resolve("coloured.docx"));
    assertEquals(1, refresh(coloured, folder.resolve("coloured-renewed.docx"), 1).get("edited").asInt());
    Path saved = docx.with(chart, x -> x.replace("<c:externalData", "<c:printSettings/><c:externalData").replace("<c:plotArea>", "<c:plotArea><c:layout/>"), folder.resolve("saved.docx"));
    assertEquals(0, refresh(saved, folder.resolve("saved-renewed.docx"), 0).get("edited").asInt());
  }

  private static JsonNode refresh(Path draft, Path out, int exit) {
    try {
      return new ObjectMapper().readTree(samples.ran(exit, "refresh", draft.toString(), "--out", out.toString(), "--json", "--as-at", "2017-06-30"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
