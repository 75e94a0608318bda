package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.Dice;

/** Finds the children who must have started by a date: mostly new ones, some who were looked after before. */
final class Entrants {
    private static final double RETURNING = 0.07;
    private static final int DAYS_AWAY = 30;
    private static final int[] WEIGHT_OF_AGE = {30, 18, 16, 14, 12, 12, 11, 10, 10, 9, 9, 10, 11, 12, 15, 16, 16, 9};

    private final Dice dice;

    Entrants(Dice dice) {
        this.dice = dice;
    }

    /** So many children of a sex in a band at the date. Returning ones are taken from {@code left}, and removed there. */
    List<Child> of(Sex sex, Band band, int count, LocalDate from, LocalDate date, List<Child> left) {
        List<Child> entrants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Child again = dice.chance(RETURNING) ? returning(sex, band, from, date, left) : null;
            entrants.add(again != null ? again : newChild(sex, band, date));
        }
        return entrants;
    }

    private @Nullable Child returning(Sex sex, Band band, LocalDate from, LocalDate date, List<Child> left) {
        List<Child> fitting = left.stream().filter(c -> mayReturn(c, sex, band, from, date)).toList();
        if (fitting.isEmpty()) {
            return null;
        }
        Child child = dice.pick(fitting);
        left.remove(child);
        return child;
    }

    private static boolean mayReturn(Child child, Sex sex, Band band, LocalDate from, LocalDate date) {
        LocalDate end = child.lastEnd();
        return child.sex() == sex && child.ageAt(date) < 18 && Band.of(child.ageAt(date)) == band
                && !child.wasEver(Kind.ADOPTION) && end != null && end.plusDays(DAYS_AWAY).isBefore(from);
    }

    /** A new child in the band at the date. */
    Child newChild(Sex sex, Band band, LocalDate date) {
        int[] weights = new int[band.oldest() - band.youngest() + 1];
        System.arraycopy(WEIGHT_OF_AGE, band.youngest(), weights, 0, weights.length);
        int age = band.youngest() + dice.weighted(weights);
        return new Child(sex, dice.day(date.minusYears(age + 1L).plusDays(1), date.minusYears(age).minusDays(age == 0 ? 3 : 0)));
    }
}
