package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.suffice.samples.CsvTable;
import org.suffice.samples.Published;

/**
 * The children who start (T001-04) and cease (T001-05) between two dates, by age band. Printed are twelve months to five
 * dates. The last three overlap, so what is assumed for April to June and for July 2017 settles the same months of 2016:
 * twelve months to June less twelve months to March are one quarter less the other.
 *
 * <p>The printed years do not close with the numbers at their ends: 1,584 and 597 less 614 are 1,567, not 1,592. The 25 more
 * are children who start, cease and start again in the year, once in each table: 25, 25 and 6 close the three years.
 */
final class PublishedFlows {
    private static final LocalDate MARCH_2016 = LocalDate.of(2016, 3, 31);
    private static final LocalDate MARCH_2017 = LocalDate.of(2017, 3, 31);
    private static final LocalDate JUNE_2017 = LocalDate.of(2017, 6, 30);
    private static final LocalDate JULY_2017 = LocalDate.of(2017, 7, 31);
    private static final List<LocalDate> WHOLE_YEARS = List.of(LocalDate.of(2015, 3, 31), MARCH_2016);

    private final Published started = Published.table("T001-04_started_by_age");
    private final Published ceased = Published.table("T001-05_ceased_by_age");
    private final List<Map<String, String>> assumed = CsvTable.of("samples/assumed-flows.csv").rows();

    /** The parts of the interval that ends on a date; none where nothing is printed about it. */
    List<Segment> endingOn(LocalDate to) {
        if (WHOLE_YEARS.contains(to)) {
            return List.of(new Segment(to.minusYears(1), to, printed(started, to), printed(ceased, to), assumed(to, "starts_again")));
        }
        if (to.equals(MARCH_2017)) {
            return yearOfTheOverlap();
        }
        if (to.equals(JUNE_2017)) {
            return List.of(new Segment(MARCH_2017, to, assumed(to, "starts"), assumed(to, "ends"), Map.of()));
        }
        return to.equals(JULY_2017)
                ? List.of(new Segment(JUNE_2017, to, assumed(to, "starts"), assumed(to, "ends"), Map.of())) : List.of();
    }

    private List<Segment> yearOfTheOverlap() {
        LocalDate june = JUNE_2017.minusYears(1);
        LocalDate july = JULY_2017.minusYears(1);
        Map<Band, Integer> startsOfQuarter = yearBefore(started, "starts", MARCH_2017, JUNE_2017);
        Map<Band, Integer> endsOfQuarter = yearBefore(ceased, "ends", MARCH_2017, JUNE_2017);
        Map<Band, Integer> startsOfJuly = yearBefore(started, "starts", JUNE_2017, JULY_2017);
        Map<Band, Integer> endsOfJuly = yearBefore(ceased, "ends", JUNE_2017, JULY_2017);
        return List.of(
                new Segment(MARCH_2016, june, startsOfQuarter, endsOfQuarter, Map.of()),
                new Segment(june, july, startsOfJuly, endsOfJuly, Map.of()),
                new Segment(july, MARCH_2017, rest(started, startsOfQuarter, startsOfJuly), rest(ceased, endsOfQuarter, endsOfJuly),
                        assumed(MARCH_2017, "starts_again")));
    }

    /** What the months up to {@code later} had a year before, from what is assumed for them and both rolling years. */
    private Map<Band, Integer> yearBefore(Published table, String column, LocalDate earlier, LocalDate later) {
        Map<Band, Integer> now = assumed(later, column);
        return each(b -> now.getOrDefault(b, 0) - count(table, b, later) + count(table, b, earlier));
    }

    private static Map<Band, Integer> rest(Published table, Map<Band, Integer> quarter, Map<Band, Integer> july) {
        return each(b -> count(table, b, MARCH_2017) - quarter.getOrDefault(b, 0) - july.getOrDefault(b, 0));
    }

    private static Map<Band, Integer> printed(Published table, LocalDate to) {
        return each(b -> count(table, b, to));
    }

    /** The tables print "1- 4 Years". */
    private static int count(Published table, Band band, LocalDate to) {
        return table.count(band == Band.AGED_1_TO_4 ? "1- 4 Years" : band.label(), to);
    }

    private Map<Band, Integer> assumed(LocalDate to, String column) {
        return each(b -> assumed.stream()
                .filter(r -> to.toString().equals(r.get("to")) && b.label().equals(r.get("band")))
                .mapToInt(r -> Integer.parseInt(r.getOrDefault(column, ""))).findFirst().orElseThrow());
    }

    private static Map<Band, Integer> each(ToIntFunction<Band> number) {
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            int count = number.applyAsInt(band);
            if (count < 0) {
                throw new IllegalStateException(band + " would be " + count);
            }
            counts.put(band, count);
        }
        return counts;
    }
}
