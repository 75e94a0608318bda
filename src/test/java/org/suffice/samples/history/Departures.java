package org.suffice.samples.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.suffice.samples.Dice;

/** Chooses who leaves care between two dates: all who turn 18, some by chance, and whoever a band has too many of. */
final class Departures {
    private final Dice dice;

    Departures(Dice dice) {
        this.dice = dice;
    }

    /** The children among those present who are no longer looked after at the wanted date. */
    Set<Child> choose(List<Child> present, LocalDate from, Wanted wanted) {
        double years = ChronoUnit.DAYS.between(from, wanted.date()) / 365.0;
        Set<Child> leaving = new LinkedHashSet<>();
        for (Child child : present) {
            int age = child.ageAt(wanted.date());
            double inAYear = Likelihood.leavingInAYear(child.current().kind(), Math.min(age, 17));
            if (age >= 18 || dice.chance(1 - Math.pow(1 - inAYear, years))) {
                leaving.add(child);
            }
        }
        for (Sex sex : Sex.values()) {
            for (Band band : Band.values()) {
                leaving.addAll(surplus(present, leaving, sex, band, wanted));
            }
        }
        return leaving;
    }

    private List<Child> surplus(List<Child> present, Set<Child> leaving, Sex sex, Band band, Wanted wanted) {
        List<Child> staying = new ArrayList<>(present.stream()
                .filter(c -> !leaving.contains(c) && c.sex() == sex && Band.of(c.ageAt(wanted.date())) == band).toList());
        int tooMany = staying.size() - wanted.people(sex, band);
        if (tooMany <= 0) {
            return List.of();
        }
        dice.shuffle(staying);
        return staying.subList(0, tooMany);
    }
}
