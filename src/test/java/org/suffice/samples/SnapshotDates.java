package org.suffice.samples;

import java.time.LocalDate;
import java.util.List;

/** The eight dates at which the strategy counts its children, and the day the sample extract was taken. */
public final class SnapshotDates {
    /** The eight published dates, oldest first. */
    public static final List<LocalDate> ALL = List.of(
            LocalDate.of(2012, 3, 31), LocalDate.of(2013, 3, 31), LocalDate.of(2014, 3, 31), LocalDate.of(2015, 3, 31),
            LocalDate.of(2016, 3, 31), LocalDate.of(2017, 3, 31), LocalDate.of(2017, 6, 30), LocalDate.of(2017, 7, 31));
    /** The day of most published figures. */
    public static final LocalDate LAST = LocalDate.of(2017, 7, 31);
    /** The day the extract was taken: nothing in the samples happens after it. */
    public static final LocalDate EXTRACTED = LocalDate.of(2017, 8, 4);

    private SnapshotDates() {}
}
