package org.suffice.samples.searches;

import org.suffice.samples.Dice;

/**
 * What the log says about how hard a search was. For about half of the requests it is recorded; for the rest it follows
 * from three or more searches or a ring-round. A few records say the opposite of what would follow: they win.
 */
record Evidence(int searchesMade, String ringRound, String recorded) {

    /** Evidence that leads to the given answer, never to "not recorded". */
    static Evidence of(boolean hard, Dice dice) {
        boolean recorded = dice.chance(0.5);
        String word = !recorded ? "" : hard ? "Yes" : "No";
        boolean against = recorded && dice.chance(hard ? 0.2 : 0.06);
        boolean looksHard = hard != against;
        if (!looksHard) {
            return new Evidence(dice.between(1, 2), "N", word);
        }
        return switch (dice.weighted(45, 30, 25)) {
            case 0 -> new Evidence(dice.between(3, 7), "N", word);
            case 1 -> new Evidence(dice.between(3, 6), "Y", word);
            default -> new Evidence(dice.between(1, 2), "Y", word);
        };
    }
}
