package org.suffice.samples.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.suffice.samples.figures.TargetRow;

/** {@code targets-2017.xlsx}: the KPI table of the strategy. */
public final class TargetsSheet {
    private static final List<Book.Column> COLUMNS = List.of(
            Book.Column.of("KPI", 70), Book.Column.of("Measure", 24), Book.Column.of("Row", 28),
            Book.Column.of("Value kind", 11), Book.Column.of("Baseline date", 12), Book.Column.of("Baseline", 10),
            Book.Column.of("Target", 10), Book.Column.of("Due", 12), Book.Column.of("Direction", 11),
            Book.Column.of("Tolerance", 10), Book.Column.of("Unit", 13), Book.Column.of("Basis", 9));

    private TargetsSheet() {}

    /** Writes the KPIs to the file. No tolerance is printed: the column is there to be filled in. */
    public static void write(List<TargetRow> targets, Path file) throws IOException {
        Book book = new Book("KPIs");
        try (var workbook = book.workbook()) {
            book.titles("Sufficiency strategy 2017-2020: key performance indicators",
                    "As printed. No child is in this file.",
                    "Source: Lancashire Sufficiency Strategy 2017-2020, lines 1318-1412");
            book.blankRow();
            book.header(COLUMNS);
            targets.forEach(target -> add(book, target));
            RepeatableFile.write(workbook, file);
        }
    }

    private static void add(Book book, TargetRow target) {
        XSSFRow row = book.nextRowOfSheet();
        book.text(row, 0, target.kpi());
        book.text(row, 1, target.measure());
        book.text(row, 2, target.row());
        book.text(row, 3, target.valueKind());
        LocalDate baselineDate = target.baselineDate();
        BigDecimal baseline = target.baseline();
        if (baselineDate != null && baseline != null) {
            book.date(row, 4, baselineDate);
            book.number(row, 5, baseline);
        }
        book.number(row, 6, target.target());
        book.date(row, 7, target.due());
        book.text(row, 8, target.direction());
        book.text(row, 10, target.unit());
        book.text(row, 11, target.basis());
    }
}
