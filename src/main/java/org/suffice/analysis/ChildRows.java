package org.suffice.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Filter;
import org.suffice.model.Numbers;
import org.suffice.model.Placement;
import org.suffice.model.Question;
import org.suffice.model.RowsBehind;

/** Lists counted children: one entry a child, with the row of the file it was counted from. */
final class ChildRows {
  static final List<String> HEADINGS =
      List.of(
          "Child", "Age", "Sex", "Legal status", "Placement", "Category", "Sector", "Provider", "Start", "End", "File",
          "Row");
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private final Ask ask;
  private final Categories categories;

  ChildRows(Ask ask) {
    this.ask = ask;
    this.categories = new Categories(ask.scheme(), ask.rules());
  }

  /** One counted child. */
  RowsBehind.Entry entry(ChildUnits children, int unit) {
    Placement row = children.row(unit);
    Placement home = children.home(unit);
    int age = ask.facts().children().age(children.child(unit), children.day(unit));
    String where = row == home ? row.typeText() : row.typeText() + " (absent from: " + home.typeText() + ")";
    return new RowsBehind.Entry(
        List.of(
            row.child(),
            age < 0 ? "not recorded" : String.valueOf(age),
            ask.facts().children().sex(children.child(unit)).label(),
            row.legalStatus().label(),
            where,
            ask.scheme().categories().get(categories.of(home)).label(),
            home.sector().label(),
            orBlank(home.provider()),
            day(row.start()),
            day(row.end()),
            row.origin().file(),
            String.valueOf(row.origin().row())),
        row.origin());
  }

  /** What is listed, in words. */
  String title(int count, String row, Answer.Shown<Snapshot> column, Question question) {
    LocalDate date = column.slice().units().day();
    String heading = column.column().label();
    String label = heading.contains(Numbers.date(date)) ? heading : heading + ", " + Numbers.date(date);
    return title(count, count == 1 ? "child" : "children", row, label, question);
  }

  /** "155 children: Connected carer (Children, 31 July 2017; sex=female)". */
  static String title(int count, String unit, String row, String column, Question question) {
    String where = question.where().stream().map(Filter::toString).collect(Collectors.joining(", "));
    String filtered = where.isEmpty() ? "" : "; " + where;
    return Numbers.number(count, 0) + " " + unit + ": " + row + " (" + column + filtered + ")";
  }

  static String orBlank(@Nullable String text) {
    return text == null ? "" : text;
  }

  static String day(@Nullable LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }
}
