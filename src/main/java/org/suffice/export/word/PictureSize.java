package org.suffice.export.word;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The width that a person gave a chart in the document, which its new picture keeps, at its own proportions. */
final class PictureSize {
  /** Word rounds lengths when it saves; a hundredth is no change. */
  private static final double SAME = 0.01;

  private PictureSize() {}

  /** A chart's new content at the width of the chart before it. */
  static String keep(String before, String content) {
    long[] old = extent(before);
    long[] now = extent(content);
    if (old == null || now == null || old[0] <= 0 || Math.abs(old[0] - now[0]) <= SAME * now[0]) {
      return content;
    }
    String height = String.valueOf(Math.round((double) now[1] * old[0] / now[0]));
    return content.replace("cx=\"" + now[0] + "\" cy=\"" + now[1] + "\"", "cx=\"" + old[0] + "\" cy=\"" + height + "\"");
  }

  /** Width and height of the first drawing; null where there is none. */
  private static long @Nullable [] extent(String content) {
    TagScanner tags = new TagScanner(content);
    while (tags.next()) {
      if (tags.begins("wp:extent")) {
        String wide = Objects.requireNonNullElse(tags.attribute("cx"), "");
        String high = Objects.requireNonNullElse(tags.attribute("cy"), "");
        return wide.matches("\\d{1,12}") && high.matches("\\d{1,12}") ? new long[] {Long.parseLong(wide), Long.parseLong(high)} : null;
      }
    }
    return null;
  }
}
