package org.suffice.samples.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.suffice.samples.Dice;

/**
 * Puts days on what happens to a child in one interval. The interval is after {@code from} up to and including
 * {@code to}, so that nothing here changes what is counted at {@code from}.
 */
final class Events {
    private static final int DAYS_AWAY = 30;
    private static final double EMERGENCY_FIRST = 0.30;
    private static final double STOP_ON_THE_WAY = 0.25;
    private static final double EXCURSION_IN_A_YEAR = 0.05;
    private static final double LEGAL_CHANGE_IN_A_YEAR = 0.07;

    private final Dice dice;
    private final LocalDate from;
    private final LocalDate to;

    Events(Dice dice, LocalDate from, LocalDate to) {
        this.dice = dice;
        this.from = from;
        this.to = to;
    }

    /** Starts by {@code to}, some of them in an emergency placement first, and is in {@code kind} at {@code to}. */
    void enter(Child child, Kind kind) {
        LocalDate earliest = latest(from.plusDays(1), child.born());
        LocalDate left = child.lastEnd();
        if (left != null) {
            earliest = latest(earliest, left.plusDays(DAYS_AWAY));
        }
        LocalDate day = dice.day(latest(earliest, child.birthday(kind.youngest())), to);
        if (earliest.isBefore(day) && dice.chance(EMERGENCY_FIRST)) {
            LocalDate first = dice.day(latest(earliest, day.minusDays(dice.between(3, 60))), day.minusDays(1));
            child.enter(first, emergency(child.ageAt(first)));
            child.move(day, kind);
        } else {
            child.enter(day, kind);
        }
    }

    /** Goes to another kind of placement, some by way of a third. */
    void move(Child child, Kind kind) {
        LocalDate day = dice.day(latest(from.plusDays(1), child.birthday(kind.youngest())), to);
        if (day.isAfter(from.plusDays(10)) && dice.chance(STOP_ON_THE_WAY)) {
            LocalDate first = dice.day(latest(from.plusDays(1), day.minusDays(90)), day.minusDays(1));
            child.move(first, emergency(child.ageAt(first)));
        }
        child.move(day, kind);
    }

    /** Stays in the same kind; some change carer, go elsewhere and come back, or get another legal status. */
    void stay(Child child) {
        double years = ChronoUnit.DAYS.between(from, to) / 365.0;
        Kind kind = child.current().kind();
        boolean settled = kind == Kind.WITH_PARENTS || kind == Kind.ADOPTION;
        if (!settled && dice.chance(EXCURSION_IN_A_YEAR * years)) {
            LocalDate away = dice.day(from.plusDays(1), to.minusDays(1));
            LocalDate back = dice.day(away.plusDays(1), earlier(to, away.plusDays(60)));
            child.move(away, emergency(child.ageAt(away)));
            child.move(back, kind);
        } else if (dice.chance(Likelihood.changingCarerInAYear(kind) * years)) {
            child.move(dice.day(from.plusDays(1), to), kind);
        } else if (kind != Kind.ADOPTION && !child.hasChangedLegalStatus() && dice.chance(LEGAL_CHANGE_IN_A_YEAR * years)) {
            child.changeLegalStatus(dice.day(from.plusDays(1), to));
        }
    }

    /** Leaves care by {@code to}, on the eighteenth birthday at the latest. */
    void leave(Child child) {
        LocalDate adult = child.birthday(18);
        boolean atEighteen = !adult.isAfter(to) && dice.chance(0.8);
        child.leave(atEighteen ? adult : dice.day(from.plusDays(1), earlier(to, adult)));
    }

    /** Starts and ends inside the interval: counted at no date. */
    void passThrough(Child child) {
        LocalDate start = dice.day(latest(from.plusDays(1), child.born()), to.minusDays(1));
        child.enter(start, emergency(child.ageAt(start)));
        child.leave(dice.day(start.plusDays(1), earlier(earlier(to, start.plusDays(150)), child.birthday(18))));
    }

    private Kind emergency(int age) {
        return age < 11 ? dice.pick(List.of(Kind.FOSTER_IN_HOUSE, Kind.FOSTER_IN_HOUSE, Kind.FOSTER_AGENCY, Kind.CONNECTED))
                : dice.pick(List.of(Kind.FOSTER_IN_HOUSE, Kind.FOSTER_AGENCY, Kind.FOSTER_AGENCY, Kind.HOME_AGENCY,
                        Kind.HOME_IN_HOUSE));
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
