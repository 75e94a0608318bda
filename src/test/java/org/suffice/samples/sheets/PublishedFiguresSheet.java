package org.suffice.samples.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.figures.FigureRow;

/** {@code published-figures.xlsx}: benchmarks, population, other councils and history, one figure a row. */
public final class PublishedFiguresSheet {
    private static final List<Book.Column> COLUMNS = List.of(
            Book.Column.of("Measure", 24), Book.Column.of("Area", 26), Book.Column.of("Category", 28),
            Book.Column.of("Date", 12), Book.Column.of("Valid from", 12), Book.Column.of("Valid to", 12),
            Book.Column.of("Value", 12), Book.Column.of("Unit", 13), Book.Column.of("Source", 70));

    private PublishedFiguresSheet() {}

    /** Writes the figures to the file. */
    public static void write(List<FigureRow> figures, Path file) throws IOException {
        Book book = new Book("Published figures");
        try (var workbook = book.workbook()) {
            book.titles("Published figures: children looked after, other councils and population",
                    "Real published figures, as printed. No child is in this file.",
                    "Source: see the last column of each row");
            book.blankRow();
            book.header(COLUMNS);
            figures.forEach(figure -> add(book, figure));
            RepeatableFile.write(workbook, file);
        }
    }

    private static void add(Book book, FigureRow figure) {
        XSSFRow row = book.nextRowOfSheet();
        book.text(row, 0, figure.measure());
        book.text(row, 1, figure.area());
        book.text(row, 2, figure.category());
        book.date(row, 3, figure.date());
        date(book, row, 4, figure.validFrom());
        date(book, row, 5, figure.validTo());
        book.number(row, 6, figure.value());
        book.text(row, 7, figure.unit());
        book.text(row, 8, figure.source());
    }

    private static void date(Book book, XSSFRow row, int column, @Nullable LocalDate day) {
        if (day != null) {
            book.date(row, column, day);
        }
    }
}
