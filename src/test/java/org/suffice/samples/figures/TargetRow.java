package org.suffice.samples.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One KPI of the strategy. A yearly flow may have no baseline. */
public record TargetRow(
        String kpi, String measure, String row, String valueKind, @Nullable LocalDate baselineDate,
        @Nullable BigDecimal baseline, BigDecimal target, LocalDate due, String direction, String unit, String basis) {}
