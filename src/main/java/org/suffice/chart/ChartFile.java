package org.suffice.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.suffice.model.Numbers;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** A chart as a file for a document: light, on opaque white, at an exact size on paper. */
public final class ChartFile {
  private static final double POINTS_A_CM = 72 / 2.54;
  private static final long MOST_PIXELS = 60_000_000;

  private ChartFile() {}

  /**
   * A PNG of centimetres / 2.54 x dots per inch, rounded, that knows its dots per inch and has its title and {@link AltText} inside.
   *
   * @throws SufficeException {@code no-chart} where the table has none; {@code chart-size} where the picture would be
   *     too small to read or larger than 60 million dots
   */
  public static byte[] png(Table table, ChartOptions options) {
    check(options);
    if (options.dpi() < 36 || options.dpi() > 2400) {
      throw size("A picture has 36 to 2,400 dots per inch, not " + Numbers.number(options.dpi(), 0) + ". Give 300 for print.");
    }
    long width = Math.round(options.widthCm() / 2.54 * options.dpi());
    long height = Math.round(options.heightCm() / 2.54 * options.dpi());
    if (width * height > MOST_PIXELS) {
      throw size("The picture would be " + Numbers.number((double) width, 0) + " by " + Numbers.number((double) height, 0)
          + " dots, more than the 60 million a document can use. Choose a smaller size or fewer dots per inch.");
    }
    Map<String, String> words = new HashMap<>(Map.of("Title", title(table, options), "Description", alt(table, options)));
    if (!marking(table).isEmpty()) {
      words.put("Comment", marking(table));
    }
    return PngFile.bytes(chart(table, options), (int) width, (int) height, options.dpi(), words);
  }

  /**
   * An SVG in centimetres with its words as text, its title, and {@link AltText} as its description. The same
   * table gives the same text.
   *
   * @throws SufficeException as {@link #png}
   */
  public static String svg(Table table, ChartOptions options) {
    check(options);
    return SvgFile.text(
        chart(table, options),
        new SvgFile.Paper(options.widthCm(), options.heightCm(), POINTS_A_CM),
        new SvgFile.About(title(table, options), alt(table, options), marking(table)));
  }

  /**
   * A PDF of one page of that size: vectors, words as text in a font inside the file, {@link AltText} as the figure's
   * alternative. The same table gives the same bytes.
   *
   * @throws SufficeException as {@link #png}; {@code no-font} where this computer has no font for it
   */
  public static byte[] pdf(Table table, ChartOptions options) {
    check(options);
    return PdfFile.bytes(
        chart(table, options),
        new SvgFile.Paper(options.widthCm(), options.heightCm(), POINTS_A_CM),
        new SvgFile.About(title(table, options), alt(table, options), marking(table)));
  }

  /**
   * Whether at this size names or numbers of bars are cut, or smaller than anybody reads on paper.
   *
   * @throws SufficeException {@code no-chart} where the table has none; {@code chart-size} as {@link #png}
   */
  public static boolean crowded(Table table, ChartOptions options) {
    check(options);
    JFreeChart chart = chart(table, options);
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    chart.draw(g2, new Rectangle2D.Double(0, 0, options.widthCm() * POINTS_A_CM, options.heightCm() * POINTS_A_CM));
    g2.dispose();
    return crowded(chart.getPlot());
  }

  private static boolean crowded(Plot plot) {
    return switch (plot) {
      case PanelsPlot panels -> panels.plots().stream().anyMatch(ChartFile::crowded);
      case RowsPlot rows -> rows.crowded();
      default -> false;
    };
  }

  /** A chart's title, source and {@link AltText} as plain text, where no picture can go. */
  public static String words(Table table, ChartOptions options) {
    String source = options.finish().source().isEmpty() ? table.source() : options.finish().source();
    String mark = marking(table);
    return String.join("\n", title(table, options), (mark.isEmpty() ? "" : mark + ". ") + "Source: " + source, alt(table, options));
  }

  /** The title that a person gave, else the table's. */
  public static String title(Table table, ChartOptions options) {
    return options.finish().title().isEmpty() ? table.title() : options.finish().title();
  }

  /**
   * What stands below it: the marking of a working copy, note, filters and source; empty where there is no source.
   *
   * @throws SufficeException {@code no-chart} where the table has none
   */
  public static String below(Table table, ChartOptions options) {
    List<Multiples.One> small = Multiples.are(table) ? Multiples.of(table, options.percent(), false) : List.of();
    return ChartFrame.below(small.isEmpty() ? ChartFor.selected(table, options.percent()) : small.getFirst().drawn(), options.finish(), false);
  }

  /** What the properties of a working copy say; empty for a publication. */
  private static String marking(Table table) {
    return table.profile().equals(Table.WORKING_COPY) ? Table.MARKING : "";
  }

  /** What a person wrote for those who cannot see it, else {@link AltText}. */
  public static String alt(Table table, ChartOptions options) {
    return options.finish().alt().isEmpty() ? AltText.of(table, options.percent()) : options.finish().alt();
  }

  private static JFreeChart chart(Table table, ChartOptions options) {
    return ChartFor.of(table, options.withDark(false));
  }

  private static void check(ChartOptions options) {
    double width = options.widthCm();
    double height = options.heightCm();
    if (!(width >= 4 && height >= 3 && width <= 200 && height <= 200)) {
      throw size("A chart is at least 4 cm wide and 3 cm high and at most 200 cm, not " + width + " by " + height
          + " cm. Give 15.9 by 10 for the width of a page.");
    }
  }

  private static SufficeException size(String sentence) {
    return new SufficeException("chart-size", sentence);
  }
}
