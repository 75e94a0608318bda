package org.suffice.samples.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of the placements extract, as a council would word it. Blank text means not recorded. */
public record PlacementRow(
        String childRef, LocalDate born, Sex sex, String ethnicity, String legalStatus, String placementType,
        String providerType, String provider, LocalDate start, @Nullable LocalDate end, String reasonEnded,
        String district, String team, @Nullable BigDecimal weeklyCost) {}
