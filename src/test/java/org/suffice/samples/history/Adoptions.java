package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suffice.samples.Dice;

/**
 * Chooses who is placed for adoption only after the date before and leaves adopted, so that in all the printed share of those
 * who leave is adopted (T001-06: 13.0% of 540 are 70).
 */
final class Adoptions {
    private final Dice dice;

    Adoptions(Dice dice) {
        this.dice = dice;
    }

    /** The children chosen among those who leave, by the day they do; none of them is placed for adoption yet. */
    Set<Child> choose(Events events, Map<Child, LocalDate> leaving, List<Segment> parts) {
        int placed = (int) leaving.keySet().stream().filter(c -> c.current().kind() == Kind.ADOPTION).count();
        List<Child> fitting = new ArrayList<>();
        leaving.forEach((child, day) -> {
            if (events.mayLeaveByAdoption(child, day)) {
                fitting.add(child);
            }
        });
        dice.shuffle(fitting);
        return new LinkedHashSet<>(fitting.stream().limit(Math.max(0, wanted(parts) - placed)).toList());
    }

    private static int wanted(List<Segment> parts) {
        int ends = 0;
        for (Segment part : parts) {
            for (Band band : Band.values()) {
                ends += part.ends(band);
            }
        }
        return LeavingReason.ADOPTION.printedOf(ends);
    }
}
