package org.suffice.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Counts {@code searches-2017.xlsx} straight from its cells and compares with every published figure it promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchesRecountTest {
    private final SheetRows sheet;
    private final List<Map<String, String>> rows;
    private final Map<String, List<Map<String, String>>> requests = new LinkedHashMap<>();

    SearchesRecountTest() throws IOException {
        sheet = SheetRows.read("searches-2017.xlsx", 6);
        rows = sheet.rows();
        rows.forEach(r -> requests.computeIfAbsent(cell(r, "Referral ref"), ref -> new ArrayList<>()).add(r));
    }

    @Test
    void fosteringRequestsByType() {
        Published published = Published.table("T001-11_fostering_referrals_type");
        assertEquals(10, published.figures().size());
        for (Published.Figure figure : published.figures()) {
            long counted = requests.values().stream().map(List::getFirst)
                    .filter(r -> figure.total() ? isFostering(r)
                            : cell(r, "Type of placement sought").equalsIgnoreCase(figure.row()))
                    .filter(r -> !figure.column().contains("hard to find") || isHardToFind(r)).count();
            assertEquals(figure.value().intValueExact(), counted, figure.row() + ", " + figure.column());
        }
    }

    @Test
    void childrenOnFosteringRequestsByAge() {
        Published published = Published.table("T001-12_fostering_referrals_age");
        assertEquals(10, published.figures().size());
        for (Published.Figure figure : published.figures()) {
            long counted = rows.stream().filter(SearchesRecountTest::isFostering)
                    .filter(r -> figure.total() || figure.row().equals(band(age(r))))
                    .filter(r -> !figure.column().contains("hard to find") || isHardToFind(r)).count();
            assertEquals(figure.value().intValueExact(), counted, figure.row() + ", " + figure.column());
        }
        long children = rows.stream().filter(SearchesRecountTest::isFostering).map(r -> cell(r, "Child ref")).distinct().count();
        assertEquals(467, children, "each child is on one fostering request only");
    }

    @Test
    void residentialRequestsByType() {
        List<Map<String, String>> residential = rows.stream().filter(r -> !isFostering(r)).toList();
        for (Published.Figure figure : Published.table("T001-14_residential_referrals").figures()) {
            if (figure.unit().equals("referrals")) {
                long counted = residential.stream()
                        .filter(r -> figure.total() || cell(r, "Type of placement sought").equals(figure.row()))
                        .filter(r -> !figure.column().contains("hard to find") || isHardToFind(r)).count();
                assertEquals(figure.value().intValueExact(), counted, figure.row() + ", " + figure.column());
            }
        }
    }

    /** Each printed share of the hard-to-find residential requests on the one base that gives it. */
    @Test
    void profileOfHardToFindResidentialRequests() {
        List<Map<String, String>> hard = rows.stream().filter(r -> !isFostering(r) && isHardToFind(r)).toList();
        List<Map<String, String>> homes = hard.stream()
                .filter(r -> cell(r, "Type of placement sought").equals("Children's home placement")).toList();
        List<Map<String, String>> withNeeds = homes.stream().filter(r -> !cell(r, "CSE").isEmpty()).toList();
        assertEquals(24, homes.size());
        assertEquals(20, withNeeds.size());
        assertEquals("92", percent(homes.size(), hard.size()));
        assertEquals("67", percent(homes.stream().filter(r -> age(r) == 15 || age(r) == 16).count(), 24));
        assertEquals("63", percent(count(homes, "Gender", "Male"), 24));
        assertEquals("29", percent(count(homes, "Inside boundary", "N"), 24));
        assertEquals("70", percent(count(withNeeds, "Missing from home", "Y"), 20));
        assertEquals("45", percent(count(withNeeds, "Aggression", "Y"), 20));
        assertEquals("30", percent(count(withNeeds, "CSE", "Y"), 20));
        assertEquals("20", percent(count(withNeeds, "Mental health", "Y"), 20));
        assertEquals("20", percent(count(withNeeds, "Offending", "Y"), 20));
        assertEquals("25", percent(count(withNeeds, "Solo or low occupancy", "Y"), 20));
    }

    @Test
    void outcomesOfHardToFindFosteringRequests() {
        List<Map<String, String>> hard = rows.stream().filter(r -> isFostering(r) && isHardToFind(r)).toList();
        assertEquals(6, hard.stream().filter(r -> cell(r, "Category placed").endsWith("Fostering")).count());
        List<Integer> ages = hard.stream().filter(r -> cell(r, "Category placed").endsWith("Residential"))
                .map(SearchesRecountTest::age).sorted().toList();
        assertEquals(8, ages.size());
        assertEquals(9, ages.getFirst());
        assertEquals(14, ages.getLast());
    }

    @Test
    void hardToFindIsRecordedForSomeAndFollowsForOthersButIsNeverMissing() {
        long recorded = requests.values().stream().filter(r -> !cell(r.getFirst(), "Hard to find").isEmpty()).count();
        assertTrue(recorded > 200 && recorded < 380, "recorded: " + recorded);
        for (Map<String, String> row : rows) {
            assertTrue(cell(row, "Searches made").matches("\\d+") && cell(row, "Ring-round").matches("[YN]"), row.toString());
        }
    }

    @Test
    void rowsOfOneRequestAgree() {
        List<String> ofTheChild = List.of("Child ref", "DoB", "Gender", "Missing from home", "Aggression", "CSE",
                "Mental health", "Offending", "Solo or low occupancy");
        requests.forEach((reference, children) -> {
            assertEquals(children.size(), Integer.parseInt(cell(children.getFirst(), "Children in request")), reference);
            for (Map<String, String> child : children) {
                children.getFirst().forEach((heading, value) -> {
                    if (!ofTheChild.contains(heading)) {
                        assertEquals(value, child.get(heading), reference + ", " + heading);
                    }
                });
            }
        });
    }

    @Test
    void datesAreInThePublishedPeriodAndInOrder() {
        TreeSet<String> fostering = new TreeSet<>();
        for (Map<String, String> row : rows) {
            String requested = cell(row, "Date of request");
            if (isFostering(row)) {
                fostering.add(requested);
            }
            assertTrue(requested.compareTo("2017-02-20") >= 0 && requested.compareTo("2017-07-31") <= 0, row.toString());
            assertTrue(LocalDate.parse(requested).getDayOfWeek().getValue() <= 5, "not an office day: " + row);
            String closed = cell(row, "Date placed or closed");
            assertEquals(cell(row, "Outcome").equals("Open"), closed.isEmpty(), row.toString());
            assertTrue(closed.isEmpty() || closed.compareTo(requested) >= 0, row.toString());
            assertTrue(closed.compareTo("2017-08-01") <= 0, row.toString());
        }
        assertEquals("2017-02-20", fostering.first());
        assertEquals("2017-07-31", fostering.last());
    }

    @Test
    void someChildrenAreInThePlacementsToo() throws IOException {
        Map<String, String> births = new LinkedHashMap<>();
        for (Map<String, String> row : SheetRows.read("placements-2017.xlsx", 5).rows()) {
            births.put(cell(row, "Child ref"), cell(row, "DoB") + cell(row, "Gender"));
        }
        List<Map<String, String>> shared = rows.stream().filter(r -> births.containsKey(cell(r, "Child ref"))).toList();
        assertEquals(24, shared.size());
        shared.forEach(r -> assertEquals(births.get(cell(r, "Child ref")), cell(r, "DoB") + cell(r, "Gender")));
    }

    @Test
    void hasTheShapeOfAnUntidyLog() {
        assertTrue(sheet.above().contains("Synthetic data: no child, carer or provider in this file is real."));
        assertTrue(sheet.above().contains("Run date 01/08/2017"));
        assertEquals(List.of("Total", "637"), sheet.below().subList(0, 2));
        assertTrue(sheet.below().getLast().startsWith("Note: district, needed by"));
        assertEquals(637, rows.size());
        assertEquals(582, requests.size());
        assertFalse(rows.stream().anyMatch(r -> cell(r, "Child ref").isEmpty()));
    }

    private static boolean isFostering(Map<String, String> row) {
        return cell(row, "Type of placement sought").contains("foster placement");
    }

    /** What is recorded wins; else three searches or a ring-round make it so. */
    private static boolean isHardToFind(Map<String, String> row) {
        String recorded = cell(row, "Hard to find");
        return recorded.isEmpty()
                ? Integer.parseInt(cell(row, "Searches made")) >= 3 || cell(row, "Ring-round").equals("Y")
                : recorded.equals("Yes");
    }

    private static int age(Map<String, String> row) {
        return Period.between(LocalDate.parse(cell(row, "DoB")), LocalDate.parse(cell(row, "Date of request"))).getYears();
    }

    private static String band(int age) {
        return age <= 5 ? "0-5 years" : age <= 10 ? "6-10 years" : age <= 13 ? "11-13 years" : "14-17 years";
    }

    private static long count(List<Map<String, String>> rows, String heading, String value) {
        return rows.stream().filter(r -> value.equals(r.get(heading))).count();
    }

    private static String percent(long part, long base) {
        return Long.toString((200 * part + base) / (2 * base));
    }

    private static String cell(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }
}
