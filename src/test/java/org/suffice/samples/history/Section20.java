package org.suffice.samples.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.suffice.samples.Dice;
import org.suffice.samples.Published;
import org.suffice.samples.SnapshotDates;

/**
 * Chooses who is accommodated under section 20 at 31 July 2017, so that both printed tables hold: by age exactly, and by
 * provision as far as it agrees with the placement table. That prints 13 in residential schools where the placement
 * table has 7: the other 6 are taken to be in schools registered as children's homes too.
 */
final class Section20 {
    private static final int[] LOWER_AGES = {0, 6, 11, 14, 16};
    private static final String[] AGE_LABELS = {"0-5 years", "6-10 years", "11-13 years", "14-15 years", "16-17 years"};

    private enum Provision {
        AGENCY_HOME, AGENCY_FOSTERING, IN_HOUSE_FOSTERING, SUPPORTED, IN_HOUSE_HOME, SCHOOL, OTHER
    }

    private final Dice dice;

    Section20(Dice dice) {
        this.dice = dice;
    }

    /** The children chosen: none of them with parents or placed for adoption. */
    Set<Child> choose(List<Child> children) {
        Map<Integer, List<Child>> cells = cells(children);
        int provisions = Provision.values().length;
        int sink = 1 + provisions + LOWER_AGES.length;
        MinCostFlow flow = new MinCostFlow(sink + 1);
        Map<Integer, Integer> ways = new TreeMap<>();
        for (Map.Entry<Integer, List<Child>> cell : cells.entrySet()) {
            int provision = cell.getKey() / LOWER_AGES.length;
            int band = cell.getKey() % LOWER_AGES.length;
            ways.put(cell.getKey(), flow.edge(1 + provision, 1 + provisions + band, cell.getValue().size(), dice.between(0, 9)));
        }
        Map<Provision, Integer> byProvision = byProvision(children);
        byProvision.forEach((provision, count) -> flow.edge(0, 1 + provision.ordinal(), count, 0));
        Published ages = Published.table("T001-08_s20_by_age");
        int wanted = 0;
        for (int i = 0; i < LOWER_AGES.length; i++) {
            int count = ages.count(AGE_LABELS[i], SnapshotDates.LAST);
            flow.edge(1 + provisions + i, sink, count, 0);
            wanted += count;
        }
        if (flow.send(0, sink) != wanted) {
            throw new IllegalStateException("Section 20 by age and by provision cannot both hold");
        }
        Set<Child> chosen = new LinkedHashSet<>();
        ways.forEach((cell, edge) -> chosen.addAll(cells.getOrDefault(cell, List.of()).subList(0, flow.flow(edge))));
        return chosen;
    }

    private static Map<Provision, Integer> byProvision(List<Child> children) {
        Published printed = Published.table("T001-07_s20_by_provision");
        int schoolPlaces = (int) children.stream()
                .filter(c -> c.openAt(SnapshotDates.LAST).filter(s -> s.kind() == Kind.SCHOOL).isPresent()).count();
        int inSchools = printed.count("Residential School", SnapshotDates.LAST);
        Map<Provision, Integer> counts = new TreeMap<>();
        counts.put(Provision.AGENCY_HOME, printed.count("Agency Residential", SnapshotDates.LAST) + inSchools - schoolPlaces);
        counts.put(Provision.AGENCY_FOSTERING, printed.count("Agency Fostering", SnapshotDates.LAST));
        counts.put(Provision.IN_HOUSE_FOSTERING, printed.count("In-House Fostering", SnapshotDates.LAST));
        counts.put(Provision.SUPPORTED, printed.count("Agency Semi-Independent", SnapshotDates.LAST)
                + printed.count("Block Purchased Supported Accommodation", SnapshotDates.LAST));
        counts.put(Provision.IN_HOUSE_HOME, printed.count("In-House Residential", SnapshotDates.LAST));
        counts.put(Provision.SCHOOL, schoolPlaces);
        counts.put(Provision.OTHER,
                printed.count("Other (Hospital; Short Break; Reg 38.6; placed for adoption)", SnapshotDates.LAST));
        return counts;
    }

    /** Candidates by provision and age; those not eligible as care leavers, never with parents nor placed for adoption come first. */
    private Map<Integer, List<Child>> cells(List<Child> children) {
        Map<Integer, List<Child>> cells = new TreeMap<>();
        List<Child> order = new ArrayList<>(children);
        dice.shuffle(order);
        order.sort(Comparator.comparing((Child c) -> c.wasEver(Kind.WITH_PARENTS) || c.wasEver(Kind.ADOPTION)));
        order.sort(Comparator.comparing((Child c) -> Eligibility.of(c, SnapshotDates.LAST)));
        for (Child child : order) {
            child.openAt(SnapshotDates.LAST).flatMap(Section20::provisionOf).ifPresent(provision -> {
                int cell = provision.ordinal() * LOWER_AGES.length + band(child.ageAt(SnapshotDates.LAST));
                cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(child);
            });
        }
        return cells;
    }

    private static Optional<Provision> provisionOf(Spell spell) {
        return switch (spell.kind()) {
            case HOME_AGENCY, CARE_HOME_AGENCY -> Optional.of(Provision.AGENCY_HOME);
            case FOSTER_AGENCY -> Optional.of(Provision.AGENCY_FOSTERING);
            case FOSTER_IN_HOUSE -> Optional.of(Provision.IN_HOUSE_FOSTERING);
            case INDEPENDENT -> Optional.of(Provision.SUPPORTED);
            case HOME_IN_HOUSE, CARE_HOME_IN_HOUSE -> Optional.of(Provision.IN_HOUSE_HOME);
            case SCHOOL -> Optional.of(Provision.SCHOOL);
            case NHS, OTHER -> Optional.of(Provision.OTHER);
            default -> Optional.empty();
        };
    }

    /** The place of an age among the printed bands. */
    private static int band(int age) {
        int band = 0;
        while (band + 1 < LOWER_AGES.length && age >= LOWER_AGES[band + 1]) {
            band++;
        }
        return band;
    }
}
