package org.suffice.model;

import java.util.Set;

/**
 * One line of a category scheme: placements of a type and of any of some sectors count in a category.
 *
 * @param sectors empty for every sector
 * @param category id of the category
 */
public record CategoryRule(PlacementType type, Set<Sector> sectors, String category) {
  public CategoryRule {
    sectors = Set.copyOf(sectors);
  }

  /** Whether placements of this type and sector fall under it. */
  public boolean fits(PlacementType other, Sector sector) {
    return type == other && (sectors.isEmpty() || sectors.contains(sector));
  }
}
