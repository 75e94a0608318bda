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
    private static final double AT_EIGHTEEN = 0.8;
    private static final int WEEKS_PLACED_FOR_ADOPTION = 10;
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

    /** Starts on some day by {@code to}, and is in {@code kind} at {@code to}. */
    void enter(Child child, Kind kind) {
        LocalDate earliest = Days.latest(from.plusDays(1), child.born());
        LocalDate left = child.lastEnd();
        enter(child, dice.day(left == null ? earliest : Days.latest(earliest, left.plusDays(DAYS_AWAY)), to), kind);
    }

    /** Starts on a day, some in an emergency placement first or while they are too young, and is in {@code kind} at {@code to}. */
    void enter(Child child, LocalDate start, Kind kind) {
        LocalDate ready = child.birthday(kind.youngest());
        boolean emergency = ready.isAfter(start) || dice.chance(EMERGENCY_FIRST);
        if (!emergency || !start.isBefore(to)) {
            child.enter(start, kind);
            return;
        }
        child.enter(start, emergency(child.ageAt(start)));
        LocalDate first = Days.latest(start.plusDays(1), ready);
        child.move(dice.day(first, Days.latest(first, Days.earlier(to, start.plusDays(60)))), kind);
    }

    /** Goes to another kind of placement, some by way of a third. */
    void move(Child child, Kind kind) {
        LocalDate day = dice.day(Days.latest(from.plusDays(1), child.birthday(kind.youngest())), to);
        if (day.isAfter(from.plusDays(10)) && dice.chance(STOP_ON_THE_WAY)) {
            LocalDate first = dice.day(Days.latest(from.plusDays(1), day.minusDays(90)), day.minusDays(1));
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
            LocalDate back = dice.day(away.plusDays(1), Days.earlier(to, away.plusDays(60)));
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
        boolean atEighteen = !adult.isAfter(to) && dice.chance(AT_EIGHTEEN);
        child.leave(atEighteen ? adult : dice.day(from.plusDays(1), Days.earlier(to, adult)));
    }

    /** A day to leave on out of those given; of those who turn 18 most leave on that day. */
    LocalDate dayToLeave(Child child, Days days) {
        LocalDate adult = child.birthday(18);
        return days.contains(adult) && dice.chance(AT_EIGHTEEN) ? adult : dice.day(days.first(), days.last());
    }

    /** Is placed for adoption some weeks before leaving on a day. */
    void leaveByAdoption(Child child, LocalDate day) {
        LocalDate last = day.minusDays(WEEKS_PLACED_FOR_ADOPTION * 7L);
        child.move(dice.day(Days.latest(from.plusDays(1), day.minusDays(200)), last), Kind.ADOPTION);
        child.leave(day);
    }

    /** Whether there is time to be placed for adoption before leaving on a day. */
    boolean mayLeaveByAdoption(Child child, LocalDate day) {
        return from.plusDays(WEEKS_PLACED_FOR_ADOPTION * 7L).isBefore(day) && child.ageAt(day) >= 1 && child.ageAt(day) <= 5
                && child.current().kind().isOtherFostering();
    }

    /** Starts and ends inside the interval: counted at no date. */
    void passThrough(Child child) {
        LocalDate start = dice.day(Days.latest(from.plusDays(1), child.born()), to.minusDays(1));
        passThrough(child, start, dice.day(start.plusDays(1), Days.earlier(Days.earlier(to, start.plusDays(150)), child.birthday(18))));
    }

    /** Starts and ends on the days given. */
    void passThrough(Child child, LocalDate start, LocalDate end) {
        child.enter(start, emergency(child.ageAt(start)));
        child.leave(end);
    }

    private Kind emergency(int age) {
        return age < 11 ? dice.pick(List.of(Kind.FOSTER_IN_HOUSE, Kind.FOSTER_IN_HOUSE, Kind.FOSTER_AGENCY, Kind.CONNECTED))
                : dice.pick(List.of(Kind.FOSTER_IN_HOUSE, Kind.FOSTER_AGENCY, Kind.FOSTER_AGENCY, Kind.HOME_AGENCY,
                        Kind.HOME_IN_HOUSE));
    }
}
