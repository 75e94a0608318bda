package org.suffice.samples.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.Dice;

/**
 * Where a placement is as seen from home, drawn for each placement by itself. No printed figure says it.
 *
 * @param insideBoundary Y or N for the council's area; blank where not recorded
 * @param miles from home; 999.9 stands for not known, nothing where left blank
 * @param council in whose area it is; all places outside the county are councils themselves
 */
public record Whereabouts(String teamDistrict, String insideBoundary, @Nullable BigDecimal miles, String council) {
    private static final String OWN = "Lancashire";
    private static final BigDecimal NOT_KNOWN = new BigDecimal("999.9");
    /** The middle of each district in miles east and north, near enough. */
    private static final Map<String, int[]> MIDDLE = Map.ofEntries(
            at("Burnley", 46, 21), at("Chorley", 30, 11), at("Fylde", 17, 21), at("Hyndburn", 40, 19),
            at("Lancaster", 24, 39), at("Pendle", 47, 24), at("Preston", 27, 20), at("Ribble Valley", 40, 27),
            at("Rossendale", 44, 15), at("South Ribble", 27, 16), at("West Lancashire", 22, 6), at("Wyre", 17, 29),
            at("Blackpool", 13, 23), at("Blackburn with Darwen", 36, 18), at("Bolton", 38, 7), at("Wigan", 30, 4),
            at("Sefton", 14, 7), at("Rochdale", 49, 9), at("Cumbria", 22, 69), at("Bury", 43, 8));

    /** Of a row: the same for all rows of one stay with one carer, as it is one place. */
    public static Whereabouts of(PlacementRow row) {
        String home = Districts.ofTeam(row.team());
        Dice dice = Dice.of("where", row.childRef(), row.provider(), row.district());
        String inside = dice.chance(0.01) ? "" : Districts.isInside(row.district()) ? "Y" : "N";
        String council = Districts.isInside(row.district()) ? OWN : row.district();
        if (dice.chance(0.015)) {
            return new Whereabouts(home, inside, null, council);
        }
        boolean adoption = row.provider().startsWith("Adoptive");
        boolean hidden = dice.chance(adoption ? 0.6 : 0.025);
        return new Whereabouts(home, inside, hidden ? NOT_KNOWN : miles(home, row.district(), dice), council);
    }

    /** Between the middles of two districts, give or take; a few miles within one. */
    private static BigDecimal miles(String home, String district, Dice dice) {
        int[] from = Objects.requireNonNull(MIDDLE.get(home));
        int[] to = Objects.requireNonNull(MIDDLE.get(district));
        double between = Math.hypot(from[0] - to[0], from[1] - to[1]);
        int tenths = home.equals(district) ? dice.between(3, 78) : (int) Math.round(between * dice.between(8, 13));
        return BigDecimal.valueOf(tenths).divide(BigDecimal.TEN, 1, RoundingMode.UNNECESSARY);
    }

    private static Map.Entry<String, int[]> at(String district, int east, int north) {
        return Map.entry(district, new int[] {east, north});
    }
}
