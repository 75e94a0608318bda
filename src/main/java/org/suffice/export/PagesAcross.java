package org.suffice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.suffice.model.PrintedColumn;

/**
 * Which columns of a wide table are printed on which page. Each page begins with the row labels; a number and its share stay
 * together, and where there is room for them all columns of a date.
 */
final class PagesAcross {
  // More beside each other could not be read on paper.
  private static final int CHARACTERS = 200;
  // the lines above a table run over its columns: on narrower paper they would be cut off
  private static final int LEAST = 110;

  private PagesAcross() {}

  /**
   * The first and the last column of each page but for the row labels, from 1.
   *
   * @param widths of all columns in characters, the row labels first; those without a printed column are the last
   */
  static List<int[]> of(List<PrintedColumn> columns, List<Integer> widths) {
    int room = CHARACTERS - widths.getFirst();
    List<int[]> together = together(columns, widths, room);
    List<int[]> pages = filled(together, widths, room);
    // as even as they can be, so that the last is no single date in small print beside an empty half
    for (int less = LEAST; less < room; less++) {
      List<int[]> even = filled(together, widths, less);
      if (even.size() == pages.size()) {
        return even;
      }
    }
    return pages;
  }

  private static List<int[]> filled(List<int[]> together, List<Integer> widths, int room) {
    List<int[]> pages = new ArrayList<>();
    int taken = 0;
    for (int[] columns : together) {
      int wide = widths.subList(columns[0], columns[1] + 1).stream().mapToInt(w -> w).sum();
      if (pages.isEmpty() || taken + wide > room) {
        pages.add(columns.clone());
        taken = wide;
      } else {
        pages.getLast()[1] = columns[1];
        taken += wide;
      }
    }
    return pages;
  }

  private static List<int[]> together(List<PrintedColumn> columns, List<Integer> widths, int room) {
    List<int[]> groups = new ArrayList<>();
    for (int at = 1; at < widths.size(); at++) {
      PrintedColumn column = at <= columns.size() ? columns.get(at - 1) : null;
      PrintedColumn before = at >= 2 && at <= columns.size() ? columns.get(at - 2) : null;
      boolean share = column != null && column.share();
      boolean dated = column != null && before != null && column.column().date() != null && Objects.equals(column.column().date(), before.column().date());
      boolean fits = !groups.isEmpty() && widths.subList(groups.getLast()[0], at + 1).stream().mapToInt(w -> w).sum() <= room;
      // the column of notes, which is no printed column, belongs to what is before it
      if (!groups.isEmpty() && (share || ((dated || column == null) && fits))) {
        groups.getLast()[1] = at;
      } else {
        groups.add(new int[] {at, at});
      }
    }
    return groups;
  }
}
