package org.suffice.samples.searches;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suffice.samples.Dice;
import org.suffice.samples.history.Sex;

/** Makes children of given ages, with references that no child of the placements extract has. */
final class NewChildren {
    private static final int MONTHS_BETWEEN_BIRTHS = 10;

    private final Dice dice;
    private int lastReference = 61_000;

    NewChildren(Dice dice) {
        this.dice = dice;
    }

    /** A child of an age within the limits on the day. */
    SoughtChild aged(int youngest, int oldest, LocalDate day) {
        int age = dice.between(youngest, oldest);
        LocalDate born = dice.day(day.minusYears(age + 1L).plusDays(1), day.minusYears(age).minusDays(age == 0 ? 3 : 0));
        return new SoughtChild(nextReference(), born, dice.chance(0.54) ? Sex.MALE : Sex.FEMALE);
    }

    /** Brothers and sisters, one in each of the bands given; born some months apart. */
    List<SoughtChild> siblings(List<SearchBand> bands, LocalDate day) {
        List<SoughtChild> siblings = new ArrayList<>();
        for (SearchBand band : bands) {
            SoughtChild child = aged(band.youngest(), band.oldest(), day);
            for (int tries = 0; tries < 200 && tooClose(child, siblings); tries++) {
                child = new SoughtChild(child.reference(), aged(band.youngest(), band.oldest(), day).born(), child.sex());
            }
            siblings.add(child);
        }
        return List.copyOf(siblings);
    }

    private static boolean tooClose(SoughtChild child, List<SoughtChild> others) {
        return others.stream().anyMatch(
                o -> Math.abs(ChronoUnit.MONTHS.between(o.born(), child.born())) < MONTHS_BETWEEN_BIRTHS);
    }

    private String nextReference() {
        lastReference += dice.between(1, 9);
        return String.format(Locale.ROOT, "%07d", lastReference);
    }
}
