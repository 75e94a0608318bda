package org.suffice.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes values as few bytes: numbers by sevens of bits, the last with its top bit clear. */
public final class ByteWriter {
  private static final double HUNDREDTHS = 100;
  private static final double LARGEST = 1e12;
  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private byte[] bytes = new byte[256];
  private int length;

  /** Begins anew. */
  public void clear() {
    length = 0;
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  void copyTo(byte[] target, int from) {
    System.arraycopy(bytes, 0, target, from, length);
  }

  /** The first so many bytes. */
  public byte[] first(int count) {
    return Arrays.copyOf(bytes, count);
  }

  /** A number of 0 or more. */
  public void number(long value) {
    room(10);
    long rest = value;
    while (rest >= 0x80) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** A number of either sign, not the least there is. */
  public void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  /** All bits of a whole number. */
  public void fixed(long value) {
    room(Long.BYTES);
    EIGHT.set(bytes, length, value);
    length += Long.BYTES;
  }

  /** Bytes as they are. */
  public void bytes(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /** The first so many bytes of another. */
  public void bytes(ByteWriter other, int count) {
    room(count);
    System.arraycopy(other.bytes, 0, bytes, length, count);
    length += count;
  }

  /** All bits of a number. */
  void bits(double value) {
    fixed(Double.doubleToRawLongBits(value));
  }

  /** A number with a fraction: most amounts are whole hundredths; all others keep every bit. */
  public void decimal(double value) {
    long hundredths = Math.abs(value) < LARGEST ? Math.round(value * HUNDREDTHS) : 0;
    boolean whole = Double.doubleToRawLongBits(hundredths / HUNDREDTHS) == Double.doubleToRawLongBits(value);
    number(whole ? 1 : 0);
    if (whole) {
      signed(hundredths);
    } else {
      bits(value);
    }
  }

  /** Any text: its length in UTF-8, and that. */
  public void text(String value) {
    int from = length;
    number(value.length());
    room(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        length = from;
        encoded(value.getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[length++] = (byte) c;
    }
  }

  /** A text that is in UTF-8 already. */
  public void encoded(byte[] text) {
    number(text.length);
    bytes(text);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
