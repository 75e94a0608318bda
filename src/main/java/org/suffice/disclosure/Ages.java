package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All children by age are in several tables, in bands that may differ: from one age that two of them begin a band at to the next as many
 * are in either. Those in section 20 are printed with what they are a share of.
 */
final class Ages {
  static final String TABLE = "children-by-age";
  static final String PROFILE = "childrens-homes-profile";
  /** What the profile calls its rows of ages, before the band. */
  static final String IN_PROFILE = "age-";
  static final String SECTION_20 = "section-20";

  private static final Pattern BAND = Pattern.compile("(?:under-(?<under>\\d+)|(?<first>\\d+)(?:-\\d+|\\+))");

  private Ages() {}

  /** The first age of a band by the id of its row, in completed years; -1 where it is none. */
  static int first(String row) {
    Matcher band = BAND.matcher(row);
    return !band.matches() ? -1 : band.group("under") != null ? 0 : Integer.parseInt(band.group("first"));
  }

  /**
   * Where a table has all children by age.
   *
   * @param called what its rows of ages are called, before the band
   * @param rows their bands
   */
  record Bands(String table, String called, String column, List<String> rows) {
    Bands {
      rows = List.copyOf(rows);
    }

    private List<Identities.Cell> cells(int from, int before) {
      return rows.stream().filter(r -> first(r) >= from && first(r) < before).map(r -> new Identities.Cell(table, called + r, column)).toList();
    }
  }

  /** What the rows of two tables add up to, between ages at which both begin a band. */
  static List<Identities.Identity> sums(Bands one, Bands other) {
    List<Integer> common = one.rows().stream().map(Ages::first).filter(a -> a >= 0 && other.rows().stream().anyMatch(r -> first(r) == a)).distinct().sorted().toList();
    List<Identities.Identity> sums = new ArrayList<>();
    for (int i = 0; i < common.size(); i++) {
      int from = common.get(i);
      int before = i + 1 < common.size() ? common.get(i + 1) : Integer.MAX_VALUE;
      sums.add(new Identities.Identity(one.cells(from, before), other.cells(from, before)));
    }
    return sums;
  }
}
