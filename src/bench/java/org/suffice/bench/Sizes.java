package org.suffice.bench;

import java.util.Arrays;
import java.util.List;

/** How many rows to measure with: {@code -Dbench.rows=20000,200000}; all sizes where nothing is said. */
final class Sizes {
  static final int COUNCIL = 30_000;
  static final int WINDOW = 200_000;
  static final int MILLION = 1_000_000;

  private Sizes() {}

  static List<Integer> wanted() {
    String said = System.getProperty("bench.rows", "");
    return said.isBlank()
        ? List.of(20_000, COUNCIL, WINDOW, MILLION)
        : Arrays.stream(said.split(",")).map(s -> Integer.valueOf(s.strip())).toList();
  }

  /** Fewer pairs of longer work. */
  static int pairs(int rows) {
    return rows <= 50_000 ? 9 : rows <= 300_000 ? 5 : 3;
  }
}
