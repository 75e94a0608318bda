package org.suffice.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The first 128 bits of SHA-256 over a row's columns: two versions of a key are the same if it is. Each value goes in
 * with its type and length, so that no two different rows give the same bytes.
 */
final class ContentHash {
  private final MessageDigest digest = sha256();

  /** Two numbers that stand for the content of a row. */
  record Value(long high, long low) {}

  Value of(@Nullable Object[] values) {
    for (Object value : values) {
      add(value);
    }
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
    return new Value(bytes.getLong(), bytes.getLong());
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      digest.update((byte) 0);
      return;
    }
    byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((byte) value.getClass().getSimpleName().charAt(0));
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
    digest.update(text);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
