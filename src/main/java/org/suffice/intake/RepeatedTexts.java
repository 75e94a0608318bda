package org.suffice.intake;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The cells of short texts that stand in a file again and again (codes, providers, yes and no), found by their bytes, so
 * that each is made once. Bytes are compared whole, eight at a time. A cell is kept when its text comes a second time.
 */
final class RepeatedTexts {
  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BITS = 11;
  private static final int LONGEST = 24;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final long SPREAD_MORE = 0xC2B2_AE3D_27D4_EB4FL;
  private final Maker maker;
  /** The bytes of each text in three numbers, zeros after its end, and its length. */
  private final long[] texts = new long[4 << BITS];
  private final @Nullable RawCell[] cells = new RawCell[1 << BITS];

  RepeatedTexts(Maker maker) {
    this.maker = maker;
  }

  /** Makes the cell of the bytes of a text. */
  interface Maker {
    RawCell make(byte[] block, int from, int to) throws IOException;
  }

  /** The cell of a text, which is not empty. */
  RawCell of(byte[] block, int from, int to) throws IOException {
    int length = to - from;
    if (length > LONGEST || from + LONGEST > block.length) {
      return maker.make(block, from, to);
    }
    long a = eight(block, from, length);
    long b = length > 8 ? eight(block, from + 8, length - 8) : 0;
    long c = length > 16 ? eight(block, from + 16, length - 16) : 0;
    long mixed = (a ^ length) * SPREAD + (b ^ (c >>> 7) ^ (c << 23)) * SPREAD_MORE;
    int place = (int) ((mixed ^ (mixed >>> 29)) * SPREAD >>> (64 - BITS));
    int at = 4 * place;
    if (texts[at] != a || texts[at + 1] != b || texts[at + 2] != c || texts[at + 3] != length) {
      texts[at] = a;
      texts[at + 1] = b;
      texts[at + 2] = c;
      texts[at + 3] = length;
      cells[place] = null;
      return maker.make(block, from, to);
    }
    RawCell cell = cells[place];
    if (cell == null) {
      cell = maker.make(block, from, to);
      cells[place] = cell;
    }
    return cell;
  }

  /** The next eight bytes of a text, zeros after its end. */
  private static long eight(byte[] block, int from, int left) {
    long bytes = (long) EIGHT.get(block, from);
    return left >= 8 ? bytes : bytes & (1L << (8 * left)) - 1;
  }
}
