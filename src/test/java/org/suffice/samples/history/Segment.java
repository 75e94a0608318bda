package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.Map;

/**
 * A part of an interval, after {@code from} up to and including {@code to}, with the children who start and who cease in it
 * by age band on that day. {@code startsAgain}: those of them who start, cease and start again in it, and stay.
 */
record Segment(LocalDate from, LocalDate to, Map<Band, Integer> starts, Map<Band, Integer> ends, Map<Band, Integer> startsAgain) {

    int starts(Band band) {
        return starts.getOrDefault(band, 0);
    }

    int ends(Band band) {
        return ends.getOrDefault(band, 0);
    }

    int startsAgain(Band band) {
        return startsAgain.getOrDefault(band, 0);
    }
}
