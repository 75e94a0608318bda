package org.suffice.samples.searches;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.suffice.samples.Dice;

/** The children still to be placed in requests, counted by age band: what is drawn is gone. */
final class BandPool {
    private final Map<SearchBand, Integer> left;
    private final Dice dice;

    BandPool(Map<SearchBand, Integer> counts, Dice dice) {
        this.left = new EnumMap<>(counts);
        this.dice = dice;
    }

    /** Takes a child out of a given band; fails when none is left. */
    SearchBand take(SearchBand band) {
        if (left.merge(band, -1, Integer::sum) < 0) {
            throw new IllegalStateException("No child left in " + band);
        }
        return band;
    }

    /** Takes a child out of one of the bands, or of any if these are empty, in proportion to what is left. */
    SearchBand draw(Collection<SearchBand> bands) {
        int[] weights = weights(bands);
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        SearchBand[] all = SearchBand.values();
        return take(all[dice.weighted(total > 0 ? weights : weights(List.of(all)))]);
    }

    private int[] weights(Collection<SearchBand> bands) {
        int[] weights = new int[SearchBand.values().length];
        bands.forEach(band -> weights[band.ordinal()] = left.getOrDefault(band, 0));
        return weights;
    }

    boolean isEmpty() {
        return left.values().stream().allMatch(n -> n == 0);
    }
}
