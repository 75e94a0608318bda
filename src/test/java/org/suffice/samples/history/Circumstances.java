package org.suffice.samples.history;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suffice.samples.CsvTable;
import org.suffice.samples.Dice;

/**
 * What the extract says of a child beside age and sex, the same in all rows of the child. No printed figure says it.
 *
 * @param uasc Y or N: an unaccompanied asylum-seeking child
 * @param disability Y or N; blank where not recorded
 */
public record Circumstances(String uasc, String disability) {
    private static final int YOUNGEST_ALONE = 13;
    private static final LocalDate FIRST_ALONE = LocalDate.of(2013, 1, 1);
    private static final Set<String> WHITE_BRITISH = Set.of("White British", "WBRI");
    private static final Set<String> WITH_FAMILY = wordsOf(Kind.WITH_PARENTS, Kind.CONNECTED, Kind.ADOPTION);
    private static final Set<String> SPECIALIST = wordsOf(Kind.SCHOOL, Kind.NHS);

    /** By child reference. */
    public static Map<String, Circumstances> of(List<PlacementRow> rows) {
        Map<String, List<PlacementRow>> byChild = new LinkedHashMap<>();
        rows.forEach(row -> byChild.computeIfAbsent(row.childRef(), c -> new ArrayList<>()).add(row));
        Map<String, Circumstances> all = new LinkedHashMap<>();
        byChild.forEach((child, theirs) -> all.put(child, new Circumstances(uasc(child, theirs), disability(child, theirs))));
        return all;
    }

    /** Someone who came alone has no family here, and came in their teens. */
    private static String uasc(String child, List<PlacementRow> rows) {
        PlacementRow first = rows.getFirst();
        boolean alone = !first.start().isBefore(FIRST_ALONE)
                && Period.between(first.born(), first.start()).getYears() >= YOUNGEST_ALONE
                && !WHITE_BRITISH.contains(first.ethnicity())
                && rows.stream().noneMatch(r -> WITH_FAMILY.contains(r.placementType()) || isShortBreak(r));
        return alone && Dice.of("uasc", child).chance(0.75) ? "Y" : "N";
    }

    private static String disability(String child, List<PlacementRow> rows) {
        Dice dice = Dice.of("disability", child);
        boolean likely = rows.stream().anyMatch(r -> SPECIALIST.contains(r.placementType()) || isShortBreak(r));
        return dice.chance(0.02) ? "" : dice.chance(likely ? 0.85 : 0.07) ? "Y" : "N";
    }

    private static boolean isShortBreak(PlacementRow row) {
        return row.legalStatus().startsWith("V3") || row.legalStatus().startsWith("V4");
    }

    private static Set<String> wordsOf(Kind... kinds) {
        Set<String> names = Set.of(kinds).stream().map(Kind::name).collect(Collectors.toSet());
        return CsvTable.of("samples/placement-words.csv").rows().stream().filter(r -> names.contains(r.get("kind")))
                .map(r -> r.getOrDefault("word", "")).collect(Collectors.toSet());
    }
}
