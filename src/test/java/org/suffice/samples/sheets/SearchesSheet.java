package org.suffice.samples.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;
import org.suffice.samples.Dice;
import org.suffice.samples.searches.Replies;
import org.suffice.samples.searches.SearchRow;

/** {@code searches-2017.xlsx}: the log of requests with title rows, a hidden column, text dates and a total row. */
public final class SearchesSheet {
    private static final double TEXT_DATES = 0.08;
    private static final List<Book.Column> COLUMNS = List.of(
            Book.Column.of("Referral ref", 12), Book.Column.of("Child ref", 11), Book.Column.of("DoB", 12),
            Book.Column.of("Gender", 9), Book.Column.of("Date of request", 12),
            Book.Column.of("Type of placement sought", 44), Book.Column.of("Children in request", 10),
            Book.Column.of("Searches made", 10), Book.Column.of("Ring-round", 8), Book.Column.of("Hard to find", 8),
            Book.Column.of("Missing from home", 10), Book.Column.of("Aggression", 11), Book.Column.of("CSE", 7),
            Book.Column.of("Mental health", 9), Book.Column.of("Offending", 10),
            Book.Column.of("Solo or low occupancy", 11), new Book.Column("Desk", 9, true),
            Book.Column.of("Outcome", 12), Book.Column.of("Category placed", 26), Book.Column.of("Inside boundary", 10),
            Book.Column.of("Date placed or closed", 12), Book.Column.of("District", 18), Book.Column.of("Needed by", 12),
            Book.Column.of("Same day or emergency", 11), Book.Column.of("Sibling group size", 9),
            Book.Column.of("Siblings placed together", 10), Book.Column.of("Solo placement given", 10),
            Book.Column.of("Offers received", 9), Book.Column.of("Offers declined", 9), Book.Column.of("Distance (miles)", 10));

    private SearchesSheet() {}

    /** Writes the rows to the file, with what else is said of a request by its reference. */
    public static void write(List<SearchRow> rows, Map<String, Replies> replies, Path file) throws IOException {
        Book book = new Book("ART referrals");
        try (var workbook = book.workbook()) {
            book.titles("Access to Resources Team: placement requests", Book.BANNER,
                    "Requests received from 20/02/2017 to 31/07/2017", "Run date 01/08/2017");
            book.blankRow();
            book.header(COLUMNS);
            Dice dice = new Dice(9);
            rows.forEach(row -> add(book, row, replies.get(row.reference()), dice));
            book.blankRow();
            book.total("Total", rows.size());
            book.line("Note: district, needed by, emergency, siblings, solo given, offers and distance are invented too, and no printed figure is behind them.");
            RepeatableFile.write(workbook, file);
        }
    }

    private static void add(Book book, SearchRow search, Replies replies, Dice dice) {
        XSSFRow row = book.nextRowOfSheet();
        book.text(row, 0, search.reference());
        book.text(row, 1, search.childRef());
        book.untidyDate(row, 2, search.born(), dice, TEXT_DATES);
        book.text(row, 3, search.sex().label());
        book.untidyDate(row, 4, search.requested(), dice, TEXT_DATES);
        book.text(row, 5, search.typeSought());
        book.whole(row, 6, search.childrenInRequest());
        book.whole(row, 7, search.searchesMade());
        book.text(row, 8, search.ringRound());
        book.text(row, 9, search.hardToFind());
        book.text(row, 10, search.needs().missing());
        book.text(row, 11, search.needs().aggression());
        book.text(row, 12, search.needs().exploitation());
        book.text(row, 13, search.needs().mentalHealth());
        book.text(row, 14, search.needs().offending());
        book.text(row, 15, search.needs().solo());
        book.text(row, 16, search.desk());
        book.text(row, 17, search.outcome());
        book.text(row, 18, search.categoryPlaced());
        book.text(row, 19, search.insideBoundary());
        book.untidyDate(row, 20, search.closed(), dice, TEXT_DATES);
        add(book, row, replies, Dice.of("written", search.reference(), search.childRef()));
    }

    private static void add(Book book, XSSFRow row, Replies replies, Dice dice) {
        book.text(row, 21, replies.district());
        book.untidyDate(row, 22, replies.neededBy(), dice, TEXT_DATES);
        book.text(row, 23, replies.emergency());
        whole(book, row, 24, replies.siblingGroup());
        book.text(row, 25, replies.together());
        book.text(row, 26, replies.soloGiven());
        whole(book, row, 27, replies.offers());
        whole(book, row, 28, replies.declined());
        BigDecimal miles = replies.miles();
        if (miles != null) {
            book.number(row, 29, miles);
        }
    }

    private static void whole(Book book, XSSFRow row, int column, @Nullable Integer number) {
        if (number != null) {
            book.whole(row, column, number);
        }
    }
}
