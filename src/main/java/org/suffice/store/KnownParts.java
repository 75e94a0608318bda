package org.suffice.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.suffice.model.Known;
import org.suffice.model.StaleDecision;
import org.suffice.model.TableKind;

/**
 * The parts up to an extract. Since every import keeps all its rows and the current version of a key is a function of
 * the parts that are read, leaving newer ones out gives the data as it was known with that extract.
 */
final class KnownParts {
  private static final List<Set<TableKind>> GIVEN = List.of(Set.of(TableKind.PUBLISHED), Set.of(TableKind.TARGETS));

  private KnownParts() {}

  /** What remains of some parts, oldest extract first. */
  static List<StoredPart> of(List<StoredPart> parts, Known known) {
    var kept = new ArrayList<>(parts);
    switch (known) {
      case Known.With with -> Stream.of(Known.EXTRACTED, GIVEN).flatMap(List::stream).forEach(family -> cut(kept, parts, family, with.importId()));
      case Known.On on -> kept.removeIf(p -> Known.EXTRACTED.stream().anyMatch(f -> f.contains(p.kind())) && p.extracted().isAfter(on.day()));
    }
    return kept;
  }

  private static void cut(List<StoredPart> kept, List<StoredPart> parts, Set<TableKind> family, int importId) {
    int last = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).importId() == importId && family.contains(parts.get(i).kind())) {
        last = i;
      }
    }
    if (last >= 0) {
      kept.removeAll(parts.subList(last + 1, parts.size()).stream().filter(p -> family.contains(p.kind())).toList());
    }
  }

  /** Decisions that could be made with those parts: not those about what only a newer extract shows to be missing. */
  static List<StaleDecision> decided(List<StaleDecision> all, List<StoredPart> kept) {
    LocalDate newest =
        kept.stream().filter(p -> Known.EXTRACTED.getFirst().contains(p.kind())).map(StoredPart::extracted).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    return all.stream().filter(d -> !d.newest().isAfter(newest)).toList();
  }
}
