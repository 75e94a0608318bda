package org.suffice.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What some logs of searches say and most do not. All of it may be missing; all but what was asked is about the home
 * that was found.
 *
 * @param neededBy the day the home is needed
 * @param emergency needed on the same day, or in an emergency
 * @param siblings size of the sibling group: a need, never a number of children
 * @param together whether the siblings were placed together
 * @param soloGiven whether the home found is for one child alone
 * @param offers offers received
 * @param declined offers declined
 * @param locationSought where a home was asked for, as recorded
 * @param inHouseFirst whether the council's own carers were asked first
 * @param cause main recorded cause of being hard to find
 * @param sector whose provision was found
 * @param distance miles from home; null where not known (999.9 and blank)
 * @param weeklyCost pounds a week
 * @param teamDistrict district of the responsible team
 */
public record SearchDetails(
    @Nullable LocalDate neededBy,
    @Nullable Boolean emergency,
    @Nullable Integer siblings,
    @Nullable Boolean together,
    @Nullable LegalStatus legalStatus,
    @Nullable Boolean soloGiven,
    @Nullable Integer offers,
    @Nullable Integer declined,
    @Nullable String locationSought,
    @Nullable Boolean inHouseFirst,
    @Nullable String cause,
    @Nullable Priority priority,
    @Nullable Sector sector,
    @Nullable String provider,
    @Nullable Double distance,
    @Nullable Double weeklyCost,
    @Nullable String teamDistrict) {
  /** Nothing said. */
  public static final SearchDetails NONE =
      new SearchDetails(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** The one object that stands for nothing where nothing is said. */
  public SearchDetails orNone() {
    return equals(NONE) ? NONE : this;
  }
}
