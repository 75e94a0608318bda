package org.suffice.model;

/**
 * The switches of counting that a council sets; every table that uses one prints it.
 *
 * @param countShortBreaks count children under a series of short breaks (V3, V4); off by default
 * @param otherPublicInHouse count other local authority and other public provision as in-house; off by default
 * @param careHomesAreChildrensHomes R1 counts as a children's home beside K2; on by default
 * @param hardToFindSearches from how many searches a request is hard to find where nothing is recorded
 * @param ringRoundIsHardToFind a targeted ring-round makes a request hard to find where nothing is recorded
 * @param council the council whose population and published figures are its own
 * @param childrenInOurCare say "children in our care" instead of "children looked after"
 * @param endIsLastDay the source gives the last day of a placement as its end, not the day the child left: a placement
 *     that begins on the day after goes on in the same period of care; off by default
 * @param local what is about the council's own place and practice
 */
public record Rules(
    boolean countShortBreaks,
    boolean otherPublicInHouse,
    boolean careHomesAreChildrensHomes,
    int hardToFindSearches,
    boolean ringRoundIsHardToFind,
    String council,
    boolean childrenInOurCare,
    boolean endIsLastDay,
    LocalRules local) {
  /** Rules of a council that named nothing of its own. */
  public Rules(
      boolean countShortBreaks,
      boolean otherPublicInHouse,
      boolean careHomesAreChildrensHomes,
      int hardToFindSearches,
      boolean ringRoundIsHardToFind,
      String council,
      boolean childrenInOurCare,
      boolean endIsLastDay) {
    this(
        countShortBreaks, otherPublicInHouse, careHomesAreChildrensHomes, hardToFindSearches, ringRoundIsHardToFind,
        council, childrenInOurCare, endIsLastDay, LocalRules.defaults());
  }

  /** Rules of a source whose end is the day the child left. */
  public Rules(
      boolean countShortBreaks,
      boolean otherPublicInHouse,
      boolean careHomesAreChildrensHomes,
      int hardToFindSearches,
      boolean ringRoundIsHardToFind,
      String council,
      boolean childrenInOurCare) {
    this(
        countShortBreaks, otherPublicInHouse, careHomesAreChildrensHomes, hardToFindSearches, ringRoundIsHardToFind,
        council, childrenInOurCare, false);
  }

  /** The defaults of domain.md; no council is named. */
  public static Rules defaults() {
    return new Rules(false, false, true, 3, true, "", false);
  }

  /** "children looked after" or "children in our care". */
  public String childrenWords() {
    return childrenInOurCare ? "children in our care" : "children looked after";
  }
}
