package org.suffice.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.FoundWord;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;
import org.suffice.model.SheetValues;
import org.suffice.model.SheetValues.DateCount;
import org.suffice.model.SheetValues.WordCount;
import org.suffice.model.Unknown;
import org.suffice.progress.Progress;

/** Counts the words and dates of a sheet in one pass that keeps little: of endless words, only the first are told apart. */
final class ValueScan {
  /** Different words of a field that are told apart. */
  static final int MOST = 2_000;

  /** Longer cells are no words but sentences. */
  static final int LONGEST = 200;

  private static final int CHECK_EVERY = 500;
  private final SheetReading reading;
  private final SheetContext sheet;
  private final Map<Field, Map<String, Count>> words = new EnumMap<>(Field.class);
  private final Map<Field, Integer> more = new EnumMap<>(Field.class);
  private final Map<ColumnMatch, DateCounts> dates = new LinkedHashMap<>();

  private static final class Count {
    private final String word;
    private int cells;

    Count(String word) {
      this.word = word;
    }
  }

  ValueScan(SheetReading reading, Mapping mapping, ValueMatcher values) {
    this.reading = reading;
    this.sheet = new SheetContext(reading, mapping, values, ColumnDecisions.NONE);
    for (ColumnMatch column : sheet.used()) {
      Field field = column.field();
      if (field != null && field.content() == Field.Content.DATE && sheet.column(field) == column.column()) {
        dates.put(column, new DateCounts(reading.extracted().getYear() + 1));
      }
    }
  }

  /** Reads the sheet once. */
  SheetValues read(SourceSheet source, Progress progress) throws IOException {
    var filter = new RowFilter(sheet);
    String what = "Looking at the words of " + reading.file() + (reading.sheet().isEmpty() ? "" : ", sheet " + reading.sheet());
    int[] seen = {0};
    source.read(
        row -> {
          if (++seen[0] % CHECK_EVERY == 0) {
            progress.check();
            progress.report(seen[0], Math.max(seen[0], reading.rows()), what);
          }
          if (row.number() > sheet.mapping().headerRow() && filter.data(row)) {
            row(row);
          }
          return true;
        });
    return values();
  }

  private void row(SourceRow row) {
    for (ColumnMatch column : sheet.used()) {
      Field field = column.field();
      RawCell cell = row.cell(column.column());
      DateCounts counts = dates.get(column);
      if (counts != null) {
        counts.add(cell);
      } else if (field != null && Unknown.of(field) != Unknown.NO_WORDS && read(column, field)) {
        word(field, cell);
      }
    }
  }

  /** Of several columns of a field the first is read; needs have a column each. */
  private boolean read(ColumnMatch column, Field field) {
    return field == Field.NEED_TICKED || sheet.column(field) == column.column();
  }

  private void word(Field field, RawCell cell) {
    if (cell.blank() || cell instanceof RawCell.Fault) {
      return;
    }
    String text = cell.shown().replace('\u00a0', ' ').strip();
    if (BlankWords.blank(text)) {
      return;
    }
    Map<String, Count> counts = words.computeIfAbsent(field, f -> new LinkedHashMap<>());
    Count count = text.length() > LONGEST ? null : counts.get(FoundWord.key(text));
    if (count == null && text.length() <= LONGEST && counts.size() < MOST) {
      count = new Count(text);
      counts.put(FoundWord.key(text), count);
    }
    if (count == null) {
      more.merge(field, 1, Integer::sum);
    } else {
      count.cells++;
    }
  }

  private SheetValues values() {
    List<WordCount> counted = new ArrayList<>();
    words.forEach((field, counts) -> counts.values().forEach(c -> counted.add(new WordCount(field, c.word, c.cells))));
    counted.sort(Comparator.comparingInt(WordCount::cells).reversed());
    List<DateCount> found = new ArrayList<>();
    List<DateDecision> alone = dates.values().stream().map(DateCounts::alone).toList();
    dates.forEach(
        (column, counts) -> {
          Field field = column.field();
          if (field != null) {
            found.add(counts.count(reading, column, field, alone));
          }
        });
    List<String> notes = new ArrayList<>();
    more.forEach((field, cells) -> notes.add(note(field, cells)));
    return new SheetValues(counted, found, notes);
  }

  private String note(Field field, int cells) {
    return String.format(
        Locale.UK,
        "%s: %s has more than %,d different words, or very long ones; %,d cells are not in this list. Check what the column holds.",
        reading.sheet().isEmpty() ? reading.file() : reading.sheet(), FieldNames.of(field), MOST, cells);
  }
}
