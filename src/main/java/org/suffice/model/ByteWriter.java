package org.suffice.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes values as few bytes: numbers by sevens of bits, the last with its top bit clear. */
final class ByteWriter {
  private byte[] bytes = new byte[256];
  private int length;

  void clear() {
    length = 0;
  }

  int length() {
    return length;
  }

  void copyTo(byte[] target, int from) {
    System.arraycopy(bytes, 0, target, from, length);
  }

  /** A number of 0 or more. */
  void number(long value) {
    room(10);
    long rest = value;
    while (rest >= 0x80) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** A number of either sign, not the least there is. */
  void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  /** All bits of a number. */
  void bits(double value) {
    room(Double.BYTES);
    ByteBuffer.wrap(bytes, length, Double.BYTES).putDouble(value);
    length += Double.BYTES;
  }

  void text(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
