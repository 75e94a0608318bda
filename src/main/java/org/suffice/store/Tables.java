package org.suffice.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.suffice.model.TableKind;

/** Which table keeps which kind of sheet. */
final class Tables {
  private final RowTable<?> placements = PlacementTable.table();
  private final RowTable<?> children = ChildTable.table();
  private final RowTable<?> uasc = UascTable.table();
  private final RowTable<?> searches = SearchTable.table();
  private final RowTable<?> published = PublishedTable.table();
  private final RowTable<?> targets = TargetTable.table();
  private final RowTable<?> capacity = CapacityTable.table();

  /** The rows of a table of blocks, by what the database calls it, in lower case; null where it is none. */
  @Nullable RowTable<?> inBlocks(String stored) {
    return Arrays.stream(TableKind.values())
        .<@Nullable RowTable<?>>map(this::of)
        .filter(t -> t != null && t.inBlocks() && t.stored().equals(stored))
        .findFirst()
        .orElse(null);
  }

  /** Placements and episodes share a table; their keys have different shapes and are never compared. */
  RowTable<?> of(TableKind kind) {
    return switch (kind) {
      case PLACEMENTS, EPISODES -> placements;
      case HEADER -> children;
      case UASC -> uasc;
      case SEARCHES -> searches;
      case PUBLISHED -> published;
      case TARGETS -> targets;
      case CAPACITY -> capacity;
    };
  }
}
