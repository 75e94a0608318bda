package org.suffice.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes of text looked at eight at a time. */
final class PlainBytes {
  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long HIGH = EACH << 7;

  private PlainBytes() {}

  /** Eight bytes, the first the lowest. */
  static long eight(byte[] bytes, int from) {
    return (long) EIGHT.get(bytes, from);
  }

  /** A byte eight times. */
  static long eightOf(byte one) {
    return one * EACH; // seven bits: a negative one would borrow
  }

  /** The highest bit of each of eight bytes that is zero; also of ones (0x01) right above a zero. Other bits mean nothing. */
  static long zeros(long eight) {
    return (eight - EACH) & ~eight;
  }

  /** The highest bits of eight bytes beside each other. */
  static long gathered(long eight) {
    return (((eight & HIGH) >>> 7) * 0x0102_0408_1020_4080L) >>> 56;
  }

  /** Whether none of eight bytes has its eighth bit. */
  static boolean sevenBits(long eight) {
    return (eight & HIGH) == 0;
  }

  /** Whether the first so many bytes are characters of seven bits, which need no decoding. */
  static boolean all(byte[] bytes, int n) {
    long all = 0;
    int i = 0;
    for (; i + 8 <= n; i += 8) {
      all |= eight(bytes, i);
    }
    for (; i < n; i++) {
      all |= bytes[i];
    }
    return sevenBits(all);
  }
}
