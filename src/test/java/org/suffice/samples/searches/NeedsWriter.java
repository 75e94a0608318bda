package org.suffice.samples.searches;

import java.util.List;
import org.suffice.samples.Dice;
import org.suffice.samples.searches.SearchRow.Needs;

/**
 * Needs as ticked in the log. Of the 24 hard-to-find requests for a children's home, 20 have them filled in: with these
 * as the base the printed shares come out (14 missing from home are 70%, 9 are 45%, 6 are 30%, 4 are 20%, 5 are 25%).
 */
final class NeedsWriter {
    private static final int FILLED_IN = 20;
    private static final List<Integer> PRINTED = List.of(14, 9, 6, 4, 4, 5);
    private static final Needs NOT_RECORDED = new Needs("", "", "", "", "", "");

    private final Dice dice;
    private int hardHomes;

    NeedsWriter(Dice dice) {
        this.dice = dice;
    }

    /** The needs of one child of a request. */
    Needs of(Request request, SoughtChild child) {
        if (request.hardToFind() && !request.type().isFostering()) {
            return request.type() == SearchType.CHILDRENS_HOME ? hardHome(hardHomes++) : NOT_RECORDED;
        }
        int age = child.ageAt(request.day());
        double usual = (age < 8 ? 0.01 : age < 11 ? 0.06 : age < 14 ? 0.15 : 0.25)
                * (request.hardToFind() ? 1.7 : 1.0) * (request.type() == SearchType.CHILDRENS_HOME ? 1.3 : 1.0);
        return new Needs(tick(dice.chance(usual * 1.2)), tick(dice.chance(usual)), tick(dice.chance(usual * 0.6)),
                tick(dice.chance(usual * 0.8)), tick(dice.chance(usual * 0.5)), tick(dice.chance(usual * 0.3)));
    }

    private static Needs hardHome(int place) {
        if (place >= FILLED_IN) {
            return NOT_RECORDED;
        }
        return new Needs(spread(place, 0, 3), spread(place, 1, 7), spread(place, 2, 9), spread(place, 3, 11),
                spread(place, 4, 13), spread(place, 5, 17));
    }

    /** Spreads each need over the children with its own step, so that they do not all fall on the same ones. */
    private static String spread(int place, int need, int step) {
        return tick((place * step + need) % FILLED_IN < PRINTED.get(need));
    }

    private static String tick(boolean yes) {
        return yes ? "Y" : "N";
    }
}
