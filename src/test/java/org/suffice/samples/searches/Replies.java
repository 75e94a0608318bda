package org.suffice.samples.searches;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.Dice;
import org.suffice.samples.history.Districts;
import org.suffice.samples.history.PlacementRow;
import org.suffice.samples.history.Whereabouts;

/**
 * What else the log says of a request: how urgent it was and what providers offered. Drawn for each request by itself from
 * what is known of it. No printed figure says it. Blank text, or nothing, means not recorded.
 *
 * @param emergency Y or N: needed on the same day or in an emergency
 * @param siblingGroup brothers and sisters to place, where there are several
 * @param together Y or N: they were placed together
 * @param soloGiven Y or N: the home found has no other children, where that was asked for
 * @param offers received; one taken up is among them
 * @param miles from home to the home found
 */
public record Replies(
        String district, String emergency, @Nullable LocalDate neededBy, @Nullable Integer siblingGroup, String together,
        String soloGiven, @Nullable Integer offers, @Nullable Integer declined, @Nullable BigDecimal miles) {

    /** By reference of the request. Children who are in the given placements come from the same district there. */
    public static Map<String, Replies> of(List<SearchRow> rows, List<PlacementRow> placements) {
        Map<String, List<SearchRow>> requests = new LinkedHashMap<>();
        rows.forEach(row -> requests.computeIfAbsent(row.reference(), r -> new ArrayList<>()).add(row));
        Map<String, List<PlacementRow>> known = new LinkedHashMap<>();
        placements.forEach(p -> known.computeIfAbsent(p.childRef(), c -> new ArrayList<>()).add(p));
        Map<String, Replies> all = new LinkedHashMap<>();
        requests.forEach((reference, theirs) -> all.put(reference, ofOne(theirs, known.getOrDefault(theirs.getFirst().childRef(), List.of()))));
        return all;
    }

    private static Replies ofOne(List<SearchRow> rows, List<PlacementRow> placements) {
        SearchRow request = rows.getFirst();
        Dice dice = Dice.of("replies", request.reference());
        boolean placed = request.outcome().equals("Placed");
        String emergency = dice.chance(0.03) ? "" : dice.chance(urgency(request)) ? "Y" : "N";
        LocalDate needed = dice.chance(0.08) ? null : request.requested().plusDays(emergency.equals("Y") ? 0 : notice(request, dice));
        boolean siblings = request.childrenInRequest() > 1;
        boolean solo = rows.stream().anyMatch(r -> r.needs().solo().equals("Y"));
        String district = placements.isEmpty()
                ? new Districts(Dice.of("district", request.childRef())).home() : Whereabouts.of(placements.getFirst()).teamDistrict();
        Integer offers = dice.chance(0.07) ? null : offers(request, placed, dice);
        Integer declined = offers == null ? null : Math.max(0, placed ? offers - 1 : offers - dice.weighted(85, 15));
        return new Replies(district, emergency, needed, siblings ? request.childrenInRequest() : null,
                siblings && placed ? yesNo(dice, 0.78, 0.06) : "", solo && placed ? yesNo(dice, 0.45, 0.08) : "",
                offers, declined, placed ? miles(request, placements, dice) : null);
    }

    /** Short waits are mostly those of requests that could not wait. */
    private static double urgency(SearchRow request) {
        LocalDate closed = request.closed();
        long waited = closed == null ? 10 : ChronoUnit.DAYS.between(request.requested(), closed);
        boolean planned = request.typeSought().startsWith("Respite") || request.typeSought().startsWith("Permanent")
                || request.typeSought().startsWith("Residential school");
        return planned ? 0.02 : waited <= 1 ? 0.8 : waited <= 3 ? 0.4 : 0.15;
    }

    private static int notice(SearchRow request, Dice dice) {
        boolean planned = request.typeSought().startsWith("Respite") || request.typeSought().startsWith("Permanent");
        return planned ? dice.between(7, 56) : dice.between(0, 28);
    }

    private static int offers(SearchRow request, boolean placed, Dice dice) {
        boolean phoned = request.ringRound().equals("Y") || request.searchesMade() >= 3;
        int more = phoned ? dice.weighted(75, 20, 5) : dice.weighted(30, 35, 20, 10, 5);
        return placed ? 1 + more : phoned || request.outcome().equals("Not found") ? dice.weighted(70, 25, 5) : more;
    }

    private static @Nullable BigDecimal miles(SearchRow request, List<PlacementRow> placements, Dice dice) {
        PlacementRow found = placements.stream().filter(p -> p.start().equals(request.closed())).findFirst().orElse(null);
        if (found != null) {
            return Whereabouts.of(found).miles();
        }
        int tenths = request.insideBoundary().equals("N") ? dice.between(60, 620) : dice.between(5, 240);
        return dice.chance(0.06) ? null : BigDecimal.valueOf(tenths).divide(BigDecimal.TEN, 1, RoundingMode.UNNECESSARY);
    }

    private static String yesNo(Dice dice, double yes, double notRecorded) {
        return dice.chance(notRecorded) ? "" : dice.chance(yes) ? "Y" : "N";
    }
}
