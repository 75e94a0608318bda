package org.suffice.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is written, found from its bytes: UTF-8 with or without a byte-order mark, UTF-16, else Windows-1252,
 * as Excel in Britain saves it.
 *
 * @param skip bytes of the byte-order mark
 */
record CsvShape(Charset charset, int skip) {
  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Looks at the whole file where it has to. */
  static CsvShape of(Path path) throws IOException {
    byte[] head = new byte[4096];
    int n;
    try (InputStream in = Files.newInputStream(path)) {
      n = in.readNBytes(head, 0, head.length);
    }
    if (n >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
      return new CsvShape(validUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS, 3);
    }
    if (n >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return new CsvShape(StandardCharsets.UTF_16LE, 2);
    }
    if (n >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return new CsvShape(StandardCharsets.UTF_16BE, 2);
    }
    int even = zeros(head, n, 0);
    int odd = zeros(head, n, 1);
    if (odd > n / 5) {
      return new CsvShape(StandardCharsets.UTF_16LE, 0);
    }
    if (even > n / 5) {
      return new CsvShape(StandardCharsets.UTF_16BE, 0);
    }
    return new CsvShape(validUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS, 0);
  }

  /** Zero bytes at even or odd places: text in UTF-16 has one beside nearly every letter. */
  private static int zeros(byte[] head, int n, int from) {
    int zeros = 0;
    for (int i = from; i < n; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** A reader of the text after the byte-order mark. */
  Reader open(Path path) throws IOException {
    return reader(new BufferedInputStream(bytes(path), 1 << 16));
  }

  /** The bytes after the byte-order mark. */
  InputStream bytes(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(skip);
    return in;
  }

  /** A reader of the text of some bytes. */
  Reader reader(InputStream bytes) {
    return new InputStreamReader(bytes, charset);
  }

  /** Separators, line breaks and quotation marks are single bytes, which are part of no other character. */
  boolean byBytes() {
    return !charset.equals(StandardCharsets.UTF_16LE) && !charset.equals(StandardCharsets.UTF_16BE);
  }

  private static boolean validUtf8(Path path) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer characters = CharBuffer.allocate(1 << 16);
    try (InputStream in = Files.newInputStream(path)) {
      for (; ; ) {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (bytes.position() == 0 && ascii(bytes.array(), n)) {
          continue;
        }
        boolean last = n < 0;
        bytes.position(bytes.position() + Math.max(0, n)).flip();
        characters.clear();
        if (decoder.decode(bytes, characters, last).isError()) {
          return false;
        }
        if (last) {
          return true;
        }
        bytes.compact();
      }
    }
  }

  /** Whether all of some bytes, of which there are some, are characters of their own: most text is, and needs no decoding. */
  private static boolean ascii(byte[] bytes, int n) {
    int i = 0;
    while (i + 8 <= n && ((long) EIGHT.get(bytes, i) & 0x8080_8080_8080_8080L) == 0) {
      i += 8;
    }
    while (i < n && bytes[i] >= 0) {
      i++;
    }
    return n > 0 && i == n;
  }
}
