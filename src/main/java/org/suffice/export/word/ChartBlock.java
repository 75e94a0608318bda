package org.suffice.export.word;

import java.util.List;
import org.suffice.chart.AltText;
import org.suffice.chart.ChartFile;
import org.suffice.chart.ChartFor;
import org.suffice.chart.ChartOptions;
import org.suffice.model.ChartHint;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** A chart as a picture at the width of the page, with its caption above and its words for those who cannot see it; the source is in it. */
final class ChartBlock {
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

  static String of(Table table, Place place) {
    String alt = XmlText.escaped(AltText.of(table, options(table).percent()));
    long width = Math.round(options(table).widthCm() * EMU_A_CM);
    long height = Math.round(options(table).heightCm() * EMU_A_CM);
    String percent = options(table).percent() ? ", percentages" : "";
    return Markup.caption("Figure", place.number(), TableBlock.title(table) + percent)
        + Markup.paragraph(
            "Picture",
            "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                + "<wp:extent cx=\"" + width + "\" cy=\"" + height + "\"/>"
                + "<wp:docPr id=\"" + place.drawing() + "\" name=\"Chart " + place.drawing() + "\" descr=\"" + alt + "\"/>"
                + "<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
                + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"" + place.drawing()
                + "\" name=\"Chart " + place.drawing() + "\" descr=\"" + alt + "\"/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"" + place.relation()
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + width + "\" cy=\"" + height
                + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
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
