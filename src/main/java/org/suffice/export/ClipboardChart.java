package org.suffice.export;

import java.math.BigDecimal;
import org.suffice.chart.ChartFile;
import org.suffice.chart.ChartOptions;
import org.suffice.model.Table;

/**
 * A chart as HTML for the clipboard: what a document makes of it is a picture of its size with its words for those who cannot see it, a
 * caption and the source, each of them text that can be read, searched and edited.
 */
public final class ClipboardChart {
  private static final String FONT = "font-family:Arial,sans-serif;color:#000000";
  private static final double PIXELS_A_CM = 96 / 2.54;

  private ClipboardChart() {}

  /**
   * The HTML around a picture of the chart: drawn with {@link ChartOptions#withoutWords}, or by itself where its title is wanted inside.
   *
   * @param address where the picture is, as a URI: Word shows no picture that is inside the HTML itself
   * @throws org.suffice.model.SufficeException {@code no-chart} where the table has none
   */
  public static String html(Table table, ChartOptions options, String address) {
    String caption = "<p class=\"MsoCaption\" style=\"%s;font-size:12pt;font-weight:bold\">%s</p>\n".formatted(FONT, ClipboardTable.escaped(ChartFile.title(table, options)));
    String picture =
        "<p><img src=\"%s\" width=\"%d\" height=\"%d\" style=\"width:%scm;height:%scm\" alt=\"%s\"></p>\n"
            .formatted(
                ClipboardTable.escaped(address), Math.round(options.widthCm() * PIXELS_A_CM), Math.round(options.heightCm() * PIXELS_A_CM),
                plain(options.widthCm()), plain(options.heightCm()), ClipboardTable.escaped(ChartFile.alt(table, options)));
    String source = "<p style=\"%s;font-size:10pt\">%s</p>\n".formatted(FONT, ClipboardTable.escaped(ChartFile.below(table, options)));
    String body = options.titleInside() ? picture : caption + picture + source;
    return "<html lang=\"en-GB\"><head><meta charset=\"utf-8\"></head><body>\n" + body + "</body></html>\n";
  }

  private static String plain(double cm) {
    return BigDecimal.valueOf(cm).stripTrailingZeros().toPlainString();
  }
}
