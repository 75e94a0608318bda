package org.suffice.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteWriter} wrote, in the same order. */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes, int from) {
    this.bytes = bytes;
    at = from;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  double bits() {
    double value = ByteBuffer.wrap(bytes, at, Double.BYTES).getDouble();
    at += Double.BYTES;
    return value;
  }

  String text() {
    int length = Math.toIntExact(number());
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }
}
