package org.suffice.export.word;

import java.util.List;
import org.suffice.chart.AltText;
import org.suffice.chart.ChartFile;
import org.suffice.chart.ChartFor;
import org.suffice.chart.ChartOptions;
import org.suffice.model.ChartHint;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * A chart, as a picture or as one of Word's own, at the width of the page, with its caption above and its words for those
 * who cannot see it; the source is in a picture, and below a chart of Word's own.
 */
final class ChartBlock {
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final double EMU_A_CM = 360_000;
  private static final int FEW = 4;
  private static final double LOW = 5.5;
  private static final double LOWER = 7.5;

  private ChartBlock() {}

  /** Whether a chart of the table says more than the table: more than one number is drawn, and not all are 0. */
  static boolean worth(Table table) {
    if (!ChartFor.drawable(table)) {
      return false;
    }
    List<Row> rows = table.rows().stream().filter(r -> table.chart().rows().contains(r.id())).toList();
    long numbers = rows.stream().flatMap(r -> r.cells().stream()).filter(c -> c.value() != null).count();
    boolean several = rows.size() > 1 || table.asAt().size() > 1;
    return several && numbers > 1 && rows.stream().flatMap(r -> r.cells().stream()).anyMatch(c -> c.value() != null && c.value() != 0);
  }

  static byte[] png(Table table) {
    return ChartFile.png(table, options(table));
  }

  /** Whether its shares are drawn. */
  static boolean percent(Table table) {
    return options(table).percent();
  }

  static String of(Table table, Place place, boolean ownOfWord) {
    String alt = XmlText.escaped(AltText.of(table, options(table).percent()));
    long width = Math.round(options(table).widthCm() * EMU_A_CM);
    long height = Math.round(options(table).heightCm() * EMU_A_CM);
    String percent = options(table).percent() ? ", percentages" : "";
    String drawing = ownOfWord
        ? "<a:graphic xmlns:a=\"" + DRAWING + "\"><a:graphicData uri=\"" + CHART + "\"><c:chart xmlns:c=\"" + CHART + "\" xmlns:r=\"" + RELATIONS
            + "\" r:id=\"" + place.relation() + "\"/></a:graphicData></a:graphic>"
        : picture(place, alt, width, height);
    return Markup.caption("Figure", place.number(), TableBlock.title(table) + percent)
        + Markup.paragraph(
            "Picture",
            "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                + "<wp:extent cx=\"" + width + "\" cy=\"" + height + "\"/>"
                + "<wp:docPr id=\"" + place.drawing() + "\" name=\"Chart " + place.drawing() + "\" descr=\"" + alt + "\"/>"
                + (ownOfWord ? "<wp:cNvGraphicFramePr/>" : "<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"" + DRAWING + "\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
                + drawing + "</wp:inline></w:drawing></w:r>")
            // its source stays with it
            .replace("<w:pStyle w:val=\"Picture\"/>", "<w:pStyle w:val=\"Picture\"/>" + (ownOfWord ? "<w:keepNext/>" : ""))
        + (ownOfWord ? Markup.words("TableNote", "Source: " + table.source()) : "");
  }

  private static String picture(Place place, String alt, long width, long height) {
    return "<a:graphic xmlns:a=\"" + DRAWING + "\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"" + place.drawing()
        + "\" name=\"Chart " + place.drawing() + "\" descr=\"" + alt + "\"/><pic:cNvPicPr/></pic:nvPicPr>"
        + "<pic:blipFill><a:blip xmlns:r=\"" + RELATIONS + "\" r:embed=\"" + place.relation()
        + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + width + "\" cy=\"" + height
        + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>";
  }

  /** Numbers, or percentages where every row that is drawn has the same numbers and only those tell rows apart. */
  private static ChartOptions options(Table table) {
    return ChartOptions.fullPage().withPercent(!ChartFor.tellsNumbersApart(table) && ChartFor.hasShares(table)).withSize(ChartOptions.fullPage().widthCm(), height(table));
  }

  /** A few bars need less height than a page's width of lines. */
  private static double height(Table table) {
    boolean bars = table.chart().kind() != ChartHint.Kind.LINES && (table.asAt().size() < 2 || table.columns().stream().anyMatch(c -> c.id().endsWith("-change")));
    int rows = table.chart().rows().size();
    return !bars || rows > FEW ? ChartOptions.fullPage().heightCm() : rows <= 2 ? LOW : LOWER;
  }
}
