package org.suffice.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** How numbers, dates and units are put on a chart. */
final class Words {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Words() {}

  /** What is drawn for a cell, as printed: 1,184 or 62.6%. */
  static String value(Selection drawn, Row row, Column column) {
    Cell cell = drawn.cell(row, column);
    if (drawn.percent()) {
      return Numbers.share(cell, drawn.table().shareDecimals());
    }
    Double value = cell.value();
    return value == null ? "" : Numbers.number(value, column.decimals()) + (column.unit() == Unit.PERCENT ? "%" : "");
  }

  /** The words over the value axis: "Children", "% of all children", "Mean weekly cost (£)". */
  static String unit(Selection drawn) {
    if (drawn.percent()) {
      List<String> bases = drawn.columns().stream().map(Column::shareOf).distinct().toList();
      String base = bases.size() == 1 ? bases.getFirst() : null;
      String percent = base == null ? "%" : "% " + ofWhat(base, drawn);
      return drawn.partAlone() ? measure(drawn.columns().getFirst()) + ", " + percent : percent;
    }
    List<String> measures = drawn.columns().stream().map(Words::measure).distinct().toList();
    String label = drawn.unit().label();
    if (measures.size() == 1 && (label.isEmpty() || drawn.unit() == Unit.POUNDS)) {
      // a rate, and money alone, do not say of what they are, and whether of a week or of a year
      String measure = measures.getFirst();
      return drawn.unit() == Unit.POUNDS && !measure.contains("\u00a3") ? measure + " (\u00a3)" : measure;
    }
    return label.isEmpty() ? "" : label.substring(0, 1).toUpperCase(Locale.ENGLISH) + label.substring(1);
  }

  /** A share's base in the words of a chart, where there are no rows: "in the row" is said as what the rows are. */
  private static String ofWhat(String base, Selection drawn) {
    String heading = drawn.table().rowHeading();
    String each = heading.equals("Age") ? "age group" : heading.equals("Open for") ? "group" : heading.toLowerCase(Locale.ENGLISH);
    String words = base.replaceFirst(";.*", "").replace(" in the row", " in each " + each).replace("the children that the row names", "children")
        .replaceFirst(" (of the row|that the row names|that the line is about)", "");
    return words.equals("of the column") || words.equals("of all") ? ("of all " + drawn.unit().label()).strip() : words;
  }

  /** Short labels of these dates: "Mar 2012", with the day where two share a month. */
  static List<String> ticks(List<LocalDate> dates) {
    boolean apart = dates.stream().map(YearMonth::from).distinct().count() == dates.size();
    return dates.stream().map(apart ? MONTH::format : DAY::format).toList();
  }

  /** A column's label without its date, for where the date is told elsewhere. */
  static String measure(Column column) {
    LocalDate date = column.date();
    String label = column.label();
    return date == null ? label : label.replace(", " + Numbers.date(date), "");
  }

  /** What tells a column from those beside it: its measure, its date, or both. */
  static String series(List<Column> beside, Column column) {
    LocalDate date = column.date();
    boolean oneMeasure = beside.stream().map(Selection::measure).distinct().count() == 1;
    boolean oneDate = beside.stream().map(Column::date).distinct().count() == 1;
    return oneDate || date == null ? measure(column) : oneMeasure ? Numbers.date(date) : column.label();
  }

  /** The same words inside a sentence: their first letter small, save in names and short forms. */
  static String lowerFirst(String words) {
    return words.length() > 1 && Character.isLowerCase(words.charAt(1))
        ? words.substring(0, 1).toLowerCase(Locale.ENGLISH) + words.substring(1)
        : words;
  }
}
