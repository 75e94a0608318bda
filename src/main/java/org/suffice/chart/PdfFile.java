package org.suffice.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jfree.chart.JFreeChart;

/**
 * Draws a chart as a page of vectors and embedded type of exactly its size, tagged as one figure with its words for
 * those who cannot see it. The same chart gives the same bytes.
 */
final class PdfFile {
  private PdfFile() {}

  /** The bytes of a PDF of one page. */
  static byte[] bytes(JFreeChart chart, SvgFile.Paper paper, SvgFile.About words) {
    try (PDDocument document = new PDDocument();
        PdfFonts fonts = new PdfFonts(document)) {
      PDRectangle size = new PDRectangle((float) paper.width(), (float) paper.height());
      PDPage page = new PDPage(size);
      document.addPage(page);
      PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, size);
      g2.setFontTextDrawer(new Words(fonts));
      g2.setPaint(Color.WHITE);
      g2.fill(new Rectangle2D.Double(0, 0, paper.width(), paper.height()));
      chart.draw(g2, new Rectangle2D.Double(0, 0, paper.width(), paper.height()));
      g2.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginMarkedContent(COSName.getPDFName(StandardStructureTypes.Figure), figureMark());
        content.drawForm(g2.getXFormObject());
        content.endMarkedContent();
      }
      describe(document, page, words);
      // otherwise made of the time
      document.setDocumentId(1L);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("A PDF could not be written to memory", e);
    }
  }

  private static PDPropertyList figureMark() {
    COSDictionary mark = new COSDictionary();
    mark.setItem(COSName.MCID, COSInteger.ZERO);
    return PDPropertyList.create(mark);
  }

  private static void describe(PDDocument document, PDPage page, SvgFile.About words) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(words.title());
    information.setSubject(words.description());
    if (!words.marking().isEmpty()) {
      information.setKeywords(words.marking());
    }
    information.setCreator("Suffice");
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage("en-GB");
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    catalog.setStructureTreeRoot(root);
    PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, root);
    figure.setAlternateDescription(words.description());
    figure.setPage(page);
    figure.getCOSObject().setItem(COSName.K, COSInteger.ZERO);
    root.appendKid(figure);
    COSArray parents = new COSArray();
    parents.add(figure.getCOSObject());
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(java.util.Map.of(0, new PDParentTreeValue(parents)));
    root.setParentTree(tree);
    root.setParentTreeNextKey(1);
    page.setStructParents(0);
  }

  /** Words stay words: every font of the drawing is one of the two in the file. */
  private static final class Words extends PdfBoxGraphics2DFontTextDrawer {
    private final PdfFonts fonts;

    Words(PdfFonts fonts) {
      this.fonts = fonts;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      return fonts.of(font.isBold());
    }
  }
}
