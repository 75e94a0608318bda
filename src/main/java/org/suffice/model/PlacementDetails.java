package org.suffice.model;

import org.jspecify.annotations.Nullable;

/**
 * What some extracts say of a placement and most do not, apart from the rest so that it costs nothing where nothing is
 * said. All of it may be missing.
 *
 * @param age age in completed years on the day of the extract, where the extract gives no date of birth
 * @param homeArea first part of the home's postcode, such as "PR1": no more of it is needed
 * @param placeArea the placement's postcode without its last two letters, such as "PR1 2": tells one place from another
 *     without naming an address
 * @param council the council in whose area the child is placed, as recorded
 * @param siblingGroup reference of the group of brothers and sisters
 * @param search reference of the search that found the placement
 * @param teamDistrict district of the responsible team
 * @param plan the child's care plan, as recorded
 * @param routeIntoCare how the child came into care, as recorded
 * @param carer reference of the carer or home: text
 * @param priority why a block-contracted place is held, as recorded
 */
public record PlacementDetails(
    @Nullable Integer age,
    @Nullable String homeArea,
    @Nullable String placeArea,
    @Nullable String council,
    @Nullable String siblingGroup,
    @Nullable String search,
    @Nullable String teamDistrict,
    @Nullable ContractRoute route,
    @Nullable String plan,
    @Nullable String routeIntoCare,
    @Nullable Registration registration,
    @Nullable String carer,
    @Nullable Priority priority) {
  /** Nothing said. */
  public static final PlacementDetails NONE =
      new PlacementDetails(null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** The one object that stands for nothing where nothing is said. */
  public PlacementDetails orNone() {
    return equals(NONE) ? NONE : this;
  }
}
