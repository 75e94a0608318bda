package org.suffice.model;

import java.util.List;

/**
 * What another scheme would change, before it is used.
 *
 * @param moves placements that count in another category or group, the most first
 * @param renamed names that differ, as "old name" and "new name" of one category or group
 */
public record SchemeChange(List<CategoryMove> moves, List<Renamed> renamed) {
  public SchemeChange {
    moves = List.copyOf(moves);
    renamed = List.copyOf(renamed);
  }

  /** A category or group under another name. */
  public record Renamed(String from, String to) {}

  /** How many placements count in another category or group. */
  public int placements() {
    return moves.stream().mapToInt(CategoryMove::placements).sum();
  }
}
