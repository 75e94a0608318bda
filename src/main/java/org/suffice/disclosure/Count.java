package org.suffice.disclosure;

import org.jspecify.annotations.Nullable;
import org.suffice.model.Behind;

/**
 * One count that tables print, or that a reader can work out from them. The same count printed in several tables is one.
 *
 * @param key what makes it the same count elsewhere
 * @param value how many it is
 * @param printed false where no table prints it and a reader can only work it out
 * @param table number of the table that brought it
 * @param where a cell that prints it, for people; null where none does
 * @param cost what hiding it to protect another costs; infinite where that would help nobody
 * @param known what a reader knows of it beyond what is printed of itself
 */
record Count(Key key, int value, boolean printed, int table, @Nullable Place where, double cost, Known known) {
  /**
   * What a reader knows of a count from elsewhere in the table.
   *
   * @param within what it can be, whatever is printed
   * @param exactly where it is not hidden its exact number can be worked out, as from a sum and a mean beside it
   * @param amount what it is a sum of; null for a count
   */
  record Known(Bounds within, boolean exactly, @Nullable Amount amount) {
    static final Known NOTHING = new Known(Bounds.ANY, false, null);

    Known and(Known other) {
      return new Known(within.and(other.within), exactly || other.exactly, amount == null ? other.amount : amount);
    }
  }

  /**
   * A sum of money or nights.
   *
   * @param who how many it is the sum of, and the largest two
   * @param beside number of the count of them; where that is hidden the sum is as well
   */
  record Amount(Behind.Amounts who, int beside) {}

  /**
   * Which count it is. Two counts of the same things at the same time, in rows of the same name and equally large, are
   * taken as one: a reader would.
   *
   * @param what what is counted, with its filters
   * @param when its date or period
   * @param row id of the row
   * @param column id of the column without its date
   */
  record Key(String what, String when, String row, String column, int value) {
    /** The columns that it is in, whatever the row and the number. */
    Column named() {
      return new Column(what, when, column);
    }
  }

  /** Columns of one name that count the same things at one time, in whatever table. */
  record Column(String what, String when, String name) {}

  /** What hiding so many costs; a reader sees that there is nothing, so hiding 0 helps nobody. */
  static double costOf(int value) {
    return value == 0 ? Double.POSITIVE_INFINITY : 1 + Math.log(value) / 2;
  }

  /** The same at another cost. */
  Count at(double otherCost) {
    return new Count(key, value, printed, table, where, otherCost, known);
  }

  /** Whether it is a sum of money or nights, not a count. */
  boolean isAmount() {
    return known.amount() != null;
  }

  /** A cell. */
  record Place(int table, String row, String column) {}
}
