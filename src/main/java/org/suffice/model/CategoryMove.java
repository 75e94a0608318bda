package org.suffice.model;

/**
 * Placements that another scheme counts elsewhere.
 *
 * @param from their category now, with its group
 * @param to their category in the other scheme, with its group; the same category where only its group is another
 * @param placements how many
 */
public record CategoryMove(Category from, Group fromGroup, Category to, Group toGroup, int placements) {}
