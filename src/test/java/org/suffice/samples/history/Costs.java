package org.suffice.samples.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.Dice;

/** Plausible weekly costs in pounds, rising over the years; none where the council pays nothing or left it blank. */
final class Costs {
    private static final double RISE_IN_A_YEAR = 0.02;
    private static final double RISE_IN_A_YEAR_OF_HOMES = 0.06;
    private static final double NOT_RECORDED = 0.07;

    private final Dice dice;

    Costs(Dice dice) {
        this.dice = dice;
    }

    /** The weekly cost of a placement that starts on a day. */
    @Nullable BigDecimal of(Kind kind, LocalDate start) {
        int[] range = range(kind);
        if (range.length == 0 || dice.chance(NOT_RECORDED)) {
            return null;
        }
        boolean home = kind.isHome() && kind.sector() == Sector.AGENCY;
        double years = start.getYear() - 2010;
        double rise = Math.pow(1 + (home ? RISE_IN_A_YEAR_OF_HOMES : RISE_IN_A_YEAR), years);
        return BigDecimal.valueOf(dice.between(range[0], range[1]) * rise).setScale(2, RoundingMode.HALF_UP);
    }

    /** Lowest and highest at the prices of 2010. */
    private static int[] range(Kind kind) {
        return switch (kind) {
            case CONNECTED -> new int[] {150, 260};
            case FOSTER_IN_HOUSE, FOSTER_OTHER_LA, FOSTER_NOT_RECORDED -> new int[] {300, 450};
            case FOSTER_AGENCY -> new int[] {690, 880};
            case HOME_IN_HOUSE, CARE_HOME_IN_HOUSE -> new int[] {2100, 2500};
            case HOME_AGENCY, HOME_NOT_RECORDED -> new int[] {1900, 2900};
            case CARE_HOME_AGENCY, CARE_HOME_NOT_RECORDED -> new int[] {1800, 2600};
            case SCHOOL -> new int[] {2600, 3800};
            case FAMILY_CENTRE -> new int[] {1900, 2700};
            case SECURE -> new int[] {3500, 4900};
            case INDEPENDENT, UNREGULATED -> new int[] {350, 900};
            default -> new int[0];
        };
    }
}
