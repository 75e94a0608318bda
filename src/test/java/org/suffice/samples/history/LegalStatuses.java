package org.suffice.samples.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.Dice;
import org.suffice.samples.SnapshotDates;

/**
 * Gives every spell its legal status. Who is under section 20 at 31 July 2017 is decided elsewhere; everybody else who
 * is present then must have another status.
 */
final class LegalStatuses {
    private static final int DAYS_OF_INTERIM_ORDER = 240;
    private static final int DAYS_OF_PROTECTION = 5;

    private final Dice dice;
    private final Set<Child> section20;
    private final SupportedWords words;

    LegalStatuses(Dice dice, Set<Child> section20, SupportedWords words) {
        this.dice = dice;
        this.section20 = section20;
        this.words = words;
    }

    /** The stays of a child, in order. */
    List<Stay> of(Child child) {
        List<Spell> spells = child.spells();
        boolean voluntary = section20.contains(child)
                || (child.openAt(SnapshotDates.LAST).isEmpty() && dice.chance(chanceOfSection20(child)));
        int change = firstSameCarer(spells);
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            String code = fixedBy(spell.kind());
            if (code.isEmpty()) {
                code = voluntary ? voluntary(child, i, change) : underOrder(spells, i, change);
            }
            stays.add(new Stay(child, spell, next(spells, i), code, words.of(child, spell)));
        }
        return stays;
    }

    private static double chanceOfSection20(Child child) {
        return child.ageAt(child.spells().getFirst().start()) >= 10 ? 0.40 : 0.12;
    }

    private static int firstSameCarer(List<Spell> spells) {
        for (int i = 0; i < spells.size(); i++) {
            if (spells.get(i).sameCarer()) {
                return i;
            }
        }
        return -1;
    }

    /** A status that follows from the placement itself, or blank. */
    private static String fixedBy(Kind kind) {
        return switch (kind) {
            case ADOPTION -> "E1";
            case WITH_PARENTS -> "C2";
            case YOI -> "J1";
            default -> "";
        };
    }

    /** Section 20 throughout, or up to the change of legal status, or from it where it must hold in the end. */
    private String voluntary(Child child, int place, int change) {
        if (change < 0) {
            return "V2";
        }
        boolean afterChange = place >= change;
        return afterChange == section20.contains(child) ? "V2" : "C1";
    }

    private String underOrder(List<Spell> spells, int place, int change) {
        if (change >= 0) {
            return place < change ? "C1" : "C2";
        }
        Spell spell = spells.get(place);
        LocalDate end = spell.end() == null ? SnapshotDates.EXTRACTED : spell.end();
        long lasted = ChronoUnit.DAYS.between(spell.start(), end);
        if (place == 0 && lasted <= DAYS_OF_PROTECTION) {
            return dice.chance(0.5) ? "L1" : "L2";
        }
        return ChronoUnit.DAYS.between(spells.getFirst().start(), end) <= DAYS_OF_INTERIM_ORDER ? "C1" : "C2";
    }

    private static @Nullable Spell next(List<Spell> spells, int place) {
        if (place + 1 == spells.size()) {
            return null;
        }
        Spell next = spells.get(place + 1);
        return next.start().equals(spells.get(place).end()) ? next : null;
    }
}
