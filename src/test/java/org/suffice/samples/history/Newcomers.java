package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.Dice;

/** Makes the children that {@link PeopleFlow} counts: each with a sex, a birthday and days that fit what was counted. */
final class Newcomers {
    private static final int TRIES = 50_000;
    private static final int LONGEST_PASSAGE = 150;
    private static final double RETURNING = 0.08;
    private static final double NEWBORN = 0.7;

    private final Dice dice;
    private final List<Segment> parts;
    private final LocalDate to;
    private final List<Child> left;
    private final Entrants entrants;

    /** {@code left}: who may return; those who do are removed. */
    Newcomers(Dice dice, List<Segment> parts, LocalDate to, List<Child> left) {
        this.dice = dice;
        this.parts = parts;
        this.to = to;
        this.left = left;
        this.entrants = new Entrants(dice);
    }

    /** Everybody who starts, with so many males among those who are there in the end. */
    Turnover make(List<PeopleFlow.Entry> entries, int males, Map<Child, LocalDate> leaving) {
        Map<Child, LocalDate> entering = new LinkedHashMap<>();
        List<Turnover.Passing> passing = new ArrayList<>();
        List<Sex> sexes = sexes(entries, males);
        for (PeopleFlow.Entry entry : entries) {
            Segment part = parts.get(entry.part());
            for (int i = 0; i < entry.count(); i++) {
                Band stays = entry.stays();
                PeopleFlow.Exit leaves = entry.leaves();
                if (stays != null) {
                    enter(entering, sexes.removeLast(), part, entry.band(), stays);
                } else if (leaves != null) {
                    passing.add(passing(part, entry.band(), leaves));
                }
            }
        }
        Segment longest = parts.getLast();
        for (Band band : Band.values()) {
            for (int i = 0; i < longest.startsAgain(band); i++) {
                startAgain(entering, passing, sexes.removeLast(), longest, band);
            }
        }
        return new Turnover(leaving, entering, passing);
    }

    private List<Sex> sexes(List<PeopleFlow.Entry> entries, int males) {
        int all = 0;
        for (PeopleFlow.Entry entry : entries) {
            all += entry.stays() == null ? 0 : entry.count();
        }
        for (Band band : Band.values()) {
            all += parts.getLast().startsAgain(band);
        }
        if (males < 0 || males > all) {
            throw new IllegalStateException(males + " of " + all + " starters would have to be male by " + to);
        }
        List<Sex> sexes = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            sexes.add(i < males ? Sex.MALE : Sex.FEMALE);
        }
        dice.shuffle(sexes);
        return sexes;
    }

    private void enter(Map<Child, LocalDate> entering, Sex sex, Segment part, Band band, Band stays) {
        if (stays != Band.AGED_16_AND_OVER && dice.chance(RETURNING)) {
            LocalDate day = dice.day(part.from().plusDays(1), part.to());
            Child again = returning(sex, day, band, stays);
            if (again != null) {
                left.remove(again);
                entering.put(again, day);
                return;
            }
        }
        for (int i = 0; i < TRIES; i++) {
            LocalDate day = dice.day(part.from().plusDays(1), part.to());
            Child child = newChild(sex, band, day);
            if (isIn(child, band, day) && isIn(child, stays, to)) {
                entering.put(child, day);
                return;
            }
        }
        throw new IllegalStateException("nobody " + band + " who is " + stays + " at " + to);
    }

    /** Left so long ago that no table of twelve months to a published date counts both. */
    private @Nullable Child returning(Sex sex, LocalDate day, Band band, Band stays) {
        LocalDate before = to.minusYears(1);
        List<Child> fitting = left.stream().filter(c -> {
            LocalDate end = c.lastEnd();
            return c.sex() == sex && !c.wasEver(Kind.ADOPTION) && end != null && !end.isAfter(before)
                    && end.isBefore(day.minusDays(30)) && isIn(c, band, day) && isIn(c, stays, to);
        }).toList();
        return fitting.isEmpty() ? null : dice.pick(fitting);
    }

    private Turnover.Passing passing(Segment part, Band band, PeopleFlow.Exit leaves) {
        Segment end = parts.get(leaves.part());
        for (int i = 0; i < TRIES; i++) {
            LocalDate start = dice.day(part.from().plusDays(1), part.to().minusDays(1));
            LocalDate earliest = Days.latest(start, end.from()).plusDays(1);
            LocalDate until = Days.earlier(end.to(), start.plusDays(LONGEST_PASSAGE));
            if (!earliest.isAfter(until)) {
                LocalDate day = dice.day(earliest, until);
                Child child = newChild(dice.pick(List.of(Sex.values())), band, start);
                boolean leavesInBand = Days.leaving(child, end, leaves.band()).filter(d -> d.contains(day)).isPresent();
                if (isIn(child, band, start) && leavesInBand) {
                    return new Turnover.Passing(child, start, day);
                }
            }
        }
        throw new IllegalStateException("nobody passes through " + band + " " + leaves);
    }

    private void startAgain(
            Map<Child, LocalDate> entering, List<Turnover.Passing> passing, Sex sex, Segment part, Band band) {
        for (int i = 0; i < TRIES; i++) {
            LocalDate start = dice.day(part.from().plusDays(1), part.to().minusDays(100));
            LocalDate end = start.plusDays(dice.between(10, 60));
            LocalDate again = dice.day(end.plusDays(20), part.to().minusDays(1));
            Child child = newChild(sex, band, start);
            if (isIn(child, band, start) && isIn(child, band, end) && isIn(child, band, to)) {
                passing.add(new Turnover.Passing(child, start, end));
                entering.put(child, again);
                return;
            }
        }
        throw new IllegalStateException("nobody starts again in " + band);
    }

    /** Most babies start in the weeks after their birth. */
    private Child newChild(Sex sex, Band band, LocalDate day) {
        boolean newborn = band == Band.UNDER_1 && dice.chance(NEWBORN);
        return newborn ? new Child(sex, dice.day(day.minusDays(30), day)) : entrants.newChild(sex, band, day);
    }

    private static boolean isIn(Child child, Band band, LocalDate day) {
        int age = child.ageAt(day);
        return !child.born().isAfter(day) && age < 18 && Band.of(age) == band;
    }
}
