package org.suffice.samples.searches;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.suffice.samples.Dice;

/** The days of the published period of requests: from 20 February to 31 July 2017, both included, office days only. */
final class Days {
    static final LocalDate FIRST = LocalDate.of(2017, 2, 20);
    static final LocalDate LAST = LocalDate.of(2017, 7, 31);
    static final LocalDate RUN = LocalDate.of(2017, 8, 1);

    private Days() {}

    static LocalDate any(Dice dice) {
        return between(dice, FIRST, LAST);
    }

    /** An office day from first to last, both included; the first must be one. */
    static LocalDate between(Dice dice, LocalDate first, LocalDate last) {
        return officeDay(dice.day(first, last));
    }

    /** The day itself, or the Friday before a weekend. */
    static LocalDate officeDay(LocalDate day) {
        LocalDate office = day;
        while (office.getDayOfWeek() == DayOfWeek.SATURDAY || office.getDayOfWeek() == DayOfWeek.SUNDAY) {
            office = office.minusDays(1);
        }
        return office;
    }
}
