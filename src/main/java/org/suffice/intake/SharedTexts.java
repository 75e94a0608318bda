package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.suffice.progress.Progress;

/**
 * The texts that the cells of a workbook share, kept as bytes: a table of a million is a few megabytes. Cells of the
 * first texts, which repeat most, are made once; of the others the latest.
 */
final class SharedTexts {
  private static final byte[] ITEM = XlsxSheet.name("si");
  private static final byte[] TEXT = XlsxSheet.name("t");
  private static final byte[] READING = XlsxSheet.name("rPh");
  private static final int KEPT = 1 << 16;
  private static final int MOST_BYTES = 1 << 30;
  private static final int CHECK_EVERY = 10_000;
  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[64];
  private int count;
  private final int[] madeOf = new int[2 * KEPT];
  private final @Nullable RawCell[] made = new RawCell[2 * KEPT];

  /** Reads the workbook's part of shared strings, as long as nobody cancels it; no texts where it has none. */
  SharedTexts(@Nullable InputStream part, Progress progress) throws IOException {
    Arrays.fill(madeOf, -1);
    if (part != null) {
      read(new XmlBytes(part), progress);
    }
  }

  private void read(XmlBytes xml, Progress progress) throws IOException {
    int length = 0;
    while (xml.next()) {
      if (!xml.closing() && xml.is(READING)) {
        xml.skip();
      } else if (xml.closing() && xml.is(TEXT)) {
        length = append(xml.text().getBytes(StandardCharsets.UTF_8), length);
      } else if (xml.closing() && xml.is(ITEM)) {
        ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
        ends[count++] = length;
        if (count % CHECK_EVERY == 0) {
          progress.check();
        }
      }
    }
  }

  private int append(byte[] text, int length) throws IOException {
    int after = Math.addExact(length, text.length);
    if (after > MOST_BYTES) {
      throw new IOException("too many shared strings");
    }
    if (after > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, Math.max(2L * bytes.length, after)));
    }
    System.arraycopy(text, 0, bytes, length, text.length);
    return after;
  }

  /** The cell of a shared text; a fault where the workbook has no such text. */
  RawCell at(int index) {
    if (index < 0 || index >= count) {
      return new RawCell.Fault("#TEXT?");
    }
    int place = index < KEPT ? index : KEPT + index % KEPT;
    RawCell cell = made[place];
    if (cell == null || madeOf[place] != index) {
      int from = index == 0 ? 0 : ends[index - 1];
      cell = RawCell.text(unescaped(new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8)));
      made[place] = cell;
      madeOf[place] = index;
    }
    return cell;
  }

  /** Excel writes characters that XML cannot hold as _x000D_. */
  static String unescaped(String text) {
    return text.contains("_x") ? String.valueOf(new XSSFRichTextString(text).getString()) : text;
  }
}
