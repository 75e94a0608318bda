package org.suffice.samples.searches;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.history.Sex;

/** One row of the log of requests: one child sought. Blank text means not recorded. */
public record SearchRow(
        String reference, String childRef, LocalDate born, Sex sex, LocalDate requested, String typeSought,
        int childrenInRequest, int searchesMade, String ringRound, String hardToFind, Needs needs, String desk,
        String outcome, String categoryPlaced, String insideBoundary, @Nullable LocalDate closed) {

    /** Y, N or blank for each need, and for a home with few or no other children. */
    public record Needs(
            String missing, String aggression, String exploitation, String mentalHealth, String offending, String solo) {}
}
