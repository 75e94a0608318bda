package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.model.Table;

/** A chart as PDF: the size asked for, words that can be read back, type inside the file, no picture of dots. */
class PdfFileTest {
  @Test
  void wordsAndValuesAreReadBack() throws Exception {
    try (PDDocument document = Loader.loadPDF(ChartFile.pdf(Tables.mix(), ChartOptions.fullPage()))) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      for (String words : List.of("Children", "Fostering 1,184", "Residential 224", "Mar 2012", "Jul 2017", "1,250")) {
        assertTrue(text.contains(words), words + " in: " + text);
      }
      assertTrue(text.contains("OFFICIAL-SENSITIVE. Source: " + Tables.mix().source()), text);
    }
    try (PDDocument document = Loader.loadPDF(ChartFile.pdf(Tables.hardToFind(), ChartOptions.fullPage()))) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertTrue(text.contains("208, 36 hard to find"), "no ligature stands for two letters: " + text);
    }
  }

  @Test
  void itHasItsSizeItsTypeAndItsAlternative() throws Exception {
    try (PDDocument document = Loader.loadPDF(ChartFile.pdf(Tables.mix(), ChartOptions.halfPage()))) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(7.7 / 2.54 * 72, document.getPage(0).getMediaBox().getWidth(), 0.01);
      assertEquals(6 / 2.54 * 72, document.getPage(0).getMediaBox().getHeight(), 0.01);
      List<PDFont> fonts = fonts(document.getPage(0).getResources());
      assertFalse(fonts.isEmpty(), "words were drawn as shapes");
      assertTrue(fonts.stream().allMatch(PDFont::isEmbedded), fonts::toString);
      PDStructureElement figure = (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
      assertEquals("Figure", figure.getStructureType());
      assertEquals(AltText.of(Tables.mix(), false), figure.getAlternateDescription());
      assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
      assertEquals(Tables.mix().title(), document.getDocumentInformation().getTitle());
    }
  }

  @ParameterizedTest
  @MethodSource("org.suffice.chart.ChartValuesTest#tables")
  void theSameTableGivesTheSameBytes(Table table) {
    ChartOptions options = ChartOptions.halfPage();
    assertArrayEquals(ChartFile.pdf(table, options), ChartFile.pdf(table, options));
  }

  // of a page and of the drawings on it; fails at a picture of dots
  private static List<PDFont> fonts(PDResources resources) throws Exception {
    List<PDFont> fonts = new ArrayList<>();
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      assertFalse(resources.getXObject(name) instanceof PDImageXObject, "a picture in a drawing of vectors");
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
        fonts.addAll(fonts(form.getResources()));
      }
    }
    return fonts;
  }
}
