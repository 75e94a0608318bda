package org.suffice.model;

/**
 * A word or code for a type of placement, as the files write it, and what it counts as.
 *
 * @param word as written, trimmed
 * @param sector the sector that goes with it in these placements
 * @param category the category they count in
 * @param placements in how many placements it is
 */
public record PlacementWord(String word, PlacementType type, Sector sector, Category category, int placements) {}
