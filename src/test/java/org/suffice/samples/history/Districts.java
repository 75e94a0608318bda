package org.suffice.samples.history;

import java.util.List;
import org.suffice.samples.Dice;

/** Where a family and a placement are: the twelve districts of Lancashire and some of its neighbours. */
public final class Districts {
    private static final List<String> INSIDE = List.of("Burnley", "Chorley", "Fylde", "Hyndburn", "Lancaster", "Pendle",
            "Preston", "Ribble Valley", "Rossendale", "South Ribble", "West Lancashire", "Wyre");
    private static final int[] CHILDREN = {14, 8, 5, 10, 13, 10, 16, 2, 6, 8, 8, 7};
    private static final List<String> OUTSIDE = List.of("Blackpool", "Blackburn with Darwen", "Bolton", "Wigan", "Sefton",
            "Rochdale", "Cumbria", "Bury");

    private final Dice dice;

    /** Districts by chance. */
    public Districts(Dice dice) {
        this.dice = dice;
    }

    /** The district a child comes from. */
    public String home() {
        return INSIDE.get(dice.weighted(CHILDREN));
    }

    /** The district a placement is in; agencies are further away more often. */
    String placement(Kind kind, String home) {
        if (kind == Kind.WITH_PARENTS || dice.chance(0.45)) {
            return home;
        }
        boolean agency = kind.sector() == Sector.AGENCY || kind == Kind.SECURE || kind == Kind.YOI;
        return dice.chance(agency ? 0.45 : 0.12) ? dice.pick(OUTSIDE) : home();
    }

    /** The team responsible for a district, as a code. */
    static String team(String home) {
        return "Team " + (1 + INSIDE.indexOf(home));
    }

    /** The district of a team. */
    static String ofTeam(String team) {
        return INSIDE.get(Integer.parseInt(team.substring("Team ".length())) - 1);
    }

    /** Whether a district is in the council's area. */
    static boolean isInside(String district) {
        return INSIDE.contains(district);
    }
}
