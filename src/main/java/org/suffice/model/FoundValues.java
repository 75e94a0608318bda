package org.suffice.model;

import java.util.List;

/**
 * The words and dates of some sheets and how they are understood.
 *
 * @param words words not understood first, each part by how often they occur
 * @param notes what was not looked at, in sentences
 */
public record FoundValues(List<FoundWord> words, List<FoundDates> dates, List<String> notes) {
  public FoundValues {
    words = List.copyOf(words);
    dates = List.copyOf(dates);
    notes = List.copyOf(notes);
  }

  /** The words that nobody has said the meaning of. */
  public List<FoundWord> notUnderstood() {
    return words.stream().filter(w -> !w.understood()).toList();
  }

  /** The columns of which dates are not read until a person says which comes first, the day or the month. */
  public List<FoundDates> undecided() {
    return dates.stream().filter(FoundDates::inDoubt).toList();
  }
}
