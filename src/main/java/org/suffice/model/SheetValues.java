package org.suffice.model;

import java.util.List;

/**
 * What one pass over a sheet counted: its words by field and its dates by column, before anything is made of them.
 *
 * @param words the words of each field with words, the most frequent first
 * @param dates the dates of each date column, read day first and read month first
 * @param notes what was not counted, in sentences
 */
public record SheetValues(List<WordCount> words, List<DateCount> dates, List<String> notes) {
  /** A word of a field and how many cells have it. */
  public record WordCount(Field field, String word, int cells) {}

  /** The dates of a column as they are in each order, as the cells alone decide. */
  public record DateCount(FoundDates dayFirst, FoundDates monthFirst, DateOrder byCells) {}

  public SheetValues {
    words = List.copyOf(words);
    dates = List.copyOf(dates);
    notes = List.copyOf(notes);
  }
}
