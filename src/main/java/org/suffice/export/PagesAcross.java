package org.suffice.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.suffice.model.PrintedColumn;

/**
 * Which columns of a wide table are printed on which page. Each page begins with the row labels; a number and its share stay
 * together, and where there is room for them all columns of a date.
 */
final class PagesAcross {
  // More beside each other could not be read on paper.
  private static final int CHARACTERS = 200;
  // the lines above a table and its title run over the columns of the first page: on narrower paper they would be cut off
  private static final int LINES = 125;
  private static final double TITLE_LETTER = 1.45;

  private PagesAcross() {}

  /**
   * The first and the last column of each page but for the row labels, from 1.
   *
   * @param title of the table, larger than the rest, for which the first page needs room
   * @param widths of all columns in characters, the row labels first; those without a printed column are the last
   */
  static List<int[]> of(String title, List<PrintedColumn> columns, List<Integer> widths) {
    int room = CHARACTERS - widths.getFirst();
    List<int[]> together = new ArrayList<>();
    for (List<int[]> date : dates(columns, widths.size())) {
      // a date that is wider than a page takes several, and nothing else is on them
      together.addAll(even(date, widths, room, 0));
    }
    return even(together, widths, room, Math.max(LINES, title.length() * TITLE_LETTER) - widths.getFirst());
  }

  /**
   * As few pages as there can be, and these as even as they can be, so that the last is no single column beside an empty half.
   *
   * @param first how wide the first is at least, where it can be
   */
  private static List<int[]> even(List<int[]> together, List<Integer> widths, int room, double first) {
    List<int[]> pages = filled(together, widths, room);
    return IntStream.rangeClosed(1, room)
        .mapToObj(less -> filled(together, widths, less))
        .filter(even -> even.size() == pages.size() && wide(even.getFirst(), widths) >= first)
        .findFirst()
        .orElse(pages);
  }

  private static int wide(int[] columns, List<Integer> widths) {
    return widths.subList(columns[0], columns[1] + 1).stream().mapToInt(w -> w).sum();
  }

  private static List<int[]> filled(List<int[]> together, List<Integer> widths, int room) {
    List<int[]> pages = new ArrayList<>();
    int taken = 0;
    for (int[] columns : together) {
      int wide = wide(columns, widths);
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

  /** The columns of each date, a number with its share; those without a date each by itself. The column of notes belongs to the last. */
  private static List<List<int[]>> dates(List<PrintedColumn> columns, int wide) {
    List<List<int[]>> dates = new ArrayList<>();
    for (int at = 1; at < wide; at++) {
      PrintedColumn column = at <= columns.size() ? columns.get(at - 1) : null;
      LocalDate date = column == null ? null : column.column().date();
      if (!dates.isEmpty() && column != null && column.share()) {
        dates.getLast().getLast()[1] = at;
      } else if (!dates.isEmpty() && (column == null || (date != null && date.equals(columns.get(at - 2).column().date())))) {
        dates.getLast().add(new int[] {at, at});
      } else {
        dates.add(new ArrayList<>(List.of(new int[] {at, at})));
      }
    }
    return dates;
  }
}
