package org.suffice.samples.searches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.suffice.samples.Dice;
import org.suffice.samples.Published;

/**
 * The fostering requests: as many of each type, hard to find and not, as one table prints, for as many children of each
 * age as the other prints. There are more children than requests, so some requests are for brothers and sisters.
 */
final class FosteringRequests {
    private static final String HARD = "hard to find";

    private final Dice dice;
    private final NewChildren newChildren;
    private final Published types = Published.table("T001-11_fostering_referrals_type");
    private final Published ages = Published.table("T001-12_fostering_referrals_age");

    FosteringRequests(Dice dice, NewChildren newChildren) {
        this.dice = dice;
        this.newChildren = newChildren;
    }

    /** All of them; those {@code known} are among them. */
    List<Request> all(List<Request> known) {
        List<Request> requests = new ArrayList<>(part(false, known));
        requests.addAll(part(true, List.of()));
        return requests;
    }

    private List<Request> part(boolean hard, List<Request> known) {
        Map<SearchType, Integer> wanted = requestsByType(hard);
        BandPool pool = new BandPool(childrenByBand(hard), dice);
        int children = childrenByBand(hard).values().stream().mapToInt(Integer::intValue).sum();
        int more = children - wanted.values().stream().mapToInt(Integer::intValue).sum();
        List<Request> requests = new ArrayList<>(known);
        for (Request request : known) {
            wanted.merge(request.type(), -1, Integer::sum);
            pool.take(SearchBand.of(request.onlyChild().ageAt(request.day())));
        }
        requests.addAll(mothersAndBabies(wanted, hard, pool));
        requests.addAll(siblingGroups(wanted, hard, pool, more));
        wanted.forEach((type, count) -> {
            for (int i = 0; i < count; i++) {
                requests.add(request(type, hard, List.of(pool.draw(List.of(SearchBand.values())))));
            }
        });
        if (!pool.isEmpty()) {
            throw new IllegalStateException("Not every child has a request");
        }
        return requests;
    }

    private Map<SearchType, Integer> requestsByType(boolean hard) {
        Map<SearchType, Integer> counts = new EnumMap<>(SearchType.class);
        for (SearchType type : SearchType.values()) {
            if (type.isFostering()) {
                int hardOnes = types.count(type.label(), HARD);
                counts.put(type, hard ? hardOnes : types.count(type.label(), "received") - hardOnes);
            }
        }
        return counts;
    }

    private Map<SearchBand, Integer> childrenByBand(boolean hard) {
        Map<SearchBand, Integer> counts = new EnumMap<>(SearchBand.class);
        for (SearchBand band : SearchBand.values()) {
            int hardOnes = ages.count(band.label(), HARD);
            counts.put(band, hard ? hardOnes : ages.count(band.label(), "CYP on fostering") - hardOnes);
        }
        return counts;
    }

    /** The child named in such a request is the baby or its young mother. */
    private List<Request> mothersAndBabies(Map<SearchType, Integer> wanted, boolean hard, BandPool pool) {
        List<Request> requests = new ArrayList<>();
        for (int i = wanted.getOrDefault(SearchType.MOTHER_AND_BABY, 0); i > 0; i--) {
            LocalDate day = Days.any(dice);
            boolean baby = i % 2 == 0;
            pool.take(baby ? SearchBand.AGED_0_TO_5 : SearchBand.AGED_14_TO_17);
            SoughtChild child = baby ? newChildren.aged(0, 0, day) : newChildren.aged(15, 17, day);
            requests.add(new Request(SearchType.MOTHER_AND_BABY, hard, day, List.of(child), null));
        }
        wanted.remove(SearchType.MOTHER_AND_BABY);
        return requests;
    }

    /** As many groups as it takes to find a request for {@code more} children: mostly two, sometimes three or four. */
    private List<Request> siblingGroups(Map<SearchType, Integer> wanted, boolean hard, BandPool pool, int more) {
        List<Request> requests = new ArrayList<>();
        int left = more;
        while (left > 0) {
            int size = 2 + Math.min(left - 1, hard ? 0 : dice.weighted(80, 15, 5));
            List<SearchBand> bands = new ArrayList<>();
            bands.add(pool.draw(List.of(SearchBand.AGED_0_TO_5, SearchBand.AGED_6_TO_10, SearchBand.AGED_6_TO_10)));
            while (bands.size() < size) {
                bands.add(pool.draw(neighbours(bands.getLast())));
            }
            SearchType type = dice.chance(0.7) ? SearchType.TASK_CENTRED : SearchType.PERMANENT;
            wanted.merge(type, -1, Integer::sum);
            requests.add(request(type, hard, bands));
            left -= size - 1;
        }
        return requests;
    }

    private static List<SearchBand> neighbours(SearchBand band) {
        return switch (band) {
            case AGED_0_TO_5 -> List.of(SearchBand.AGED_0_TO_5, SearchBand.AGED_6_TO_10);
            case AGED_6_TO_10 -> List.of(SearchBand.AGED_0_TO_5, SearchBand.AGED_6_TO_10, SearchBand.AGED_11_TO_13);
            case AGED_11_TO_13, AGED_14_TO_17 -> List.of(SearchBand.AGED_6_TO_10, SearchBand.AGED_11_TO_13);
        };
    }

    private Request request(SearchType type, boolean hard, List<SearchBand> bands) {
        LocalDate day = Days.any(dice);
        return new Request(type, hard, day, newChildren.siblings(bands, day), null);
    }
}
