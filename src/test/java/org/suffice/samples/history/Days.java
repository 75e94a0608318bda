package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.Optional;

/** Days from {@code first} to {@code last}, both included. */
record Days(LocalDate first, LocalDate last) {

    /** The days of a part of an interval on which a child may leave in a band of age: on the eighteenth birthday at the latest. */
    static Optional<Days> leaving(Child child, Segment part, Band band) {
        LocalDate first = latest(part.from().plusDays(1), child.birthday(band.youngest()));
        LocalDate last = earlier(part.to(), band == Band.AGED_16_AND_OVER
                ? child.birthday(18) : child.birthday(band.oldest() + 1).minusDays(1));
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Days(first, last));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
