package org.suffice.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.suffice.model.Field;
import org.suffice.model.FoundWord;

/** What a person said that words mean, and which of those words a sheet has: only they belong to its import. */
final class ChosenWords {
  private final Map<String, Map<String, String>> values;
  private final Map<String, Map<String, String>> used = new TreeMap<>();

  /** Per field id, word (trimmed, lower case) to the id it stands for. */
  ChosenWords(Map<String, Map<String, String>> values) {
    this.values = values;
  }

  /** Nothing was said. */
  static ChosenWords none() {
    return new ChosenWords(Map.of());
  }

  /** The id that a cell's word stands for, where a person said so. */
  Optional<String> of(Field field, String cell) {
    Map<String, String> words = values.getOrDefault(field.id(), Map.of());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String word = FoundWord.key(cell);
    String meaning = words.get(word);
    if (meaning != null) {
      used.computeIfAbsent(field.id(), f -> new TreeMap<>()).put(word, meaning);
    }
    return Optional.ofNullable(meaning);
  }

  /** The words that were looked up and found. */
  Map<String, Map<String, String>> used() {
    var copy = new TreeMap<String, Map<String, String>>();
    used.forEach((field, words) -> copy.put(field, Map.copyOf(words)));
    return copy;
  }
}
