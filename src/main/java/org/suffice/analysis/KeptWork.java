package org.suffice.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of a screen all need of one day's children: which of them the filters of now keep, and the position that a
 * sort gives each. Worked out for the first table, read by the others. Safe from any thread.
 */
final class KeptWork {
  private static final int MOST_SORTS = 12;
  private final Map<Object, byte[]> positions = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable Kept last;
  private @Nullable Files files;

  /** The units of one question, and what it asked. */
  private record Kept(Object asked, int[] units) {}

  /** Positions of the units that are kept, from the last table that asked the same. */
  synchronized int[] units(Object asked, Supplier<int[]> work) {
    Kept before = last;
    if (before != null && before.asked.equals(asked)) {
      return before.units;
    }
    int[] fresh = work.get();
    last = new Kept(asked, fresh);
    return fresh;
  }

  /** Which extracts the units are from. */
  synchronized Files files(Snapshot snapshot) {
    Files known = files;
    if (known == null) {
      known = new Files(snapshot);
      files = known;
    }
    return known;
  }

  /** The position a sort gives every unit; null where a sort is not one whose positions are kept. */
  synchronized byte @Nullable [] positions(Sort<? extends Units> sort, Snapshot snapshot) {
    Object key = sort.key();
    if (key == null || sort.values().size() > Byte.MAX_VALUE) {
      return null;
    }
    byte[] known = positions.get(key);
    if (known == null) {
      known = worked(sort, snapshot);
      if (positions.size() >= MOST_SORTS) {
        positions.remove(positions.keySet().iterator().next());
      }
      positions.put(key, known);
    }
    return known;
  }

  // a sort that asks a snapshot for its positions is a sort of snapshots, or of what every snapshot is
  @SuppressWarnings("unchecked")
  private static byte[] worked(Sort<? extends Units> sort, Snapshot snapshot) {
    var index = (Sort.IndexOf<Snapshot>) sort.index();
    byte[] fresh = new byte[snapshot.size()];
    for (int u = 0; u < fresh.length; u++) {
      fresh[u] = (byte) index.of(snapshot, u);
    }
    return fresh;
  }
}
