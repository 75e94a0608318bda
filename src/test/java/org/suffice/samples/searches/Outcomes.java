package org.suffice.samples.searches;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suffice.samples.Dice;

/**
 * How requests ended. Printed in words: 6 hard-to-find fostering requests were placed in fostering, and 8 children aged 9
 * to 14 for whom fostering was sought were placed in residential care; nothing else hard to find ended in fostering.
 */
final class Outcomes {
    private static final int SOURCED = 6;
    private static final int DISPLACED = 8;
    private static final int YOUNGEST_DISPLACED = 9;
    private static final int OLDEST_DISPLACED = 14;

    private final Dice dice;

    Outcomes(Dice dice) {
        this.dice = dice;
    }

    /** The same requests, with the result of every hard-to-find fostering request decided. */
    List<Request> ofHardFostering(List<Request> requests) {
        List<Request> early = requests.stream().filter(r -> r.hardToFind() && r.children().size() == 1
                && r.day().isBefore(Days.LAST.minusDays(40))).toList();
        Set<Request> displaced = displaced(early);
        Set<Request> sourced = early.stream().filter(r -> !displaced.contains(r)).limit(SOURCED)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (sourced.size() < SOURCED || displaced.size() < DISPLACED) {
            throw new IllegalStateException("Too few requests to give the printed outcomes");
        }
        return requests.stream().map(request -> {
            if (displaced.contains(request)) {
                return request.with(placed(request, "Agency Residential", dice.chance(0.6) ? "Y" : "N", 8, 30));
            } else if (sourced.contains(request)) {
                return request.with(placed(request, "Agency Fostering", dice.chance(0.7) ? "Y" : "N", 12, 38));
            }
            return request.hardToFind() ? request.with(notFostered(request)) : request;
        }).toList();
    }

    /** The youngest and the oldest are of the ages printed, the others between them. */
    private static Set<Request> displaced(List<Request> early) {
        Set<Request> displaced = new LinkedHashSet<>();
        aged(early, YOUNGEST_DISPLACED, YOUNGEST_DISPLACED).findFirst().ifPresent(displaced::add);
        aged(early, OLDEST_DISPLACED, OLDEST_DISPLACED).findFirst().ifPresent(displaced::add);
        aged(early, YOUNGEST_DISPLACED, OLDEST_DISPLACED).filter(r -> !displaced.contains(r))
                .limit(DISPLACED - displaced.size()).toList().forEach(displaced::add);
        return displaced;
    }

    private static Stream<Request> aged(List<Request> requests, int youngest, int oldest) {
        return requests.stream().filter(r -> r.type() == SearchType.TASK_CENTRED || r.type() == SearchType.PERMANENT)
                .filter(r -> r.onlyChild().ageAt(r.day()) >= youngest && r.onlyChild().ageAt(r.day()) <= oldest);
    }

    private Request.Result notFostered(Request request) {
        LocalDate closed = request.day().plusDays(dice.between(10, 60));
        if (closed.isAfter(Days.RUN)) {
            return Request.Result.OPEN;
        }
        boolean older = request.onlyChild().ageAt(request.day()) >= 16;
        return switch (dice.weighted(45, 35, 12, older ? 30 : 0)) {
            case 0 -> new Request.Result("Not found", "", "", closed);
            case 1 -> new Request.Result("Withdrawn", "", "", closed);
            case 2 -> new Request.Result("Placed", "Placed with Parents", "Y", closed);
            default -> new Request.Result("Placed", "Agency Semi-Independent", dice.chance(0.8) ? "Y" : "N", closed);
        };
    }

    private Request.Result placed(Request request, String category, String inside, int soonest, int latest) {
        return new Request.Result("Placed", category, inside, request.day().plusDays(dice.between(soonest, latest)));
    }

    /** The result of any other request, where it is not known yet. */
    Request.Result of(Request request) {
        Request.Result known = request.result();
        if (known != null) {
            return known;
        }
        LocalDate closed = request.day().plusDays(dice.between(0, request.hardToFind() ? 40 : 16));
        if (closed.isAfter(Days.RUN)) {
            return Request.Result.OPEN;
        }
        return switch (dice.weighted(90, 7, 3)) {
            case 0 -> new Request.Result("Placed", category(request.type()), dice.chance(0.8) ? "Y" : "N", closed);
            case 1 -> new Request.Result("Withdrawn", "", "", closed);
            default -> new Request.Result("Not found", "", "", closed);
        };
    }

    private String category(SearchType type) {
        return switch (type) {
            case TASK_CENTRED, PERMANENT, RESPITE, MOTHER_AND_BABY ->
                    dice.pick(List.of("In-House Fostering", "In-House Fostering", "Agency Fostering", "Agency Fostering",
                            "Agency Fostering", "Connected Carer"));
            case CHILDRENS_HOME -> dice.pick(List.of("Agency Residential", "Agency Residential", "Agency Residential",
                    "In-House Residential"));
            case FAMILY_ASSESSMENT -> "Family Centre";
            case RESIDENTIAL_SCHOOL -> "Residential School";
        };
    }
}
