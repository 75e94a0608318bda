package org.suffice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.model.Origin;
import org.suffice.model.SheetReading;

/** What all rows of a sheet share while they are read: where it is, which column is which, which dates are month first. */
final class SheetContext {
  private static final char HARD_SPACE = '\u00a0';
  private final SheetReading reading;
  private final Mapping mapping;
  private final int[] columns = new int[Field.values().length];
  private final List<ColumnMatch> used;
  private final ChosenWords chosen;
  private final SheetWords words;
  private final ReturnedRows returned;
  private final ColumnDecisions decided;
  private final DateTexts dates = new DateTexts();
  private final Set<String> said = new HashSet<>();

  SheetContext(SheetReading reading, Mapping mapping, ValueMatcher values, ColumnDecisions decided) {
    this.reading = reading;
    this.mapping = mapping;
    this.decided = decided;
    chosen = new ChosenWords(mapping.values());
    words = new SheetWords(values, chosen);
    returned = new ReturnedRows(mapping.columns().stream().map(c -> Map.entry(c.header(), c.column())).toList());
    Arrays.fill(columns, -1);
    List<ColumnMatch> matched = new ArrayList<>();
    for (ColumnMatch match : mapping.columns()) {
      Field field = match.field();
      if (field != null) {
        int first = columns[field.ordinal()];
        columns[field.ordinal()] = first < 0 ? match.column() : first;
        matched.add(match);
      }
    }
    used = List.copyOf(matched);
  }

  Mapping mapping() {
    return mapping;
  }

  /** What the words in the sheet stand for. */
  SheetWords words() {
    return words;
  }

  /** Rows left out before that come back in this sheet. */
  ReturnedRows returned() {
    return returned;
  }

  /** What a person decided about local words. */
  ChosenWords chosen() {
    return chosen;
  }

  /** The mapping with only those words that the rows read so far have. */
  Mapping usedMapping() {
    return mapping.withValues(chosen.used());
  }

  /** Whether a column is matched to the field. */
  boolean has(Field field) {
    return columns[field.ordinal()] >= 0;
  }

  /** Whether a column is matched to any of the fields. */
  boolean hasAny(Field[] fields) {
    for (Field field : fields) {
      if (has(field)) {
        return true;
      }
    }
    return false;
  }

  /** Position of the field's column, or -1. */
  int column(Field field) {
    return columns[field.ordinal()];
  }

  /** The columns that become a field, in the order of the sheet. */
  List<ColumnMatch> used() {
    return used;
  }

  /** As a person chose it; else day first unless the whole column was decided otherwise. */
  boolean dayFirst(Field field) {
    DateOrder order = mapping.dates().get(field);
    if (order != null) {
      return order == DateOrder.DAY_FIRST;
    }
    DateDecision decision = decided.dates().get(field);
    return decision == null || decision.dayFirst();
  }

  /** Nobody chose an order and the column shows none: what can be two days is not read. */
  boolean datesInDoubt(Field field) {
    DateDecision decision = decided.dates().get(field);
    return decision != null && decision.inDoubt() && !mapping.dates().containsKey(field);
  }

  /** The day that a number in a column of dates stands for; null where it is none. */
  @Nullable LocalDate serial(Field field, RawCell cell) {
    DateDecision decision = decided.dates().get(field);
    return decision == null ? null : decision.serial(cell);
  }

  /** What the text of a cell says as a date; null where it says none. */
  @Nullable DateText written(String text) {
    return dates.of(text.indexOf(HARD_SPACE) < 0 ? text : text.replace(HARD_SPACE, ' '));
  }

  /** How the numbers of the field's column are written. */
  NumberDecision numbers(Field field) {
    return decided.numbers().getOrDefault(field, NumberDecision.BRITISH);
  }

  /** Whether something is said for the first time of this sheet. */
  boolean once(String what) {
    return said.add(what);
  }

  /** The day of extraction is only the file's own: nobody gave it, and no title row has it. */
  boolean dayOfFile() {
    return reading.extractedWhy().equals(ExtractionDate.OF_FILE) || reading.extractedWhy().equals(ExtractionDate.OF_WORKBOOK);
  }

  /** The file, with the sheet where it has several. */
  String where() {
    return reading.file() + (reading.sheet().isEmpty() ? "" : ", sheet " + reading.sheet());
  }

  LocalDate extracted() {
    return reading.extracted();
  }

  /** Where a row comes from. */
  Origin origin(int row) {
    return new Origin(0, reading.file(), reading.sheet(), row, reading.extracted());
  }

  /** The headings of the used columns. */
  List<String> usedHeadings() {
    return used.stream().map(ColumnMatch::header).toList();
  }

  /** The original text of a row in the used columns. */
  List<String> usedCells(SourceRow row) {
    return used.stream().map(m -> row.cell(m.column()).shown()).toList();
  }

  /** The same as far as it is kept of a row that is left out: of a postcode no more than of a row that counts. */
  List<String> keptCells(List<String> usedCells) {
    var kept = new ArrayList<String>(usedCells.size());
    for (int i = 0; i < usedCells.size(); i++) {
      kept.add(Postcode.kept(used.get(i).field(), usedCells.get(i)));
    }
    return kept;
  }
}
