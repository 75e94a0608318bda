package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.suffice.samples.Dice;

/** Shares out the reasons for leaving care in 2016/17 so that the three printed ones (T001-06) are as many as printed. */
final class ReasonsOfTheYear {
    private static final LocalDate FIRST = LocalDate.of(2016, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2017, 3, 31);

    private final Map<Child, LeavingReason> reasons = new LinkedHashMap<>();

    ReasonsOfTheYear(Dice dice, List<Stay> stays) {
        List<Stay> leavers = new ArrayList<>(stays.stream().filter(ReasonsOfTheYear::leavesInTheYear).toList());
        dice.shuffle(leavers);
        int all = leavers.size();
        give(leavers, LeavingReason.ADOPTION, all, s -> s.spell().kind() == Kind.ADOPTION, s -> false);
        give(leavers, LeavingReason.SPECIAL_GUARDIANSHIP, all, s -> s.spell().kind() == Kind.CONNECTED,
                s -> s.spell().kind().isOtherFostering());
        give(leavers, LeavingReason.HOME, all, s -> s.spell().kind() == Kind.WITH_PARENTS,
                s -> s.spell().kind().isOtherFostering() || s.spell().kind().isHome());
    }

    private static boolean leavesInTheYear(Stay stay) {
        LocalDate end = stay.spell().end();
        return end != null && stay.next() == null && !stay.isShortBreak() && !end.isBefore(FIRST) && !end.isAfter(LAST);
    }

    private void give(
            List<Stay> leavers, LeavingReason reason, int all, Predicate<Stay> first, Predicate<Stay> then) {
        int wanted = reason.printedOf(all);
        List<Stay> given = new ArrayList<>();
        for (Predicate<Stay> fits : List.of(first, then)) {
            leavers.stream().filter(s -> !isGrownUp(s) && fits.test(s) && !given.contains(s))
                    .limit(wanted - given.size()).forEach(given::add);
        }
        if (given.size() != wanted) {
            throw new IllegalStateException(given.size() + " of " + wanted + " leave for " + reason);
        }
        given.forEach(s -> reasons.put(s.child(), reason));
        leavers.removeAll(given);
    }

    private static boolean isGrownUp(Stay stay) {
        LocalDate end = stay.spell().end();
        return end != null && stay.child().ageAt(end) >= 18;
    }

    /** Whether a stay ends care in the year. */
    boolean cover(Stay stay) {
        return leavesInTheYear(stay);
    }

    /** The printed reason for which a child leaves in the year, if it is one of them. */
    Optional<LeavingReason> of(Child child) {
        return Optional.ofNullable(reasons.get(child));
    }
}
