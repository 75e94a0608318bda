package org.suffice.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.Problem;

/** The warnings and notes of one sheet, counted by code with one sentence for each. */
final class Notices {
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> sentences = new LinkedHashMap<>();

  /** Those that the reading of the sheet found. Rows left out are told of row by row elsewhere. */
  static Notices of(List<Problem> problems) {
    var notices = new Notices();
    for (Problem p : problems) {
      if (p.severity() == Problem.Severity.WARNING || p.severity() == Problem.Severity.NOTE) {
        notices.counts.merge(p.code(), 1, Integer::sum);
        notices.sentences.putIfAbsent(p.code(), (p.message() + " " + p.whatToDo()).strip());
      }
    }
    notices.counts.forEach(
        (code, n) -> {
          if (n > 1) {
            notices.sentences.computeIfPresent(code, (k, first) -> "The first of " + n + ": " + first);
          }
        });
    return notices;
  }

  /** Adds a notice of the store's own; nothing where it holds for no row. */
  void add(String code, int rows, String sentence) {
    if (rows > 0) {
      counts.merge(code, rows, Integer::sum);
      sentences.put(code, sentence);
    }
  }

  Map<String, Integer> counts() {
    return counts;
  }

  Map<String, String> sentences() {
    return sentences;
  }
}
