package org.suffice.disclosure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Stock and flow: those at the start and all who came are those at the end and all who left, and each of the four numbers
 * is the total of another table. What is left over between them is not published: it is the difference of what is.
 */
final class StockFlow implements Ties {
  static final String ID = "stock-flow";
  private static final String TOTAL = "total";
  private static final String CHILDREN = "children";
  private static final String START = "at-start";
  private static final String END = "at-end";
  private static final String STARTERS = "starters";
  private static final String LEAVERS = "leavers";
  private static final List<String> COME = List.of(START, STARTERS, "further-starts");
  private static final List<String> GONE = List.of(END, LEAVERS, "further-ends", "broken-off");
  private static final int YEAR = 12;
  private final Table table;
  private final CountedColumns columns;

  StockFlow(Table table, CountedColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The lines that count children, starts or ends: differences are left out. */
  static boolean counts(Row row) {
    return COME.contains(row.id()) || GONE.contains(row.id());
  }

  /** The lines that other tables print again: without those that explain what is between them. */
  static boolean main(Row row) {
    return List.of(START, STARTERS, LEAVERS, END).contains(row.id());
  }

  @Override
  public @Nullable Again again(Row row, int column) {
    return switch (row.id()) {
      case STARTERS, LEAVERS -> new Again(TOTAL, part(column), null);
      case END -> new Again(TOTAL, part(column), end(column).toString());
      case START -> new Again(TOTAL, part(column), start(row, column).toString());
      default -> null;
    };
  }

  /** How the other tables call the column of all, or of one part of a breakdown. */
  private String part(int column) {
    String base = columns.base(column);
    int at = base.indexOf(':');
    return at < 0 ? CHILDREN : CHILDREN + base.substring(at);
  }

  private LocalDate end(int column) {
    LocalDate date = table.columns().get(column).date();
    return date != null ? date : table.asAt().size() == 1 ? table.asAt().getFirst() : Objects.requireNonNull(table.to());
  }

  /**
   * The day before the period. Where there are several periods it is the end of the one before, if as many children were
   * there; else a year before.
   */
  private LocalDate start(Row row, int column) {
    LocalDate from = table.from();
    if (from != null) {
      return from.minusDays(1);
    }
    LocalDate end = end(column);
    LocalDate before = table.asAt().stream().filter(d -> d.isBefore(end)).max(Comparator.naturalOrder()).orElse(null);
    Row ends = table.row(END).orElseThrow();
    boolean follows =
        IntStream.range(0, table.columns().size())
            .filter(c -> columns.counts(c) && part(c).equals(part(column)) && end(c).equals(before))
            .anyMatch(c -> CountedColumns.value(ends, c) == CountedColumns.value(row, column));
    return before != null && follows ? before : end.minusMonths(YEAR);
  }

  @Override
  public boolean tellsOfAsides() {
    return true;
  }

  /** Who came and who left make the same number: those at the start and all starts, and those at the end and all ends. */
  @Override
  public void add(Known known) {
    boolean whole = Stream.of(COME, GONE).flatMap(List::stream).allMatch(r -> table.row(r).isPresent());
    for (int c = 0; whole && c < table.columns().size(); c++) {
      int all = columns.counts(c) ? sum(COME, c) : 0;
      if (columns.counts(c) && all == sum(GONE, c)) {
        int both = known.made(c, "flow", "flow", all);
        known.sum(at(known, COME, c), both);
        known.sum(at(known, GONE, c), both);
      }
    }
  }

  private int sum(List<String> rows, int column) {
    return rows.stream().mapToInt(r -> CountedColumns.value(table.row(r).orElseThrow(), column)).sum();
  }

  private List<Integer> at(Known known, List<String> rows, int column) {
    return rows.stream().map(r -> known.at(table.row(r).orElseThrow(), column)).toList();
  }
}
