package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.suffice.samples.Dice;
import org.suffice.samples.SnapshotDates;

/**
 * Short breaks that must not count: children who have nothing else, open at the published dates, and a few who are
 * looked after as well, whose break started later than the placement that does count.
 */
final class ShortBreaks {
    private static final int CHILDREN_WITH_NOTHING_ELSE = 52;
    private static final int OPEN_AT_THE_FIRST_DATE = 4;
    private static final int SHORTEST_AGREEMENT = 199;
    private static final int ALSO_LOOKED_AFTER = 9;

    private final Dice dice;

    ShortBreaks(Dice dice) {
        this.dice = dice;
    }

    /** Stays of new children and of some of those given. */
    List<Stay> of(List<Child> lookedAfter) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < CHILDREN_WITH_NOTHING_ELSE; i++) {
            if (i % 4 == 3) {
                stays.addAll(separateBreaks());
            } else {
                boolean early = i < OPEN_AT_THE_FIRST_DATE;
                LocalDate latest = early ? SnapshotDates.ALL.getFirst() : LocalDate.of(2017, 5, 31);
                stays.add(agreement(early ? latest.minusDays(SHORTEST_AGREEMENT) : LocalDate.of(2011, 1, 1), latest));
            }
        }
        LocalDate recent = SnapshotDates.LAST.minusDays(120);
        List<Child> settled = new ArrayList<>(lookedAfter.stream()
                .filter(c -> c.isPresent() && c.current().start().isBefore(recent)
                        && c.current().kind().isOtherFostering() && c.ageAt(SnapshotDates.EXTRACTED) < 17)
                .toList());
        dice.shuffle(settled);
        for (Child child : settled.subList(0, ALSO_LOOKED_AFTER)) {
            LocalDate start = dice.day(recent.plusDays(5), SnapshotDates.LAST.minusDays(3));
            stays.add(new Stay(child, new Spell(Kind.OTHER, start, null, false), null, "V4", ""));
        }
        return stays;
    }

    /** One agreement (V4) over months or years, most still open. */
    private Stay agreement(LocalDate earliest, LocalDate latest) {
        LocalDate start = dice.day(earliest, latest);
        Child child = child(start);
        LocalDate end = dice.chance(0.55) ? null : start.plusDays(dice.between(SHORTEST_AGREEMENT + 1, 1500));
        LocalDate until = end == null || end.isAfter(SnapshotDates.EXTRACTED) ? null : end;
        LocalDate adult = child.birthday(18);
        if (!adult.isAfter(SnapshotDates.EXTRACTED) && (until == null || until.isAfter(adult))) {
            until = adult;
        }
        return new Stay(child, new Spell(Kind.OTHER, start, until, false), null, "V4", "");
    }

    /** Separate stays (V3) of a few nights, one of them over the last published date. */
    private List<Stay> separateBreaks() {
        Child child = child(LocalDate.of(2017, 1, 1));
        List<Stay> stays = new ArrayList<>();
        LocalDate day = dice.day(LocalDate.of(2017, 1, 10), LocalDate.of(2017, 2, 28));
        while (day.isBefore(SnapshotDates.LAST.minusDays(20))) {
            stays.add(stay(child, day, day.plusDays(dice.between(2, 4))));
            day = day.plusDays(dice.between(24, 35));
        }
        stays.add(stay(child, SnapshotDates.LAST.minusDays(dice.between(0, 1)), SnapshotDates.LAST.plusDays(dice.between(1, 3))));
        return stays;
    }

    private static Stay stay(Child child, LocalDate start, LocalDate end) {
        return new Stay(child, new Spell(Kind.OTHER, start, end, false), null, "V3", "");
    }

    private Child child(LocalDate start) {
        int age = dice.between(4, 13);
        LocalDate born = dice.day(start.minusYears(age + 1L).plusDays(1), start.minusYears(age));
        return new Child(dice.chance(0.65) ? Sex.MALE : Sex.FEMALE, born);
    }
}
