package org.suffice.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Counts who started, who ceased and who is eligible as a care leaver straight from the cells of {@code placements-2017.xlsx},
 * day by day and without the code that made them, and compares with the published figures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlowsRecountTest {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate JULY_2017 = LocalDate.of(2017, 7, 31);

    /** One time in care: the rows that follow each other, from the first start to the last end. */
    private record Care(LocalDate born, LocalDate start, LocalDate end, Map<String, String> lastRow) {}

    private final Map<String, List<Care>> byChild = new LinkedHashMap<>();
    private final List<Map<String, String>> counted = new ArrayList<>();

    FlowsRecountTest() throws IOException {
        Map<String, List<Map<String, String>>> rows = new TreeMap<>();
        for (Map<String, String> row : new LinkedHashSet<>(SheetRows.read("placements-2017.xlsx", 5).rows())) {
            if (!cell(row, "Legal status").startsWith("V3") && !cell(row, "Legal status").startsWith("V4")) {
                rows.computeIfAbsent(cell(row, "Child ref"), c -> new ArrayList<>()).add(row);
                counted.add(row);
            }
        }
        rows.forEach((child, own) -> byChild.put(child, timesInCare(own)));
    }

    private static List<Care> timesInCare(List<Map<String, String>> rows) {
        List<Care> times = new ArrayList<>();
        for (Map<String, String> row : rows.stream().sorted((a, b) -> start(a).compareTo(start(b))).toList()) {
            Care before = times.isEmpty() ? null : times.getLast();
            boolean goesOn = before != null && before.end().equals(start(row));
            Care care = new Care(born(row), goesOn ? before.start() : start(row), end(row), row);
            if (goesOn) {
                times.removeLast();
            }
            times.add(care);
        }
        return times;
    }

    @Test
    void startersByAgeInAllFiveYears() {
        Published published = Published.table("T001-04_started_by_age");
        assertEquals(30, published.figures().size());
        for (Published.Figure figure : published.figures()) {
            int count = 0;
            for (List<Care> times : byChild.values()) {
                Care first = null;
                for (Care care : times) {
                    first = first == null && isIn(care.start(), figure.day()) ? care : first;
                }
                count += first != null && fits(figure, Period.between(first.born(), first.start()).getYears()) ? 1 : 0;
            }
            assertEquals(figure.value().intValueExact(), count, figure.row() + " to " + figure.date());
        }
    }

    @Test
    void leaversByAgeInAllFiveYears() {
        Published published = Published.table("T001-05_ceased_by_age");
        assertEquals(30, published.figures().size());
        for (Published.Figure figure : published.figures()) {
            int count = 0;
            for (Care last : leavers(figure.day())) {
                count += fits(figure, Period.between(last.born(), last.end()).getYears()) ? 1 : 0;
            }
            assertEquals(figure.value().intValueExact(), count, figure.row() + " to " + figure.date());
        }
    }

    @Test
    void reasonsForLeavingIn2016To2017() {
        List<Care> leavers = leavers(LocalDate.of(2017, 3, 31));
        Map<String, String> words = Map.of(
                "Special Guardianship", "(?i).*special guardianship.*|E4[3-8].*",
                "Return home to parents, no order, planned or unplanned", "(?i)returned home.*|E4A.*|E4B.*",
                "Adoption", "(?i).*adopted.*|E11.*|E12.*");
        for (Published.Figure figure : Published.table("T001-06_discharge_reasons").figures()) {
            long count = leavers.stream()
                    .filter(c -> cell(c.lastRow(), "Reason ended").matches(words.getOrDefault(figure.row(), ""))).count();
            assertEquals(figure.value().doubleValue(), Math.round(1000.0 * count / leavers.size()) / 10.0, figure.row());
        }
    }

    /** Every printed line by the words and the provider in the cells; two lines of one word are added up. */
    @Test
    void eligibleCareLeaversInEveryPlacementType() {
        Map<String, Integer> printed = new TreeMap<>();
        for (Published.Figure figure : Published.table("T001-18_eligible_by_placement").figures()) {
            String line = figure.row().equals("Reg 38.6") || figure.row().equals("In-House Short Breaks Provision") ? "Other" : figure.row();
            printed.merge(line, figure.value().intValueExact(), Integer::sum);
        }
        Map<String, Integer> found = new TreeMap<>(Map.of("Total", 0));
        for (Map<String, String> row : counted) {
            if (!start(row).isAfter(JULY_2017) && end(row).isAfter(JULY_2017) && isEligible(row)) {
                found.merge(provision(row), 1, Integer::sum);
                found.merge("Total", 1, Integer::sum);
            }
        }
        assertEquals(15, printed.size());
        assertEquals(printed, found);
    }

    private static String provision(Map<String, String> row) {
        String word = cell(row, "Placement type");
        String whose = SheetWords.sector(row).equals("in-house") ? "In House " : SheetWords.sector(row).equals("agency") ? "Agency " : "Sector? ";
        return switch (SheetWords.line(word)) {
            case "Placed with parents or other person with parental responsibility" -> "Placed with Parent";
            case "Foster placement with relative or friend" -> "Placed with Family Member";
            case "Placement with other foster carer" -> whose + "Fostering";
            case "Children's homes", "Residential care homes" -> whose + "Residential";
            case "All residential schools, except where dual-registered as a school and children's home" -> "Residential School";
            case "Secure Unit" -> "Secure Welfare";
            case "NHS/ Health Trust or other establishment providing medical or nursing care" -> "Hospital";
            case "Young Offender Institution or prison" -> "Remand";
            case "Independent living" -> switch (word) {
                case "Block Purchased Supported Accommodation" -> "Block Purchased Supported Accommodation Provision";
                case "Agency Leaving Care", "Agency Semi-Independent" -> "Agency Leaving Care Provision";
                default -> "Independent Living";
            };
            case String other -> other;
        };
    }

    private boolean isEligible(Map<String, String> row) {
        int age = Period.between(born(row), JULY_2017).getYears();
        int nights = 0;
        for (LocalDate day = born(row).plusYears(14); day.isBefore(JULY_2017); day = day.plusDays(1)) {
            for (Care care : byChild.getOrDefault(cell(row, "Child ref"), List.of())) {
                nights += !care.start().isAfter(day) && care.end().isAfter(day) ? 1 : 0;
            }
        }
        return (age == 16 || age == 17) && nights >= 91;
    }

    private List<Care> leavers(LocalDate to) {
        List<Care> leavers = new ArrayList<>();
        for (List<Care> times : byChild.values()) {
            List<Care> ended = times.stream().filter(c -> isIn(c.end(), to)).toList();
            if (!ended.isEmpty()) {
                leavers.add(ended.getLast());
            }
        }
        assertTrue(leavers.size() > 500);
        return leavers;
    }

    private static boolean isIn(LocalDate day, LocalDate to) {
        return day.isAfter(to.minusYears(1)) && !day.isAfter(to);
    }

    private static boolean fits(Published.Figure figure, int age) {
        String band = age == 0 ? "Under 1" : age <= 4 ? "1- 4 Years" : age <= 10 ? "5-10 Years" : age <= 15 ? "11-15 Years" : "16 and Over";
        return figure.total() || figure.row().equals(band);
    }

    private static LocalDate born(Map<String, String> row) {
        return LocalDate.parse(cell(row, "DoB"));
    }

    private static LocalDate start(Map<String, String> row) {
        return LocalDate.parse(cell(row, "Start date"));
    }

    private static LocalDate end(Map<String, String> row) {
        return cell(row, "End date").isEmpty() ? NEVER : LocalDate.parse(cell(row, "End date"));
    }

    private static String cell(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }
}
