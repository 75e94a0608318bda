package org.suffice.samples.searches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suffice.samples.Dice;
import org.suffice.samples.history.PlacementRow;

/** Requests for children who are in the placements extract too: their foster placement is what the request ended in. */
final class KnownChildren {
    private static final int COUNT = 24;
    private static final Set<String> FOSTERING = Set.of("In-House Fostering", "LA foster carer", "Agency Fostering", "IFA");
    private static final Set<String> OUTSIDE = Set.of("Blackpool", "Blackburn with Darwen", "Bolton", "Wigan", "Sefton",
            "Rochdale", "Cumbria", "Bury");

    private final Dice dice;

    KnownChildren(Dice dice) {
        this.dice = dice;
    }

    /** Single-child requests, not hard to find, that ended in the placement of the extract. */
    List<Request> requests(List<PlacementRow> placements) {
        List<PlacementRow> fitting = new ArrayList<>(placements.stream()
                .filter(p -> FOSTERING.contains(p.placementType()) && !p.legalStatus().startsWith("V3")
                        && !p.legalStatus().startsWith("V4"))
                .filter(p -> p.start().isAfter(Days.FIRST.plusDays(14)) && p.start().isBefore(Days.LAST)
                        && p.born().isBefore(p.start().minusDays(20)))
                .toList());
        dice.shuffle(fitting);
        Set<String> used = new HashSet<>();
        return fitting.stream().filter(p -> used.add(p.childRef())).limit(COUNT).map(this::request).toList();
    }

    private Request request(PlacementRow placement) {
        LocalDate day = Days.officeDay(placement.start().minusDays(dice.between(1, 9)));
        SearchType type = dice.chance(0.75) ? SearchType.TASK_CENTRED : SearchType.PERMANENT;
        SoughtChild child = new SoughtChild(placement.childRef(), placement.born(), placement.sex());
        String inside = OUTSIDE.contains(placement.district()) ? "N" : "Y";
        return new Request(type, false, day, List.of(child),
                new Request.Result("Placed", placement.placementType(), inside, placement.start()));
    }
}
