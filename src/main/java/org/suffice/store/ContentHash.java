package org.suffice.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The first 128 bits of SHA-256 over a row's columns: two versions of a key are the same if it is. Each value goes in
 * with its type and length, so that no two different rows give the same bytes.
 */
final class ContentHash {
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
    if (value == null) {
      room(1);
      bytes[length++] = 0;
      return;
    }
    byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
    room(1 + Integer.BYTES + text.length);
    bytes[length++] = initial(value);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (text.length >> shift);
    }
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  /** The first letter of its type's name. */
  private static byte initial(Object value) {
    return value instanceof String ? (byte) 'S' : (byte) value.getClass().getSimpleName().charAt(0);
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
