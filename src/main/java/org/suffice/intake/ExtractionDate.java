package org.suffice.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day the data was taken from the council's system, and where that was found.
 *
 * @param why "title row 3", "the workbook's modified date"
 */
record ExtractionDate(LocalDate date, String why) {
  /** The day the file was saved. */
  static final String OF_FILE = "the file's date";

  /** The day the workbook says it was changed. */
  static final String OF_WORKBOOK = "the workbook's modified date";

  /** Programs that know no date write the first of their calendar, such as 1601 or 1970. */
  private static final int FIRST_YEAR = 1990;

  private static final Pattern WORDS =
      Pattern.compile("(?i)\\b(extract(?:ed|ion)?|run|ran|downloaded|exported|refreshed|generated|produced|printed|report dated?|date of report)\\b");
  /** Less plain than those: where nothing says when the data was taken, the day it is said to be of. */
  private static final Pattern DATA_AT =
      Pattern.compile("(?i)\\b(?:data|information|figures|correct|accurate|snapshot)(?: is| was| are| were)?(?: taken| correct| accurate)? (?:as )?(?:at|of|on)\\b|\\bsnapshot date\\b");
  /** The least plain: the day that a list is of, which is when it was taken where nobody says more. */
  private static final Pattern LIST_AT = Pattern.compile("(?i)\\b(?:as at|position (?:as )?(?:at|on)|(?:week|month) ending|snapshot\\b.{0,60}? (?:at|on))\\b");
  private static final Pattern DATES =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.\\-]\\d{1,2}[/.\\-](?:\\d{4}|\\d{2})"
              + "|\\d{1,2}(?:st|nd|rd|th)?[ \\-/][A-Za-z]{3,9}[ \\-/,]+\\d{4}|[A-Za-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}");

  /** What stands between the word and the date of a period that the report covers. */
  private static final Pattern PERIOD = Pattern.compile("(?i)\\b(period|between|since|covering|for the|year|as at)\\b");

  /** A second date behind the first: a period, not the day of the extract. */
  private static final Pattern RANGE = Pattern.compile("(?i)^\\s*(to|until|and|-|\u2013)\\s*\\d");

  /** The date given, else the one in the title rows, else the workbook's, else the file's. */
  static ExtractionDate of(
      @Nullable LocalDate given, List<SourceRow> titles, @Nullable LocalDate modified, Path file) throws IOException {
    if (given != null) {
      return new ExtractionDate(given, "as you gave it");
    }
    Optional<ExtractionDate> titled =
        Stream.of(WORDS, DATA_AT, LIST_AT).flatMap(words -> titles.stream().flatMap(t -> inTitle(t, words).stream())).findFirst();
    if (titled.isPresent()) {
      return titled.get();
    }
    if (modified != null && modified.getYear() >= FIRST_YEAR) {
      return new ExtractionDate(modified, OF_WORKBOOK);
    }
    LocalDate saved = Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    return new ExtractionDate(saved, OF_FILE);
  }

  /** A date beside a word such as "extracted" or "run", in the same cell or the next with content. */
  private static Optional<ExtractionDate> inTitle(SourceRow row, Pattern words) {
    boolean named = false;
    for (RawCell cell : row.cells()) {
      if (cell.blank()) {
        continue;
      }
      if (named) {
        Optional<LocalDate> beside = dateIn(cell, 0);
        if (beside.isPresent()) {
          return beside.map(d -> new ExtractionDate(d, "title row " + row.number()));
        }
      }
      Matcher word = words.matcher(cell.shown());
      named = word.find();
      if (named) {
        Optional<LocalDate> within = dateIn(cell, word.end()).or(() -> dateIn(cell, 0));
        if (within.isPresent()) {
          return within.map(d -> new ExtractionDate(d, "title row " + row.number()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> dateIn(RawCell cell, int from) {
    if (cell instanceof RawCell.Day day) {
      return Optional.of(day.date());
    }
    String text = cell.shown();
    Matcher found = DATES.matcher(text);
    boolean endOfRange = false;
    while (found.find()) {
      boolean startOfRange = RANGE.matcher(text.substring(found.end())).find();
      boolean period = found.start() >= from && PERIOD.matcher(text.substring(from, found.start())).find();
      LocalDate date = DateText.of(found.group()).map(t -> t.date(true, 2099)).orElse(null);
      if (date != null && found.start() >= from && !startOfRange && !endOfRange && !period) {
        return Optional.of(date);
      }
      endOfRange = startOfRange;
    }
    return Optional.empty();
  }
}
