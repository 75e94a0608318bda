package org.suffice.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
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
  /** Between these a number's text has no exponent. */
  private static final double SMALLEST = 0.01;
  private static final double LARGEST = 1e7;
  private static final double HUNDREDTHS = 100;
  private static final int SUM = 32;
  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private final MessageDigest digest = sha256();
  private final WordBytes words;
  private final byte[] sum = new byte[SUM];
  private byte[] bytes = new byte[1 << 10];
  private int length;

  /** Two numbers that stand for the content of a row. */
  record Value(long high, long low) {}

  ContentHash() {
    this(new WordBytes());
  }

  /** With words that others use too; it learns them. */
  ContentHash(WordBytes words) {
    this.words = words;
  }

  /** Begins a row. */
  void start() {
    length = 0;
  }

  /** The number of what was added since the start. */
  Value end() {
    digest.update(bytes, 0, length);
    try {
      digest.digest(sum, 0, SUM);
    } catch (DigestException e) {
      throw new IllegalStateException("there is room for it", e);
    }
    return new Value((long) EIGHT.get(sum, 0), (long) EIGHT.get(sum, Long.BYTES));
  }

  /** Adds what stands in the next column. */
  void add(@Nullable Object value) {
    if (value == null) { // one after the other: there are forty a row, and most are the first two
      room(1);
      bytes[length++] = 0;
    } else if (value instanceof String text) {
      byte[] word = words.learn(text);
      if (word == null) {
        text((byte) 'S', text);
      } else {
        encoded((byte) 'S', word);
      }
    } else if (value instanceof LocalDate date && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
      date(date);
    } else if (value instanceof Double decimal && decimal >= SMALLEST && decimal < LARGEST && Math.rint(decimal * HUNDREDTHS) / HUNDREDTHS == decimal) {
      hundredths((long) Math.rint(decimal * HUNDREDTHS));
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

  /** The same as of the text of the number, which has no more decimals than it needs and one at least: 12.5, 7.0. */
  private void hundredths(long number) {
    int whole = (int) (number / 100);
    int after = (int) (number % 100);
    int before = 1;
    for (int more = whole / 10; more > 0; more /= 10) {
      before++;
    }
    int decimals = after % 10 == 0 ? 1 : 2;
    int of = before + 1 + decimals;
    room(HEAD + of);
    head((byte) 'D', of);
    digits(whole, before);
    bytes[length++] = '.';
    digits(decimals == 1 ? after / 10 : after, decimals);
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
