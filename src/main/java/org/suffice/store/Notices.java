package org.suffice.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Problem;
import org.suffice.model.Receipt;
import org.suffice.model.RowNumbers;

/** The warnings and notes of one sheet, counted by code with one sentence for each. */
final class Notices {
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> sentences = new LinkedHashMap<>();
  private final Map<String, List<Integer>> rows = new LinkedHashMap<>();

  /** Those that the reading of the sheet found. Rows left out are told of row by row elsewhere. */
  static Notices of(List<Problem> problems) {
    var notices = new Notices();
    var several = new HashMap<String, Integer>();
    for (Problem p : problems) {
      if (p.severity() == Problem.Severity.WARNING || p.severity() == Problem.Severity.NOTE) {
        notices.counts.merge(p.code(), Math.max(1, p.rows().count()), Integer::sum);
        List<Integer> rows = notices.rows.computeIfAbsent(p.code(), c -> new ArrayList<>());
        p.rows().numbers().forEach(rows::add);
        several.merge(p.code(), 1, Integer::sum);
        notices.sentences.computeIfAbsent(p.code(), c -> (p.message() + " " + p.whatToDo()).strip());
      }
    }
    several.forEach(
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

  /** The rows that each is about, as far as it is about rows. */
  Map<String, RowNumbers> rows() {
    var all = new LinkedHashMap<String, RowNumbers>();
    rows.forEach((code, numbers) -> all.put(code, RowNumbers.of(numbers)));
    return all;
  }

  /** Why rows were left out, in the order of the first of each. */
  static List<Receipt.Reason> reasons(List<LeftOutRow> leftOut) {
    var byCode = new LinkedHashMap<String, List<LeftOutRow>>();
    leftOut.forEach(l -> byCode.computeIfAbsent(l.problem().code(), c -> new ArrayList<>()).add(l));
    return byCode.entrySet().stream()
        .map(
            e -> {
              Problem first = e.getValue().getFirst().problem();
              return new Receipt.Reason(
                  e.getKey(), RowNumbers.of(e.getValue().stream().map(l -> l.origin().row()).toList()), (first.message() + " " + first.whatToDo()).strip());
            })
        .toList();
  }

  Map<String, Integer> counts() {
    return counts;
  }

  Map<String, String> sentences() {
    return sentences;
  }
}
