package org.suffice.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * One count that tables print, or that a reader can work out from them. The same count printed in several tables is one.
 *
 * @param key what makes it the same count elsewhere
 * @param value how many it is
 * @param printed false where no table prints it and a reader can only work it out
 * @param table number of the table that brought it
 * @param where a cell that prints it, for people; null where none does
 * @param cost what hiding it to protect another costs; infinite where that would help nobody
 */
record Count(Key key, int value, boolean printed, int table, @Nullable Place where, double cost) {
  /**
   * Which count it is. Two counts of the same things at the same time, in rows of the same name and equally large, are
   * taken as one: a reader would.
   *
   * @param what what is counted, with its filters
   * @param when its date or period
   * @param row id of the row
   * @param column id of the column without its date
   */
  record Key(String what, String when, String row, String column, int value) {}

  /** A cell. */
  record Place(int table, String row, String column) {}
}
