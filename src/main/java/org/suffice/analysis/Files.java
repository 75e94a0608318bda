package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.Origin;

/** From which extract each child of a day's snapshot is known, as a number a child: a table's source is then soon found. */
final class Files {
  private final int[] file;
  private final List<Origin> firsts = new ArrayList<>();

  /** One extract of a file. */
  private record Extract(String file, java.time.LocalDate extracted) {}

  Files(Snapshot snapshot) {
    file = new int[snapshot.size()];
    Map<Extract, Integer> known = new HashMap<>();
    for (int u = 0; u < file.length; u++) {
      Origin origin = snapshot.row(u).origin();
      Integer at = known.get(new Extract(origin.file(), origin.extracted()));
      if (at == null) {
        at = firsts.size();
        known.put(new Extract(origin.file(), origin.extracted()), at);
        firsts.add(origin);
      }
      file[u] = at;
    }
  }

  /** An origin of each extract that some of these units are from. */
  List<Origin> of(int[] units) {
    var seen = new BitSet();
    var found = new ArrayList<Origin>();
    for (int unit : units) {
      if (!seen.get(file[unit])) {
        seen.set(file[unit]);
        found.add(firsts.get(file[unit]));
        if (found.size() == firsts.size()) {
          break;
        }
      }
    }
    return found;
  }
}
