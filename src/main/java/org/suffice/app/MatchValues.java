package org.suffice.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suffice.intake.WordBook;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.FoundDates;
import org.suffice.model.FoundValues;
import org.suffice.model.FoundWord;
import org.suffice.model.Mapping;
import org.suffice.model.Meaning;
import org.suffice.model.SheetReading;
import org.suffice.model.SheetValues;
import org.suffice.model.SheetValues.DateCount;
import org.suffice.model.SheetValues.WordCount;
import org.suffice.model.SufficeException;
import org.suffice.model.Understanding;
import org.suffice.progress.Progress;

/** The words and dates of sheets that are to be added: how each is understood and why, and what it can be chosen to mean. */
public final class MatchValues {
  private final AddData addData;
  private final WordBook words;
  private final WordMemory memory;

  MatchValues(AddData addData, WordBook words, WordMemory memory) {
    this.addData = addData;
    this.words = words;
    this.memory = memory;
  }

  /** A sheet with what was counted in it, so that a decision does not need the file again. */
  public record Looked(SheetReading reading, SheetValues values) {}

  /**
   * Sheets that were looked at.
   *
   * @param remembered what the project held of its words then
   */
  public record Sheets(List<Looked> looked, Map<String, Map<String, String>> remembered) {
    public Sheets {
      looked = List.copyOf(looked);
      remembered = Map.copyOf(remembered);
    }

    /** The same sheets with other mappings, in the same order. */
    public Sheets read(List<SheetReading> readings) {
      var again = new ArrayList<Looked>();
      for (int i = 0; i < looked.size(); i++) {
        again.add(new Looked(readings.get(i), looked.get(i).values()));
      }
      return new Sheets(again, remembered);
    }
  }

  /** Counts the words and dates of sheets: one pass over each file. */
  public Sheets look(List<SheetReading> readings, Progress progress) {
    var looked = new ArrayList<Looked>();
    for (SheetReading reading : readings) {
      progress.check();
      looked.add(new Looked(reading, addData.values(reading, progress)));
    }
    return new Sheets(looked, memory.meanings());
  }

  /** How the words and dates of those sheets are understood with what their mappings say now. */
  public FoundValues understand(Sheets all) {
    List<Looked> sheets = all.looked;
    Map<String, Map<String, String>> decided = decided(sheets);
    var found = new ArrayList<FoundWord>();
    byWord(sheets).forEach((key, counts) -> found.add(word(counts, decided, all.remembered)));
    found.sort(
        Comparator.comparing(FoundWord::understood)
            .thenComparing(Comparator.comparingInt(FoundWord::cells).reversed())
            .thenComparing(FoundWord::field)
            .thenComparing(FoundWord::word));
    var dates = new ArrayList<FoundDates>();
    sheets.forEach(s -> s.values.dates().forEach(d -> dates.add(dates(s, d))));
    return new FoundValues(found, dates, sheets.stream().flatMap(s -> s.values.notes().stream()).toList());
  }

  private static Map<List<String>, List<WordCount>> byWord(List<Looked> sheets) {
    var byWord = new LinkedHashMap<List<String>, List<WordCount>>();
    for (Looked sheet : sheets) {
      for (WordCount w : sheet.values.words()) {
        byWord.computeIfAbsent(List.of(w.field().id(), FoundWord.key(w.word())), k -> new ArrayList<>()).add(w);
      }
    }
    return byWord;
  }

  private static Map<String, Map<String, String>> decided(List<Looked> sheets) {
    var decided = new TreeMap<String, Map<String, String>>();
    for (Looked sheet : sheets) {
      Mapping mapping = sheet.reading.mapping();
      if (mapping != null) {
        mapping.values().forEach((field, meanings) -> decided.computeIfAbsent(field, f -> new TreeMap<>()).putAll(meanings));
      }
    }
    return decided;
  }

  private FoundWord word(
      List<WordCount> all, Map<String, Map<String, String>> decided, Map<String, Map<String, String>> remembered) {
    Field field = all.getFirst().field();
    String word = all.getFirst().word();
    Understanding understanding = words.understand(field, word, decided, remembered);
    return new FoundWord(
        field,
        word,
        all.stream().mapToInt(WordCount::cells).sum(),
        understanding,
        understanding.understood() ? List.of() : words.suggest(field, word));
  }

  private static FoundDates dates(Looked sheet, DateCount count) {
    Mapping mapping = sheet.reading.mapping();
    @Nullable DateOrder chosen = mapping == null ? null : mapping.dates().get(count.dayFirst().field());
    FoundDates found = (chosen == null ? count.byCells() : chosen) == DateOrder.DAY_FIRST ? count.dayFirst() : count.monthFirst();
    return found.choosing(chosen);
  }

  /** Everything that a word of a field can be chosen to mean; empty where its words have no meanings. */
  public List<Meaning> meanings(Field field) {
    return words.meanings(field);
  }

  /** The codes of the return that stand for a meaning, to find it by; empty where there are none. */
  public String codes(Field field, Meaning meaning) {
    return words.codes(field, meaning);
  }

  /** How a sheet is read, with only those decided words that it has: what is written to a file. */
  public Mapping exact(SheetReading reading, Progress progress) {
    Mapping mapping = reading.mapping();
    if (mapping == null) {
      throw new SufficeException("not-recognised", AddData.whyNot(reading));
    }
    var used = new TreeMap<String, Map<String, String>>();
    for (WordCount w : addData.values(reading, progress).words()) {
      String key = FoundWord.key(w.word());
      String meaning = mapping.values().getOrDefault(w.field().id(), Map.of()).get(key);
      if (meaning != null) {
        used.computeIfAbsent(w.field().id(), f -> new TreeMap<>()).put(key, meaning);
      }
    }
    return mapping.withValues(used);
  }

  /** A reading with more words and orders of dates decided; what is decided here wins. */
  public static SheetReading decided(
      SheetReading reading, Map<String, Map<String, String>> meanings, Map<Field, DateOrder> dates) {
    Mapping mapping = reading.mapping();
    if (mapping == null) {
      return reading;
    }
    var all = new TreeMap<String, Map<String, String>>();
    mapping.values().forEach((field, of) -> all.put(field, new TreeMap<>(of)));
    meanings.forEach((field, of) -> all.computeIfAbsent(field, f -> new TreeMap<>()).putAll(of));
    var orders = new EnumMap<Field, DateOrder>(Field.class);
    orders.putAll(mapping.dates());
    orders.putAll(dates);
    return reading.with(mapping.withValues(all).withDates(orders));
  }
}
