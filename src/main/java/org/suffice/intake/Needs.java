package org.suffice.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The needs and features that a log of searches ticks, by their headings: read from {@code words/need-synonyms.txt}. */
final class Needs {
  private final Map<String, String> byHeading = new HashMap<>();

  Needs() {
    for (String line : DataLines.of("words/need-synonyms.txt")) {
      String[] part = Words.bars(line);
      Words.entries(part[1]).forEach(e -> byHeading.put(Words.normal(e), part[0]));
    }
  }

  /** Id of the need that a heading names. */
  Optional<String> known(String heading) {
    return Optional.ofNullable(byHeading.get(Words.normal(heading)));
  }

  /** Id of the need of a column: the known one, else one made from the heading. */
  String id(String heading) {
    return known(heading)
        .orElseGet(() -> heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", ""));
  }
}
