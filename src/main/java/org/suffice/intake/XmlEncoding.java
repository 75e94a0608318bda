package org.suffice.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of an XML part as UTF-8, which nearly all are; others (UTF-16, Windows-1252) are written anew on the way. */
final class XmlEncoding {
  private static final int HEAD = 200;
  private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private XmlEncoding() {}

  static InputStream utf8(InputStream in) throws IOException {
    var whole = new PushbackInputStream(in, HEAD);
    byte[] head = whole.readNBytes(HEAD);
    int mark = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
    whole.unread(head, mark, head.length - mark);
    Charset charset = charset(head);
    return charset.equals(StandardCharsets.UTF_8) ? whole : new Anew(whole, charset);
  }

  private static Charset charset(byte[] head) throws IOException {
    if (head.length >= 2 && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF || head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    if (head.length >= 2 && (head[0] == 0 || head[1] == 0)) {
      return head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    Matcher m = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      return !m.find() || m.group(1).equalsIgnoreCase("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(m.group(1));
    } catch (IllegalArgumentException e) {
      throw new IOException("an encoding that is not known", e);
    }
  }

  /** Text in another encoding, written as UTF-8 piece by piece. */
  private static final class Anew extends InputStream {
    private final Reader reader;
    private final char[] characters = new char[1 << 13];
    private InputStream piece = new ByteArrayInputStream(new byte[0]);

    Anew(InputStream in, Charset charset) {
      reader =
          new InputStreamReader(
              in,
              charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = piece.read(into, from, length);
      while (n < 0) {
        int read = reader.read(characters, 0, characters.length - 1);
        if (read < 0) {
          return -1;
        }
        if (Character.isHighSurrogate(characters[read - 1])) { // its other half must be in the same piece
          int half = reader.read();
          characters[read] = (char) half;
          read += half < 0 ? 0 : 1;
        }
        piece = new ByteArrayInputStream(new String(characters, 0, read).getBytes(StandardCharsets.UTF_8));
        n = piece.read(into, from, length);
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
