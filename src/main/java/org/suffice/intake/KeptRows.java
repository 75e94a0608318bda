package org.suffice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ByteReader;
import org.suffice.model.ByteWriter;
import org.suffice.model.Problem;

/**
 * The rows of a sheet as the first look at it read them, in few bytes: checking them then needs no second reading of the
 * file, which for a workbook is unzipping and pulling every cell out of XML again. Immutable.
 */
final class KeptRows implements SourceSheet {
  /** Larger ones Java's collector of memory keeps apart and clears away late. */
  private static final int CHUNK = 1 << 18;
  private static final int TYPES = 4;
  private static final int BLANK = 0;
  private static final int WORD = 1;
  private static final int SPELT_OUT = 2;
  private static final int NUMBER = 3;
  private static final int SHOWN_NUMBER = 4;
  private static final int DAY = 5;
  private static final int FLAG = 6;
  private static final int FAULT = 7;

  private final String name;
  private final boolean hidden;
  private final boolean from1904;
  private final boolean semicolons;
  private final BitSet hiddenColumns;
  private final List<byte[]> chunks;
  private final List<RawCell> words;
  private final List<Problem> doubts;
  private final int bytes;

  private KeptRows(SourceSheet sheet, BitSet hiddenColumns, Builder b) {
    name = sheet.name();
    hidden = sheet.hidden();
    from1904 = sheet.from1904();
    semicolons = sheet.semicolons();
    this.hiddenColumns = (BitSet) hiddenColumns.clone();
    chunks = List.copyOf(b.chunks);
    words = List.copyOf(b.words);
    doubts = List.copyOf(sheet.doubts());
    bytes = b.bytes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public boolean from1904() {
    return from1904;
  }

  @Override
  public boolean semicolons() {
    return semicolons;
  }

  @Override
  public List<Problem> doubts() {
    return doubts;
  }

  /** About how much memory they take. */
  int bytes() {
    return bytes;
  }

  @Override
  public BitSet read(RowSink sink) {
    var days = new KeptDays();
    int number = 0;
    for (byte[] chunk : chunks) {
      var in = new ByteReader(chunk, 0);
      while (!in.atEnd()) {
        number += (int) in.number();
        int head = (int) in.number();
        var cells = new RawCell[head >> 1];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = cell(in, days);
        }
        if (!sink.row(SourceRow.of(number, (head & 1) == 1, cells, cells.length))) {
          return (BitSet) hiddenColumns.clone();
        }
      }
    }
    return (BitSet) hiddenColumns.clone();
  }

  private RawCell cell(ByteReader in, KeptDays days) {
    long head = in.number();
    long value = head >>> TYPES;
    return switch ((int) head & (1 << TYPES) - 1) {
      case BLANK -> RawCell.BLANK;
      case WORD -> words.get((int) value);
      case SPELT_OUT -> new RawCell.Text(in.text());
      case NUMBER -> new RawCell.Num(in.decimal(), 0, false);
      case SHOWN_NUMBER -> new RawCell.Num(in.decimal(), (int) (value >>> 1), (value & 1) == 1);
      case DAY -> days.of(value >>> 1 ^ -(value & 1));
      case FLAG -> new RawCell.Flag(value == 1);
      case FAULT -> new RawCell.Fault(in.text());
      default -> throw new IllegalStateException("no cell was kept so");
    };
  }

  /** The cells of days that come again and again. */
  private static final class KeptDays {
    private static final int PLACES = 1 << 14;
    private final RawCell.@Nullable Day[] days = new RawCell.@Nullable Day[PLACES];

    RawCell of(long epochDay) {
      int place = (int) epochDay & PLACES - 1;
      RawCell.Day day = days[place];
      if (day == null || day.date().toEpochDay() != epochDay) {
        day = new RawCell.Day(LocalDate.ofEpochDay(epochDay));
        days[place] = day;
      }
      return day;
    }
  }

  /** Takes the rows one by one, as long as there is room for them. */
  static final class Builder {
    private static final int PLACES = 1 << 13;
    private static final int MOST_WORDS = 1 << 16;
    private final int most;
    private final List<byte[]> chunks = new ArrayList<>();
    private final ByteWriter out = new ByteWriter();
    private final List<RawCell> words = new ArrayList<>();
    /** The text seen last of all that share a place; its number is that of a word once it came again. */
    private final @Nullable String[] texts = new @Nullable String[PLACES];
    private final int[] numbers = new int[PLACES];
    private int before;
    private int bytes;

    /**
     * Begins a sheet.
     *
     * @param most bytes that may be kept
     */
    Builder(int most) {
      this.most = most;
    }

    /** Adds a row, whose number is larger than those before; nothing is kept any more once there is too much. */
    void add(SourceRow row) {
      if (bytes > most) {
        return;
      }
      int from = out.length();
      out.number(row.number() - (long) before);
      before = row.number();
      out.number(2L * row.size() + (row.hidden() ? 1 : 0));
      for (int i = 0; i < row.size(); i++) {
        add(row.cell(i));
      }
      bytes += out.length() - from;
      if (bytes > most) {
        chunks.clear();
        words.clear();
        out.clear();
      } else if (out.length() >= CHUNK) {
        endChunk();
      }
    }

    private void endChunk() {
      chunks.add(out.first(out.length()));
      out.clear();
    }

    private void add(RawCell cell) {
      switch (cell) {
        case RawCell.Blank b -> out.number(BLANK);
        case RawCell.Text text -> text(text);
        case RawCell.Num n when n.digits() == 0 && !n.percent() -> {
          out.number(NUMBER);
          out.decimal(n.value());
        }
        case RawCell.Num n -> {
          head(SHOWN_NUMBER, 2L * n.digits() + (n.percent() ? 1 : 0));
          out.decimal(n.value());
        }
        case RawCell.Day day -> {
          long epochDay = day.date().toEpochDay();
          head(DAY, epochDay << 1 ^ epochDay >> 63);
        }
        case RawCell.Flag flag -> head(FLAG, flag.value() ? 1 : 0);
        case RawCell.Fault fault -> {
          out.number(FAULT);
          out.text(fault.shown());
        }
      }
    }

    private void head(int type, long value) {
      out.number(value << TYPES | type);
    }

    /** A text that comes a second time is a word from then on. */
    private void text(RawCell.Text cell) {
      String text = cell.shown();
      int hash = text.hashCode();
      int place = (hash ^ hash >>> 13) & PLACES - 1;
      if (!text.equals(texts[place])) {
        texts[place] = text;
        numbers[place] = -1;
      } else {
        if (numbers[place] < 0 && words.size() < MOST_WORDS) {
          numbers[place] = words.size();
          words.add(cell);
        }
        if (numbers[place] >= 0) {
          head(WORD, numbers[place]);
          return;
        }
      }
      out.number(SPELT_OUT);
      out.text(text);
    }

    /** The rows of a sheet; null where there were too many. */
    @Nullable KeptRows build(SourceSheet sheet, BitSet hiddenColumns) {
      if (bytes > most) {
        return null;
      }
      endChunk();
      return new KeptRows(sheet, hiddenColumns, this);
    }
  }
}
