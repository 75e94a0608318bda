package org.suffice.samples.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suffice.samples.Dice;
import org.suffice.samples.SnapshotDates;

/** Walks from date to date and makes the spells of every child, so that each date counts what is wanted there. */
final class HistoryBuilder {
    private static final LocalDate BEFORE_ALL = LocalDate.of(2009, 12, 31);
    private static final double PASSING_THROUGH = 0.13;

    private final Dice dice;
    private final PublishedFlows flows = new PublishedFlows();
    private final Set<Child> everyone = new LinkedHashSet<>();
    private final List<Child> left = new ArrayList<>();

    HistoryBuilder(Dice dice) {
        this.dice = dice;
    }

    /** All children of the history, in the order in which they first started. */
    List<Child> build() {
        LocalDate from = BEFORE_ALL;
        for (Wanted wanted : Wanted.all()) {
            step(from, wanted);
            from = wanted.date();
        }
        lastDays();
        return List.copyOf(everyone);
    }

    private void step(LocalDate from, Wanted wanted) {
        List<Segment> parts = flows.endingOn(wanted.date());
        Events events = new Events(dice, from, wanted.date());
        if (parts.isEmpty()) {
            freely(events, from, wanted);
        } else {
            asPublished(events, parts, wanted);
        }
    }

    /** Nothing is published about who came and went: by chance, and whoever a band has too many or too few of. */
    private void freely(Events events, LocalDate from, Wanted wanted) {
        List<Child> present = present();
        Set<Child> leaving = new Departures(dice).choose(present, from, wanted);
        List<Child> here = new ArrayList<>(present.stream().filter(c -> !leaving.contains(c)).toList());
        List<Child> entering = entering(here, from, wanted);
        here.addAll(entering);
        new KindAssignment(dice).assign(here, wanted).forEach((child, kind) -> {
            if (child.isPresent()) {
                goOn(events, child, kind);
            } else {
                events.enter(child, kind);
            }
        });
        leaving.forEach(events::leave);
        left.addAll(leaving);
        everyone.addAll(entering);
        if (!present.isEmpty()) {
            passThrough(events, wanted.date(), (int) Math.round(entering.size() * PASSING_THROUGH));
        }
    }

    private static void goOn(Events events, Child child, Kind kind) {
        if (child.current().kind() == kind) {
            events.stay(child);
        } else {
            events.move(child, kind);
        }
    }

    private void asPublished(Events events, List<Segment> parts, Wanted wanted) {
        List<Child> present = present();
        Turnover turnover = turnover(events, parts, wanted, present);
        turnover.passing().forEach(p -> events.passThrough(p.child(), p.start(), p.end()));
        turnover.passing().forEach(p -> everyone.add(p.child()));
        List<Child> here = new ArrayList<>(present.stream().filter(c -> !turnover.leaving().containsKey(c)).toList());
        here.addAll(turnover.entering().keySet());
        new KindAssignment(dice).assign(here, wanted).forEach((child, kind) -> {
            LocalDate start = turnover.entering().get(child);
            if (start == null) {
                goOn(events, child, kind);
            } else {
                events.enter(child, start, kind);
            }
        });
        Set<Child> adopted = new Adoptions(dice).choose(events, turnover.leaving(), parts);
        turnover.leaving().forEach((child, day) -> {
            if (adopted.contains(child)) {
                events.leaveByAdoption(child, day);
            } else {
                child.leave(day);
            }
        });
        left.addAll(turnover.leaving().keySet());
        everyone.addAll(turnover.entering().keySet());
    }

    private Turnover turnover(Events events, List<Segment> parts, Wanted wanted, List<Child> present) {
        PeopleFlow flow = new PeopleFlow(dice, parts, wanted).solve(present);
        Map<Child, LocalDate> leaving = new LinkedHashMap<>();
        flow.leaving().forEach((child, exit) -> leaving.put(child,
                events.dayToLeave(child, Days.leaving(child, parts.get(exit.part()), exit.band()).orElseThrow())));
        int males = (int) present.stream().filter(c -> c.sex() == Sex.MALE && !leaving.containsKey(c)).count();
        return new Newcomers(dice, parts, wanted.date(), left).make(flow.entries(), wanted.people(Sex.MALE) - males, leaving);
    }

    private List<Child> entering(List<Child> staying, LocalDate from, Wanted wanted) {
        Entrants entrants = new Entrants(dice);
        List<Child> entering = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            for (Band band : Band.values()) {
                int have = (int) staying.stream()
                        .filter(c -> c.sex() == sex && Band.of(c.ageAt(wanted.date())) == band).count();
                int missing = wanted.people(sex, band) - have;
                entering.addAll(entrants.of(sex, band, missing, from, wanted.date(), left));
            }
        }
        return entering;
    }

    private void passThrough(Events events, LocalDate date, int count) {
        Entrants entrants = new Entrants(dice);
        for (int i = 0; i < count; i++) {
            Child child = entrants.newChild(dice.pick(List.of(Sex.values())), dice.pick(List.of(Band.values())), date);
            events.passThrough(child);
            everyone.add(child);
        }
    }

    /** The days between the last published date and the extract: a few starts, moves and ends that must not count. */
    private void lastDays() {
        LocalDate from = SnapshotDates.LAST;
        Events events = new Events(dice, from, SnapshotDates.EXTRACTED);
        long days = ChronoUnit.DAYS.between(from, SnapshotDates.EXTRACTED);
        for (Child child : present()) {
            Kind kind = child.current().kind();
            if (child.ageAt(SnapshotDates.EXTRACTED) >= 18 || dice.chance(days * 0.0007)) {
                events.leave(child);
            } else if (kind.isOtherFostering() && dice.chance(days * 0.001)) {
                events.move(child, Kind.FOSTER_AGENCY);
            }
        }
        Entrants entrants = new Entrants(dice);
        for (Band band : Band.values()) {
            Child child = entrants.newChild(dice.pick(List.of(Sex.values())), band, SnapshotDates.EXTRACTED);
            events.enter(child, Kind.FOSTER_IN_HOUSE);
            everyone.add(child);
        }
    }

    private List<Child> present() {
        return everyone.stream().filter(Child::isPresent).toList();
    }
}
