package org.suffice.intake;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The cells of days written 31/03/2017 or 2017-03-31. There are too many days to be found among texts that come again and
 * again, and few enough to have a place each. No meaning is given to them here: each is the text that stands there.
 */
final class DayTexts {
  private static final int LENGTH = 10;
  private static final int FIRST_YEAR = 1980;
  private static final int YEARS = 64;
  /** 00/00/00 and 0000-00-, the first byte the lowest: what is left of digits beside them is 0 to 9, and of the rest nothing. */
  private static final long SLASHES = 0x3030_2F30_302F_3030L;
  private static final long HYPHENS = 0x2D30_302D_3030_3030L;
  private static final long SLASHES_DIGITS = 0x0F0F_000F_0F00_0F0FL;
  private static final long HYPHENS_DIGITS = 0x000F_0F00_0F0F_0F0FL;
  private static final long OVER_NINE = 0x0606_0606_0606_0606L;
  private final @Nullable RawCell[] cells = new RawCell[(2 * YEARS) << 9];

  /** The cell of a day, or null where the text is none of these years. */
  @Nullable RawCell of(byte[] block, int from, int to) {
    if (to - from != LENGTH) {
      return null;
    }
    return block[from + 2] == '/' ? slashes(block, from) : block[from + 4] == '-' ? hyphens(block, from) : null;
  }

  private @Nullable RawCell slashes(byte[] block, int from) {
    long x = PlainBytes.eight(block, from) ^ SLASHES;
    int ten = (block[from + 8] ^ '0') & 0xFF;
    int one = (block[from + 9] ^ '0') & 0xFF;
    if (notDigits(x, SLASHES_DIGITS) || ten > 9 || one > 9) {
      return null;
    }
    return at(0, pair(x, 48) * 100 + ten * 10 + one, pair(x, 24), pair(x, 0), block, from);
  }

  private @Nullable RawCell hyphens(byte[] block, int from) {
    long x = PlainBytes.eight(block, from) ^ HYPHENS;
    int ten = (block[from + 8] ^ '0') & 0xFF;
    int one = (block[from + 9] ^ '0') & 0xFF;
    if (notDigits(x, HYPHENS_DIGITS) || ten > 9 || one > 9) {
      return null;
    }
    return at(YEARS, pair(x, 0) * 100 + pair(x, 16), pair(x, 40), ten * 10 + one, block, from);
  }

  private static boolean notDigits(long x, long digits) {
    return ((x | (x + (OVER_NINE & digits))) & ~digits) != 0;
  }

  /** The number of two digits, the lower byte the tens. */
  private static int pair(long x, int shift) {
    return (int) ((x >>> shift) & 0xFF) * 10 + (int) ((x >>> (shift + 8)) & 0xFF);
  }

  private @Nullable RawCell at(int offset, int year, int month, int day, byte[] block, int from) {
    if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || month > 12 || day > 31) {
      return null;
    }
    int place = ((offset + year - FIRST_YEAR) << 9) + (month << 5) + day;
    RawCell cell = cells[place];
    if (cell == null) {
      cell = new RawCell.Text(new String(block, from, LENGTH, StandardCharsets.US_ASCII));
      cells[place] = cell;
    }
    return cell;
  }
}
