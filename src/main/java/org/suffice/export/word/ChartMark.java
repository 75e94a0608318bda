package org.suffice.export.word;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * What stands for a chart of Word's own in a fingerprint: what it draws and how a person sees it, its kind, numbers, names
 * and colours. Word writes a chart anew when it saves, so its bytes cannot be compared.
 */
final class ChartMark {
  private static final Set<String> WORDS = Set.of("c:v", "a:t");
  private static final Set<String> SET = Set.of("c:barDir", "c:grouping", "a:srgbClr");

  private ChartMark() {}

  /** The mark of a chart part. */
  static String of(String chart) {
    StringBuilder seen = new StringBuilder();
    TagScanner tags = new TagScanner(chart);
    while (tags.next()) {
      String name = tags.name();
      if (tags.closes() && WORDS.contains(name)) {
        seen.append(tags.textBefore()).append('\n');
      } else if (!tags.closes() && SET.contains(name)) {
        seen.append(name).append('=').append(Objects.requireNonNullElse(tags.attribute("val"), "")).append('\n');
      } else if (!tags.closes() && name.startsWith("c:") && name.endsWith("Chart")) {
        seen.append(name).append('\n');
      }
    }
    CRC32 crc = new CRC32();
    crc.update(seen.toString().getBytes(StandardCharsets.UTF_8));
    return "chart-" + HexFormat.of().toHexDigits(crc.getValue());
  }
}
