package org.suffice.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a log of searches: a request, or one of the children it asks a home for.
 *
 * @param key search reference + child reference, or the row's place within the reference
 * @param reference the request's reference: text
 * @param child child reference; null where the log gives none
 * @param age age in completed years where the log gives an age and no date of birth
 * @param childrenStated "children in the request" as stated; null where not
 * @param searchesMade how many searches were made; null where not recorded
 * @param ringRound whether providers were phoned one by one; null where blank
 * @param ringRoundColumn false where the source has no such column at all
 * @param hardToFindRecorded as recorded; null where blank
 * @param needs ids of the needs ticked or listed, and of the features asked for
 * @param details what some logs say besides
 */
public record SearchRow(
    String key,
    String reference,
    @Nullable String child,
    @Nullable LocalDate birth,
    @Nullable Integer age,
    Sex sex,
    LocalDate requested,
    TypeSought type,
    String typeText,
    @Nullable Integer childrenStated,
    @Nullable Integer searchesMade,
    @Nullable Boolean ringRound,
    boolean ringRoundColumn,
    @Nullable Boolean hardToFindRecorded,
    Set<String> needs,
    @Nullable String district,
    @Nullable String team,
    Outcome outcome,
    @Nullable String categoryPlaced,
    @Nullable Boolean insideCouncil,
    @Nullable LocalDate closed,
    SearchDetails details,
    Origin origin)
    implements ValidatedRow {
  /** In {@code needs} alone: the log says of at least one need that the child does not have it, and of none that it has. */
  public static final String NO_NEEDS = "none";

  public SearchRow {
    needs = Set.copyOf(needs);
  }

  /** A row of which the log says nothing besides. */
  public SearchRow(
      String key,
      String reference,
      @Nullable String child,
      @Nullable LocalDate birth,
      @Nullable Integer age,
      Sex sex,
      LocalDate requested,
      TypeSought type,
      String typeText,
      @Nullable Integer childrenStated,
      @Nullable Integer searchesMade,
      @Nullable Boolean ringRound,
      boolean ringRoundColumn,
      @Nullable Boolean hardToFindRecorded,
      Set<String> needs,
      @Nullable String district,
      @Nullable String team,
      Outcome outcome,
      @Nullable String categoryPlaced,
      @Nullable Boolean insideCouncil,
      @Nullable LocalDate closed,
      Origin origin) {
    this(
        key, reference, child, birth, age, sex, requested, type, typeText, childrenStated, searchesMade, ringRound,
        ringRoundColumn, hardToFindRecorded, needs, district, team, outcome, categoryPlaced, insideCouncil, closed,
        SearchDetails.NONE, origin);
  }

  /** The same with other details. */
  public SearchRow with(SearchDetails other) {
    return new SearchRow(
        key, reference, child, birth, age, sex, requested, type, typeText, childrenStated, searchesMade, ringRound,
        ringRoundColumn, hardToFindRecorded, needs, district, team, outcome, categoryPlaced, insideCouncil, closed,
        other, origin);
  }

  /** The same from another place. */
  public SearchRow from(Origin other) {
    return new SearchRow(
        key, reference, child, birth, age, sex, requested, type, typeText, childrenStated, searchesMade, ringRound,
        ringRoundColumn, hardToFindRecorded, needs, district, team, outcome, categoryPlaced, insideCouncil, closed,
        details, other);
  }
}
