package org.suffice.samples.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spell with what the extract says of it. {@code next}: the spell that follows on the same day, if there is one.
 * {@code legalCode}: the statutory code of the legal status; V3 and V4 are short breaks. {@code word}: what the placement must
 * be called, blank where any word that fits will do.
 */
record Stay(Child child, Spell spell, @Nullable Spell next, String legalCode, String word) {

    boolean isShortBreak() {
        return legalCode.equals("V3") || legalCode.equals("V4");
    }

    LocalDate start() {
        return spell.start();
    }
}
