package org.suffice.analysis;

import java.util.Locale;
import java.util.Set;

/** Which names of areas are those of a country, a region or a group of councils, not of one council. */
final class Areas {
  private static final Set<String> LARGE =
      Set.of(
          "england", "united-kingdom", "great-britain", "national", "north-east", "north-west", "yorkshire-and-the-humber", "east-midlands",
          "west-midlands", "east-of-england", "london", "inner-london", "outer-london", "south-east", "south-west");

  private Areas() {}

  /** Whether it is more than one council. */
  static boolean large(String area) {
    String words = area.toLowerCase(Locale.ROOT);
    return LARGE.contains(Value.slug(area)) || words.contains("neighbour") || words.contains("average");
  }
}
