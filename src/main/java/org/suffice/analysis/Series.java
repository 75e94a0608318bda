package org.suffice.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Published;

/** Published figures of one measure, area, category and unit over time. Of two for one date the newest extract's counts. */
record Series(String measure, String area, String category, Kind kind, String unit, Map<LocalDate, Published> byDate) {
  /** What its numbers are. */
  enum Kind {
    COUNT,
    RATE,
    PERCENT;

    static Kind of(String unit) {
      String words = unit.toLowerCase(Locale.ROOT);
      return words.contains("10,000") || words.contains("10000") || words.contains("rate") ? RATE : words.contains("%") || words.contains("per cent") || words.contains("percent") ? PERCENT : COUNT;
    }
  }

  /** All of them, in the order of the measures, areas and categories. */
  static List<Series> of(Facts facts) {
    var found = new LinkedHashMap<String, Series>();
    facts.published().stream()
        .filter(p -> p.date() != null && !p.measure().equals(Published.POPULATION))
        .sorted(Comparator.comparing((Published p) -> p.origin().extracted()).thenComparingInt(p -> p.origin().importId()).thenComparingInt(p -> p.origin().row()))
        .forEach(p -> add(found, p));
    return found.values().stream()
        .sorted(Comparator.comparing(Series::measure).thenComparing(s -> key(s.area)).thenComparing(Series::kind).thenComparing(s -> key(s.category)))
        .toList();
  }

  private static void add(Map<String, Series> found, Published p) {
    LocalDate date = p.date();
    Kind kind = Kind.of(p.unit());
    String key = p.measure() + "|" + key(p.area()) + "|" + key(p.category()) + "|" + kind + (kind == Kind.COUNT ? key(p.unit()) : "");
    Series series = found.computeIfAbsent(key, k -> new Series(p.measure(), p.area().strip(), p.category().strip(), kind, p.unit(), new TreeMap<>()));
    if (date != null) {
      series.byDate.put(date, p);
    }
  }

  private static String key(String text) {
    return Value.slug(text);
  }

  /** Whether it is of an area, whatever the capitals. */
  boolean isOf(String name) {
    return !name.isBlank() && key(area).equals(key(name));
  }

  /** Id of the row that it belongs to in its measure's table. */
  String row() {
    return category.isEmpty() ? "total" : category.matches("[a-z0-9+-]+") ? category : key(category);
  }

  /** The figure for a date; null where none was published. */
  @Nullable Published at(LocalDate date) {
    return byDate.get(date);
  }

  /** The latest figure for a date on or before a day. */
  Optional<Published> latest(LocalDate day) {
    return byDate.entrySet().stream().filter(e -> !e.getKey().isAfter(day)).map(Map.Entry::getValue).reduce((a, b) -> b);
  }
}
