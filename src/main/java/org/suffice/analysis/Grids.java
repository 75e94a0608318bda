package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.AgeBands;
import org.suffice.model.Coded;
import org.suffice.model.FilterKey;

/** Rows that are one breakdown: a line a value, and their total. */
final class Grids {
  private Grids() {}

  /**
   * A line a value and the total.
   *
   * @param of what shares are of: every line's is of all values in its column; null for none
   */
  static <U extends Units> List<Line> breakdown(Sort<U> rows, FilterKey key, AgeBands bands, @Nullable BitSet of) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.values().size(); i++) {
      Coded value = rows.values().get(i);
      Line line = Line.part(value.id(), value.label(), null, Sort.at(i), of);
      lines.add(i < always(key, bands, rows) ? line : line.ifCounted());
    }
    if (key == FilterKey.AGE_BAND) {
      lines.addFirst(lines.remove(bands.size()));
    }
    lines.add(Line.total("Total", rows.all(), of));
    return lines;
  }

  /** How many of the first values are printed even where they count nothing. */
  private static <U extends Units> int always(FilterKey key, AgeBands bands, Sort<U> rows) {
    return switch (key) {
      case AGE_BAND -> bands.size();
      case SEX, UASC, DISABILITY -> 2;
      case CATEGORY, GROUP -> rows.values().size();
      default -> 0;
    };
  }
}
