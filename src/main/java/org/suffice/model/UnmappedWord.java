package org.suffice.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word for a type of placement that is not known, so that its rows are left out and count in no category.
 *
 * @param word as written
 * @param rows how many rows were left out for it
 */
public record UnmappedWord(String word, int rows) {
  private static final Set<String> CHECKS = Set.of("unknown-placement-type", "type-code-and-words");
  private static final Pattern WORD = Pattern.compile("the placement type \"(.*)\" (?:is not|names)");

  /** Those of rows left out, the most frequent first. */
  public static List<UnmappedWord> of(List<LeftOutRow> leftOut) {
    Map<String, Integer> rows = new TreeMap<>();
    for (LeftOutRow row : leftOut) {
      if (CHECKS.contains(row.problem().code())) {
        Matcher said = WORD.matcher(row.problem().message());
        rows.merge(said.find() ? said.group(1) : "", 1, Integer::sum);
      }
    }
    return rows.entrySet().stream()
        .map(e -> new UnmappedWord(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(w -> -w.rows))
        .toList();
  }
}
