package org.suffice.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The units of one date (or of the period, without a date), sorted. */
record Slice<U extends Units>(@Nullable LocalDate date, U units, Cube cube) {}
