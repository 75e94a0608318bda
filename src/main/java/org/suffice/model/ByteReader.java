package org.suffice.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** Reads what a {@link ByteWriter} wrote, in the same order. */
public final class ByteReader {
  private static final double HUNDREDTHS = 100;
  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private final byte[] bytes;
  private final int end;
  private int at;

  /** Begins at a place, and ends with the bytes. */
  public ByteReader(byte[] bytes, int from) {
    this(bytes, from, bytes.length);
  }

  /** Begins at a place and ends before another. */
  public ByteReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    at = Objects.checkFromToIndex(from, end, bytes.length);
    this.end = end;
  }

  /** Where the next value begins. */
  public int at() {
    return at;
  }

  /** Whether all was read. */
  public boolean atEnd() {
    return at >= end;
  }

  /** Passes over so many bytes. */
  public void skip(long count) {
    at += Objects.checkIndex(Math.toIntExact(count), end - at + 1);
  }

  /** All bits of a whole number. */
  public long fixed() {
    long value = (long) EIGHT.get(bytes, at);
    at += Long.BYTES;
    return value;
  }

  /** A number of 0 or more. */
  public long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  /** A number of either sign. */
  public long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  double bits() {
    return Double.longBitsToDouble(fixed());
  }

  /** A number with a fraction. */
  public double decimal() {
    return number() == 1 ? signed() / HUNDREDTHS : bits();
  }

  /** A text, which may be one that was made before. */
  public String text(Made made) {
    int length = Math.toIntExact(number());
    int from = at;
    skip(length);
    return made.text(bytes, from, length);
  }

  /** Any text. */
  public String text() {
    int length = Math.toIntExact(number());
    int from = at;
    skip(length);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** Makes values, or gives those that were made before. */
  public interface Made {
    /** The text of so many bytes of UTF-8. */
    String text(byte[] bytes, int from, int length);

    /** The day so many days after the first of January 1970. */
    LocalDate day(long epochDay);
  }
}
