package org.suffice.samples.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.Dice;
import org.suffice.samples.SnapshotDates;

/**
 * Decides how many children come, stay and go between two dates so that starters and leavers by age (T001-04, T001-05), age
 * bands (T001-03) and, at the last date, those eligible as care leavers (T001-18) all hold: a flow from who is there and who
 * starts to who is there in the end and who has left.
 */
final class PeopleFlow {
    private static final int GROWN_UP = -1;
    /** Beside the bands: aged 16 or 17 and, at the last date, not eligible. */
    private static final int NOT_ELIGIBLE = Band.values().length;
    private static final double PASSING_THROUGH = 0.13;
    /** What each child more than the fewest costs: so many of the oldest as print the percentage, for those printed as eligible. */
    private static final int MANY_OF_THE_OLDEST = 20;
    private static final int MORE = 30;
    private static final int MOST = 34;

    /** Somebody leaves in a part of the interval, in a band of age. */
    record Exit(int part, Band band) {}

    /** So many new ones start in a part of the interval, and where they are in the end: in a band, or left. */
    record Entry(int part, Band band, @Nullable Band stays, @Nullable Exit leaves, int count) {}

    /** Present children alike in what matters here. */
    private record Group(int stock, List<Exit> exits, boolean eager) {}

    private final Dice dice;
    private final List<Segment> parts;
    private final Wanted wanted;
    private final boolean last;
    private final List<Runnable> readers = new ArrayList<>();
    private final Map<Child, Exit> leaving = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    PeopleFlow(Dice dice, List<Segment> parts, Wanted wanted) {
        this.dice = dice;
        this.parts = parts;
        this.wanted = wanted;
        this.last = wanted.date().equals(SnapshotDates.LAST);
    }

    /** Who leaves of those who were there. */
    Map<Child, Exit> leaving() {
        return leaving;
    }

    /** How many start, without those who start again. */
    List<Entry> entries() {
        return entries;
    }

    /** Works it out for the children who were there at the beginning. */
    PeopleFlow solve(List<Child> present) {
        Map<Group, List<Child>> groups = new LinkedHashMap<>();
        present.forEach(child -> groups.computeIfAbsent(group(child), g -> new ArrayList<>()).add(child));
        MinCostFlow flow = new MinCostFlow(firstGroup() + groups.size());
        int supply = present.size();
        int node = firstGroup();
        for (Map.Entry<Group, List<Child>> group : groups.entrySet()) {
            flow.edge(0, node, group.getValue().size(), 0);
            present(flow, node++, group.getKey(), group.getValue());
        }
        for (int part = 0; part < parts.size(); part++) {
            for (Band band : Band.values()) {
                int starts = parts.get(part).starts(band) - parts.get(part).startsAgain(band);
                int ends = parts.get(part).ends(band) - parts.get(part).startsAgain(band);
                flow.edge(0, startNode(part, band), starts, 0);
                flow.edge(endNode(part, band), 1, ends, 0);
                starting(flow, part, band, starts);
                supply += starts;
            }
        }
        stocks(flow);
        int sent = flow.send(0, 1);
        if (sent != supply) {
            throw new IllegalStateException(sent + " of " + supply + " children at " + wanted.date());
        }
        readers.forEach(Runnable::run);
        return this;
    }

    private Group group(Child child) {
        LocalDate from = parts.getFirst().from();
        double years = ChronoUnit.DAYS.between(from, wanted.date()) / 365.0;
        int age = child.ageAt(wanted.date());
        double inAYear = Likelihood.leavingInAYear(child.current().kind(), Math.min(age, 17));
        List<Exit> exits = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (Band band : Band.values()) {
                if (Days.leaving(child, parts.get(part), band).isPresent()) {
                    exits.add(new Exit(part, band));
                }
            }
        }
        int stock = age >= 18 ? GROWN_UP : Band.of(age).ordinal();
        boolean other = last && stock == Band.AGED_16_AND_OVER.ordinal() && !Eligibility.of(child, wanted.date());
        return new Group(other ? NOT_ELIGIBLE : stock, exits, dice.chance(1 - Math.pow(1 - inAYear, years)));
    }

    private void present(MinCostFlow flow, int node, Group group, List<Child> children) {
        List<Child> waiting = new ArrayList<>(children);
        dice.shuffle(waiting);
        if (group.stock() != GROWN_UP) {
            flow.edge(node, stockNode(group.stock()), children.size(), group.eager() ? 4 : 0);
        }
        for (Exit exit : group.exits()) {
            int way = flow.edge(node, endNode(exit.part(), exit.band()), children.size(), group.eager() ? 0 : 4);
            readers.add(() -> {
                for (int i = flow.flow(way); i > 0; i--) {
                    leaving.put(waiting.removeLast(), exit);
                }
            });
        }
    }

    private void starting(MinCostFlow flow, int part, Band band, int starts) {
        Band next = band == Band.AGED_16_AND_OVER ? null : Band.values()[band.ordinal() + 1];
        Exit out = new Exit(part, band);
        way(flow, new Entry(part, band, band, null, starts), 1);
        way(flow, new Entry(part, band, null, out, (int) Math.round(starts * PASSING_THROUGH)), 0);
        way(flow, new Entry(part, band, null, out, starts), 6);
        if (next != null) {
            way(flow, new Entry(part, band, next, null, (int) (starts * shareThatGrowsOut(part, band))), 1);
            way(flow, new Entry(part, band, next, null, starts), 6);
        }
    }

    /** Of those who start in a part, about how many are in the next band at the end. */
    private double shareThatGrowsOut(int part, Band band) {
        LocalDate middle = parts.get(part).from().plusDays(ChronoUnit.DAYS.between(parts.get(part).from(), parts.get(part).to()) / 2);
        return ChronoUnit.DAYS.between(middle, wanted.date()) / 365.0 / (band.oldest() - band.youngest() + 1);
    }

    private void way(MinCostFlow flow, Entry entry, int cost) {
        Exit leaves = entry.leaves();
        Band stays = entry.stays();
        int to = leaves != null ? endNode(leaves.part(), leaves.band())
                : stockNode(last && stays == Band.AGED_16_AND_OVER ? NOT_ELIGIBLE : stays == null ? 0 : stays.ordinal());
        int way = flow.edge(startNode(entry.part(), entry.band()), to, entry.count(), cost);
        readers.add(() -> entries.add(new Entry(entry.part(), entry.band(), stays, leaves, flow.flow(way))));
    }

    /** At least as many in each band as print the percentage, and no more. */
    private void stocks(MinCostFlow flow) {
        int total = wanted.total();
        for (Band band : Band.values()) {
            int again = parts.getLast().startsAgain(band);
            int low = BandCounts.lowest(wanted.percent(band), total) - again;
            int high = BandCounts.highest(wanted.percent(band), total) - again;
            if (last && band == Band.AGED_16_AND_OVER) {
                int eligible = Eligibility.printed();
                stock(flow, NOT_ELIGIBLE, Math.max(low - eligible, Eligibility.fewestOthers(wanted)), high - eligible);
                low = eligible;
                high = eligible;
            }
            stock(flow, band.ordinal(), low, high);
        }
    }

    private void stock(MinCostFlow flow, int stock, int low, int high) {
        int fewest = flow.edge(stockNode(stock), 1, low, 0);
        boolean oldest = stock == Band.AGED_16_AND_OVER.ordinal() && wanted.date().getYear() == SnapshotDates.LAST.getYear();
        flow.edge(stockNode(stock), 1, (high - low) / 2, oldest ? MANY_OF_THE_OLDEST : MORE);
        flow.edge(stockNode(stock), 1, high - low - (high - low) / 2, oldest ? MANY_OF_THE_OLDEST : MOST);
        readers.add(() -> {
            if (flow.flow(fewest) != low) {
                throw new IllegalStateException("only " + flow.flow(fewest) + " of " + low + " of " + stock + " at " + wanted.date());
            }
        });
    }

    private static int stockNode(int stock) {
        return 2 + stock;
    }

    private int startNode(int part, Band band) {
        return 3 + NOT_ELIGIBLE + part * Band.values().length + band.ordinal();
    }

    private int endNode(int part, Band band) {
        return startNode(parts.size() + part, band);
    }

    private int firstGroup() {
        return startNode(2 * parts.size(), Band.UNDER_1);
    }
}
