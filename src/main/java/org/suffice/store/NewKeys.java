package org.suffice.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Prints;
import org.suffice.model.ValidatedRow;

/**
 * The keys of one sheet, where the project holds nothing that they could be compared with: all that matters is that none stands
 * twice. A million keys in a map would take a third of the smallest memory, and most of the collector's time.
 */
final class NewKeys {
  private final List<ValidatedRow> rows;
  private final ToLongFunction<String> print;
  private final Prints prints;
  private int taken;
  /** All keys so far; null as long as no two of them have one print. */
  private @Nullable Set<String> exact;

  /**
   * Begins with none.
   *
   * @param rows those of the sheet, whose keys come in their order
   */
  NewKeys(List<ValidatedRow> rows) {
    this(rows, Prints::of);
  }

  /** With another print, for tests. */
  NewKeys(List<ValidatedRow> rows, ToLongFunction<String> print) {
    this.rows = rows;
    this.print = print;
    prints = new Prints(rows.size());
  }

  /** Takes the key of the next row; false where a row before it has the same. */
  boolean add(String key) {
    Set<String> all = exact;
    if (all == null && !prints.add(print.applyAsLong(key))) {
      all = new HashSet<>();
      for (int i = 0; i < taken; i++) {
        all.add(rows.get(i).key());
      }
      exact = all;
    }
    taken++;
    return all == null || all.add(key);
  }
}
