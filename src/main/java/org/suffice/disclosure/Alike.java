package org.suffice.disclosure;

import java.util.List;
import java.util.Set;

/**
 * Measures that print some of the same numbers in other rows, or whose rows tell of each other by a total that both have. When
 * one is published by itself, the others may be published another time: what is hidden in one must not be told by another.
 */
public final class Alike {
  private static final List<Set<String>> MEASURES =
      List.of(
          Set.of("children-by-ethnicity", "ethnicity-representation"),
          Set.of("children-by-age", "children-by-sex", "childrens-homes-profile", "children-by-legal-status", "section-20"),
          Set.of("placement-mix", "placement-types", "fostering-share", "in-house-ifa-split", "in-house-ifa-by-age", "childrens-homes", Amounts.COSTS),
          Set.of("placement-moves", "step-downs"),
          Set.of("hard-to-find-by-type", "hard-to-find-cause", "hard-to-find-sourced", Trends.ID, "routing", Demands.ID, Overlaps.OUTCOMES, Waits.ID));

  private Alike() {}

  /** The other measures that print some of the numbers of a measure, by their ids in alphabetical order. */
  public static List<String> to(String measure) {
    return MEASURES.stream().filter(m -> m.contains(measure)).flatMap(Set::stream).filter(id -> !id.equals(measure)).sorted().toList();
  }
}
