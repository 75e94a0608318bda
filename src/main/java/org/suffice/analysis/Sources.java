package org.suffice.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Numbers;
import org.suffice.model.Origin;

/** Collects which files the counted rows came from, for the source line of a table. */
final class Sources {
  private static final int MOST = 6;

  /** A file as it was extracted. */
  private record Extract(String file, LocalDate extracted) {}

  private final Set<Extract> seen = new LinkedHashSet<>();
  private @Nullable Extract last;

  /** The files of all placements that were counted. */
  static <U extends ChildUnits> Sources of(List<Slice<U>> slices) {
    var sources = new Sources();
    for (Slice<U> slice : slices) {
      if (slice.units() instanceof Snapshot snapshot) {
        snapshot.kept().files(snapshot).of(slice.cube().kept()).forEach(sources::add);
        continue;
      }
      for (int unit : slice.cube().kept()) {
        sources.add(slice.units().row(unit).origin());
      }
    }
    return sources;
  }

  /** A counted row came from here. */
  void add(Origin origin) {
    Extract before = last;
    if (before == null || !before.file.equals(origin.file()) || !before.extracted.equals(origin.extracted())) {
      Extract now = new Extract(origin.file(), origin.extracted());
      last = now;
      seen.add(now);
    }
  }

  /** "placements-2017.xlsx, extracted 4 August 2017", the newest first; "no rows" where nothing was counted. */
  String words() {
    if (seen.isEmpty()) {
      return "no rows";
    }
    String some =
        seen.stream()
            .sorted(Comparator.comparing(Extract::extracted).reversed().thenComparing(Extract::file))
            .limit(MOST)
            .map(e -> e.file() + ", extracted " + Numbers.date(e.extracted()))
            .collect(Collectors.joining("; "));
    return seen.size() > MOST ? some + "; and " + (seen.size() - MOST) + " more files" : some;
  }
}
