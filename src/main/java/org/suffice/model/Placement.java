package org.suffice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a child lives from a start date to an end date; in SSDA903 an episode.
 *
 * @param key child + start (SSDA903) or child + start + category (local extracts)
 * @param child child reference: text, leading zeros kept
 * @param birth date of birth; null where only an age or nothing is given (SSDA903 has it in the header)
 * @param ethnicity as recorded, trimmed
 * @param typeText the placement type as the source wrote it
 * @param code SSDA903 placement code where the source gave one
 * @param start first day, inclusive
 * @param end the day the child left: the child is there up to the day before, and no longer on it; null while open
 * @param distance miles from home; null where not known (999.9 and blank)
 * @param weeklyCost pounds a week; null where not recorded
 * @param details what some extracts say besides
 */
public record Placement(
    String key,
    String child,
    @Nullable LocalDate birth,
    Sex sex,
    @Nullable String ethnicity,
    LegalStatus legalStatus,
    @Nullable String need,
    @Nullable Boolean uasc,
    @Nullable Boolean disability,
    PlacementType type,
    String typeText,
    @Nullable String code,
    Sector sector,
    @Nullable String provider,
    @Nullable String urn,
    LocalDate start,
    @Nullable LocalDate end,
    @Nullable String reasonStarted,
    @Nullable String reasonEnded,
    @Nullable String reasonChange,
    @Nullable String district,
    @Nullable String team,
    @Nullable Boolean insideCouncil,
    @Nullable Double distance,
    @Nullable Double weeklyCost,
    PlacementDetails details,
    Origin origin)
    implements ValidatedRow {
  private static final int ISO_DATE = "2017-03-31".length();

  /** A placement of which the extract says nothing besides. */
  public Placement(
      String key,
      String child,
      @Nullable LocalDate birth,
      Sex sex,
      @Nullable String ethnicity,
      LegalStatus legalStatus,
      @Nullable String need,
      @Nullable Boolean uasc,
      @Nullable Boolean disability,
      PlacementType type,
      String typeText,
      @Nullable String code,
      Sector sector,
      @Nullable String provider,
      @Nullable String urn,
      LocalDate start,
      @Nullable LocalDate end,
      @Nullable String reasonStarted,
      @Nullable String reasonEnded,
      @Nullable String reasonChange,
      @Nullable String district,
      @Nullable String team,
      @Nullable Boolean insideCouncil,
      @Nullable Double distance,
      @Nullable Double weeklyCost,
      Origin origin) {
    this(
        key, child, birth, sex, ethnicity, legalStatus, need, uasc, disability, type, typeText, code, sector, provider,
        urn, start, end, reasonStarted, reasonEnded, reasonChange, district, team, insideCouncil, distance, weeklyCost,
        PlacementDetails.NONE, origin);
  }

  /** Whether it is an SSDA903 episode, whose key has no category. */
  public boolean episode() {
    return key.length() == child.length() + 1 + ISO_DATE;
  }

  /** The same, ended on a day. */
  public Placement endedOn(LocalDate day) {
    return new Placement(
        key, child, birth, sex, ethnicity, legalStatus, need, uasc, disability, type, typeText, code, sector, provider,
        urn, start, day, reasonStarted, reasonEnded, reasonChange, district, team, insideCouncil, distance, weeklyCost,
        details, origin);
  }

  /** The same with other details. */
  public Placement with(PlacementDetails other) {
    return new Placement(
        key, child, birth, sex, ethnicity, legalStatus, need, uasc, disability, type, typeText, code, sector, provider,
        urn, start, end, reasonStarted, reasonEnded, reasonChange, district, team, insideCouncil, distance, weeklyCost,
        other, origin);
  }

  /** The same from another place. */
  public Placement from(Origin other) {
    return new Placement(
        key, child, birth, sex, ethnicity, legalStatus, need, uasc, disability, type, typeText, code, sector, provider,
        urn, start, end, reasonStarted, reasonEnded, reasonChange, district, team, insideCouncil, distance, weeklyCost,
        details, other);
  }
}
