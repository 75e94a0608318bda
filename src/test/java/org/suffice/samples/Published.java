package org.suffice.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One table of the published strategy, as printed: the figures that the samples must reproduce. */
public record Published(List<Figure> figures) {

    /** One printed figure. {@code row} and {@code column} are labels as printed; {@code date} may be blank in the source. */
    public record Figure(
            String row, String column, String measure, String area, String date, String share, BigDecimal value,
            String unit, boolean total, String sourceLine, String notes) {

        /** The date of the figure; fails where the source gives none. */
        public LocalDate day() {
            return LocalDate.parse(date);
        }
    }

    /** Reads a table by the name of its file without extension. */
    public static Published table(String name) {
        return new Published(CsvTable.of("published/" + name + ".csv").rows().stream()
                .map(Published::figure).toList());
    }

    private static Figure figure(Map<String, String> r) {
        return new Figure(
                text(r, "row_label"), text(r, "column_label"), text(r, "measure"), text(r, "geography"),
                text(r, "date"), text(r, "share_pct"), new BigDecimal(text(r, "value")), text(r, "unit"),
                text(r, "is_total").equals("1"), text(r, "source_line"), text(r, "notes"));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** The whole number printed for a row label at a date. */
    public int count(String row, LocalDate date) {
        return figures.stream()
                .filter(f -> f.row().equals(row) && f.day().equals(date))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(row + " at " + date))
                .value().intValueExact();
    }

    /** The whole number printed for a row label in a column whose name contains the given words. */
    public int count(String row, String columnPart) {
        return figures.stream()
                .filter(f -> f.row().equals(row) && f.column().contains(columnPart))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(row + " / " + columnPart))
                .value().intValueExact();
    }
}
