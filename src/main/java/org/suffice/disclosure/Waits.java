package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Days from request to placement, as they can be published: how many were placed and how many ended otherwise by fixed days,
 * and their shares of all whose day is known, which protected numbers give. Those still waiting, the cumulative incidence and
 * the median are left out: they would give the numbers of single days away. Each day's number holds that of the day before,
 * and what came between must not be found out.
 */
final class Waits implements Ties {
  static final String ID = "search-times";
  private static final String REQUESTS = "at-risk";
  private static final List<String> BY_DAY = List.of("placed", "ended");
  private static final String OPEN = "all-open";
  private static final List<String> KNOWN = List.of("all-placed", "all-ended", OPEN);
  private static final String UNKNOWN = "not-known";
  private static final String TOTAL = "total";
  private static final String DAY = "day-";
  private static final String SHARE_OF = "of the requests whose day is known or that are open";
  private static final String DEFINITION =
      "This table gives the number of requests placed by a number of days after the request, and of those withdrawn or not found by then."
          + " Their shares are of all requests whose day of ending is known or that are open: open ones count as not placed, so the share is lower than"
          + " a cumulative incidence would be. Requests whose outcome or day of ending is not recorded are in no share; their number is shown.";

  private final Table table;
  private final CountedColumns columns;

  Waits(Table table, CountedColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The table without what cannot be published. */
  static Table form(Table t) {
    var columns = new CountedColumns(t);
    List<Integer> kept = IntStream.range(0, t.columns().size()).filter(c -> columns.base(c).startsWith(REQUESTS) || byDay(columns.base(c))).boxed().toList();
    List<Row> rows = new ArrayList<>();
    for (Row row : t.rows()) {
      boolean day = row.id().startsWith(DAY);
      if (day || KNOWN.contains(row.id()) || row.id().equals(UNKNOWN) || row.id().equals(TOTAL)) {
        List<Cell> cells = kept.stream().map(c -> byDay(columns.base(c)) == day ? cell(t, row, c, columns) : Cell.missing(Numbers.NOT_APPLICABLE)).toList();
        rows.add(new Row(row.id(), row.label(), row.group(), row.kind(), cells));
      }
    }
    List<Column> printed = kept.stream().map(c -> column(t.columns().get(c), columns.base(c))).toList();
    List<String> days = rows.stream().map(Row::id).filter(id -> id.startsWith(DAY)).toList();
    String first = BY_DAY.getFirst();
    List<String> drawn = printed.stream().map(Column::id).filter(id -> id.startsWith(first + (t.byPeriod() ? "@" : ":"))).toList();
    return new Table(
        t.id(), t.title(), DEFINITION, t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), printed, rows, t.notes(),
        new ChartHint(t.byPeriod() ? ChartHint.Kind.LINES : ChartHint.Kind.BARS, t.byPeriod() ? t.chart().rows() : days, drawn.isEmpty() ? List.of(first) : drawn));
  }

  private static boolean byDay(String base) {
    return BY_DAY.stream().anyMatch(b -> base.equals(b) || base.startsWith(b + ":"));
  }

  private static Column column(Column c, String base) {
    boolean day = byDay(base);
    int at = c.label().indexOf(" (of a day");
    String label = at < 0 ? c.label() : c.label().substring(0, at) + c.label().substring(c.label().indexOf(')') + 1);
    return new Column(c.id(), label, c.unit(), c.date(), day ? SHARE_OF : c.shareOf(), c.decimals());
  }

  private static Cell cell(Table t, Row row, int column, CountedColumns columns) {
    Cell cell = row.cells().get(column);
    String base = columns.base(column);
    return byDay(base) ? Cell.share(CountedColumns.value(row, column), known(t, requests(t, columns, column))) : cell;
  }

  /** The column of all requests, or of one part of a breakdown, that a column of a day belongs to. */
  private static int requests(Table t, CountedColumns columns, int column) {
    String base = columns.base(column);
    int part = base.indexOf(':');
    String wanted = REQUESTS + (part < 0 ? "" : base.substring(part));
    return IntStream.range(0, t.columns().size()).filter(c -> columns.base(c).equals(wanted) && columns.when(c).equals(columns.when(column))).findFirst().orElseThrow();
  }

  private static int known(Table t, int requests) {
    return KNOWN.stream().mapToInt(id -> CountedColumns.value(t.row(id).orElseThrow(), requests)).sum();
  }

  /** All requests, and those that are open, are the totals of other tables of the period. */
  @Override
  public @Nullable Again again(Row row, int column) {
    String base = columns.base(column);
    boolean all = row.id().equals(TOTAL) || row.id().equals(OPEN);
    return all && base.startsWith(REQUESTS) ? new Again(TOTAL, "requests" + base.substring(REQUESTS.length()), null) : null;
  }

  @Override
  public boolean tellsOfAsides() {
    return true;
  }

  @Override
  public void add(Known known) {
    for (int c = 0; c < table.columns().size(); c++) {
      if (byDay(columns.base(c))) {
        byDay(known, c, requests(table, columns, c));
      }
    }
  }

  private void byDay(Known known, int column, int requests) {
    String base = columns.base(column);
    // named as the count that the shares are of
    int all = known.named(column, "of", base, known(table, requests));
    known.sum(KNOWN.stream().map(id -> known.at(row(id), requests)).toList(), all);
    known.sum(List.of(all, known.at(row(UNKNOWN), requests)), known.at(row(TOTAL), requests));
    if (base.equals(BY_DAY.getFirst()) || base.startsWith(BY_DAY.getFirst() + ":")) {
      outcomes(known, requests, base.substring(BY_DAY.getFirst().length()));
    }
    Row before = null;
    for (Row row : table.rows()) {
      if (row.id().startsWith(DAY)) {
        if (before != null) {
          step(known, column, before, row, column);
        }
        before = row;
      }
    }
    String end = "all-" + (base.indexOf(':') < 0 ? base : base.substring(0, base.indexOf(':')));
    if (before != null) {
      step(known, column, before, row(end), requests);
    }
  }

  /** The outcomes of all requests are printed in a table of their own: with a day or without, which is not known here. */
  private void outcomes(Known known, int requests, String part) {
    List<Integer> unknown = new ArrayList<>();
    for (int placed : known.printed(requests, TOTAL, "placed" + part)) {
      unknown(known, requests, "all-placed", placed).ifPresent(unknown::add);
    }
    for (int withdrawn : known.printed(requests, TOTAL, "withdrawn" + part)) {
      for (int notFound : known.printed(requests, TOTAL, "not-found" + part)) {
        int ended = known.made(requests, TOTAL, "ended" + withdrawn + "+" + notFound, known.value(withdrawn) + known.value(notFound));
        known.sum(List.of(withdrawn, notFound), ended);
        unknown(known, requests, "all-ended", ended).ifPresent(unknown::add);
      }
    }
    for (int none : known.printed(requests, TOTAL, "outcome-not-recorded" + part)) {
      unknown.add(none);
    }
    if (unknown.stream().mapToInt(known::value).sum() == CountedColumns.value(row(UNKNOWN), requests) && unknown.size() > 2) {
      known.sum(unknown, known.at(row(UNKNOWN), requests));
    }
  }

  private Optional<Integer> unknown(Known known, int requests, String row, int all) {
    int left = known.value(all) - CountedColumns.value(row(row), requests);
    if (left < 0) {
      return Optional.empty();
    }
    int without = known.made(requests, row, "without a day of " + all, left);
    known.sum(List.of(known.at(row(row), requests), without), all);
    return Optional.of(without);
  }

  /** What came between two days. */
  private void step(Known known, int column, Row before, Row after, int in) {
    int between = CountedColumns.value(after, in) - CountedColumns.value(before, column);
    known.sum(List.of(known.at(before, column), known.made(column, after.id(), "between", between)), known.at(after, in));
  }

  private Row row(String id) {
    return table.row(id).orElseThrow();
  }
}
