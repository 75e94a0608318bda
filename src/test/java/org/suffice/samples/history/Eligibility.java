package org.suffice.samples.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.suffice.samples.Published;
import org.suffice.samples.SnapshotDates;

/**
 * Who is owed leaving-care duties and still looked after at 31 July 2017, and where they are (T001-18): aged 16 or 17, looked
 * after for 13 weeks or more since the fourteenth birthday. All in independent living who are not printed there, and all in
 * accommodation outside the regulations, have not been looked after so long.
 */
final class Eligibility {
    private static final int NIGHTS = 13 * 7;
    private static final Published PRINTED = Published.table("T001-18_eligible_by_placement");

    private Eligibility() {}

    /** Whether a child who stays until the date is eligible on it. */
    static boolean of(Child child, LocalDate date) {
        int age = child.ageAt(date);
        LocalDate since = child.birthday(14);
        long nights = 0;
        for (Spell spell : child.spells()) {
            LocalDate end = spell.end() == null ? date : Days.earlier(spell.end(), date);
            nights += Math.max(0, ChronoUnit.DAYS.between(Days.latest(spell.start(), since), end));
        }
        return (age == 16 || age == 17) && nights >= NIGHTS;
    }

    /** How many are printed in all. */
    static int printed() {
        return PRINTED.count("Total", SnapshotDates.LAST);
    }

    /** How many are printed of a line. */
    static int printed(String line) {
        return PRINTED.count(line, SnapshotDates.LAST);
    }

    /** Those printed by kind of placement. Children's homes and care homes are printed together: shared out as they are overall. */
    static Map<Kind, Integer> kinds(Wanted wanted) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        kinds.put(Kind.WITH_PARENTS, printed("Placed with Parent"));
        kinds.put(Kind.CONNECTED, printed("Placed with Family Member"));
        kinds.put(Kind.FOSTER_IN_HOUSE, printed("In House Fostering"));
        kinds.put(Kind.FOSTER_AGENCY, printed("Agency Fostering"));
        homes(kinds, wanted, printed("In House Residential"), Kind.HOME_IN_HOUSE, Kind.CARE_HOME_IN_HOUSE);
        homes(kinds, wanted, printed("Agency Residential"), Kind.HOME_AGENCY, Kind.CARE_HOME_AGENCY);
        kinds.put(Kind.SCHOOL, printed("Residential School"));
        kinds.put(Kind.SECURE, printed("Secure Welfare"));
        kinds.put(Kind.NHS, printed("Hospital"));
        kinds.put(Kind.YOI, printed("Remand"));
        kinds.put(Kind.INDEPENDENT, printed("Block Purchased Supported Accommodation Provision")
                + printed("Agency Leaving Care Provision") + printed("Independent Living"));
        kinds.put(Kind.OTHER, printed("Reg 38.6") + printed("In-House Short Breaks Provision"));
        return kinds;
    }

    /**
     * So many aged 16 and 17 at an earlier date, of whom nothing is printed: all who live where only they may, the others spread
     * as those printed later, so that few have to move for it.
     */
    static Map<Kind, Integer> alike(Wanted wanted, int count) {
        Map<Kind, Integer> alike = new EnumMap<>(Map.of(
                Kind.INDEPENDENT, wanted.of(Kind.INDEPENDENT), Kind.UNREGULATED, wanted.of(Kind.UNREGULATED)));
        int others = count - wanted.of(Kind.INDEPENDENT) - wanted.of(Kind.UNREGULATED);
        Map<Kind, Integer> printed = kinds(wanted);
        int ofPrinted = printed() - printed.getOrDefault(Kind.INDEPENDENT, 0);
        int left = others;
        for (Map.Entry<Kind, Integer> kind : printed.entrySet()) {
            if (kind.getKey() != Kind.INDEPENDENT) {
                int share = Math.min(wanted.of(kind.getKey()), kind.getValue() * others / ofPrinted);
                alike.put(kind.getKey(), share);
                left -= share;
            }
        }
        alike.merge(Kind.FOSTER_AGENCY, left, Integer::sum);
        return alike;
    }

    private static void homes(Map<Kind, Integer> kinds, Wanted wanted, int together, Kind home, Kind careHome) {
        int inCareHomes = together * wanted.of(careHome) / (wanted.of(home) + wanted.of(careHome));
        kinds.put(careHome, inCareHomes);
        kinds.put(home, together - inCareHomes);
    }

    /** The fewest aged 16 and 17 who are not eligible: places that only they have, less those printed there. */
    static int fewestOthers(Wanted wanted) {
        return wanted.of(Kind.INDEPENDENT) + wanted.of(Kind.UNREGULATED) - kinds(wanted).getOrDefault(Kind.INDEPENDENT, 0);
    }
}
