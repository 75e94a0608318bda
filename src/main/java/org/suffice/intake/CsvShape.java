package org.suffice.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is written, found from its bytes: UTF-8 with or without a byte-order mark, UTF-16, else Windows-1252,
 * as Excel in Britain saves it. Which of UTF-8 and Windows-1252 is told by the whole file, and asked only where a
 * character needs it: most files have none that the two write differently.
 */
final class CsvShape {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private final Path path;
  /** Bytes of the byte-order mark. */
  private final int skip;
  private @Nullable Charset charset;

  private CsvShape(Path path, int skip, @Nullable Charset charset) {
    this.path = path;
    this.skip = skip;
    this.charset = charset;
  }

  /** Looks at the beginning of a file. */
  static CsvShape of(Path path) throws IOException {
    byte[] head = new byte[4096];
    int n;
    try (InputStream in = Files.newInputStream(path)) {
      n = in.readNBytes(head, 0, head.length);
    }
    if (n >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
      return new CsvShape(path, 3, null);
    }
    if (n >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return new CsvShape(path, 2, StandardCharsets.UTF_16LE);
    }
    if (n >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return new CsvShape(path, 2, StandardCharsets.UTF_16BE);
    }
    int even = zeros(head, n, 0);
    int odd = zeros(head, n, 1);
    if (odd > n / 5) {
      return new CsvShape(path, 0, StandardCharsets.UTF_16LE);
    }
    return new CsvShape(path, 0, even > n / 5 ? StandardCharsets.UTF_16BE : null);
  }

  /** How all characters of the file are written; looks at the whole file, once, where it has to. */
  Charset charset() throws IOException {
    if (charset == null) {
      charset = validUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS;
    }
    return charset;
  }

  /** Zero bytes at even or odd places: text in UTF-16 has one beside nearly every letter. */
  private static int zeros(byte[] head, int n, int from) {
    int zeros = 0;
    for (int i = from; i < n; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** A reader of the beginning of the text, whose characters of more than seven bits may not be right. */
  Reader beginning() throws IOException {
    return new InputStreamReader(new BufferedInputStream(bytes()), charset == null ? StandardCharsets.UTF_8 : charset);
  }

  /** The bytes after the byte-order mark. */
  InputStream bytes() throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(skip);
    return in;
  }

  /** A reader of the text of some bytes. */
  Reader reader(InputStream bytes) throws IOException {
    return new InputStreamReader(bytes, charset());
  }

  /** Separators, line breaks and quotation marks are single bytes, which are part of no other character. */
  boolean byBytes() {
    return !StandardCharsets.UTF_16LE.equals(charset) && !StandardCharsets.UTF_16BE.equals(charset);
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
        if (bytes.position() == 0 && n > 0 && PlainBytes.all(bytes.array(), n)) {
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
}
