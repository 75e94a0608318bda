package org.suffice.samples.history;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers of children by age band that print the given percentages and add up to the given total. The source
 * prints percentages only, so many counts fit: those nearest to the date before are taken, to move few children.
 */
final class BandCounts {
    private BandCounts() {}

    /** Counts for one date. {@code before} and {@code totalBefore} are those of the date before, if there is one. */
    static Map<Band, Integer> printing(
            Map<Band, Integer> percent, int total, @Nullable Map<Band, Integer> before, int totalBefore) {
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            int printed = percent.getOrDefault(band, 0);
            double share = before == null ? printed / 100.0 : (double) before.getOrDefault(band, 0) / totalBefore;
            long wish = Math.round(share * total);
            counts.put(band, Math.clamp(wish, lowest(printed, total), highest(printed, total)));
        }
        settle(counts, percent, total);
        return counts;
    }

    /** Adds or takes one child at a time where there is most room, until the bands add up to the total. */
    private static void settle(Map<Band, Integer> counts, Map<Band, Integer> percent, int total) {
        int missing = total - counts.values().stream().mapToInt(Integer::intValue).sum();
        while (missing != 0) {
            int step = Integer.signum(missing);
            Band best = Band.UNDER_1;
            int mostRoom = 0;
            for (Band band : Band.values()) {
                int printed = percent.getOrDefault(band, 0);
                int now = counts.getOrDefault(band, 0);
                int room = step > 0 ? highest(printed, total) - now : now - lowest(printed, total);
                if (room > mostRoom) {
                    best = band;
                    mostRoom = room;
                }
            }
            if (mostRoom == 0) {
                throw new IllegalStateException("The printed percentages fit no counts that add up to " + total);
            }
            counts.merge(best, step, Integer::sum);
            missing -= step;
        }
    }

    /** The fewest that print a percentage of a total. Half up: p% is printed from (p - 0.5)% on, below (p + 0.5)%. */
    static int lowest(int percent, int total) {
        return Math.ceilDiv((2 * percent - 1) * total, 200);
    }

    /** The most that print a percentage of a total. */
    static int highest(int percent, int total) {
        return Math.ceilDiv((2 * percent + 1) * total, 200) - 1;
    }
}
