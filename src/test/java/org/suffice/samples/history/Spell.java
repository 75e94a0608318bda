package org.suffice.samples.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child in one kind of placement from a day to the day of leaving, which the next spell shares if there is one.
 * {@code sameCarer}: only the legal status changed at the start, the carer is the one of the spell before.
 */
record Spell(Kind kind, LocalDate start, @Nullable LocalDate end, boolean sameCarer) {

    /** The rule of counting at a date: started by then, and not ended by then. */
    boolean openAt(LocalDate date) {
        return !start.isAfter(date) && (end == null || end.isAfter(date));
    }
}
