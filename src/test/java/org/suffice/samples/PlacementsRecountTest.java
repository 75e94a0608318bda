package org.suffice.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Counts the children of {@code placements-2017.xlsx} straight from its cells, slowly and obviously and without the code
 * that made them, and compares with every published figure the file promises.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacementsRecountTest {
    private static final String JULY_2017 = "2017-07-31";
    private final SheetRows sheet;
    private final List<Map<String, String>> rows;

    PlacementsRecountTest() throws IOException {
        sheet = SheetRows.read("placements-2017.xlsx", 5);
        rows = sheet.rows();
    }

    @Test
    void placementTypesAtAllEightDates() {
        Published published = Published.table("T001-09_placement_type");
        assertEquals(120, published.figures().size());
        for (Published.Figure figure : published.figures()) {
            int counted = 0;
            for (Map<String, String> row : counted(figure.date())) {
                if (figure.total() || figure.row().equals(SheetWords.line(cell(row, "Placement type")))) {
                    counted++;
                }
            }
            assertEquals(figure.value().intValueExact(), counted, figure.row() + " at " + figure.date());
        }
    }

    @Test
    void sexesAtAllEightDates() {
        Published published = Published.table("T001-02_gender");
        assertEquals(24, published.figures().size());
        for (Published.Figure figure : published.figures()) {
            int counted = 0;
            for (Map<String, String> row : counted(figure.date())) {
                if (figure.total() || figure.row().equals(cell(row, "Gender"))) {
                    counted++;
                }
            }
            assertEquals(figure.value().intValueExact(), counted, figure.row() + " at " + figure.date());
        }
    }

    @Test
    void ageBandsAtAllEightDatesToThePrintedPercent() {
        Published published = Published.table("T001-03_age_percent");
        assertEquals(48, published.figures().size());
        for (Published.Figure figure : published.figures()) {
            List<Map<String, String>> all = counted(figure.date());
            int counted = 0;
            for (Map<String, String> row : all) {
                if (figure.total() || figure.row().equals(strategyBand(age(row, figure.date())))) {
                    counted++;
                }
            }
            int halfUp = (200 * counted + all.size()) / (2 * all.size());
            assertEquals(figure.value().intValueExact(), halfUp, figure.row() + " at " + figure.date());
        }
    }

    @Test
    void section20ByAgeInJuly2017() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map<String, String> row : section20()) {
            int age = age(row, JULY_2017);
            String band = age <= 5 ? "0-5 years" : age <= 10 ? "6-10 years" : age <= 13 ? "11-13 years"
                    : age <= 15 ? "14-15 years" : "16-17 years";
            counts.merge(band, 1, Integer::sum);
        }
        Map<String, Integer> published = new LinkedHashMap<>();
        Published.table("T001-08_s20_by_age").figures().forEach(f -> published.put(f.row(), f.value().intValueExact()));
        assertEquals(published, new LinkedHashMap<>(counts));
        assertEquals(statement("S001-053"), section20().size());
    }

    @Test
    void section20ByProvisionInJuly2017() {
        Published published = Published.table("T001-07_s20_by_provision");
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map<String, String> row : section20()) {
            counts.merge(provision(row), 1, Integer::sum);
        }
        for (String same : List.of("Agency Fostering", "In-House Fostering", "Agency Semi-Independent",
                "In-House Residential", "Block Purchased Supported Accommodation")) {
            assertEquals(published.count(same, LocalDate.parse(JULY_2017)), counts.get(same), same);
        }
        int inSchools = published.count("Residential School", LocalDate.parse(JULY_2017));
        int inHomes = published.count("Agency Residential", LocalDate.parse(JULY_2017));
        assertEquals(7, counts.get("Residential School"), "the placement table has only 7 in residential schools");
        assertEquals(inHomes + inSchools - 7, counts.get("Agency Residential"), "so 6 are in homes that are schools too");
        assertEquals(4, counts.get("Other"));
    }

    @Test
    void fosteringAndHomesBySectorInJuly2017() {
        Map<String, Integer> fostering = new LinkedHashMap<>();
        Map<String, Integer> homes = new LinkedHashMap<>();
        for (Map<String, String> row : counted(JULY_2017)) {
            String line = SheetWords.line(cell(row, "Placement type"));
            if (line.equals("Placement with other foster carer")) {
                fostering.merge(SheetWords.sector(row), 1, Integer::sum);
            } else if (line.equals("Children's homes") || line.equals("Residential care homes")) {
                homes.merge(SheetWords.sector(row), 1, Integer::sum);
            }
        }
        assertEquals(Map.of("in-house", 1029 - statement("S001-087"), "agency", statement("S001-087")), fostering);
        assertEquals(Map.of("in-house", statement("S001-105"), "agency", statement("S001-106"), "", 15), homes);
    }

    @Test
    void whiteBritishAtTheTwoPrintedDates() {
        assertEquals(90.0, whiteBritishPercent("2012-03-31"));
        assertEquals(86.5, whiteBritishPercent(JULY_2017));
    }

    private double whiteBritishPercent(String date) {
        List<Map<String, String>> all = counted(date);
        long count = all.stream().filter(r -> List.of("White British", "WBRI").contains(cell(r, "Ethnicity"))).count();
        return Math.round(1000.0 * count / all.size()) / 10.0;
    }

    @Test
    void wordsForPlacementAndSectorNeverContradictEachOther() {
        for (Map<String, String> row : rows) {
            String word = cell(row, "Placement type");
            String named = word.matches("In-House.*|LA foster carer") ? "in-house"
                    : word.matches("Agency (Fostering|Residential|Children's Home)|IFA|Independent Fostering") ? "agency" : "";
            String recorded = SheetWords.recordedSector(row);
            assertTrue(named.isEmpty() || recorded.isEmpty() || named.equals(recorded), row.toString());
        }
    }

    @Test
    void placementsFollowEachOtherWithoutOverlapAndEndAtEighteen() {
        int shared = 0;
        Map<String, List<Map<String, String>>> byChild = new LinkedHashMap<>();
        for (Map<String, String> row : new LinkedHashSet<>(rows)) {
            if (!isShortBreak(row)) {
                byChild.computeIfAbsent(cell(row, "Child ref"), c -> new ArrayList<>()).add(row);
            }
        }
        for (List<Map<String, String>> placements : byChild.values()) {
            String previousEnd = "";
            for (Map<String, String> row : placements) {
                String start = cell(row, "Start date");
                assertTrue(start.compareTo(cell(row, "DoB")) >= 0, "born after the start: " + row);
                assertTrue(start.compareTo(previousEnd) >= 0, "overlap: " + placements);
                shared += start.equals(previousEnd) ? 1 : 0;
                String end = cell(row, "End date");
                previousEnd = end.isEmpty() ? "9999-12-31" : end;
                assertTrue(previousEnd.compareTo(start) > 0, "ends before it starts: " + row);
                LocalDate adult = LocalDate.parse(cell(row, "DoB")).plusYears(18);
                LocalDate last = end.isEmpty() ? LocalDate.of(2017, 8, 4) : LocalDate.parse(end);
                assertFalse(last.isAfter(adult), "still there after 18: " + row);
            }
        }
        assertTrue(shared > 2000, "placements that share a date: " + shared);
    }

    @Test
    void shortBreaksAreOpenAtThePublishedDatesAndMustNotCount() {
        for (LocalDate date : SnapshotDates.ALL) {
            Set<String> onShortBreaks = new HashSet<>();
            for (Map<String, String> row : rows) {
                if (isShortBreak(row) && isOpen(row, date.toString())) {
                    onShortBreaks.add(cell(row, "Child ref"));
                }
            }
            assertTrue(onShortBreaks.size() >= 3, "short breaks open at " + date + ": " + onShortBreaks.size());
        }
        Set<String> lookedAfter = new HashSet<>();
        counted(JULY_2017).forEach(row -> lookedAfter.add(cell(row, "Child ref")));
        long both = rows.stream().filter(r -> isShortBreak(r) && isOpen(r, JULY_2017)
                && lookedAfter.contains(cell(r, "Child ref"))).count();
        assertEquals(9, both, "children looked after who have a short break too");
    }

    @Test
    void hasTheShapeOfAnUntidyExtract() {
        assertTrue(sheet.above().contains("Synthetic data: no child, carer or provider in this file is real."));
        assertEquals(List.of("Total", Integer.toString(rows.size())), sheet.below().subList(0, 2));
        assertEquals(2, rows.size() - new LinkedHashSet<>(rows).size(), "rows that repeat another exactly");
        assertTrue(rows.stream().allMatch(r -> cell(r, "Child ref").matches("00\\d{5}")));
        assertTrue(rows.stream().filter(r -> cell(r, "Provider").isEmpty()).count() > 300);
    }

    /** The rows that count at a date: one a child, without short breaks. Fails if a child would count twice. */
    private List<Map<String, String>> counted(String date) {
        Map<String, Map<String, String>> byChild = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            if (!isShortBreak(row) && isOpen(row, date)) {
                Map<String, String> before = byChild.put(cell(row, "Child ref"), row);
                assertTrue(before == null || before.equals(row), "two open placements: " + row);
            }
        }
        return new ArrayList<>(byChild.values());
    }

    private static boolean isOpen(Map<String, String> row, String date) {
        String end = cell(row, "End date");
        return cell(row, "Start date").compareTo(date) <= 0 && (end.isEmpty() || end.compareTo(date) > 0);
    }

    private static boolean isShortBreak(Map<String, String> row) {
        return cell(row, "Legal status").startsWith("V3") || cell(row, "Legal status").startsWith("V4");
    }

    private List<Map<String, String>> section20() {
        return counted(JULY_2017).stream()
                .filter(r -> List.of("Section 20", "V2 Section 20", "V2").contains(cell(r, "Legal status"))).toList();
    }

    private static int age(Map<String, String> row, String date) {
        return Period.between(LocalDate.parse(cell(row, "DoB")), LocalDate.parse(date)).getYears();
    }

    private static String strategyBand(int age) {
        return age == 0 ? "Under 1" : age <= 4 ? "1-4 Years" : age <= 10 ? "5-10 Years"
                : age <= 15 ? "11-15 Years" : "16 and Over";
    }

    private static String cell(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }

    private static String provision(Map<String, String> row) {
        String line = SheetWords.line(cell(row, "Placement type"));
        String sector = SheetWords.sector(row).equals("in-house") ? "In-House" : "Agency";
        return switch (line) {
            case "Placement with other foster carer" -> sector + " Fostering";
            case "Children's homes", "Residential care homes" -> sector + " Residential";
            case "Independent living" -> cell(row, "Placement type");
            case String other when other.startsWith("All residential schools") -> "Residential School";
            default -> "Other";
        };
    }

    private static int statement(String id) {
        return CsvTable.of("published/statements.csv").rows().stream().filter(r -> id.equals(r.get("id")))
                .map(r -> Integer.parseInt(r.getOrDefault("value", ""))).findFirst().orElseThrow();
    }
}
