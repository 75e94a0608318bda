package org.suffice.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** Words in place of a chart, for those who cannot see it: what, when, the largest, the change. Only numbers of the table. */
public final class AltText {
  private static final int LARGEST = 3;

  private AltText() {}

  /**
   * One or two sentences; only the title's where nothing is drawn.
   *
   * @param percent as the chart was drawn: shares first, or numbers first
   */
  public static String of(Table table, boolean percent) {
    Optional<Selection> drawn = Selection.of(table, percent);
    if (drawn.isEmpty()) {
      return sentence(table.title() + ", without a chart");
    }
    Selection shown = drawn.get();
    String first = kind(shown) + ": " + table.title() + largest(shown);
    String change = change(shown);
    return change.isEmpty() ? sentence(first) : sentence(first) + " " + sentence(change);
  }

  private static String kind(Selection drawn) {
    return switch (drawn.form()) {
      case LINES -> "Line chart";
      case STACK_OVER_TIME, STACKED_ROWS -> "Stacked bar chart";
      case BARS, PART_OF_BAR -> "Bar chart";
    };
  }

  private record Said(String label, double value, String words) {}

  private static String largest(Selection drawn) {
    List<Said> said = new ArrayList<>(latest(drawn));
    if (said.isEmpty()) {
      return "";
    }
    said.sort(Comparator.comparingDouble(Said::value).reversed());
    List<String> words = said.stream().limit(LARGEST).map(s -> s.label() + " " + s.words()).toList();
    String when = drawn.dates().isEmpty() ? "" : "at " + Numbers.date(drawn.dates().getLast()) + ", ";
    String most = said.size() > 1 ? "largest " : "";
    return "; " + when + most + joined(words);
  }

  // each row in the last column, or over months each column in the last month
  private static List<Said> latest(Selection drawn) {
    if (drawn.overMonths()) {
      Row last = drawn.rows().stream().max(Comparator.comparing(Row::id)).orElseThrow();
      return drawn.columns().stream().flatMap(c -> said(drawn, last, c, c.label() + " in " + last.label()).stream()).toList();
    }
    Column column = drawn.dates().isEmpty() ? drawn.columns().getFirst() : lastDated(drawn);
    return drawn.rows().stream().flatMap(r -> said(drawn, r, column, r.label()).stream()).toList();
  }

  private static Column lastDated(Selection drawn) {
    LocalDate last = drawn.dates().getLast();
    return drawn.columns().stream().filter(c -> last.equals(c.date())).findFirst().orElseThrow();
  }

  private static Optional<Said> said(Selection drawn, Row row, Column column, String label) {
    Double value = drawn.value(row, column);
    return value == null ? Optional.empty() : Optional.of(new Said(label, value, amount(drawn, row, column)));
  }

  private static String amount(Selection drawn, Row row, Column column) {
    String printed = Words.value(drawn, row, column);
    if (drawn.inPercent()) {
      return printed;
    }
    String share = drawn.cell(row, column).shareRounded(1) == null ? "" : " (" + drawn.cell(row, column).shareRounded(1) + "%)";
    return printed + noun(column.unit(), printed) + share;
  }

  private static String noun(Unit unit, String printed) {
    boolean one = printed.equals("1");
    return switch (unit) {
      case CHILDREN -> one ? " child" : " children";
      case REQUESTS -> one ? " request" : " requests";
      case CHILDREN_SOUGHT -> one ? " child in requests" : " children in requests";
      case RATE -> " " + unit.label();
      case PERCENT, OWN, DATE, TEXT -> "";
    };
  }

  private static String change(Selection drawn) {
    if (drawn.dates().size() < 2 || drawn.overMonths()) {
      return "";
    }
    LocalDate first = drawn.dates().getFirst();
    Column from = drawn.columns().stream().filter(c -> first.equals(c.date())).findFirst().orElseThrow();
    Column to = lastDated(drawn);
    List<String> changes = drawn.rows().stream()
        .filter(r -> drawn.value(r, from) != null && drawn.value(r, to) != null)
        .sorted(Comparator.comparingDouble((Row r) -> Objects.requireNonNull(drawn.value(r, to))).reversed())
        .limit(LARGEST)
        .map(r -> r.label() + " " + moved(drawn, r, from, to))
        .toList();
    return changes.isEmpty() ? "" : "Since " + Numbers.date(first) + ", " + joined(changes);
  }

  private static String moved(Selection drawn, Row row, Column from, Column to) {
    String before = Words.value(drawn, row, from);
    String now = Words.value(drawn, row, to);
    if (before.equals(now)) {
      return "stayed at " + now;
    }
    boolean more = Objects.requireNonNull(drawn.value(row, to)) > Objects.requireNonNull(drawn.value(row, from));
    return (more ? "rose" : "fell") + " from " + before + " to " + now;
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
