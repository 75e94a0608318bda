package org.suffice.samples.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.capacity.CapacityRow;

/** {@code capacity-2017.xlsx}: homes, providers and their places. */
public final class CapacitySheet {
    private static final List<Book.Column> COLUMNS = List.of(
            Book.Column.of("Date", 12), Book.Column.of("Provider", 34), Book.Column.of("Home name", 14),
            Book.Column.of("URN", 11), Book.Column.of("Provider type", 15), Book.Column.of("Kind of provision", 40),
            Book.Column.of("Contract", 15), Book.Column.of("Tier", 26), Book.Column.of("District", 16),
            Book.Column.of("Inside boundary", 10), Book.Column.of("Places", 8), Book.Column.of("Occupied", 9),
            Book.Column.of("Used by our children", 12), Book.Column.of("High priority", 9),
            Book.Column.of("Medium priority", 9), Book.Column.of("Low priority", 9));

    private CapacitySheet() {}

    /** Writes the rows and their number to the file. */
    public static void write(List<CapacityRow> rows, Path file) throws IOException {
        Book book = new Book("Capacity");
        try (var workbook = book.workbook()) {
            book.titles("Homes, providers and places", Book.BANNER, "Extracted 04/08/2017 from the provider register");
            book.blankRow();
            book.header(COLUMNS);
            rows.forEach(row -> add(book, row));
            book.blankRow();
            book.total("Total rows", rows.size());
            RepeatableFile.write(workbook, file);
        }
    }

    private static void add(Book book, CapacityRow of) {
        XSSFRow row = book.nextRowOfSheet();
        book.date(row, 0, of.date());
        book.text(row, 1, of.provider());
        book.text(row, 2, of.home());
        book.text(row, 3, of.urn());
        book.text(row, 4, of.sector());
        book.text(row, 5, of.kind());
        book.text(row, 6, of.contract());
        book.text(row, 7, of.tier());
        book.text(row, 8, of.district());
        book.text(row, 9, of.inside());
        if (of.places().endsWith("+")) {
            book.text(row, 10, of.places());
        } else if (!of.places().isEmpty()) {
            book.number(row, 10, new BigDecimal(of.places()));
        }
        number(book, row, 11, of.occupied());
        number(book, row, 12, of.ours());
        number(book, row, 13, of.high());
        number(book, row, 14, of.medium());
        number(book, row, 15, of.low());
    }

    private static void number(Book book, XSSFRow row, int column, @Nullable Integer number) {
        if (number != null) {
            book.whole(row, column, number);
        }
    }
}
