package org.suffice.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column as people see it: each column of a table that has shares is followed by a column of percentages. Screen,
 * workbook, CSV and text all print these, so they have the same columns with the same headings.
 *
 * @param index the column of the table it is made from
 * @param share true for the percentages that follow a count
 * @param heading unique in its table, with unit and date
 * @param shareDecimals decimals of its percentages; 0 in a publication
 * @param alike the columns whose numbers have as many decimals in a row, itself among them
 */
public record PrintedColumn(int index, Column column, boolean share, String heading, int shareDecimals, List<Integer> alike) {
  public PrintedColumn {
    alike = List.copyOf(alike);
  }

  /** The columns of a table in printed order. */
  public static List<PrintedColumn> of(Table table) {
    List<PrintedColumn> printed = new ArrayList<>();
    long dates = table.columns().stream().map(Column::date).filter(Objects::nonNull).distinct().count();
    long shares = table.columns().stream().filter(c -> c.shareOf() != null).count();
    boolean manyShares = shares > Math.max(1, dates);
    Set<String> used = new HashSet<>(Set.of(folded(table.rowHeading())));
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      printed.add(new PrintedColumn(i, column, false, unique(withUnit(column), column, used), table.shareDecimals(), alike(table, column)));
      if (column.shareOf() != null) {
        String heading = shareHeading(column, manyShares, dates > 1);
        printed.add(new PrintedColumn(i, column, true, unique(heading, column, used), table.shareDecimals(), List.of()));
      }
    }
    return List.copyOf(printed);
  }

  /** What is printed of a cell of a table, as in {@link #text(Row)}, without its share. */
  public static String text(Table table, Row row, int at) {
    Column column = table.columns().get(at);
    return new PrintedColumn(at, column, false, column.label(), table.shareDecimals(), column.unit() == Unit.OWN ? alike(table, column) : List.of()).text(row);
  }

  /** The table's cell behind this column in a row. */
  public Cell cell(Row row) {
    return row.cells().get(index);
  }

  /** The number in this column of a row, rounded as printed; null where there is none. Percentages are 62.6, not 0.626. */
  public @Nullable BigDecimal number(Row row) {
    return share ? cell(row).shareRounded(shareDecimals) : Numbers.value(cell(row), column, even(row));
  }

  /**
   * Whether a whole number has decimals too: where another of its measure was worked out and rounded at another date (140.0, 137.0, 133.9;
   * figures that were given stand as they were given), or another in the unit of the row beside it has some (76.7, 66.7 and −10.0).
   */
  private boolean even(Row row) {
    boolean dated = column.date() != null;
    return column.unit() == Unit.OWN
        && alike.stream().anyMatch(at -> dated ? Numbers.workedOut(row.cells().get(at), column) : Numbers.hasDecimals(row.cells().get(at)));
  }

  /** The columns of the same measure at all dates; of a column without a date, those in the unit of the row that have as many decimals. */
  private static List<Integer> alike(Table table, Column column) {
    return IntStream.range(0, table.columns().size()).filter(at -> alike(table.columns().get(at), column)).boxed().toList();
  }

  private static boolean alike(Column one, Column column) {
    return column.date() != null
        ? base(one).equals(base(column))
        : one.date() == null && one.unit() == column.unit() && one.decimals() == column.decimals();
  }

  private static String base(Column column) {
    return column.id().split("@", 2)[0];
  }

  /** What is printed in this column of a row. A share of nothing is {@code [z]}, that of or from a missing number its flag. */
  public String text(Row row) {
    Cell cell = cell(row);
    if (!share) {
      return Numbers.text(cell, column, number(row));
    }
    String why = cell.shareFlag();
    if (why != null) {
      return why;
    }
    String flag = cell.flag();
    if (cell.value() == null && flag != null) {
      return flag;
    }
    String percent = Numbers.share(cell, shareDecimals);
    return percent.isEmpty() ? Numbers.NOT_APPLICABLE : percent;
  }

  /** True where numbers stand in it, so that it is aligned right. */
  public boolean numeric() {
    return column.unit() != Unit.TEXT && column.unit() != Unit.DATE;
  }

  private static String withUnit(Column column) {
    String label = column.label();
    String low = label.toLowerCase(Locale.UK);
    boolean said =
        switch (column.unit()) {
          case CHILDREN -> low.contains("child");
          case CHILDREN_SOUGHT -> low.contains("child");
          case REQUESTS -> low.contains("request");
          case PLACEMENTS -> low.contains("placement");
          case PLACES, PROVIDERS, HOMES -> true;
          case PERCENT -> low.contains("%") || low.contains("percent");
          case MOVES -> low.contains("move") || low.contains("step down") || low.contains("to:");
          case REMANDS -> low.contains("remand");
          case NIGHTS -> low.contains("night");
          case POUNDS -> low.contains("£") || low.contains("of it");
          case RATE -> low.contains("10,000");
          case OWN, MEAN, DATE, TEXT -> true;
        };
    return said ? label : label + " (" + column.unit().label() + ")";
  }

  private static String shareHeading(Column column, boolean manyShares, boolean dated) {
    String percent = "% " + column.shareOf();
    LocalDate date = column.date();
    if (manyShares) {
      return column.label() + ", " + percent;
    }
    return dated && date != null ? percent + ", " + Numbers.date(date) : percent;
  }

  /** Excel refuses two headings that differ only in capitals; the row heading ("Target") is one of them. */
  private static String unique(String heading, Column column, Set<String> used) {
    List<String> candidates = new ArrayList<>(List.of(heading));
    candidates.add(heading.equals(column.label()) ? heading + " value" : column.label() + ", " + heading);
    for (int n = 2; n <= used.size() + 1; n++) {
      candidates.add(heading + " (" + n + ")");
    }
    String free = candidates.stream().filter(c -> !used.contains(folded(c))).findFirst().orElseThrow();
    used.add(folded(free));
    return free;
  }

  private static String folded(String heading) {
    return heading.toLowerCase(Locale.UK);
  }
}
