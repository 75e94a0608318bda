package org.suffice.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import holds of children, searches or capacity, as an extract of a day that newer ones may replace.
 *
 * @param extracted the newest day its data was extracted
 * @param files its files, each once
 * @param children whether it has placements, episodes or facts about children
 * @param searches whether it has searches
 * @param standing what it is called: as was said of it, else as its files and sheets are named
 * @param newer numbers of the imports that have newer extracts of a table it has; empty where it is the newest
 */
public record Extract(
    int importId, LocalDate extracted, List<String> files, boolean children, boolean searches, Standing standing, List<Integer> newer) {
  public Extract {
    files = List.copyOf(files);
    newer = List.copyOf(newer);
  }

  /** "provisional (import 1)", or "import 1" where nobody said what it is. */
  public String shortly() {
    String number = "import " + importId;
    return standing == Standing.NOT_SAID ? number : standing.id() + " (" + number + ")";
  }

  /** "import 1 (provisional, extracted 2 May 2017: placements-april.xlsx)". */
  public String words() {
    String called = standing == Standing.NOT_SAID ? "" : standing.id() + ", ";
    return "import " + importId + " (" + called + "extracted " + Numbers.date(extracted) + ": " + String.join("; ", files) + ")";
  }
}
