package org.suffice.samples.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.suffice.samples.Published;

/** The three reasons for leaving care that are printed for 2016/17 (T001-06), as shares of all who left. */
enum LeavingReason {
    SPECIAL_GUARDIANSHIP("Special Guardianship"),
    HOME("Return home to parents, no order, planned or unplanned"),
    ADOPTION("Adoption");

    private static final Published PRINTED = Published.table("T001-06_discharge_reasons");
    private final String label;

    LeavingReason(String label) {
        this.label = label;
    }

    /** The whole number of so many leavers that is nearest to the printed share. */
    int printedOf(int leavers) {
        return PRINTED.figures().stream().filter(f -> f.row().equals(label)).findFirst().orElseThrow().value()
                .multiply(BigDecimal.valueOf(leavers)).movePointLeft(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
