package org.suffice.samples.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
        List<Child> present = present();
        Set<Child> leaving = new Departures(dice).choose(present, from, wanted);
        List<Child> staying = present.stream().filter(c -> !leaving.contains(c)).toList();
        List<Child> entering = entering(staying, from, wanted);
        List<Child> here = new ArrayList<>(staying);
        here.addAll(entering);
        Map<Child, Kind> kinds = new KindAssignment(dice).assign(here, wanted);
        Events events = new Events(dice, from, wanted.date());
        kinds.forEach((child, kind) -> {
            if (!child.isPresent()) {
                events.enter(child, kind);
            } else if (child.current().kind() == kind) {
                events.stay(child);
            } else {
                events.move(child, kind);
            }
        });
        leaving.forEach(events::leave);
        left.addAll(leaving);
        everyone.addAll(entering);
        if (!present.isEmpty()) {
            passThrough(events, wanted.date(), (int) Math.round(entering.size() * PASSING_THROUGH));
        }
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
