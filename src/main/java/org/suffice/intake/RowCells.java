package org.suffice.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Check;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Meaning;
import org.suffice.model.Origin;
import org.suffice.model.Problem;
import org.suffice.model.Problem.Severity;
import org.suffice.model.SearchRow;

/** The cells of one row made into values field by field, with what was wrong with them. */
final class RowCells {
  /** Of a cell merged over several rows a file has the text in the first only. */
  private static final String FILL_IN_EACH =
      "Fill it in. Where one cell is merged over several rows, unmerge it in Excel and fill in every row.";
  private static final int NEVER_ENDS = 2100;
  private final SheetContext sheet;
  private final SourceRow row;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Problem stop;
  private @Nullable String key;

  RowCells(SheetContext sheet, SourceRow row) {
    this.sheet = sheet;
    this.row = row;
  }

  SheetContext sheet() {
    return sheet;
  }

  Origin origin() {
    return sheet.origin(row.number());
  }

  /** Why the row cannot be used; null where it can. */
  @Nullable Problem stop() {
    return stop;
  }

  /** What makes the row the same row in another extract; null where that cannot be told. */
  @Nullable String key() {
    return key;
  }

  /** The row's key is known, whether or not the row can be used. */
  void key(String known) {
    key = known;
  }

  /** Which row of its search it is, where it says so itself; else the next. */
  int place(java.util.function.IntSupplier next) {
    int counted = next.getAsInt();
    int said = sheet.returned().place(row);
    return said > 0 ? said : counted;
  }

  /** Warnings and notes about the row. */
  List<Problem> problems() {
    return problems;
  }

  /** Tells of something found in the row; where that leaves the row out, the first reason stands. */
  void found(Check check, String what) {
    found(check, what, check.whatToDo());
  }

  /** The same, with what to do about it in this case. */
  void found(Check check, String what, String whatToDo) {
    found(check, RuleFields.of(check.id()), what, whatToDo);
  }

  /** The same, about one field. */
  void found(Check check, Field about, String what) {
    found(check, List.of(about), what, check.whatToDo());
  }

  /** The same, about one field and with what to do in this case. */
  void found(Check check, Field about, String what, String whatToDo) {
    found(check, List.of(about), what, whatToDo);
  }

  private void found(Check check, List<Field> about, String what, String whatToDo) {
    Problem problem = problem(check, about, what, whatToDo);
    if (check.severity() != Severity.STOPS_ROW) {
      problems.add(problem);
    } else if (stop == null) {
      stop = problem;
    }
  }

  private Problem problem(Check check, List<Field> about, String what, String whatToDo) {
    List<Field> fields = about.stream().filter(sheet::has).toList();
    return new Problem(check.severity(), check.id(), row.number(), "Row " + row.number() + ": " + what, whatToDo, fields);
  }

  /** Why the row cannot be used, where nothing more is known. */
  Problem notRead() {
    return problem(CellChecks.NOT_READ, List.of(), "it cannot be read.", CellChecks.NOT_READ.whatToDo());
  }

  private RawCell cell(Field field) {
    return sheet.has(field) ? row.cell(sheet.column(field)) : RawCell.BLANK;
  }

  /** The cell as text, trimmed; empty where it is blank or says NULL. */
  String text(Field field) {
    return trimmed(cell(field));
  }

  private static String trimmed(RawCell cell) {
    if (cell.blank()) {
      return "";
    }
    String text = Trimmed.soft(cell.shown());
    return BlankWords.blank(text) ? "" : text;
  }

  /** Whether {@link #text} is empty, without making a text of a date or number. */
  boolean blank(Field field) {
    RawCell cell = cell(field);
    return cell.blank() || ((cell instanceof RawCell.Text || cell instanceof RawCell.Fault) && trimmed(cell).isEmpty());
  }

  /** The cell as text; null where it is blank. */
  @Nullable String textOrNull(Field field) {
    String text = text(field);
    return text.isEmpty() || cell(field) instanceof RawCell.Fault || BlankWords.error(text) ? null : text;
  }

  /** A reference, as text with its leading zeros; the row is left out where there is none. */
  String reference(Field field, Check none) {
    RawCell cell = cell(field);
    String text = text(field);
    if (cell instanceof RawCell.Fault || BlankWords.error(text)) {
      boolean formula = text.equals(RawCell.NOT_CALCULATED);
      String what = formula ? "Open the workbook in Excel, save it and add it again." : "Correct the cell.";
      found(none, field, "the " + FieldNames.of(field) + " is an error (" + text + ").", what);
      return "";
    }
    if (cell instanceof RawCell.Text && BlankWords.shortened(text)) {
      found(none, field, "the " + FieldNames.of(field) + " " + text + " was cut short by Excel: others may have become the same.",
          "Format the column as a whole number (0) in Excel, save the file and add it again.");
      return "";
    }
    if (text.isEmpty()) {
      found(none, field, "there is no " + FieldNames.of(field) + ".", FILL_IN_EACH);
    } else if (BlankWords.unknown(text)) {
      found(none, field, "there is no " + FieldNames.of(field) + " (\u201c" + text + "\u201d).");
      return "";
    }
    return text;
  }

  /** A date the row cannot do without. */
  @Nullable LocalDate requiredDate(Field field, Check none, Check unreadable) {
    if (cell(field) instanceof RawCell.Day day) {
      return day.date();
    }
    if (blank(field)) {
      found(none, field, "there is no " + FieldNames.of(field) + ".");
      return null;
    }
    LocalDate date = read(field);
    if (date == null) {
      unreadable(field, unreadable);
    }
    return date;
  }

  private void unreadable(Field field, Check unreadable) {
    String text = text(field);
    String whatToDo =
        twoDays(field) ? CellChecks.TWO_DATES.whatToDo() : switch (cell(field)) {
          case RawCell.Num n -> "Format the cell as a date in Excel.";
          case RawCell.Fault f when text.equals(RawCell.NOT_CALCULATED) -> "Open the file in Excel and save it, so that its formulas are worked out.";
          default -> unreadable.whatToDo();
        };
    found(unreadable, field, "the " + FieldNames.of(field) + " \"" + text + "\" " + notRead(field) + ".", whatToDo);
  }

  /** The end date: null while open. One that cannot be read leaves the row out: it would count as open for ever. */
  @Nullable LocalDate endDate(Field field) {
    if (cell(field) instanceof RawCell.Day day && day.date().getYear() < NEVER_ENDS) {
      return day.date();
    }
    String text = text(field);
    if (text.isEmpty() || BlankWords.open(text)) {
      return null;
    }
    LocalDate date = read(field);
    if (date == null) {
      unreadable(field, CellChecks.UNREADABLE_END);
    } else if (date.getYear() >= NEVER_ENDS) {
      found(CellChecks.FAR_END, field, "the " + FieldNames.of(field) + " " + text + " stands for no end: it counts as open.");
      return null;
    }
    return date;
  }

  /** A date the row can do without: one that cannot be read becomes not recorded, with a warning. */
  @Nullable LocalDate date(Field field) {
    if (cell(field) instanceof RawCell.Day day) {
      return day.date();
    }
    if (blank(field)) {
      return null;
    }
    LocalDate date = read(field);
    if (date == null) {
      Check check = twoDays(field) ? CellChecks.TWO_DATES : CellChecks.NOT_A_DATE;
      found(check, field, "the " + FieldNames.of(field) + " \"" + text(field) + "\" " + notRead(field) + ". It counts as not recorded.");
    }
    return date;
  }

  private String notRead(Field field) {
    if (twoDays(field)) {
      return "can be two days, and its column does not show whether day or month comes first";
    }
    boolean dayFirst = sheet.dayFirst(field);
    DateText date = written(field);
    boolean otherWay = date != null && (dayFirst ? date.needsMonthFirst() : date.needsDayFirst());
    return "is not a date" + (otherWay ? " with the " + (dayFirst ? "day" : "month") + " first, as its column is read" : "");
  }

  private @Nullable DateText written(Field field) {
    return cell(field) instanceof RawCell.Text t ? sheet.written(t.shown()) : null;
  }

  /** A date that can be read as two days, in a column that does not show which is meant. */
  private boolean twoDays(Field field) {
    DateText date = sheet.datesInDoubt(field) ? written(field) : null;
    return date != null && date.twoDays();
  }

  private @Nullable LocalDate read(Field field) {
    RawCell cell = cell(field);
    if (cell instanceof RawCell.Day day) {
      return day.date();
    }
    LocalDate serial = sheet.serial(field, cell);
    if (serial != null) {
      found(CellChecks.SERIAL_DATE, field, "the " + FieldNames.of(field) + " \"" + text(field) + "\" is Excel's number of a day. It was read as " + new RawCell.Day(serial).shown() + ".");
      return serial;
    }
    DateText written = written(field);
    if (written == null || written.twoDays() && sheet.datesInDoubt(field)) {
      return null;
    }
    LocalDate date = written.date(sheet.dayFirst(field), sheet.extracted().getYear() + 1);
    if (date != null && written.shortYear()) {
      found(CellChecks.TWO_DIGIT_YEAR, field, "the " + FieldNames.of(field) + " \"" + cell.shown().strip() + "\" has a year of two digits. It was read as " + new RawCell.Day(date).shown() + ".");
    }
    return date;
  }

  /** A number; null where blank, and with a warning where it is not one. A percentage is its number: 80.5% is 80.5. */
  @Nullable Double number(Field field) {
    Double value = numberOrNull(field);
    if (value == null && !blank(field)) {
      String text = text(field);
      boolean two = sheet.numbers(field).twoReadings(text);
      found(
          two ? CellChecks.TWO_NUMBERS : CellChecks.NOT_A_NUMBER, field,
          "the " + FieldNames.of(field) + " \"" + text + "\" is " + (two ? "one number with a decimal comma and another without" : "not a number")
              + ". It counts as not recorded.");
    }
    return value;
  }

  /** A number; null where it is blank or not one. */
  @Nullable Double numberOrNull(Field field) {
    RawCell cell = cell(field);
    if (cell instanceof RawCell.Num n && !n.percent()) {
      return n.value();
    }
    if (!(cell instanceof RawCell.Num || cell instanceof RawCell.Text)) {
      return null;
    }
    return sheet.numbers(field).read(text(field));
  }

  /** A whole number of 0 or more; null where blank, and with a warning where it is not one. */
  @Nullable Integer count(Field field) {
    Double value = number(field);
    if (value == null) {
      return null;
    }
    if (value < 0 || value > 10_000 || value != Math.rint(value)) {
      found(CellChecks.NOT_A_COUNT, field, "the " + FieldNames.of(field) + " " + text(field) + " is not a whole number of 0 or more. It counts as not recorded.");
      return null;
    }
    return value.intValue();
  }

  /** Yes or no; null where blank or said not to be known, and with a warning where it is another word. */
  @Nullable Boolean yesNo(Field field) {
    return yesNo(field, Trimmed.of(cell(field).shown()), FieldNames.of(field));
  }

  private @Nullable Boolean yesNo(Field field, String text, String name) {
    if (text.isEmpty()) {
      return null;
    }
    Optional<String> said = sheet.words().yesNo(field, text);
    if (said.isEmpty() && !BlankWords.blank(text)) {
      unknown(field, name, text);
    }
    return said.filter(s -> !s.equals("not-recorded")).map(s -> s.equals("yes")).orElse(null);
  }

  /** Ids of the needs ticked. */
  Set<String> needs(Needs known) {
    var ticked = new java.util.LinkedHashSet<String>();
    boolean denied = false;
    for (ColumnMatch column : sheet.used()) {
      if (column.field() == Field.NEED_TICKED) {
        String text = row.cell(column.column()).shown().strip();
        Boolean said = yesNo(Field.NEED_TICKED, text, "need \u201c" + column.header() + "\u201d");
        denied |= Boolean.FALSE.equals(said);
        if (Boolean.TRUE.equals(said)) {
          ticked.add(known.id(column.header()));
        }
      }
    }
    ticked.addAll(listed(Field.NEEDS, known));
    ticked.addAll(listed(Field.FEATURES, known));
    // Blank is not recorded: that all were said to be absent has to be told apart from it.
    return denied && ticked.isEmpty() ? Set.of(SearchRow.NO_NEEDS) : ticked;
  }

  /** Ids of the needs that one cell lists, between commas, semicolons, bars or line breaks. */
  private Set<String> listed(Field field, Needs known) {
    var ids = new java.util.LinkedHashSet<String>();
    for (String entry : text(field).split("[,;|/\\n\\r]+")) {
      if (!BlankWords.blank(entry.strip())) {
        ids.add(known.id(entry));
      }
    }
    return ids;
  }

  /** Leaves the row out where a person said so of its word. */
  boolean leftOutByChoice(Field field) {
    String text = text(field);
    boolean chosen = sheet.chosen().of(field, text).filter(Meaning.LEAVE_OUT.id()::equals).isPresent();
    if (chosen) {
      found(CellChecks.CHOSEN_LEFT_OUT, field, "rows with the " + FieldNames.of(field) + " \"" + text + "\" are left out, as was chosen.");
    }
    return chosen;
  }

  /** Warns that a word is not known and counts as not recorded. */
  void unknown(Field field) {
    unknown(field, FieldNames.of(field), text(field));
  }

  private void unknown(Field field, String name, String text) {
    found(CellChecks.UNKNOWN_WORD, field, "the " + name + " \"" + text + "\" is not a word that is known. It counts as not recorded.");
  }
}
