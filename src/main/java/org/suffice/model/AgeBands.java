package org.suffice.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  private static final int OLDEST = 25;

  public AgeBands {
    lower = List.copyOf(lower);
    if (lower.isEmpty() || lower.getFirst() < 0) {
      throw new SufficeException("age-bands", "Age bands need at least one lower bound, 0 or more.");
    }
    if (last.isPresent() && last.getAsInt() < lower.getLast()) {
      throw new SufficeException("age-bands", "The last age band must not end before it begins: write it as 16-17.");
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

  /** Bands that are often printed, each once. */
  public static List<AgeBands> presets() {
    return List.of(DFE, STRATEGY_2017, FOSTERING, CHILDRENS_HOMES, SEARCHES, SECTION_20);
  }

  /** Reads lower bounds such as {@code 0,1,5,11,16}; a last band that ends is written {@code 16-17}. */
  public static AgeBands parse(String text) {
    try {
      var bounds = new ArrayList<Integer>();
      String[] parts = text.split(",", -1);
      String[] last = parts[parts.length - 1].split("-", 2);
      for (int i = 0; i < parts.length - 1; i++) {
        bounds.add(Integer.valueOf(parts[i].strip()));
      }
      bounds.add(Integer.valueOf(last[0].strip()));
      OptionalInt end = last.length == 1 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(last[1].strip()));
      return new AgeBands(bounds, end);
    } catch (NumberFormatException e) {
      throw new SufficeException("age-bands", "\"" + text + "\" is not a list of ages such as 0,1,5,11,16.", e);
    }
  }

  /** The same of what a person asks for: ages that a table of children can have. */
  public static AgeBands asked(String text) {
    AgeBands bands = parse(text);
    if (Math.max(bands.lower.getLast(), bands.last.orElse(0)) > OLDEST) {
      throw new SufficeException("age-bands", "\"" + text + "\" has an age over " + OLDEST + ": bands are of the ages of children and care leavers, 0 to " + OLDEST + ".");
    }
    return bands;
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    String bounds = lower.stream().map(String::valueOf).collect(Collectors.joining(","));
    return last.isPresent() ? bounds + "-" + last.getAsInt() : bounds;
  }

  /** All bands in words, as they are printed. */
  public String words() {
    return IntStream.range(0, size()).mapToObj(i -> i == 0 ? label(i) : label(i).toLowerCase(Locale.UK)).collect(Collectors.joining(", "));
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
