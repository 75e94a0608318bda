package org.suffice.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ByteReader;

/**
 * Gives equal values back as one object: a million placements name few providers, words and days, so memory stays
 * small. A fixed number of places, each value having one: a value that comes rarely may be held twice, which costs a
 * little memory, while a table of all values ever seen would cost more time than reading the rows. Threads may share one: all
 * that stands in its places is immutable, and what one of them does not see of another is made again.
 */
final class Pool implements ByteReader.Made {
  private static final int PLACES = 1 << 14;

  private static final int LONGEST = 64;
  private static final long FIRST_DAY = LocalDate.of(1970, 1, 1).toEpochDay();
  private static final int DAYS = 1 << 15;

  private final @Nullable Object[] held = new @Nullable Object[PLACES];
  private final @Nullable Text[] texts = new @Nullable Text[PLACES];

  private static final double TENTHS = 10;
  private static final int SMALL = 400;
  private final @Nullable Double[] decimals = new @Nullable Double[SMALL * (int) TENTHS];
  private final @Nullable LocalDate[] days = new @Nullable LocalDate[DAYS];

  private record Text(byte[] bytes, String text) {}

  /** A number with a fraction; of miles and the like, one given before. Amounts of money are too many. */
  @Nullable Double decimal(@Nullable Double value) {
    if (value == null || !(value >= 0 && value < SMALL)) {
      return value;
    }
    int place = (int) Math.rint(value * TENTHS);
    if (place / TENTHS != value) {
      return value;
    }
    Double before = decimals[place];
    if (before == null) {
      before = value;
      decimals[place] = before;
    }
    return before;
  }

  /** An equal value given before, or this one. */
  @SuppressWarnings("unchecked") // equal values are of the same class
  <T> @Nullable T same(@Nullable T value) {
    if (value == null) {
      return null;
    }
    int hash = value.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    Object before = held[place];
    if (value.equals(before)) {
      return (T) before;
    }
    held[place] = value;
    return value;
  }

  @Override
  public String text(byte[] bytes, int from, int length) {
    if (length > LONGEST) {
      return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    Text before = texts[place];
    if (before != null && before.bytes.length == length && same(before.bytes, bytes, from)) {
      return before.text;
    }
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    texts[place] = new Text(Arrays.copyOfRange(bytes, from, from + length), text);
    return text;
  }

  private static boolean same(byte[] held, byte[] bytes, int from) {
    for (int i = 0; i < held.length; i++) {
      if (held[i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public LocalDate day(long epochDay) {
    if (epochDay < FIRST_DAY || epochDay >= FIRST_DAY + DAYS) {
      return LocalDate.ofEpochDay(epochDay);
    }
    int place = (int) (epochDay - FIRST_DAY);
    LocalDate before = days[place];
    if (before == null) {
      before = LocalDate.ofEpochDay(epochDay);
      days[place] = before;
    }
    return before;
  }
}
