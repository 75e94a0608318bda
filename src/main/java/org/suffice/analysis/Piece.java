package org.suffice.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Capacity;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.RowsBehind;

/**
 * Some places of a home that stand in one line of a table; or, where only placements say who is in them, one child.
 *
 * @param line id of its line
 * @param row the home's places; null where it is a child
 * @param whose the provider, home or child
 * @param number how many places
 * @param nights the nights of a home over a period, where it is those that are counted; null for all else
 */
record Piece(String line, @Nullable Capacity row, String whose, String kind, LocalDate date, int number, Origin origin, @Nullable HomeNights nights) {
  static final String NUMBER = "Number";
  static final List<String> HEADINGS =
      List.of("Provider, home or child", "Kind", "Date", NUMBER, "Extracted", "File", "Row");

  /** A home's places in a line. */
  static Piece of(String line, Capacity row, int number) {
    return new Piece(line, row, row.name(), row.kind().label(), row.date(), number, row.origin(), null);
  }

  /** A home's nights in a line; its row is the latest of the period. */
  static Piece of(String line, Capacity row, HomeNights nights) {
    return new Piece(line, row, row.name(), row.kind().label(), row.date(), 0, row.origin(), nights);
  }

  /** A child in a place. */
  static Piece of(String line, Placement placement) {
    return new Piece(line, null, placement.child(), placement.typeText(), placement.start(), 1, placement.origin(), null);
  }

  /** The home's places, as a row behind a number that counts so many of them. */
  RowsBehind.Entry entry(int counted) {
    return new RowsBehind.Entry(
        List.of(
            whose, kind, ChildRows.day(date), String.valueOf(counted), ChildRows.day(origin.extracted()), origin.file(),
            String.valueOf(origin.row())),
        origin);
  }

  /** Whose the home is, whatever the capitals. */
  String provider() {
    Capacity home = row;
    return (home == null ? whose : home.whose()).strip().toLowerCase(Locale.ROOT);
  }
}
