package org.suffice.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The columns of both workbooks behind which no printed figure is: they must make sense beside the others. */
class CircumstancesRecountTest {
    private static final Set<String> DISTRICTS = Set.of("Burnley", "Chorley", "Fylde", "Hyndburn", "Lancaster", "Pendle",
            "Preston", "Ribble Valley", "Rossendale", "South Ribble", "West Lancashire", "Wyre");
    private final List<Map<String, String>> placements = SheetRows.read("placements-2017.xlsx", 5).rows();
    private final List<Map<String, String>> searches = SheetRows.read("searches-2017.xlsx", 6).rows();

    CircumstancesRecountTest() throws IOException {}

    @Test
    void whereAPlacementIsAgreesWithItsDistrict() {
        Map<String, String> districts = new HashMap<>();
        Set<String> inside = new TreeSet<>();
        for (Map<String, String> row : placements) {
            assertTrue(DISTRICTS.contains(cell(row, "Team district")), row.toString());
            assertEquals(districts.computeIfAbsent(cell(row, "Caseworker"), t -> cell(row, "Team district")), cell(row, "Team district"));
            boolean within = DISTRICTS.contains(cell(row, "Placement district"));
            assertTrue(Set.of("", within ? "Y" : "N").contains(cell(row, "Inside boundary")), row.toString());
            inside.add(cell(row, "Inside boundary"));
            assertEquals(within ? "Lancashire" : cell(row, "Placement district"), cell(row, "Council where placed"));
            String miles = cell(row, "Distance (miles)");
            assertTrue(miles.isEmpty() || miles.equals("999.9") || (number(miles) > 0 && number(miles) < 90), row.toString());
            boolean home = cell(row, "Placement district").equals(cell(row, "Team district"));
            assertTrue(!home || miles.isEmpty() || miles.equals("999.9") || number(miles) < 8, row.toString());
        }
        assertEquals(Set.of("", "N", "Y"), inside);
        assertEquals(12, districts.size());
        assertEquals(444, count(placements, "Distance (miles)", "999.9"));
    }

    @Test
    void whoCameAloneHasNoFamilyHere() {
        Map<String, List<Map<String, String>>> children =
                placements.stream().collect(Collectors.groupingBy(r -> cell(r, "Child ref")));
        children.forEach((child, rows) -> {
            for (String ofTheChild : List.of("UASC", "Disability", "Team district")) {
                assertEquals(1, rows.stream().map(r -> cell(r, ofTheChild)).distinct().count(), child + ", " + ofTheChild);
            }
            if (cell(rows.getFirst(), "UASC").equals("Y")) {
                LocalDate first = rows.stream().map(r -> LocalDate.parse(cell(r, "Start date"))).min(LocalDate::compareTo).orElseThrow();
                assertTrue(Period.between(LocalDate.parse(cell(rows.getFirst(), "DoB")), first).getYears() >= 13, child);
                assertFalse(Set.of("White British", "WBRI").contains(cell(rows.getFirst(), "Ethnicity")), child);
                rows.forEach(r -> assertFalse(Set.of("Parents", "Kinship").contains(cell(r, "Provider type")), child));
            }
        });
        assertTrue(children.values().stream().anyMatch(r -> cell(r.getFirst(), "UASC").equals("Y")));
        assertEquals(Set.of("", "N", "Y"), placements.stream().map(r -> cell(r, "Disability")).collect(Collectors.toSet()));
    }

    @Test
    void repliesFitHowARequestStands() {
        Set<String> solo = searches.stream().filter(r -> cell(r, "Solo or low occupancy").equals("Y")).map(r -> cell(r, "Referral ref"))
                .collect(Collectors.toSet());
        for (Map<String, String> row : searches) {
            boolean placed = cell(row, "Outcome").equals("Placed");
            String offers = cell(row, "Offers received");
            assertEquals(offers.isEmpty(), cell(row, "Offers declined").isEmpty(), row.toString());
            if (!offers.isEmpty()) {
                assertTrue(number(offers) - number(cell(row, "Offers declined")) >= (placed ? 1 : 0), row.toString());
            }
            String needed = cell(row, "Needed by");
            assertTrue(needed.isEmpty() || needed.compareTo(cell(row, "Date of request")) >= 0, row.toString());
            assertTrue(!cell(row, "Same day or emergency").equals("Y") || needed.isEmpty() || needed.equals(cell(row, "Date of request")));
            boolean siblings = !cell(row, "Children in request").equals("1");
            assertEquals(siblings ? cell(row, "Children in request") : "", cell(row, "Sibling group size"));
            assertTrue(cell(row, "Siblings placed together").isEmpty() || (siblings && placed), row.toString());
            assertTrue(cell(row, "Solo placement given").isEmpty() || (placed && solo.contains(cell(row, "Referral ref"))));
            assertTrue(cell(row, "Distance (miles)").isEmpty() || placed, row.toString());
            assertTrue(DISTRICTS.contains(cell(row, "District")), row.toString());
        }
        for (String each : List.of("Same day or emergency", "Siblings placed together", "Solo placement given")) {
            assertTrue(count(searches, each, "Y") > 0 && count(searches, each, "N") > 0, each);
        }
    }

    @Test
    void aChildInBothComesFromOneDistrict() {
        Map<String, String> homes = new HashMap<>();
        placements.forEach(r -> homes.put(cell(r, "Child ref"), cell(r, "Team district")));
        List<Map<String, String>> both = searches.stream().filter(r -> homes.containsKey(cell(r, "Child ref"))).toList();
        assertEquals(24, both.size());
        both.forEach(r -> assertEquals(homes.get(cell(r, "Child ref")), cell(r, "District"), r.toString()));
    }

    private static long count(List<Map<String, String>> rows, String heading, String value) {
        return rows.stream().filter(r -> value.equals(r.get(heading))).count();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static String cell(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }
}
