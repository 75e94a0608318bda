package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Behind;
import org.suffice.model.Cell;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * What is asked of searches: lines that are each a part of all requests, or of another line, with what a share is of printed
 * beside. What a line leaves of its whole nobody prints, and it must not be found out either.
 */
final class Demands implements Ties {
  static final String ID = "search-demand";
  private static final String REQUESTS = "requests";
  private static final String OF = "of";
  private static final String MEAN = "mean";
  private static final String TOTAL = "total";
  private static final String TOGETHER = "siblings-together";
  private static final String GIVEN = "solo-given";
  private static final String REPEAT = "repeat";
  private static final String OFFERS = "offers";
  private static final String NO_OFFERS = "no-offers";
  private static final String NOTICE = "notice";
  private static final double TENTH = 0.1;

  /** Lines whose shares are of the number in another cell than that of all requests. */
  private static final Map<String, String> WHOLES =
      Map.of(
          TOGETHER, OF, "siblings-not-recorded", OF, GIVEN, OF, "solo-not-recorded", OF, REPEAT, OF, NO_OFFERS, REQUESTS, "no-notice", REQUESTS);
  private static final Map<String, String> ROW_OF_WHOLE =
      Map.of("siblings-not-recorded", TOGETHER, "solo-not-recorded", GIVEN, NO_OFFERS, OFFERS, "no-notice", NOTICE);

  /** Lines of which it can be not recorded, by the line that says of how many it is not. */
  private static final Map<String, String> NOT_RECORDED =
      Map.of("emergency", "emergency-not-recorded", TOGETHER, "siblings-not-recorded", GIVEN, "solo-not-recorded");

  /** Lines that exclude each other, by what they are parts of: a line, or what the shares of one are of. */
  private record Whole(String row, String column, List<String> parts) {}

  private static final List<Whole> SUMS =
      List.of(
          new Whole(TOTAL, REQUESTS, List.of("emergency", "emergency-not-recorded")),
          new Whole(TOTAL, REQUESTS, List.of("siblings-asked")),
          new Whole(TOTAL, REQUESTS, List.of("solo-asked")),
          new Whole(TOTAL, REQUESTS, List.of(OFFERS)),
          new Whole(TOTAL, REQUESTS, List.of("declined")),
          new Whole(TOTAL, REQUESTS, List.of(NOTICE)),
          new Whole(TOGETHER, OF, List.of(TOGETHER, "siblings-not-recorded")),
          new Whole(GIVEN, OF, List.of(GIVEN, "solo-not-recorded")),
          new Whole(OFFERS, REQUESTS, List.of(NO_OFFERS)),
          new Whole(NOTICE, REQUESTS, List.of("no-notice")),
          new Whole(REPEAT, OF, List.of(REPEAT)));
  private static final Set<String> WITH_MEAN = Set.of(OFFERS, "declined", NOTICE);

  private final Table table;
  private final CountedColumns columns;

  Demands(Table table, CountedColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The line of a table that counts of how many another line's answer is not recorded; null where there is none. */
  static @Nullable String notRecorded(String table, String row) {
    return table.equals(ID) ? NOT_RECORDED.get(row) : null;
  }

  /** The table with 0 in the place of what it says is not recorded: protection counts, and what it prints is said the same way again. */
  static Table counted(Table t) {
    CountedColumns columns = new CountedColumns(t);
    List<Row> rows =
        t.rows().stream()
            .map(r -> NOT_RECORDED.containsKey(r.id()) ? new Row(r.id(), r.label(), r.group(), r.kind(), IntStream.range(0, r.cells().size()).mapToObj(c -> counted(t, columns, r, c)).toList()) : r)
            .toList();
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), t.columns(), rows, t.notes(), t.chart());
  }

  private static Cell counted(Table t, CountedColumns columns, Row row, int column) {
    String base = columns.base(column);
    if (row.cells().get(column).value() != null || !(base.equals(REQUESTS) || base.startsWith(REQUESTS + ":"))) {
      return row.cells().get(column);
    }
    String of = OF + base.substring(REQUESTS.length());
    return IntStream.range(0, t.columns().size()).filter(c -> columns.base(c).equals(of) && columns.when(c).equals(columns.when(column))).mapToObj(c -> Cell.share(0, CountedColumns.value(row, c))).findFirst().orElseThrow();
  }

  @Override
  public @Nullable Again again(Row row, int column) {
    String base = columns.base(column);
    if (!base.equals(OF) && !base.startsWith(OF + ":")) {
      return null;
    }
    String whole = WHOLES.get(row.id());
    String part = base.substring(OF.length());
    String named = ROW_OF_WHOLE.getOrDefault(row.id(), row.id());
    return whole == null ? new Again(TOTAL, REQUESTS + part, null) : new Again(named, whole + part, null);
  }

  @Override
  public boolean tellsOfAsides() {
    return true;
  }

  @Override
  public void add(Known known) {
    for (int c = 0; c < table.columns().size(); c++) {
      String base = columns.base(c);
      if (base.equals(REQUESTS) || base.startsWith(REQUESTS + ":")) {
        new OneColumn(known, c, base.substring(REQUESTS.length())).add();
      }
    }
  }

  /** The lines of all requests, or of one part of a breakdown. */
  private final class OneColumn {
    private final Known known;
    private final int requests;
    private final int of;
    private final int mean;

    OneColumn(Known known, int requests, String part) {
      this.known = known;
      this.requests = requests;
      this.of = column(OF + part, requests);
      this.mean = column(MEAN + part, requests);
    }

    void add() {
      for (Whole whole : SUMS) {
        Row row = row(whole.row());
        int column = whole.column().equals(OF) ? of : requests;
        parts(whole.row() + whole.parts(), whole.parts().stream().map(p -> cell(p, requests)).toList(), new int[] {CountedColumns.value(row, column), known.at(row, column)});
      }
      known.sum(List.of(known.at(row(REPEAT), of), known.at(row("child-not-recorded"), requests)), known.at(row(TOTAL), requests));
      parts("siblings placed", List.of(cell(TOGETHER, of)), cell("siblings-asked", requests));
      parts("solo placed", List.of(cell(GIVEN, of)), cell("solo-asked", requests));
      if (mean >= 0) {
        WITH_MEAN.forEach(this::mean);
      }
    }

    private int[] cell(String row, int column) {
      return new int[] {CountedColumns.value(row(row), column), known.at(row(row), column)};
    }

    /** Parts of a whole and what is left: each a value and its count. */
    private int parts(String name, List<int[]> parts, int[] whole) {
      List<Integer> in = new ArrayList<>(parts.stream().map(p -> p[1]).toList());
      int rest = known.made(requests, name, "rest", whole[0] - parts.stream().mapToInt(p -> p[0]).sum());
      in.add(rest);
      known.sum(in, whole[1]);
      return rest;
    }

    /** A mean is of a sum that adds up to no other; with it the number of requests behind it is known. */
    private void mean(String line) {
      Row row = row(line);
      Behind behind = row.cells().get(mean).behind();
      if (behind == null) {
        return;
      }
      Behind.Amounts who = behind.amounts();
      int count = known.at(row, requests);
      known.knows(count, new Count.Known(Bounds.ANY, true, null));
      int sum = (int) Math.max(0, Math.round(who.sum()));
      known.prints(known.place(row, mean), known.amount(mean, line, known.place(row, mean), sum, Double.POSITIVE_INFINITY, new Count.Known(Bounds.ANY, false, new Count.Amount(who, count))), TENTH);
      if (line.equals(OFFERS)) {
        // whoever knows the sum of all offers knows that no more requests than that had one
        int some = CountedColumns.value(row, requests) - CountedColumns.value(row(NO_OFFERS), requests);
        int rest = known.made(requests, OFFERS + List.of(NO_OFFERS), "rest", some);
        known.knows(rest, new Count.Known(new Bounds(Math.min(1, sum), sum), false, null));
      }
    }
  }

  private Row row(String id) {
    return table.row(id).orElseThrow();
  }

  /** The column of a base at the time of another; -1 where there is none. */
  private int column(String base, int beside) {
    return IntStream.range(0, table.columns().size()).filter(c -> columns.base(c).equals(base) && columns.when(c).equals(columns.when(beside))).findFirst().orElse(-1);
  }
}
