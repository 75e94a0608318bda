package org.suffice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question: the one thing that screen, chart, workbook and text read, so they cannot disagree.
 *
 * @param id the measure's id
 * @param title what it shows and when, in words
 * @param definition numerator, denominator, exclusions and rules in force, in full sentences
 * @param source "Suffice project, placements extract of ..." in words
 * @param asAt its dates; empty for periods
 * @param from first day of its period, inclusive
 * @param to last day of its period, inclusive
 * @param where its filters
 * @param extracted newest extraction date of the data it rests on; null where there is none
 * @param profile {@code working-copy} or {@code publication}
 * @param rowHeading heading of the row labels: "Age", "Placement"
 * @param notes what a reader must know: not recorded, breaks, contradictions, switches
 */
public record Table(
    String id,
    String title,
    String definition,
    String source,
    List<LocalDate> asAt,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Filter> where,
    @Nullable LocalDate extracted,
    String profile,
    String rowHeading,
    List<Column> columns,
    List<Row> rows,
    List<String> notes,
    ChartHint chart) {
  /** Exact figures, for inside the council only. */
  public static final String WORKING_COPY = "working-copy";

  /** The government marking of working copies. */
  public static final String MARKING = "OFFICIAL-SENSITIVE";

  /** Protected figures, that may be published. */
  public static final String PUBLICATION = "publication";

  /** Note of a publication whose other notes were left out for the numbers in them; said once where many tables stand together. */
  public static final String NOTES_LEFT_OUT = "Notes with exact numbers are left out of this publication.";

  public Table {
    asAt = List.copyOf(asAt);
    where = List.copyOf(where);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException("Row " + row.id() + " of " + id + " has not one cell a column");
      }
    }
    if (rows.stream().map(Row::id).distinct().count() != rows.size()) {
      throw new IllegalArgumentException("Row ids of " + id + " are not unique");
    }
  }

  /** Decimals of shares as printed: whole percentages where they come from protected counts. */
  public int shareDecimals() {
    return profile.equals(PUBLICATION) ? 0 : 1;
  }

  /** Whether it says that notes of it were left out. */
  public boolean leavesNotesOut() {
    return notes.contains(NOTES_LEFT_OUT);
  }

  /** The same without saying that notes of it were left out, for where that is said of all tables together. */
  public Table withoutNoteOfThoseLeftOut() {
    List<String> others = notes.stream().filter(note -> !note.equals(NOTES_LEFT_OUT)).toList();
    return new Table(id, title, definition, source, asAt, from, to, where, extracted, profile, rowHeading, columns, rows, others, chart);
  }

  /** The row with this id, if there is one. */
  public Optional<Row> row(String rowId) {
    return rows.stream().filter(r -> r.id().equals(rowId)).findFirst();
  }

  /** The cell at a row and column id; a fault of the caller where there is none. */
  public Cell cell(String rowId, String columnId) {
    Row row = row(rowId).orElseThrow(() -> new IllegalArgumentException("No row " + rowId + " in " + id));
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(columnId)) {
        return row.cells().get(i);
      }
    }
    throw new IllegalArgumentException("No column " + columnId + " in " + id);
  }

  /** Whether it has columns for months, quarters or years of its period, beside those of the whole. */
  public boolean byPeriod() {
    return from != null && columns.stream().anyMatch(c -> c.date() != null);
  }

  /** Whether it has columns for the parts of a breakdown, beside those of all. */
  public boolean brokenDown() {
    return columns.stream().anyMatch(c -> c.id().contains(":"));
  }
}
