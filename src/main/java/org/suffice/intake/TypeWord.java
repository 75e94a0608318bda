package org.suffice.intake;

import org.jspecify.annotations.Nullable;
import org.suffice.model.PlacementType;
import org.suffice.model.Sector;

/**
 * What a placement type cell says.
 *
 * @param sector the sector where the word names one ("Agency Fostering"); null where it does not
 * @param code the SSDA903 code where it is one
 */
record TypeWord(PlacementType type, @Nullable Sector sector, Codes.@Nullable Code code) {}
