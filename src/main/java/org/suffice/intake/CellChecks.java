package org.suffice.intake;

import static org.suffice.model.Check.note;
import static org.suffice.model.Check.stopsRow;
import static org.suffice.model.Check.warning;

import java.util.List;
import org.suffice.model.Check;

/** What can be wrong with a cell, or with what it stands for, while a row is read. */
final class CellChecks {
  private static final String FILL_IN = "Fill it in.";
  private static final String CORRECT_DATE = "Correct it, as in 31/03/2017.";
  private static final String SAY_WHICH = "Say which type it is when you match values, or correct it.";

  static final Check NO_CHILD =
      stopsRow("no-child-reference", Tables.WITH_CHILDREN, "There is no child reference, or it is an error.", FILL_IN);
  static final Check NO_SEARCH =
      stopsRow("no-search-reference", Tables.SEARCHES, "There is no search reference, or it is an error.", FILL_IN);
  static final Check NO_KPI = stopsRow("no-kpi", Tables.TARGETS, "The KPI has no name.", FILL_IN);
  static final Check NO_MEASURE =
      stopsRow("no-measure", Tables.FIGURES, "The row does not say which measure it is about.", FILL_IN);
  static final Check NO_AREA = stopsRow("no-area", Tables.PUBLISHED, "The figure has no area.", FILL_IN);
  static final Check NO_START = stopsRow("no-start", Tables.PLACEMENTS, "There is no start date.", FILL_IN);
  static final Check UNREADABLE_START =
      stopsRow("unreadable-start", Tables.PLACEMENTS, "The start date is not a date.", CORRECT_DATE);
  static final Check UNREADABLE_END =
      stopsRow(
          "unreadable-end",
          Tables.WITH_END,
          "The end date is neither a date nor blank: the row would count as open for ever.",
          CORRECT_DATE);
  static final Check NO_REQUEST_DATE =
      stopsRow("no-request-date", Tables.SEARCHES, "There is no date of request.", FILL_IN);
  static final Check UNREADABLE_REQUEST_DATE =
      stopsRow("unreadable-request-date", Tables.SEARCHES, "The date of request is not a date.", CORRECT_DATE);
  static final Check NO_DUE_DATE = stopsRow("no-due-date", Tables.TARGETS, "There is no due date.", FILL_IN);
  static final Check UNREADABLE_DUE_DATE =
      stopsRow("unreadable-due-date", Tables.TARGETS, "The due date is not a date.", CORRECT_DATE);
  static final Check UNKNOWN_PLACEMENT_TYPE =
      stopsRow(
          "unknown-placement-type",
          Tables.PLACEMENTS,
          "The placement type is blank, or neither a code of the SSDA903 return nor a word that is known.",
          SAY_WHICH);
  static final Check TYPE_CODE_AND_WORDS =
      stopsRow(
          "type-code-and-words",
          Tables.PLACEMENTS,
          "The code of the placement type and the words beside it name different types (\u201cH5 - Placement with other foster carer\u201d).",
          SAY_WHICH);
  static final Check UNKNOWN_TYPE_SOUGHT =
      stopsRow("unknown-type-sought", Tables.SEARCHES, "The type of placement sought is not a word that is known.", SAY_WHICH);
  static final Check CHOSEN_LEFT_OUT =
      stopsRow(
          "chosen-left-out",
          Tables.WITH_TYPES,
          "The rows of a word were chosen to be left out when values were matched.",
          "Nothing to do, or say what the word means when you match values.");
  static final Check NO_VALUE = stopsRow("no-value", Tables.PUBLISHED, "The value is blank or not a number.", "Fill in the number.");
  static final Check NO_DATE =
      stopsRow("no-date", Tables.PUBLISHED, "There is neither a date nor a \u201cvalid from\u201d that can be read.", "Fill in one of them.");
  static final Check NO_TARGET =
      stopsRow("no-target", Tables.TARGETS, "The target is blank or not a number.", "Fill in the number to reach.");
  static final Check VALID_TO_BEFORE_FROM =
      stopsRow("valid-to-before-from", Tables.PUBLISHED, "\u201cValid to\u201d is before \u201cvalid from\u201d.", "Correct one of them.");
  static final Check NOT_READ = stopsRow("not-read", Tables.ALL, "The row cannot be read.", "Check it.");

  static final Check UNKNOWN_WORD =
      warning(
          "unknown-word",
          Tables.ALL,
          "A word is not known and counts as not recorded.",
          "Say what it means when you match values, or correct it.");
  static final Check UNKNOWN_CODE =
      warning(
          "unknown-code",
          Tables.WITH_CODES,
          "A cell looks like a code of the SSDA903 return, but no list of any year has it.",
          "Say what it means when you match values, or correct it.");
  static final Check CODE_AND_WORDS =
      warning(
          "code-words-conflict",
          Tables.PLACEMENTS,
          "A code and the words beside it name different things (\u201cC2 - Section 20\u201d); the code counts.",
          "Correct one of them.");
  static final Check SECTOR_CONFLICT =
      warning(
          "sector-conflict",
          Tables.PLACEMENTS,
          "The placement type's words name another sector than the provider column (\u201cIn-house fostering\u201d with PR4); the column counts.",
          "Correct one of them.");
  static final Check SECTOR_MISSING =
      warning(
          "sector-missing",
          Tables.PLACEMENTS,
          "Neither the provider column nor the placement type says whose provision it is. Parents (P1), temporary absences (T0 to T4), other placements (Z codes), adopters and connected carers need none.",
          "Fill in the provider's sector; until then it counts as sector not recorded.");
  static final Check NOT_A_DATE =
      warning("not-a-date", Tables.ALL, "A date that the row can do without is not a date and counts as not recorded.", CORRECT_DATE);
  static final Check TWO_DATES =
      warning(
          "two-dates",
          Tables.ALL,
          "A date such as 03/05/2017 stands in a column that is written both ways, or shows neither beside one that is month first; it counts as not recorded, and where the row cannot do without it, the row is left out.",
          "Say for the whole column whether day or month comes first (in step 3, or under \"dates\" of a mapping), or write it as 3 May 2017.");
  static final Check DATES_TURNED =
      warning(
          "dates-turned",
          Tables.ALL,
          "The real dates of a column are all of the first twelve days of a month, and those that are text can only be month first: Excel has probably turned day and month round.",
          "Ask for the list as a workbook, or open it in Excel by Data, From Text with its dates as month, day, year, and add that.");
  static final Check TWO_DIGIT_YEAR =
      warning("two-digit-year", Tables.ALL, "A date has a year of two digits, and the century was worked out.", "Check it.");
  static final Check NOT_A_NUMBER =
      warning("not-a-number", Tables.ALL, "A number is not a number and counts as not recorded.", "Correct it.");
  static final Check TWO_NUMBERS =
      warning(
          "two-numbers",
          Tables.ALL,
          "A number such as 1,234 or 1.234 stands in a file with decimal commas, in a column that does not show how it is meant; it counts as not recorded.",
          "Write the column in one way: without separators of thousands, or with a point before the decimals.");
  static final Check NOT_A_COUNT =
      warning(
          "not-a-count", Tables.WITH_COUNTS, "An age or a number of children, searches, offers or places is not a whole number of 0 or more and counts as not recorded.", "Correct it.");
  static final Check NEGATIVE_DISTANCE =
      warning("negative-distance", Tables.PLACEMENTS, "A distance is below 0 and counts as not known.", "Correct it.");
  static final Check FUTURE_BIRTH =
      warning("future-birth", Tables.HEADER, "The date of birth is after the day the data was extracted.", "Check it.");
  static final Check BASELINE_AFTER_DUE =
      warning("baseline-after-due", Tables.TARGETS, "The baseline date is not before the due date.", "Correct one of them.");
  static final Check ANSWERS_CONFLICT =
      warning(
          "answers-conflict",
          Tables.WITH_SIDES,
          "Two columns ask the same, one the other way round (inside and outside the council's area), and their answers do not fit together; it counts as not recorded.",
          "Correct one of them.");
  static final Check CHECK_COLUMN =
      warning("check-column", Tables.ALL, "A column was read as something it may not be.", "Check that it is.");

  static final Check TURNED_COLUMN =
      note(
          "turned-column",
          Tables.WITH_SIDES,
          "A column asks the other way round (\u201cOut of borough?\u201d): its yes is counted as a no.",
          "Nothing to do.");
  static final Check UNKNOWN_POSTCODE =
      note(
          "unknown-postcode",
          Tables.PLACEMENTS,
          "A postcode is withheld, stands for \u201cnot known\u201d (such as ZZ99) or is none; it counts as not known.",
          "Nothing to do.");
  static final Check NO_END_COLUMN =
      note(
          "no-end-column",
          Tables.PLACEMENTS,
          "No column is used as the end of placement: every placement counts as open. Columns of dates that are not used are named.",
          "Say which column holds the end when you match columns, unless the list holds only children who are placed now.");
  static final Check SERIAL_DATE =
      note(
          "serial-date",
          Tables.ALL,
          "A date is Excel's number of a day (44562), in a column of dates and within a year of them; it was read as that day.",
          "Check it, or format the cell as a date in Excel.");
  static final Check DECIMAL_COMMA =
      note(
          "decimal-comma",
          Tables.ALL,
          "The numbers of a column are written with decimal commas (12,5 or 1.234,56), all of those that have a separator; they were read so.",
          "Nothing to do.");
  static final Check FAR_END =
      note(
          "far-end", Tables.WITH_END,
          "An end date in 2100 or later stands for no end: the row counts as open.", "Nothing to do.");
  static final Check UNKNOWN_DISTANCE =
      note("unknown-distance", Tables.PLACEMENTS, "A distance of 999 or more, such as 999.9, stands for \u201cnot known\u201d.", "Nothing to do.");

  static final List<Check> ALL =
      List.of(
          NO_CHILD, NO_SEARCH, NO_KPI, NO_MEASURE, NO_AREA, NO_START, UNREADABLE_START, UNREADABLE_END, NO_REQUEST_DATE,
          UNREADABLE_REQUEST_DATE, NO_DUE_DATE, UNREADABLE_DUE_DATE, UNKNOWN_PLACEMENT_TYPE, TYPE_CODE_AND_WORDS,
          UNKNOWN_TYPE_SOUGHT, CHOSEN_LEFT_OUT, NO_VALUE, NO_DATE, NO_TARGET, VALID_TO_BEFORE_FROM, NOT_READ, UNKNOWN_WORD, UNKNOWN_CODE,
          CODE_AND_WORDS, CodeYears.OLD, CodeYears.NEW, SECTOR_CONFLICT, SECTOR_MISSING, NOT_A_DATE, TWO_DATES, DATES_TURNED,
          TWO_DIGIT_YEAR, NOT_A_NUMBER, TWO_NUMBERS, NOT_A_COUNT,
          NEGATIVE_DISTANCE, FUTURE_BIRTH, BASELINE_AFTER_DUE, ANSWERS_CONFLICT, CHECK_COLUMN, TURNED_COLUMN, NO_END_COLUMN, SERIAL_DATE, DECIMAL_COMMA, FAR_END, UNKNOWN_DISTANCE,
          UNKNOWN_POSTCODE);

  private CellChecks() {}
}
