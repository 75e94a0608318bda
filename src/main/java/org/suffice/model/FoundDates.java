package org.suffice.model;

import org.jspecify.annotations.Nullable;

/**
 * The dates of one column, and how they are read: decided for the whole column, never for one cell.
 *
 * @param file file name without folders
 * @param sheet empty for text files
 * @param real cells that are real dates, which are trusted
 * @param text cells that are dates written as text
 * @param plain text dates that can be read in one way only, such as 2017-03-31
 * @param dayOnly text dates that can only be day first
 * @param monthOnly text dates that can only be month first
 * @param shortYears text dates with a year of two digits
 * @param impossible text dates that are no day in the order the column is read
 * @param other cells that are no dates at all
 * @param daySample a date that can only be day first, as written; empty where there is none
 * @param monthSample a date that can only be month first, as written; empty where there is none
 * @param order the order the column is read in
 * @param inDoubt dates that can be read as two days are not read until a person chooses
 * @param chosen the order a person chose; null where the dates themselves decide
 */
public record FoundDates(
    String file,
    String sheet,
    String header,
    Field field,
    int real,
    int text,
    int plain,
    int dayOnly,
    int monthOnly,
    int shortYears,
    int impossible,
    int other,
    String daySample,
    String monthSample,
    DateOrder order,
    boolean inDoubt,
    @Nullable DateOrder chosen) {
  /** The same where a person chose the order of these dates; null where nobody did. */
  public FoundDates choosing(@Nullable DateOrder person) {
    return new FoundDates(
        file, sheet, header, field, real, text, plain, dayOnly, monthOnly, shortYears, impossible, other, daySample, monthSample,
        order, inDoubt && person == null, person);
  }

  /** Whether the order matters: some dates are text that can be read in two ways, or only one way that is in doubt. */
  public boolean orderMatters() {
    return text > plain;
  }

  /** A person should look: the dates point both ways or month first, years are of two digits, or some are impossible. */
  public boolean doubtful() {
    return (chosen == null && monthOnly > 0) || inDoubt || shortYears > 0 || impossible > 0;
  }
}
