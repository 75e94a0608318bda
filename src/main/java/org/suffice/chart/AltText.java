package org.suffice.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.FilterWords;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * Words in place of a chart, for those who cannot see it: what, when, the largest, the change. Only numbers of the
 * table.
 */
public final class AltText {
  private static final Set<Unit> COUNTS =
      EnumSet.of(Unit.CHILDREN, Unit.REQUESTS, Unit.CHILDREN_SOUGHT, Unit.PLACEMENTS, Unit.PLACES, Unit.HOMES, Unit.PROVIDERS);
  private static final int MOST = 3;

  private AltText() {}

  /**
   * One or two sentences; only the title's where nothing is drawn.
   *
   * @param percent as the chart was drawn: shares, or numbers with their shares
   */
  public static String of(Table table, boolean percent) {
    List<Multiples.One> small = Multiples.are(table) ? Multiples.of(table, percent, false) : List.of();
    if (!small.isEmpty()) {
      String parts = small.size() + " small charts on one scale, one each for " + joined(small.stream().map(Multiples.One::label).toList()) + ".";
      return sentence(parts + " Of all: " + of(Multiples.unbroken(table), percent));
    }
    return Selection.of(table, percent)
        .map(drawn -> sentences(table, drawn))
        .orElseGet(() -> sentence(table.title() + ": no numbers to draw"));
  }

  private static String sentences(Table table, Selection drawn) {
    List<Line> lines = overTime(drawn) ? Line.of(drawn, Palette.load(false)) : List.of();
    String only = FilterWords.of(table.where()).replaceFirst("Only: (.*)\\.$", " (only $1)");
    String first = sentence(kind(drawn) + ": " + table.title() + only + (overTime(drawn) ? latest(drawn, lines) : bars(drawn)));
    String change = lines.isEmpty() ? "" : change(lines, drawn);
    return change.isEmpty() ? first : first + " " + sentence(change);
  }

  private static boolean overTime(Selection drawn) {
    return drawn.form() == Form.LINES || drawn.form() == Form.STACK_OVER_TIME;
  }

  private static String kind(Selection drawn) {
    return switch (drawn.form()) {
      case LINES -> "Line chart";
      case STACK_OVER_TIME, STACKED_ROWS -> "Stacked bar chart";
      case BARS, PART_OF_BAR -> "Bar chart";
    };
  }

  // "; at 31 July 2017 the largest are Fostering with 1,184 children (62.6%), ..."
  private static String latest(Selection drawn, List<Line> lines) {
    List<Line> atEnd = largest(lines);
    if (atEnd.isEmpty()) {
      return "";
    }
    int end = atEnd.getFirst().dates().size() - 1;
    List<String> words = atEnd.stream().limit(MOST).map(l -> named(drawn, l, end)).toList();
    return "; " + when(drawn, atEnd.getFirst(), end) + " " + leading(lines.size(), words);
  }

  // a column over months is named for what it counts already
  private static String named(Selection drawn, Line line, int item) {
    CellRef ref = line.cells().get(item);
    return drawn.overMonths()
        ? line.label() + " " + brief(drawn, row(drawn, ref), column(drawn, ref))
        : line.label() + " with " + amount(drawn, ref);
  }

  private static Row row(Selection drawn, CellRef ref) {
    return drawn.table().row(ref.rowId()).orElseThrow();
  }

  private static Column column(Selection drawn, CellRef ref) {
    return drawn.columns().stream().filter(c -> c.id().equals(ref.columnId())).findFirst().orElseThrow();
  }

  private static String change(List<Line> lines, Selection drawn) {
    List<Line> atEnd = largest(lines).stream().limit(MOST).filter(l -> first(l) < l.dates().size() - 1).toList();
    List<Line> since = atEnd.stream().filter(l -> first(l) == first(atEnd.getFirst())).toList();
    if (since.isEmpty()) {
      return "";
    }
    String from = when(drawn, since.getFirst(), first(since.getFirst())).replaceFirst("^(at|in) ", "");
    return "Since " + from + ", " + joined(since.stream().map(l -> l.label() + " " + moved(l)).toList());
  }

  private static String moved(Line line) {
    String before = line.printed().get(first(line));
    String now = line.printed().getLast();
    if (before.equals(now)) {
      return "stayed at " + now;
    }
    boolean more = orZero(line.values().getLast()) > orZero(line.values().get(first(line)));
    return (more ? "rose" : "fell") + " from " + before + " to " + now;
  }

  // those with a number at the last date, largest first
  private static List<Line> largest(List<Line> lines) {
    return lines.stream()
        .filter(l -> l.values().getLast() != null)
        .sorted(Comparator.comparingDouble((Line l) -> orZero(l.values().getLast())).reversed())
        .toList();
  }

  private static int first(Line line) {
    int i = 0;
    while (i < line.values().size() - 1 && line.values().get(i) == null) {
      i++;
    }
    return i;
  }

  private static String when(Selection drawn, Line line, int item) {
    return drawn.overMonths()
        ? "in " + drawn.table().row(line.cells().get(item).rowId()).map(Row::label).orElse("")
        : "at " + Numbers.date(line.dates().get(item));
  }

  // "; the largest are Task centred with 208 requests (50.5%) of which hard to find 36 (17.3%), ..."
  private static String bars(Selection drawn) {
    Column column = drawn.columns().getFirst();
    List<Row> rows = new ArrayList<>(drawn.rows().stream().filter(r -> drawn.value(r, column) != null).toList());
    if (rows.isEmpty()) {
      return "";
    }
    boolean sideBySide = drawn.columns().size() > 1 && drawn.form() != Form.PART_OF_BAR;
    if (sideBySide) {
      return "; " + rows.stream().limit(MOST).map(r -> r.label() + ": " + all(drawn, r)).collect(Collectors.joining("; "));
    }
    rows.sort(Comparator.comparingDouble((Row r) -> orZero(drawn.value(r, column))).reversed());
    List<String> words = rows.stream().limit(MOST).map(r -> r.label() + " with " + bar(drawn, r)).toList();
    return "; " + leading(drawn.rows().size(), words);
  }

  private static String bar(Selection drawn, Row row) {
    Column whole = drawn.columns().getFirst();
    if (drawn.partAlone()) {
      return BarCharts.shareWords(drawn, row, whole, " " + Words.lowerFirst(Words.measure(whole)));
    }
    String words = amount(drawn, new CellRef(row.id(), whole.id()));
    if (drawn.form() != Form.PART_OF_BAR || drawn.value(row, drawn.columns().get(1)) == null) {
      return words;
    }
    Column part = drawn.columns().get(1);
    return words + " of which " + brief(drawn, row, part) + " " + Words.lowerFirst(Words.measure(part));
  }

  private static String all(Selection drawn, Row row) {
    return drawn.columns().stream()
        .filter(c -> drawn.value(row, c) != null)
        .map(c -> Words.series(drawn.columns(), c) + " " + brief(drawn, row, c))
        .collect(Collectors.joining(", "));
  }

  private static String brief(Selection drawn, Row row, Column column) {
    return Words.value(drawn, row, column) + share(drawn, drawn.cell(row, column));
  }

  private static String amount(Selection drawn, CellRef ref) {
    Row row = row(drawn, ref);
    Column column = column(drawn, ref);
    String printed = Words.value(drawn, row, column);
    return drawn.inPercent() ? printed : printed + noun(column.unit(), printed) + share(drawn, drawn.cell(row, column));
  }

  private static String share(Selection drawn, Cell cell) {
    boolean counted = COUNTS.contains(drawn.unit());
    String share = Numbers.share(cell, drawn.table().shareDecimals());
    return drawn.percent() || !counted || share.isEmpty() ? "" : " (" + share + ")";
  }

  private static String noun(Unit unit, String printed) {
    boolean one = printed.equals("1");
    return switch (unit) {
      case CHILDREN -> one ? " child" : " children";
      case REQUESTS -> one ? " request" : " requests";
      case PLACEMENTS -> one ? " placement" : " placements";
      case CHILDREN_SOUGHT -> one ? " child in requests" : " children in requests";
      case MOVES -> one ? " move" : " moves";
      case REMANDS -> one ? " remand" : " remands";
      case NIGHTS -> one ? " night" : " nights";
      case POUNDS -> " pounds";
      case PLACES -> one ? " place" : " places";
      case HOMES -> one ? " home" : " homes";
      case PROVIDERS -> one ? " provider" : " providers";
      case RATE -> " " + unit.label();
      case PERCENT, OWN, MEAN, DATE, TEXT -> "";
    };
  }

  private static String leading(int of, List<String> words) {
    return of > words.size() ? "the largest are " + joined(words) : joined(words);
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static String joined(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private static String sentence(String words) {
    String stripped = words.strip();
    String whole = stripped.substring(0, 1).toUpperCase(Locale.ENGLISH) + stripped.substring(1);
    return whole.endsWith(".") ? whole : whole + ".";
  }
}
