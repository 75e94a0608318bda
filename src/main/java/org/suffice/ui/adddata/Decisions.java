package org.suffice.ui.adddata;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suffice.app.MatchValues;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.FoundDates;
import org.suffice.model.FoundWord;
import org.suffice.model.Meaning;
import org.suffice.model.SheetReading;

/**
 * What a person decided about words and dates so far; a value, so that the last decision can be taken back.
 *
 * @param words per field id and word, the id it stands for
 * @param dates the order of the dates of a column
 */
record Decisions(Map<String, Map<String, String>> words, Map<Column, DateOrder> dates) {
  /** A date column. */
  record Column(String file, String sheet, Field field) {}

  Decisions {
    words = Map.copyOf(words);
    dates = Map.copyOf(dates);
  }

  static Decisions none() {
    return new Decisions(Map.of(), Map.of());
  }

  boolean isEmpty() {
    return words.isEmpty() && dates.isEmpty();
  }

  Decisions with(FoundWord word, Meaning meaning) {
    var all = new TreeMap<>(words);
    var of = new TreeMap<>(all.getOrDefault(word.field().id(), Map.of()));
    of.put(word.key(), meaning.id());
    all.put(word.field().id(), Map.copyOf(of));
    return new Decisions(all, dates);
  }

  Decisions with(FoundDates column, DateOrder order) {
    var all = new HashMap<>(dates);
    all.put(new Column(column.file(), column.sheet(), column.field()), order);
    return new Decisions(words, all);
  }

  /** Sheets read with what was decided. */
  List<SheetReading> applied(List<SheetReading> readings) {
    return readings.stream().map(this::applied).toList();
  }

  private SheetReading applied(SheetReading reading) {
    var orders = new EnumMap<Field, DateOrder>(Field.class);
    dates.forEach(
        (column, order) -> {
          if (column.file.equals(reading.file()) && column.sheet.equals(reading.sheet())) {
            orders.put(column.field, order);
          }
        });
    return words.isEmpty() && orders.isEmpty() ? reading : MatchValues.decided(reading, words, orders);
  }
}
