package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who leaves in an interval, who starts and stays, and who starts and leaves again; each with the day. */
record Turnover(Map<Child, LocalDate> leaving, Map<Child, LocalDate> entering, List<Passing> passing) {

    /** A child who starts and ceases between two dates, and may start again before the second. */
    record Passing(Child child, LocalDate start, LocalDate end) {}
}
