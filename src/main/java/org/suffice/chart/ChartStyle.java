package org.suffice.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a chart looks like apart from its data: type, sizes, colours of the ground. Lengths are points on
 * paper and pixels on the screen.
 *
 * @param font the size of labels
 * @param screen whether it is for a pane rather than for paper
 * @param labels whether bars bear their values
 * @param one whether it is one of several small charts, which share a legend and so do not name their series
 */
record ChartStyle(Palette palette, Font font, boolean screen, boolean labels, boolean one) {
  private static final List<String> ON_SCREEN = List.of("Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans");
  /** Families for paper, the first that is installed. */
  static final List<String> ON_PAPER = List.of("Arial", "Helvetica", "Liberation Sans", "DejaVu Sans");
  private static final String FAMILY_SCREEN = firstInstalled(ON_SCREEN);
  private static final String FAMILY_PAPER = firstInstalled(ON_PAPER);

  /** The style for these options: type grows a little with the paper. */
  static ChartStyle of(ChartOptions options) {
    boolean screen = options.forScreen();
    double size = screen ? 12.0 * options.dpi() / 96 : Math.clamp(7.5 + (options.widthCm() - 7.7) * 0.2, 7, 11);
    Font font = new Font(screen ? FAMILY_SCREEN : FAMILY_PAPER, Font.PLAIN, 12).deriveFont((float) size);
    return new ChartStyle(Palette.load(screen && options.dark()), font, screen, options.finish().labels(), false);
  }

  /** For one of several small charts. */
  ChartStyle small(boolean values) {
    return new ChartStyle(palette, small(), screen, labels && values, true);
  }

  /** Type for what is beside the matter: source, tick labels. */
  Font small() {
    return font.deriveFont(font.getSize2D() * 0.92f);
  }

  /** Type for the title. */
  Font title() {
    return font.deriveFont(Font.BOLD, font.getSize2D() * 1.15f);
  }

  /** Colour of labels. */
  Color text() {
    return palette.ground("text");
  }

  /** Colour of ticks and source. */
  Color muted() {
    return palette.ground("muted");
  }

  /** A length in units of the type size, so that all grows together. */
  double em(double n) {
    return n * font.getSize2D();
  }

  private static String firstInstalled(List<String> families) {
    Set<String> there =
        Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ENGLISH));
    return families.stream().filter(there::contains).findFirst().orElse(Font.SANS_SERIF);
  }
}
