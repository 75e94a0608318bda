package org.suffice.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.LeftOutColumns;
import org.suffice.model.Origin;

/**
 * Rows left out that come back in the workbook they were written to: where each came from first. A sheet is one of
 * those where it has all the columns that Suffice adds to it.
 */
final class ReturnedRows {
  private final Map<String, Integer> columns = new HashMap<>();

  /**
   * A sheet with these headings.
   *
   * @param headings heading and position of every column
   */
  ReturnedRows(List<Map.Entry<String, Integer>> headings) {
    var found = new HashMap<String, Integer>();
    headings.forEach(h -> found.putIfAbsent(h.getKey().strip().toLowerCase(Locale.ROOT), h.getValue()));
    boolean all = LeftOutColumns.ALWAYS.stream().allMatch(c -> found.containsKey(c.toLowerCase(Locale.ROOT)));
    if (all) {
      columns.putAll(found);
    }
  }

  /** Whether this is a sheet of rows left out. */
  boolean any() {
    return !columns.isEmpty();
  }

  private String text(SourceRow row, String heading) {
    Integer column = columns.get(heading.toLowerCase(Locale.ROOT));
    return column == null ? "" : row.cell(column).shown().strip();
  }

  /** Where a row came from; null where the row does not say. */
  @Nullable Origin origin(SourceRow row) {
    if (columns.isEmpty()) {
      return null;
    }
    int number = number(text(row, LeftOutColumns.ROW));
    LocalDate extracted = extracted(row).orElse(null);
    return number <= 0 || extracted == null
        ? null
        : new Origin(0, text(row, LeftOutColumns.FILE), text(row, LeftOutColumns.SHEET), number, extracted);
  }

  /** The day on which the row's data was extracted. */
  Optional<LocalDate> extracted(SourceRow row) {
    return DateText.of(text(row, LeftOutColumns.EXTRACTED)).map(d -> d.date(true, 2099));
  }

  /** Which row of its search it is; 0 where the row does not say. */
  int place(SourceRow row) {
    return columns.isEmpty() ? 0 : number(text(row, LeftOutColumns.PLACE));
  }

  private static int number(String text) {
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
  }
}
