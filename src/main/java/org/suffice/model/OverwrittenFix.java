package org.suffice.model;

import java.time.LocalDate;

/**
 * A fix that gave way to a newer extract, which says something else.
 *
 * @param origin the row that was fixed
 * @param heading the column's heading there
 * @param fix what a person had written
 * @param now what the newer extract says
 * @param row its row in the newer extract, as Excel shows it
 */
public record OverwrittenFix(Origin origin, String heading, String fix, String now, int row) {
  /** In a sentence. */
  public String sentence() {
    LocalDate of = origin.extracted();
    String where = origin.sheet().isEmpty() ? origin.file() : origin.file() + ", sheet " + origin.sheet();
    return where + " (extract of " + Numbers.date(of) + "), row " + origin.row() + ", \u201c" + heading + "\u201d: the fix \u201c" + fix
        + "\u201d gave way to \u201c" + now + "\u201d in row " + row + ".";
  }
}
