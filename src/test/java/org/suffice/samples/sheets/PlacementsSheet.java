package org.suffice.samples.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.suffice.samples.Dice;
import org.suffice.samples.history.Circumstances;
import org.suffice.samples.history.PlacementRow;
import org.suffice.samples.history.Whereabouts;

/** {@code placements-2017.xlsx}: the placements extract with title rows, a hidden column, text dates and a total row. */
public final class PlacementsSheet {
    private static final double TEXT_DATES = 0.08;
    private static final List<Book.Column> COLUMNS = List.of(
            Book.Column.of("Child ref", 11), Book.Column.of("DoB", 12), Book.Column.of("Gender", 9),
            Book.Column.of("Ethnicity", 26), Book.Column.of("Legal status", 26), Book.Column.of("Placement type", 34),
            Book.Column.of("Provider type", 15), Book.Column.of("Provider", 24), Book.Column.of("Start date", 12),
            Book.Column.of("End date", 12), Book.Column.of("Reason ended", 30),
            Book.Column.of("Placement district", 22), new Book.Column("Caseworker", 12, true),
            Book.Column.of("Weekly cost", 13), Book.Column.of("Team district", 18), Book.Column.of("Inside boundary", 10),
            Book.Column.of("Distance (miles)", 10), Book.Column.of("UASC", 8), Book.Column.of("Disability", 10),
            Book.Column.of("Council where placed", 22));

    private PlacementsSheet() {}

    /** Writes the rows to the file. */
    public static void write(List<PlacementRow> rows, Path file) throws IOException {
        Book book = new Book("Placements");
        try (var workbook = book.workbook()) {
            book.titles("Children looked after: placement history", Book.BANNER, "Data extracted on: 04/08/2017");
            book.blankRow();
            book.header(COLUMNS);
            Map<String, Circumstances> children = Circumstances.of(rows);
            rows.forEach(row -> add(book, row, Whereabouts.of(row), children.get(row.childRef()), diceOf(row)));
            book.blankRow();
            book.total("Total", rows.size());
            book.line("Note: one row a placement. Short breaks are included, with the legal status V3 or V4.");
            book.line("Note: team district, inside boundary, distance, council where placed, UASC and disability are invented too, and no printed figure is behind them.");
            RepeatableFile.write(workbook, file);
        }
    }

    /** Rows that repeat each other exactly must do so in the form of their dates too. */
    private static Dice diceOf(PlacementRow row) {
        return new Dice(Long.parseLong(row.childRef()) * 0x9E3779B97F4A7C15L + row.start().toEpochDay());
    }

    private static void add(Book book, PlacementRow placement, Whereabouts where, Circumstances child, Dice dice) {
        XSSFRow row = book.nextRowOfSheet();
        book.text(row, 0, placement.childRef());
        book.untidyDate(row, 1, placement.born(), dice, TEXT_DATES);
        book.text(row, 2, placement.sex().label());
        book.text(row, 3, placement.ethnicity());
        book.text(row, 4, placement.legalStatus());
        book.text(row, 5, placement.placementType());
        book.text(row, 6, placement.providerType());
        book.text(row, 7, placement.provider());
        book.untidyDate(row, 8, placement.start(), dice, TEXT_DATES);
        book.untidyDate(row, 9, placement.end(), dice, TEXT_DATES);
        book.text(row, 10, placement.reasonEnded());
        book.text(row, 11, placement.district());
        book.text(row, 12, placement.team());
        BigDecimal cost = placement.weeklyCost();
        if (cost != null) {
            book.money(row, 13, cost.doubleValue());
        }
        book.text(row, 14, where.teamDistrict());
        book.text(row, 15, where.insideBoundary());
        BigDecimal miles = where.miles();
        if (miles != null) {
            book.number(row, 16, miles);
        }
        book.text(row, 17, child.uasc());
        book.text(row, 18, child.disability());
        book.text(row, 19, where.council());
    }
}
