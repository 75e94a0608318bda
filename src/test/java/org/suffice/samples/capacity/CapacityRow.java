package org.suffice.samples.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The places of a provider or home on a day. {@code places} is text: "6+" is printed so. */
public record CapacityRow(
        LocalDate date, String provider, String home, String urn, String sector, String kind, String contract, String tier,
        String district, String inside, String places, @Nullable Integer occupied, @Nullable Integer ours,
        @Nullable Integer high, @Nullable Integer medium, @Nullable Integer low) {}
