package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is the same count by definition although tables call it otherwise, and which counts of several tables add up: foster care
 * of the placement mix is that by connected carers and by others of the statutory table. A reader who knows the definitions has
 * it. Found by looking for whatever held on hundreds of random histories; {@code IdentitiesTest} looks whether there is more.
 */
final class Identities {
  /** After the name of a column: not the number in a cell, but what its share is of. */
  static final String OF = "#of";

  /** A cell by its table, row and column, and how the count is called everywhere. */
  private static final Map<String, String> SAME = same();

  private static final String HOMES =
      "placement-mix|in-house-childrens-home|children + placement-mix|agency-childrens-home|children + placement-mix|childrens-home-other-public|children"
          + " + placement-mix|childrens-home-sector-not-recorded|children";
  private static final List<String> NOT_FOSTERING = List.of("childrens-home", "family-assessment-centre", "residential-school", "supported-accommodation", "not-recorded");
  private static final List<String> FOSTERING = List.of("task-centred", "permanent", "respite", "parent-and-child", "step-down", "fostering-other");

  /** Counts that add up to the same. */
  private static final List<Identity> SUMS =
      List.of(
          // its own table says so; where that is withheld, others print both sides
          sum(rows("placement-mix", "children", List.of("connected-carer", "in-house-foster", "ifa", "foster-other-public", "foster-sector-not-recorded")) + " = placement-mix|fostering|children"),
          sum("placement-types|foster-connected|children + placement-types|foster-other|children = placement-mix|fostering|children"),
          sum("placement-types|unregulated-residential|children + placement-types|independent-living|children = placement-mix|supported|children"),
          sum("placement-types|nhs|children + placement-types|yoi|children = placement-mix|other-residential|children"),
          sum("placement-types|childrens-homes|children + placement-types|residential-care-homes|children = " + HOMES),
          // where residential care homes are a category of their own
          sum("placement-types|childrens-homes|children = " + HOMES),
          sum(HOMES + " = childrens-homes-profile|sex|in-homes"),
          sum(rows("childrens-homes-profile", "in-homes", List.of("age-0-10", "age-11-13", "age-14-15", "age-16+", "age-not-recorded")) + " = childrens-homes-profile|age|in-homes"),
          sum(rows("placement-location", "known", List.of("inside-council", "outside-council")) + " = placement-location|council|known"),
          sum(rows("placement-location", "known", List.of("home-district", "other-district")) + " = placement-location|district|known"),
          sum(rows("placement-location", "known", List.of("up-to-5", "up-to-10", "up-to-20", "over-20")) + " = placement-location|distance|known"),
          sum("contract-route|total|children + contract-route|not-recorded|children = children-looked-after|total|children"),
          sum(rows("hard-to-find-by-type", "requests", NOT_FOSTERING) + " = routing|not-fostering|requests"),
          sum(rows("hard-to-find-by-type", "hard-to-find", FOSTERING) + " = hard-to-find-sourced|total|requests"),
          sum("step-downs|total|moves = placement-moves|step-down|moves"),
          sum("step-downs|failed|moves + step-downs|not-failed|moves = step-downs|total|moves"),
          // so do the outcomes of searches, where they can be published
          sum(byType("requests") + " = hard-to-find-trend|total|requests"),
          sum(byType("hard-to-find") + " = hard-to-find-trend|total|hard-to-find"),
          sum(byType("hard-to-find") + " = hard-to-find-cause|total|hard-to-find"),
          sum(byType("not-recorded") + " = hard-to-find-trend|total|not-recorded"));

  /** Cells of which the first come to as many as the second. */
  record Identity(List<Cell> parts, List<Cell> whole) {
    Identity {
      parts = List.copyOf(parts);
      whole = List.copyOf(whole);
    }
  }

  /** A cell by the ids of its table, its row and its column without date or part of a breakdown. */
  record Cell(String table, String row, String column) {
    private static Cell of(String text) {
      String[] ids = text.strip().split("\\|", -1);
      return new Cell(ids[0], ids[1], ids[2]);
    }
  }

  private Identities() {}

  static List<Identity> sums() {
    return SUMS;
  }

  /** How long stays last: what a sector's stays are in a breakdown by sector; elsewhere it does not hold. */
  static List<Identity> staysOfOneSector(String row) {
    return Stream.of("in-house-stays", "agency-stays").map(column -> new Identity(List.of(new Cell(Amounts.STAYS, row, column)), List.of(new Cell(Amounts.STAYS, row, "stays")))).toList();
  }

  /**
   * The row and column that name a cell's count everywhere; null where they are its own.
   *
   * @param base the column without its date
   */
  static Ties.@Nullable Again again(String table, String row, String base) {
    int part = base.indexOf(':');
    String column = part < 0 ? base : base.substring(0, part);
    if (table.equals("occupancy") && column.equals("occupied-available")) {
      // where no place is suspended all are available, in whatever row
      return new Ties.Again(row, "occupied" + base.substring(column.length()), null);
    }
    if (table.equals(Ages.PROFILE) && row.startsWith(Ages.IN_PROFILE) && column.equals("children")) {
      return new Ties.Again(row.substring(Ages.IN_PROFILE.length()), base, null);
    }
    if (table.equals(Ages.SECTION_20) && !row.equals("total") && base.equals("children")) {
      // its rows are the accommodated of a breakdown of the legal statuses
      return new Ties.Again("accommodated", "children:" + row, null);
    }
    String same = SAME.get(table + "|" + row + "|" + column);
    if (same == null) {
      return null;
    }
    int at = same.indexOf('|');
    return new Ties.Again(same.substring(0, at), same.substring(at + 1) + (part < 0 ? "" : base.substring(part)), null);
  }

  /** Whether a line of all but some names those in the row of another: "fostering-excluding-parents" those with parents. */
  static boolean isWithout(String line, String row) {
    int at = line.indexOf("excluding-");
    return at >= 0 && (line.substring(at).equals("excluding-" + row) || row.equals("with-" + line.substring(at + "excluding-".length())));
  }

  private static Map<String, String> same() {
    var same = new TreeMap<String, String>();
    same.put("section-20|total|children", "accommodated|children");
    same.put("placement-types|foster-connected|children", "connected-carer|children");
    same.put("placement-types|residential-care-homes|children", "residential-care-home|children");
    same.put("placement-types|residential-schools|children", "residential-school|children");
    same.put("placement-types|family-centre|children", "family-assessment-centre|children");
    same.put("in-house-ifa-by-age|total|in-house-foster", "in-house-foster|children");
    same.put("in-house-ifa-by-age|total|ifa", "ifa|children");
    same.put("childrens-homes-profile|sex-male|children", "male|children");
    same.put("childrens-homes-profile|sex-female|children", "female|children");
    for (String whole : List.of("childrens-homes-profile|age", "childrens-homes-profile|sex", "placement-location|council", "placement-location|district", "placement-location|distance")) {
      same.put(whole + "|children", "total|children");
    }
    same.put("childrens-homes-profile|age|in-homes", "sex|in-homes");
    for (String row : List.of("inside-council", "outside-council", "home-district", "other-district", "up-to-5", "up-to-10", "up-to-20", "over-20")) {
      same.put("placement-location|" + row + "|known", row + "|children");
    }
    for (String row : List.of("high", "medium", "low", "not-recorded")) {
      same.put("block-contract-use|" + row + "|places", row + "|occupied");
    }
    same.put("block-contract-use|occupied|places", "total|occupied");
    same.put("step-downs|total|moves", "step-down|moves");
    same.put("step-downs|succeeded-of-closed|moves", "succeeded|moves");
    same.put("in-house-ifa-split|foster-other-public|children", "foster-other-public|children");
    same.put("in-house-ifa-split|foster-sector-not-recorded|children", "foster-sector-not-recorded|children");
    for (String type : List.of("task-centred", "permanent", "respite", "parent-and-child", "step-down", "fostering-other")) {
      same.put("hard-to-find-sourced|" + type + "|requests", type + "|hard-to-find");
    }
    return Map.copyOf(same);
  }

  private static Identity sum(String text) {
    String[] sides = text.split(" = ", -1);
    return new Identity(cells(sides[0]), cells(sides[1]));
  }

  private static List<Cell> cells(String side) {
    return Arrays.stream(side.split(" \\+ ", -1)).map(Cell::of).toList();
  }

  private static String rows(String table, String column, List<String> rows) {
    return String.join(" + ", rows.stream().map(r -> table + "|" + r + "|" + column).toList());
  }

  private static String byType(String column) {
    List<String> all = new ArrayList<>(FOSTERING);
    all.addAll(NOT_FOSTERING);
    return rows("hard-to-find-by-type", column, all);
  }
}
