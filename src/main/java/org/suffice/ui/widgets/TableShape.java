package org.suffice.ui.widgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;

/**
 * Which columns of a table are shown and what their cells say: each number with its share beside it, either of all
 * dates or of the latest with the change since the first.
 *
 * @param part the same of those that were selected elsewhere only; null where none were
 */
public record TableShape(Table table, @Nullable Table part, List<Shown> columns) {
  private static final Set<Unit> COUNTS =
      EnumSet.of(Unit.CHILDREN, Unit.REQUESTS, Unit.CHILDREN_SOUGHT, Unit.PLACEMENTS, Unit.MOVES, Unit.REMANDS);
  private static final String TREND = "trend";
  private static final String STATUS_COLUMN = "status";

  /** What a shown column holds. */
  public enum Kind {
    VALUE,
    SHARE,
    CHANGE,
    TEXT,
    STATUS
  }

  /**
   * One shown column.
   *
   * @param at position of its cells in the table's rows
   * @param since position of the cells it is compared with, for changes; -1 otherwise
   * @param help what the heading means, in full
   */
  public record Shown(String heading, String help, Kind kind, int at, int since) {
    /** True where numbers stand, right-aligned. */
    public boolean number() {
      return kind != Kind.TEXT && kind != Kind.STATUS;
    }
  }

  /** All columns of all dates, each number with its share. */
  public static TableShape all(Table table) {
    var shown = new ArrayList<Shown>();
    for (int i = 0; i < table.columns().size(); i++) {
      addWithShare(table, i, table.columns().get(i).label(), shown);
    }
    return new TableShape(table, null, List.copyOf(shown));
  }

  /** The same with how many of each number were selected elsewhere. */
  public TableShape of(@Nullable Table some) {
    return new TableShape(table, some, columns);
  }

  /** How many of a number are in the part, as printed; empty where the part does not count it. */
  static String part(@Nullable Table part, String rowId, String columnId) {
    if (part == null) {
      return "";
    }
    Column column = part.columns().stream().filter(c -> c.id().equals(columnId)).findFirst().orElse(null);
    Unit unit = column == null ? Unit.CHILDREN : column.unit();
    if (!COUNTS.contains(unit)) {
      return "";
    }
    Cell cell = column == null ? null : part.row(rowId).map(r -> r.cells().get(part.columns().indexOf(column))).orElse(null);
    Double value = cell == null ? Double.valueOf(0) : cell.value();
    return value == null ? "" : Numbers.number(value, 0);
  }

  /** The columns of the latest date, each number with its share and its change since the first date; after the first of them the trend. */
  public static TableShape latest(Table table) {
    LocalDate last = latestDate(table);
    LocalDate first = firstDate(table);
    if (last == null || first == null || first.equals(last)) {
      return all(table);
    }
    var shown = new ArrayList<Shown>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      if (last.equals(column.date())) {
        addWithShare(table, i, undated(column), shown);
        int since = sameAt(table, column, first);
        if (since >= 0 && column.unit() != Unit.TEXT) {
          shown.add(
              new Shown(
                  Words.of("table.since", first.getYear()),
                  Words.of("table.since.help", undated(column), DateWords.of(first)),
                  Kind.CHANGE,
                  i,
                  since));
        }
      }
    }
    int trend = table.columns().stream().map(Column::id).toList().indexOf(TREND);
    if (trend >= 0) {
      String heading = table.columns().get(trend).label();
      shown.add(Math.min(2, shown.size()), new Shown(heading, heading, Kind.TEXT, trend, -1));
    }
    return new TableShape(table, null, List.copyOf(shown));
  }

  /** The latest date of a table; null where its columns have none. */
  public static @Nullable LocalDate latestDate(Table table) {
    return table.columns().stream().map(Column::date).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
  }

  /** The first date of a table; null where its columns have none. */
  public static @Nullable LocalDate firstDate(Table table) {
    return table.columns().stream().map(Column::date).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
  }

  private static void addWithShare(Table table, int at, String heading, List<Shown> shown) {
    Column column = table.columns().get(at);
    Kind kind =
        switch (column.unit()) {
          case TEXT -> column.id().equals(STATUS_COLUMN) ? Kind.STATUS : Kind.TEXT;
          case DATE -> Kind.TEXT;
          default -> Kind.VALUE;
        };
    String unit = column.unit().label();
    shown.add(new Shown(brief(column, heading), unit.isEmpty() ? heading : heading + " (" + unit + ")", kind, at, -1));
    String of = column.shareOf();
    if (of != null) {
      boolean one = table.columns().stream().map(Column::shareOf).filter(Objects::nonNull).distinct().count() == 1;
      String brief = Words.or("share." + of.replace(' ', '-'), "% " + of);
      shown.add(new Shown(one || column.id().contains(":") ? "%" : brief, "% " + of, Kind.SHARE, at, -1));
    }
  }

  /** "Children, change from 31 March 2015 to 31 July 2017" stands beside the two dates: the heading need not say them again. */
  private static String brief(Column column, String heading) {
    int from = column.id().endsWith("-change") ? heading.indexOf(" from ") : -1;
    return from < 0 ? heading : heading.substring(0, from);
  }

  private static int sameAt(Table table, Column column, LocalDate date) {
    for (int i = 0; i < table.columns().size(); i++) {
      Column other = table.columns().get(i);
      if (date.equals(other.date()) && measure(other).equals(measure(column))) {
        return i;
      }
    }
    return -1;
  }

  private static String measure(Column column) {
    int at = column.id().indexOf('@');
    return at < 0 ? column.id() : column.id().substring(0, at);
  }

  private static String undated(Column column) {
    LocalDate date = column.date();
    String label = column.label();
    if (date == null) {
      return label;
    }
    String words = DateWords.of(date);
    String rest = label.replace(", " + words, "").replace(words, "").strip();
    return rest.isEmpty() ? label : rest;
  }

  /** Whether a shown column is the trend of the rows' own numbers. */
  boolean isTrend(Shown shown) {
    return table.columns().get(shown.at()).id().equals(TREND);
  }

  /** The numbers of a row that its trend is of: as many of the last as the trend has bars. */
  double[] trend(Row row, String said) {
    int bars = said.indexOf(' ');
    List<Column> dated = table.columns().stream().filter(c -> c.id().startsWith("children@")).toList();
    return dated.subList(Math.max(0, dated.size() - Math.max(bars, 0)), dated.size()).stream()
        .map(c -> row.cells().get(table.columns().indexOf(c)).value())
        .mapToDouble(v -> v == null ? 0 : v)
        .toArray();
  }

  /** What a trend says beside its bars. */
  String trendWords(String said) {
    return said.substring(said.indexOf(' ') + 1);
  }

  /** The id of the table's column whose rows are behind a shown column. */
  public String columnId(Shown shown) {
    return table.columns().get(shown.at()).id();
  }

  /** What a cell says; empty where there is nothing to say. */
  public String text(Row row, Shown shown) {
    Cell cell = row.cells().get(shown.at());
    Column column = table.columns().get(shown.at());
    return switch (shown.kind()) {
      case VALUE -> value(row, cell, column, shown.at());
      case TEXT, STATUS -> Numbers.text(cell, column);
      case SHARE -> cell.sharePercent() == null ? "" : Numbers.print(Objects.requireNonNull(cell.shareRounded(1)));
      case CHANGE -> change(cell, row.cells().get(shown.since()), column);
    };
  }

  private String value(Row row, Cell cell, Column column, int at) {
    boolean counted = COUNTS.contains(column.unit()) && cell.value() != null && !column.id().endsWith("-change");
    String some = counted ? part(part, row.id(), column.id()) : "";
    return some.isEmpty() ? PrintedColumn.text(table, row, at) : Words.of("part.of", some, Numbers.text(cell, column));
  }

  private static String change(Cell now, Cell then, Column column) {
    var a = Numbers.value(then, column);
    var b = Numbers.value(now, column);
    if (a == null || b == null) {
      return then.flag() == null ? "" : then.flag();
    }
    var difference = b.subtract(a);
    return (difference.signum() > 0 ? "+" : "") + Numbers.print(difference);
  }

  /** A cell with all its words, for a screen reader. */
  public String spoken(Row row, Shown shown) {
    String text = text(row, shown);
    return row.label() + ", " + shown.help() + ": " + (text.isEmpty() ? Words.of("table.blank") : text);
  }
}
