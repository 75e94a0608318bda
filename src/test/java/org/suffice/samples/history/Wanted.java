package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.CsvTable;
import org.suffice.samples.Published;
import org.suffice.samples.SnapshotDates;

/** What must be true at one date: children by kind of placement, and by sex and age band. */
record Wanted(
        LocalDate date, Map<Kind, Integer> kinds, Map<Band, Integer> percents, Map<Sex, Map<Band, Integer>> people) {

    /** The eight dates of the strategy, oldest first. */
    static List<Wanted> all() {
        Published types = Published.table("T001-09_placement_type");
        Published sexes = Published.table("T001-02_gender");
        Published ages = Published.table("T001-03_age_percent");
        List<Wanted> all = new ArrayList<>();
        Map<Band, Integer> bandsBefore = null;
        int totalBefore = 0;
        for (LocalDate date : SnapshotDates.ALL) {
            int total = types.count("Total", date);
            Map<Band, Integer> percent = Arrays.stream(Band.values())
                    .collect(Collectors.toMap(b -> b, b -> ages.count(b.label(), date)));
            Map<Band, Integer> bands = BandCounts.printing(percent, total, bandsBefore, totalBefore);
            all.add(new Wanted(date, kinds(types, date), percent, people(bands, sexes.count("Male", date), total)));
            bandsBefore = bands;
            totalBefore = total;
        }
        return all;
    }

    /** Splits the printed lines into sectors: as printed at July 2017, as assumed at the other dates. */
    private static Map<Kind, Integer> kinds(Published types, LocalDate date) {
        Map<String, Integer> assumed = assumedSectors(date);
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, types.count(kind.line().label(), date));
        }
        share(counts, assumed, Kind.FOSTER_IN_HOUSE, Map.of("foster_agency", Kind.FOSTER_AGENCY,
                "foster_other_la", Kind.FOSTER_OTHER_LA, "foster_not_recorded", Kind.FOSTER_NOT_RECORDED));
        share(counts, assumed, Kind.HOME_AGENCY, Map.of("k2_in_house", Kind.HOME_IN_HOUSE,
                "k2_not_recorded", Kind.HOME_NOT_RECORDED));
        share(counts, assumed, Kind.CARE_HOME_AGENCY, Map.of("r1_in_house", Kind.CARE_HOME_IN_HOUSE,
                "r1_not_recorded", Kind.CARE_HOME_NOT_RECORDED));
        return counts;
    }

    private static void share(Map<Kind, Integer> counts, Map<String, Integer> assumed, Kind rest, Map<String, Kind> parts) {
        parts.forEach((column, kind) -> {
            int part = assumed.getOrDefault(column, 0);
            counts.put(kind, part);
            counts.merge(rest, -part, Integer::sum);
        });
    }

    private static Map<String, Integer> assumedSectors(LocalDate date) {
        Map<String, Integer> assumed = new HashMap<>();
        for (Map<String, String> row : CsvTable.of("samples/assumed-sectors.csv").rows()) {
            if (date.toString().equals(row.get("date"))) {
                row.forEach((column, value) -> {
                    if (!column.equals("date")) {
                        assumed.put(column, Integer.valueOf(value));
                    }
                });
            }
        }
        return assumed;
    }

    /** Splits each band by sex in proportion, then settles rounding so that the sexes print their own totals. */
    private static Map<Sex, Map<Band, Integer>> people(Map<Band, Integer> bands, int males, int total) {
        Map<Band, Integer> male = new EnumMap<>(Band.class);
        Map<Band, Integer> female = new EnumMap<>(Band.class);
        int childrenSoFar = 0;
        int malesSoFar = 0;
        for (Band band : Band.values()) {
            int children = bands.getOrDefault(band, 0);
            childrenSoFar += children;
            int malesUpToHere = (int) Math.round((double) males * childrenSoFar / total);
            male.put(band, malesUpToHere - malesSoFar);
            female.put(band, children - (malesUpToHere - malesSoFar));
            malesSoFar = malesUpToHere;
        }
        return new EnumMap<>(Map.of(Sex.MALE, male, Sex.FEMALE, female));
    }

    /** Children wanted of a sex in a band. */
    int people(Sex sex, Band band) {
        @Nullable Map<Band, Integer> bands = people.get(sex);
        return bands == null ? 0 : bands.getOrDefault(band, 0);
    }

    /** Children wanted of a sex. */
    int people(Sex sex) {
        int count = 0;
        for (Band band : Band.values()) {
            count += people(sex, band);
        }
        return count;
    }

    /** Children wanted in all. */
    int total() {
        return people(Sex.MALE) + people(Sex.FEMALE);
    }

    /** The percentage printed of a band. */
    int percent(Band band) {
        return percents.getOrDefault(band, 0);
    }

    /** Children wanted in a kind of placement. */
    int of(Kind kind) {
        return kinds.getOrDefault(kind, 0);
    }
}
