package org.suffice.samples.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One published figure: what, where, when, how much. The validity is that of a population estimate, inclusive. */
public record FigureRow(
        String measure, String area, String category, LocalDate date, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, BigDecimal value, String unit, String source) {

    /** Two printings of the same figure have the same key. */
    String key() {
        return String.join("|", measure, area, category, date.toString(), unit);
    }
}
