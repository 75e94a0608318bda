package org.suffice.analysis.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.DraftFinding;
import org.suffice.model.Numbers;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * A printed table against the project's own. It is taken for a measure's table only where most of its row labels are that
 * measure's; then every figure whose row, heading and date are the measure's is set against the data.
 */
final class DataCheck {
  private static final int FEWEST_ROWS = 3;
  private static final double MOST = 0.7;
  private static final int TEN = 10;
  private static final int THOUSAND = 1000;
  private final Tolerance tolerance;

  DataCheck(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  List<DraftFinding> findings(Grid grid, List<Table> measures) {
    Table best = null;
    double fit = 0;
    for (Table measure : measures) {
      double now = fit(grid, measure);
      if (now > fit) {
        fit = now;
        best = measure;
      }
    }
    return best == null ? List.of() : differences(grid, best);
  }

  // the share of its labels that the measure has; a title that says the measure's name decides between equals
  private static double fit(Grid grid, Table measure) {
    Map<String, Row> rows = rows(measure);
    long known = IntStream.range(0, grid.body().size()).filter(r -> rows.containsKey(label(grid.label(r)))).count();
    boolean columns = IntStream.range(1, grid.width()).anyMatch(c -> column(grid, c, measure) != null);
    double share = grid.body().isEmpty() ? 0 : (double) known / grid.body().size();
    boolean named = !grid.table().above().isEmpty() && Grid.plain(String.join(" ", grid.table().above())).contains(Grid.plain(measure.title().replaceFirst(",.*", "")));
    return known >= FEWEST_ROWS && share >= MOST && columns ? share + (named ? 1 : 0) : 0;
  }

  private List<DraftFinding> differences(Grid grid, Table measure) {
    List<DraftFinding> found = new ArrayList<>();
    Map<String, Row> rows = rows(measure);
    for (int c = 1; c < grid.width(); c++) {
      PrintedColumn column = column(grid, c, measure);
      for (int r = 0; column != null && r < grid.body().size(); r++) {
        Row row = rows.get(label(grid.label(r)));
        BigDecimal printed = grid.count(r, c);
        BigDecimal own = row == null ? null : column.number(row);
        if (printed != null && row != null && own != null && !tolerance(row, column).same(printed, own, 1)) {
          found.add(
              new DraftFinding(
                  DraftFinding.Kind.DATA, grid.table().place(), grid.body().get(r).number(), c + 1, grid.where(r, c), grid.body().get(r).cell(c), Numbers.print(own),
                  "The data gives " + Numbers.print(own) + " (" + measure.title() + "), but " + grid.body().get(r).cell(c) + " is printed."));
        }
      }
    }
    return found;
  }

  /** Sums and means of money and nights are rounded more than counts, where a document says that it rounds. */
  private Tolerance tolerance(Row row, PrintedColumn column) {
    Cell cell = row.cells().get(column.index());
    if (cell.behind() == null || tolerance.step() == 0) {
      return tolerance;
    }
    boolean money = column.heading().contains("£") || row.label().contains("£");
    return new Tolerance(money && cell.of() == null ? THOUSAND : TEN);
  }

  private static Map<String, Row> rows(Table measure) {
    Map<String, Row> rows = new HashMap<>();
    measure.rows().forEach(row -> rows.putIfAbsent(label(row.label()), row));
    return rows;
  }

  // written tables say of a subtotal that it is one
  private static String label(String words) {
    String plain = Grid.plain(words);
    return plain.endsWith(" total") ? plain.substring(0, plain.length() - " total".length()) : plain;
  }

  /** The measure's column with the same heading, or with the same date where the heading is nothing else. */
  private static @Nullable PrintedColumn column(Grid grid, int at, Table measure) {
    if (grid.percentColumn(at)) {
      return null;
    }
    String heading = Grid.plain(grid.headings().get(at));
    String date = DraftDates.only(grid.headings().get(at));
    boolean bare = date != null && Grid.plain(DraftDates.without(grid.headings().get(at))).isEmpty();
    List<PrintedColumn> counts = PrintedColumn.of(measure).stream().filter(p -> !p.share() && p.numeric()).toList();
    boolean sameDates = measure.columns().stream().allMatch(c -> c.date() != null) || saysDate(grid, measure);
    for (PrintedColumn column : counts) {
      boolean named = sameDates && heading.equals(Grid.plain(column.heading()));
      if (named || captioned(grid, heading, column.column()) || (bare && isAt(column.column(), date) && counts.stream().filter(p -> isAt(p.column(), date)).count() == 1)) {
        return column;
      }
    }
    return null;
  }

  // "Children" below a caption with the date is "Children, 31 July 2017" of a series
  private static boolean captioned(Grid grid, String heading, Column column) {
    LocalDate day = column.date();
    return day != null
        && heading.equals(Grid.plain(DraftDates.without(column.label())))
        && grid.table().above().stream().map(DraftDates::only).anyMatch(day.toString()::equals);
  }

  // a heading without a date is of the table's own: it must stand above it
  private static boolean saysDate(Grid grid, Table measure) {
    String above = Grid.plain(String.join(" ", grid.table().above()));
    List<LocalDate> days = measure.asAt().isEmpty() && measure.to() != null ? List.of(measure.to()) : measure.asAt();
    return !days.isEmpty() && days.stream().allMatch(day -> above.contains(Grid.plain(Numbers.date(day))));
  }

  private static boolean isAt(Column column, @Nullable String date) {
    LocalDate day = column.date();
    return day != null && day.toString().equals(date);
  }
}
