package org.suffice.samples.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.suffice.samples.CsvTable;
import org.suffice.samples.Published;
import org.suffice.samples.Published.Figure;

/**
 * Everything the samples hold as published figures. Where two documents print a figure differently, the one added first
 * is kept: the council's own, with more decimals, before later or rounded printings.
 */
public final class FigureRows {
    private static final String LOOKED_AFTER = "children-looked-after";
    private static final String TOTAL = "total";
    private static final String CHILDREN = "children";
    private static final String RATE = "per 10,000";
    private static final String LANCASHIRE = "Lancashire";
    private static final String STRATEGY = "Lancashire Sufficiency Strategy 2017-2020";
    private static final String BOARD_2019 = "Lancashire Corporate Parenting Board, September 2019";
    private static final String BOARD_2022 = "Lancashire Corporate Parenting Board, September 2022";
    private static final String DFE = "DfE, Children looked after in England including adoptions";

    private static final String DFE_OUTCOMES = "DfE, Children's social care: data on outcomes (Open Government Licence v3.0)";

    private final Map<String, FigureRow> rows = new LinkedHashMap<>();

    private FigureRows() {}

    /** All figures, by measure, area, category, unit and date; no figure twice. */
    public static List<FigureRow> all() {
        FigureRows all = new FigureRows();
        all.population();
        all.ownRatesAndHistory();
        all.otherCouncils();
        all.placementShares();
        all.dfe();
        all.dfePlacements();
        List<FigureRow> sorted = new ArrayList<>(all.rows.values());
        sorted.sort(Comparator.comparing(FigureRow::measure).thenComparing(FigureRow::area)
                .thenComparing(FigureRow::category).thenComparing(FigureRow::unit).thenComparing(FigureRow::date));
        return sorted;
    }

    private void population() {
        Published.table("T001-21_context_measures").figures().stream()
                .filter(f -> f.row().equals("Population aged 0-17") && f.column().equals("estimate"))
                .forEach(f -> addPopulation(f.area(), f.day(), f.value(), source(STRATEGY, "T001-21", f)));
        for (Map<String, String> row : dfeRows()) {
            LocalDate midYear = LocalDate.of(year(row) - 1, 6, 30);
            addPopulation(area(row), midYear, new BigDecimal(text(row, "population_estimate")), DFE);
        }
    }

    /** Councils take up the estimate of a year in the July after it and use it for twelve months. */
    private void addPopulation(String area, LocalDate midYear, BigDecimal value, String source) {
        LocalDate from = LocalDate.of(midYear.getYear() + 1, 7, 1);
        add(new FigureRow("population-0-17", area, TOTAL, midYear, from, from.plusYears(1).minusDays(1), value, "people", source));
    }

    private void ownRatesAndHistory() {
        lookedAfter("T004-09_cla_rate_benchmark", BOARD_2019, f -> f.area().equals(LANCASHIRE));
        lookedAfter("T004-07_cla_monthly", BOARD_2019, f -> true);
        lookedAfter("T002-01_cla_monthly_2021_22", BOARD_2022, f -> true);
        lookedAfter("T002-03_rate_benchmarks_2010_2022", BOARD_2022, f -> true);
        statement("S001-016", LOOKED_AFTER, TOTAL, RATE);
        statement("S001-089", "in-house-ifa-split", "ifa", CHILDREN);
        statement("S001-107", "childrens-homes", TOTAL, CHILDREN);
    }

    private void otherCouncils() {
        lookedAfter("T001-01_la_comparison_2012_2016", STRATEGY,
                f -> f.measure().equals("CLA at snapshot") || f.measure().equals("CLA rate"));
    }

    private void placementShares() {
        for (Figure f : Published.table("T001-10_la_home_and_fostering").figures()) {
            String source = source(STRATEGY, "T001-10", f);
            switch (f.measure()) {
                case "CLA at snapshot" -> add(figure(LOOKED_AFTER, TOTAL, f, CHILDREN, source));
                case "placed with parents" -> add(figure("placement-mix", "with-parents", f, CHILDREN, source));
                case "fostering" -> {
                    add(figure("placement-mix", "fostering", f, CHILDREN, source));
                    add(new FigureRow("fostering-share", f.area(), "fostering", f.day(), null, null,
                            new BigDecimal(f.share()), "%", source));
                }
                case "fostering share excl. placed with parents" ->
                        add(figure("fostering-share", "fostering-excluding-parents", f, "%", source));
                default -> throw new IllegalArgumentException("Unknown measure in T001-10: " + f.measure());
            }
        }
    }

    private void dfe() {
        for (Map<String, String> row : dfeRows()) {
            LocalDate date = LocalDate.of(year(row), 3, 31);
            add(new FigureRow(LOOKED_AFTER, area(row), TOTAL, date, null, null,
                    new BigDecimal(text(row, "children_count")), CHILDREN, DFE));
            add(new FigureRow(LOOKED_AFTER, area(row), TOTAL, date, null, null,
                    new BigDecimal(text(row, "rate_per_10000")), RATE, DFE));
        }
    }

    /** What means the same in the program's tables; the groups of placements of the national tables do not all. */
    private static final Map<String, String> PLACEMENT_ROWS = Map.of(
            "Placed more than 20 miles from home", "placement-location/over-20",
            "Distance not known or not recorded", "placement-location/distance-not-known",
            "With 3 or more placements during the year", "placement-stability/three-or-more",
            "With 3 or more placements during the previous 2 years", "placement-stability/three-or-more-two-years",
            "Living with the same carer for at least 2 years", "placement-stability/two-years-same",
            "Placed with parents or other person with parental responsibility", "placement-types/with-parents",
            "Placed for adoption", "placement-types/placed-for-adoption",
            "Residential schools", "placement-types/residential-schools");

    private void dfePlacements() {
        for (Map<String, String> row : CsvTable.of("published/dfe_placements.csv").rows()) {
            String[] place = PLACEMENT_ROWS.getOrDefault(text(row, "characteristic"), "").split("/");
            String area = switch (text(row, "geo_breakdown")) {
                case "National" -> "England";
                case "Statistical neighbours (median)" -> "Statistical Neighbours";
                default -> text(row, "geo_breakdown");
            };
            LocalDate date = LocalDate.of(year(row), 3, 31);
            for (String column : List.of("number", "percentage")) {
                // "c" is a number that was not published, a group of councils has percentages alone
                if (text(row, column).matches("[0-9]+")) {
                    add(new FigureRow(place[0], area, place[1], date, null, null, new BigDecimal(text(row, column)),
                            column.equals("number") ? CHILDREN : "%", DFE_OUTCOMES));
                }
            }
        }
    }

    private void lookedAfter(String table, String document, Predicate<Figure> wanted) {
        for (Figure f : Published.table(table).figures()) {
            if (wanted.test(f)) {
                String unit = f.unit().equals(CHILDREN) ? CHILDREN : RATE;
                add(figure(LOOKED_AFTER, TOTAL, f, unit, source(document, table.substring(0, 7), f)));
            }
        }
    }

    private void statement(String id, String measure, String category, String unit) {
        Map<String, String> row = CsvTable.of("published/statements.csv").rows().stream()
                .filter(r -> id.equals(r.get("id"))).findFirst().orElseThrow();
        add(new FigureRow(measure, text(row, "geography"), category, LocalDate.parse(text(row, "date")), null, null,
                new BigDecimal(text(row, "value")), unit, text(row, "source").replace(":", ", line ")));
    }

    private static FigureRow figure(String measure, String category, Figure f, String unit, String source) {
        return new FigureRow(measure, f.area(), category, f.day(), null, null, f.value(), unit, source);
    }

    private static String source(String document, String table, Figure f) {
        return document + ", " + table + ", line " + f.sourceLine();
    }

    private void add(FigureRow row) {
        rows.putIfAbsent(row.key(), row);
    }

    private static List<Map<String, String>> dfeRows() {
        return CsvTable.of("published/dfe_cla_number_and_rate.csv").rows().stream()
                .filter(r -> text(r, "population_type").equals("Children looked after on 31 March each year")).toList();
    }

    private static int year(Map<String, String> row) {
        return Integer.parseInt(text(row, "time_period"));
    }

    private static String area(Map<String, String> row) {
        return switch (text(row, "geographic_level")) {
            case "National" -> text(row, "country_name");
            case "Regional" -> text(row, "region_name");
            default -> text(row, "la_name");
        };
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
