package org.suffice.samples.searches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.suffice.samples.Dice;
import org.suffice.samples.history.PlacementRow;

/** The log of requests to the placement finding team: one row a child, by date of request. */
public final class SearchLog {
    private static final long SEED = 412;

    private SearchLog() {}

    /** All rows, the same every time. Some of the children are in the given placements too. */
    public static List<SearchRow> rows(List<PlacementRow> placements) {
        Dice dice = new Dice(SEED);
        NewChildren newChildren = new NewChildren(dice);
        Outcomes outcomes = new Outcomes(dice);
        List<Request> fostering = new FosteringRequests(dice, newChildren)
                .all(new KnownChildren(dice).requests(placements));
        List<Request> requests = new ArrayList<>(outcomes.ofHardFostering(atTheEndsToo(fostering)));
        List<Request> displaced = requests.stream().filter(SearchLog::isDisplaced).toList();
        requests.addAll(new ResidentialRequests(dice, newChildren).all(displaced));
        requests.sort(Comparator.comparing(Request::day));
        return rows(requests, outcomes, dice);
    }

    /** The printed period is from the first request to the last: one request on each of these days, not hard to find. */
    private static List<Request> atTheEndsToo(List<Request> requests) {
        List<Request> changed = new ArrayList<>(requests);
        boolean first = false;
        boolean last = false;
        for (int i = 0; i < changed.size(); i++) {
            Request request = changed.get(i);
            boolean free = request.result() == null && !request.hardToFind() && request.type() == SearchType.RESPITE;
            if (free && !first && sameBand(request, Days.FIRST)) {
                changed.set(i, new Request(request.type(), false, Days.FIRST, request.children(), null));
                first = true;
            } else if (free && !last && sameBand(request, Days.LAST)) {
                changed.set(i, new Request(request.type(), false, Days.LAST, request.children(), null));
                last = true;
            }
        }
        return changed;
    }

    private static boolean sameBand(Request request, LocalDate day) {
        return request.children().stream().allMatch(child -> child.ageAt(day) >= 1 && child.ageAt(day) < 18
                && SearchBand.of(child.ageAt(day)) == SearchBand.of(child.ageAt(request.day())));
    }

    private static boolean isDisplaced(Request request) {
        Request.Result result = request.result();
        return result != null && request.type().isFostering() && result.categoryPlaced().equals("Agency Residential");
    }

    private static List<SearchRow> rows(List<Request> requests, Outcomes outcomes, Dice dice) {
        NeedsWriter needs = new NeedsWriter(dice);
        List<SearchRow> rows = new ArrayList<>();
        int number = 0;
        for (Request request : requests) {
            number++;
            Evidence evidence = Evidence.of(request.hardToFind(), dice);
            Request.Result result = outcomes.of(request);
            String desk = "Desk " + dice.between(1, 4);
            for (SoughtChild child : request.children()) {
                rows.add(new SearchRow(String.format(Locale.ROOT, "ART-%04d", number), child.reference(), child.born(), child.sex(),
                        request.day(), request.type().words(), request.children().size(), evidence.searchesMade(),
                        evidence.ringRound(), evidence.recorded(), needs.of(request, child), desk, result.outcome(),
                        result.categoryPlaced(), result.insideBoundary(), result.closed()));
            }
        }
        return List.copyOf(rows);
    }
}
