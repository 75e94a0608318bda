package org.suffice.samples.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spell with what the extract says of it. {@code next}: the spell that follows on the same day, if there is one.
 * {@code legalCode}: the statutory code of the legal status; V3 and V4 are short breaks.
 */
record Stay(Child child, Spell spell, @Nullable Spell next, String legalCode, boolean section20AtTheEnd) {

    boolean isShortBreak() {
        return legalCode.equals("V3") || legalCode.equals("V4");
    }

    LocalDate start() {
        return spell.start();
    }
}
