package org.suffice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Up to which extract the data is to be known: what newer extracts of the same kind of table say is left aside. */
public sealed interface Known {
  /**
   * Tables that say something about the same things, so that a newer extract of one is newer than all: of children, of searches
   * and of capacity. What is published and the targets are given whenever somebody types them.
   */
  List<Set<TableKind>> EXTRACTED =
      List.of(
          Set.of(TableKind.PLACEMENTS, TableKind.EPISODES, TableKind.HEADER, TableKind.UASC), Set.of(TableKind.SEARCHES), Set.of(TableKind.CAPACITY));

  /** Up to the extracts of an import; of tables that it does not have, everything. */
  record With(int importId) implements Known {}

  /** Up to the extracts of a day, inclusive: of placements and children, of searches, of capacity. */
  record On(LocalDate day) implements Known {}
}
