package org.suffice.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a drawing as PNG. A chart is mostly rows that repeat the one above and has few colours, so rows are written as
 * what differs and pictures of at most 256 colours by their numbers: a fraction of the time the general writer takes, for
 * the same dots. The same picture gives the same bytes.
 */
final class PngBytes {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final String LANGUAGE = "en-GB";
  private static final int COLOURS = 256;
  private static final int SLOTS = 4 * COLOURS;
  private static final int SAMPLES = 3;
  private static final int LEVEL = 4;
  private static final byte AS_IT_IS = 0;
  private static final byte LESS_ABOVE = 2;

  private final int[] pixels;
  private final int width;
  private final int height;
  private final int[] palette = new int[COLOURS];
  private final int[] slots = new int[SLOTS];
  private final byte[] numbers;
  private int colours;

  private PngBytes(BufferedImage image) {
    this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    this.width = image.getWidth();
    this.height = image.getHeight();
    this.numbers = numbered();
  }

  /** The bytes of a picture of type INT_RGB that knows its dots per inch. */
  static byte[] of(BufferedImage image, int dpi) {
    return of(image, dpi, Map.of());
  }

  /** The same with words inside that a program can ask for, by the PNG standard's keywords: Title, Description, Comment. */
  static byte[] of(BufferedImage image, int dpi, Map<String, String> words) {
    return new PngBytes(image).written(dpi, words);
  }

  private byte[] written(int dpi, Map<String, String> words) {
    boolean few = numbers.length > 0;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    bytes.writeBytes(SIGNATURE);
    chunk(bytes, "IHDR", out -> {
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {8, (byte) (few ? 3 : 2), 0, 0, 0});
    });
    chunk(bytes, "pHYs", out -> {
      int dotsAMetre = (int) Math.round(dpi / 0.0254);
      out.writeInt(dotsAMetre);
      out.writeInt(dotsAMetre);
      out.writeByte(1);
    });
    // sorted, so that the same picture gives the same bytes
    new TreeMap<>(words).forEach((keyword, said) -> chunk(bytes, "iTXt", out -> {
      out.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
      // not packed; in English; the keyword not translated
      out.write(new byte[] {0, 0, 0});
      out.write(LANGUAGE.getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[] {0, 0});
      out.write(said.getBytes(StandardCharsets.UTF_8));
    }));
    if (few) {
      chunk(bytes, "PLTE", out -> {
        for (int i = 0; i < colours; i++) {
          out.write(new byte[] {(byte) (palette[i] >> 16), (byte) (palette[i] >> 8), (byte) palette[i]});
        }
      });
    }
    chunk(bytes, "IDAT", this::rows);
    chunk(bytes, "IEND", out -> {});
    return bytes.toByteArray();
  }

  private void rows(DataOutputStream out) throws IOException {
    Deflater deflater = new Deflater(LEVEL);
    try {
      DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, 1 << 16);
      boolean few = numbers.length > 0;
      byte[] same = new byte[width * (few ? 1 : SAMPLES)];
      byte[] above = new byte[same.length];
      byte[] row = new byte[same.length];
      byte[] less = new byte[same.length];
      for (int y = 0; y < height; y++) {
        if (isAsAbove(y)) {
          packed.write(LESS_ABOVE);
          packed.write(same);
        } else if (few) {
          packed.write(AS_IT_IS);
          packed.write(numbers, y * width, width);
        } else {
          fill(row, y);
          for (int i = 0; i < row.length; i++) {
            less[i] = (byte) (row[i] - above[i]);
          }
          packed.write(LESS_ABOVE);
          packed.write(less);
          byte[] free = above;
          above = row;
          row = free;
        }
      }
      packed.finish();
    } finally {
      deflater.end();
    }
  }

  private boolean isAsAbove(int y) {
    return y > 0 && Arrays.equals(pixels, y * width, (y + 1) * width, pixels, (y - 1) * width, y * width);
  }

  private void fill(byte[] row, int y) {
    for (int x = 0, at = 0; x < width; x++) {
      int rgb = pixels[y * width + x];
      row[at++] = (byte) (rgb >> 16);
      row[at++] = (byte) (rgb >> 8);
      row[at++] = (byte) rgb;
    }
  }

  /** The number of each dot's colour, in the order in which they come, but for rows as the one above; nothing where there are too many. */
  private byte[] numbered() {
    byte[] numbered = new byte[pixels.length];
    int last = -1;
    byte number = 0;
    for (int y = 0; y < height; y++) {
      if (!isAsAbove(y)) {
        for (int i = y * width, end = i + width; i < end; i++) {
          int rgb = pixels[i] & 0xFFFFFF;
          if (rgb != last) {
            int slot = slot(rgb);
            if (slots[slot] == 0) {
              if (colours == COLOURS) {
                return new byte[0];
              }
              palette[colours++] = rgb;
              slots[slot] = colours;
            }
            last = rgb;
            number = (byte) (slots[slot] - 1);
          }
          numbered[i] = number;
        }
      }
    }
    return numbered;
  }

  /** Where a colour's number is kept, one more than the number; an empty place where it has none yet. */
  private int slot(int rgb) {
    int slot = (rgb * 0x9E3779B1) >>> 22;
    while (slots[slot] != 0 && palette[slots[slot] - 1] != rgb) {
      slot = (slot + 1) % SLOTS;
    }
    return slot;
  }

  private interface Filler {
    void into(DataOutputStream out) throws IOException;
  }

  private static void chunk(ByteArrayOutputStream bytes, String type, Filler filler) {
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      content.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
      filler.into(new DataOutputStream(content));
      byte[] written = content.toByteArray();
      CRC32 crc = new CRC32();
      crc.update(written);
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(written.length - type.length());
      out.write(written);
      out.writeInt((int) crc.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException("A picture could not be written to memory", e);
    }
  }
}
