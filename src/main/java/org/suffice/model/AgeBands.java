package org.suffice.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Age bands by their lower bounds in completed years, ascending. The last band is open (16+) or ends at an age
 * (16-17); ages outside all bands get rows of their own.
 *
 * @param lower lower bounds, ascending, at least one
 * @param last the last age of the last band, inclusive; empty where it is open
 */
public record AgeBands(List<Integer> lower, OptionalInt last) {
  public static final AgeBands DFE = open(0, 1, 5, 10, 16);
  public static final AgeBands STRATEGY_2017 = open(0, 1, 5, 11, 16);
  public static final AgeBands FOSTERING = open(0, 6, 11);
  public static final AgeBands CHILDRENS_HOMES = open(0, 11, 14, 16);
  public static final AgeBands SEARCHES = closed(17, 0, 6, 11, 14);
  public static final AgeBands SECTION_20 = closed(17, 0, 6, 11, 14, 16);

  public AgeBands {
    lower = List.copyOf(lower);
    if (lower.isEmpty() || lower.getFirst() < 0) {
      throw new SufficeException("age-bands", "Age bands need at least one lower bound, 0 or more.");
    }
    for (int i = 1; i < lower.size(); i++) {
      if (lower.get(i) <= lower.get(i - 1)) {
        throw new SufficeException("age-bands", "Age bands must have lower bounds in rising order, such as 0,1,5,11,16.");
      }
    }
  }

  /** Bands whose last one is open upwards. */
  public static AgeBands open(Integer... lower) {
    return new AgeBands(List.of(lower), OptionalInt.empty());
  }

  /** Bands whose last one ends at {@code last}, inclusive. */
  public static AgeBands closed(int last, Integer... lower) {
    return new AgeBands(List.of(lower), OptionalInt.of(last));
  }

  /** Reads lower bounds such as {@code 0,1,5,11,16}. */
  public static AgeBands parse(String text) {
    try {
      var bounds = new ArrayList<Integer>();
      for (String part : text.split(",")) {
        bounds.add(Integer.valueOf(part.strip()));
      }
      return new AgeBands(bounds, OptionalInt.empty());
    } catch (NumberFormatException e) {
      throw new SufficeException("age-bands", "\"" + text + "\" is not a list of ages such as 0,1,5,11,16.", e);
    }
  }

  /** How many bands there are. */
  public int size() {
    return lower.size();
  }

  /** The band of an age in completed years, or -1 where it is outside all bands. */
  public int indexOf(int age) {
    if (last.isPresent() && age > last.getAsInt()) {
      return -1;
    }
    for (int i = lower.size() - 1; i >= 0; i--) {
      if (age >= lower.get(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Stable id of a band: {@code under-1}, {@code 5-10}, {@code 16+}. */
  public String id(int band) {
    OptionalInt upper = upper(band);
    if (upper.isEmpty()) {
      return lower.get(band) + "+";
    }
    if (lower.get(band) == 0 && upper.getAsInt() == 0) {
      return "under-1";
    }
    return lower.get(band) + "-" + upper.getAsInt();
  }

  /** Words of a band: "under 1", "5 to 10", "16 and over". */
  public String label(int band) {
    OptionalInt upper = upper(band);
    if (upper.isEmpty()) {
      return lower.get(band) + " and over";
    }
    if (lower.get(band) == 0 && upper.getAsInt() == 0) {
      return "Under 1";
    }
    return lower.get(band) + " to " + upper.getAsInt();
  }

  private OptionalInt upper(int band) {
    return band + 1 < lower.size() ? OptionalInt.of(lower.get(band + 1) - 1) : last;
  }
}
