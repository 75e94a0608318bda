package org.suffice.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The published figures and targets as written, against the printed tables they come from. */
class FiguresAndTargetsTest {

    @Test
    void populationHasItsVintageAndValidity() throws IOException {
        Map<String, String> row = only("population-0-17", "Lancashire", "total", "2016-06-30", "people");
        assertEquals("246792", row.get("Value"));
        assertEquals("2017-07-01", row.get("Valid from"));
        assertEquals("2018-06-30", row.get("Valid to"));
    }

    @Test
    void everyCouncilOfTheComparisonIsThere() throws IOException {
        for (Published.Figure figure : Published.table("T001-01_la_comparison_2012_2016").figures()) {
            if (figure.measure().equals("CLA at snapshot")) {
                Map<String, String> row = only("children-looked-after", figure.area(), "total", figure.date(), "children");
                assertEquals(figure.value().intValueExact(), Integer.parseInt(text(row, "Value")), figure.toString());
            }
        }
    }

    @Test
    void monthEndsAndSharesAreAsPrinted() throws IOException {
        for (String table : List.of("T004-07_cla_monthly", "T002-01_cla_monthly_2021_22")) {
            for (Published.Figure figure : Published.table(table).figures()) {
                String unit = figure.unit().equals("children") ? "children" : "per 10,000";
                Map<String, String> row = only("children-looked-after", "Lancashire", "total", figure.date(), unit);
                assertEquals(figure.value().doubleValue(), Double.parseDouble(text(row, "Value")), figure.toString());
            }
        }
        assertEquals("80.5", only("fostering-share", "North West", "fostering-excluding-parents", "2016-03-31", "%").get("Value"));
        assertEquals("8840", only("placement-mix", "North West", "fostering", "2016-03-31", "children").get("Value"));
    }

    @Test
    void noFigureIsThereTwice() throws IOException {
        Set<List<String>> keys = new HashSet<>();
        List<Map<String, String>> rows = figures();
        for (Map<String, String> row : rows) {
            assertTrue(keys.add(List.of(text(row, "Measure"), text(row, "Area"), text(row, "Category"),
                    text(row, "Date"), text(row, "Unit"))), row.toString());
            assertTrue(!text(row, "Source").isEmpty() && !text(row, "Value").isEmpty(), row.toString());
        }
        assertTrue(rows.size() > 250, "figures: " + rows.size());
    }

    @Test
    void allTwelveKpisAreAsPrinted() throws IOException {
        List<Map<String, String>> kpis = SheetRows.read("targets-2017.xlsx", 5).rows();
        assertEquals(12, kpis.size());
        Published printed = Published.table("T001-20_kpi_2017_2020");
        Set<String> names = new HashSet<>();
        for (Map<String, String> kpi : kpis) {
            names.add(text(kpi, "KPI"));
            Published.Figure target = printed.figures().stream()
                    .filter(f -> f.row().equals(kpi.get("KPI")) && f.column().startsWith("target")).findFirst().orElseThrow();
            assertEquals(target.value().doubleValue(), Double.parseDouble(text(kpi, "Target")), kpi.toString());
            assertEquals(target.date(), kpi.get("Due"));
            for (Published.Figure figure : printed.figures()) {
                boolean first = figure.column().equals("current") || figure.column().matches("current (agency|16-17)");
                if (figure.row().equals(kpi.get("KPI")) && first) {
                    assertEquals(figure.value().doubleValue(), Double.parseDouble(text(kpi, "Baseline")), kpi.toString());
                    assertEquals(figure.date(), kpi.get("Baseline date"));
                }
                if (figure.row().equals(kpi.get("KPI")) && figure.column().matches("impact( agency| 16-17)?")) {
                    assertEquals(figure.value().signum() < 0 ? "decrease" : "increase", kpi.get("Direction"), kpi.toString());
                }
            }
        }
        Set<String> all = new HashSet<>();
        printed.figures().forEach(f -> all.add(f.row()));
        assertEquals(all, names);
    }

    private static List<Map<String, String>> figures() throws IOException {
        return SheetRows.read("published-figures.xlsx", 5).rows();
    }

    private static Map<String, String> only(String measure, String area, String category, String date, String unit)
            throws IOException {
        List<Map<String, String>> fitting = figures().stream()
                .filter(r -> measure.equals(r.get("Measure")) && area.equals(r.get("Area"))
                        && category.equals(r.get("Category")) && date.equals(r.get("Date")) && unit.equals(r.get("Unit")))
                .toList();
        assertEquals(1, fitting.size(), measure + " " + area + " " + date + " " + unit);
        return fitting.getFirst();
    }

    private static String text(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }
}
