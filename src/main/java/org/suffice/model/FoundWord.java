package org.suffice.model;

import java.util.List;
import java.util.Locale;

/**
 * One word of the columns of a field, over all sheets looked at.
 *
 * @param word as it is first written
 * @param cells how many cells have it
 * @param suggestions what it may mean, the likeliest first; never applied without a yes; only where it is not understood
 */
public record FoundWord(Field field, String word, int cells, Understanding understanding, List<Suggestion> suggestions) {
  /** A guess, and what it rests on. */
  public record Suggestion(Meaning meaning, String why) {}

  public FoundWord {
    suggestions = List.copyOf(suggestions);
  }

  /** Whether nobody needs to say what it means. */
  public boolean understood() {
    return understanding.understood();
  }

  /** As words are kept in mappings: capitals, and spaces around it, do not matter. */
  public String key() {
    return key(word);
  }

  /** The form in which a cell's word is kept and looked up. */
  public static String key(String cell) {
    return cell.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
  }
}
