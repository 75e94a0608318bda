package org.suffice.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The first 128 bits of SHA-256 over a row's columns: two versions of a key are the same if it is. Each value goes in
 * with its type and length, so that no two different rows give the same bytes.
 */
final class ContentHash {
  private static final int HEAD = 1 + Integer.BYTES;
  private static final int DATE = "2017-03-31".length();
  private static final int FIRST_YEAR = 0;
  private static final int LAST_YEAR = 9999;
  private final MessageDigest digest = sha256();
  private byte[] bytes = new byte[1 << 10];
  private int length;

  /** Two numbers that stand for the content of a row. */
  record Value(long high, long low) {}

  /** Begins a row. */
  void start() {
    length = 0;
  }

  /** The number of what was added since the start. */
  Value end() {
    digest.update(bytes, 0, length);
    ByteBuffer sum = ByteBuffer.wrap(digest.digest());
    return new Value(sum.getLong(), sum.getLong());
  }

  /** Adds what stands in the next column. */
  void add(@Nullable Object value) {
    if (value == null) { // one after the other: there are forty a row, and most are the first two
      room(1);
      bytes[length++] = 0;
    } else if (value instanceof String text) {
      text((byte) 'S', text);
    } else if (value instanceof LocalDate date && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
      date(date);
    } else {
      text((byte) value.getClass().getSimpleName().charAt(0), value.toString());
    }
  }

  /** The first letter of its type's name, how many bytes its text has, and those. */
  private void text(byte type, String text) {
    room(HEAD + text.length());
    int from = length + HEAD;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        encoded(type, text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[from + i] = (byte) c;
    }
    head(type, text.length());
    length += text.length();
  }

  private void encoded(byte type, byte[] text) {
    room(HEAD + text.length);
    head(type, text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  private void head(byte type, int of) {
    bytes[length++] = type;
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (of >> shift);
    }
  }

  /** The same as of its text, 2017-03-31, which need not be made. */
  private void date(LocalDate date) {
    room(HEAD + DATE);
    head((byte) 'L', DATE);
    digits(date.getYear(), 4);
    bytes[length++] = '-';
    digits(date.getMonthValue(), 2);
    bytes[length++] = '-';
    digits(date.getDayOfMonth(), 2);
  }

  private void digits(int number, int wanted) {
    int left = number;
    for (int i = wanted - 1; i >= 0; i--) {
      bytes[length + i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    length += wanted;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
