package org.suffice.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ByteReader;
import org.suffice.model.ByteWriter;

/**
 * The values of a row as bytes. Each value stands with its type, in the order of the columns; values that are not there at the end take no byte, so that a
 * column may be added behind the others and rows from before it have nothing in it.
 */
final class Packer {
  private static final int NOTHING = 0;
  private static final int TEXT = 1;
  private static final int DATE = 2;
  private static final int NO = 3;
  private static final int YES = 4;
  private static final int WHOLE = 5;
  private static final int DECIMAL = 6;

  private final ByteWriter out = new ByteWriter();
  private final WordBytes words;
  private int end;

  Packer() {
    this(new WordBytes());
  }

  /** With words that others have learnt. */
  Packer(WordBytes words) {
    this.words = words;
  }

  /** Begins a row. */
  void start() {
    out.clear();
    end = 0;
  }

  /** Begins a row of a block: its number in its file and its hash stand before its values. */
  void start(int row, ContentHash.Value hash) {
    out.clear();
    out.signed(row);
    out.fixed(hash.high());
    out.fixed(hash.low());
    end = out.length();
  }

  /** Adds the next value: a String, LocalDate, Boolean, Integer, Double or nothing. */
  void add(@Nullable Object value) {
    switch (value) {
      case null -> out.number(NOTHING);
      case String text -> {
        out.number(TEXT);
        byte[] word = words.known(text);
        if (word == null) {
          out.text(text);
        } else {
          out.encoded(word);
        }
      }
      case LocalDate date -> {
        out.number(DATE);
        out.signed(date.toEpochDay());
      }
      case Boolean flag -> out.number(flag ? YES : NO);
      case Integer whole -> {
        out.number(WHOLE);
        out.signed(whole);
      }
      case Double decimal -> {
        out.number(DECIMAL);
        out.decimal(decimal);
      }
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass().getSimpleName());
    }
    if (value != null) {
      end = out.length();
    }
  }

  /** Puts what was added since the start behind something, with its length before it. */
  void endInto(ByteWriter rows) {
    rows.number(end);
    rows.bytes(out, end);
  }

  /** What was added since the start. */
  byte[] end() {
    return out.first(end);
  }

  /** The next value; null where there is none, or no more. */
  static @Nullable Object next(ByteReader in, ByteReader.Made made) {
    if (in.atEnd()) {
      return null;
    }
    int type = (int) in.number();
    return switch (type) {
      case NOTHING -> null;
      case TEXT -> in.text(made);
      case DATE -> made.day(in.signed());
      case NO -> false;
      case YES -> true;
      case WHOLE -> Math.toIntExact(in.signed());
      case DECIMAL -> in.decimal();
      default -> throw new IndexOutOfBoundsException("there is no type " + type);
    };
  }

  /** A text that is another one in every row, which nobody keeps to be given again. */
  static @Nullable String own(ByteReader in) {
    int type = in.atEnd() ? NOTHING : (int) in.number();
    if (type != NOTHING && type != TEXT) {
      throw new IndexOutOfBoundsException("a text was to stand there");
    }
    return type == NOTHING ? null : in.text();
  }

  /** Passes over a value. */
  static void skip(ByteReader in) {
    if (in.atEnd()) {
      return;
    }
    int type = (int) in.number();
    switch (type) {
      case NOTHING, NO, YES -> {}
      case TEXT -> in.skip(in.number());
      case DATE, WHOLE -> in.number();
      case DECIMAL -> in.decimal();
      default -> throw new IndexOutOfBoundsException("there is no type " + type);
    }
  }

  /** So many values. */
  static List<@Nullable Object> all(ByteReader in, int count, ByteReader.Made made) {
    var values = new ArrayList<@Nullable Object>(count);
    for (int i = 0; i < count; i++) {
      values.add(next(in, made));
    }
    return values;
  }
}
