package org.suffice.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Origin;
import org.suffice.model.SheetPlan;
import org.suffice.model.ValidatedRow;

/**
 * Rows left out that come back: in the workbook they were written to, in the same file again, or by their key in an
 * extract that is not older. What came back is kept for every import that brought it, so that it is open again exactly
 * when none of them is there.
 */
final class Comebacks {
  private static final String ALL =
      "SELECT l.part_id, l.line_no, l.row_no, l.row_key, p.file_name, p.file_hash, p.sheet_name, p.kind, p.extracted,"
          + " (SELECT COUNT(*) FROM left_out_closed x JOIN import_part q ON q.id = x.part_id"
          + " JOIN import_batch d ON d.id = q.import_id"
          + " WHERE d.published = TRUE AND x.left_part = l.part_id AND x.left_line = l.line_no)"
          + " FROM left_out l JOIN import_part p ON p.id = l.part_id JOIN import_batch b ON b.id = p.import_id"
          + " WHERE b.published = TRUE";
  private final List<Entry> entries;
  private final Map<String, List<Entry>> byKey = new HashMap<>();
  private final Map<String, List<Entry>> byPlace = new HashMap<>();
  private final Set<Entry> counted = new HashSet<>();

  private record Entry(
      int part, int line, int row, @Nullable String key, String file, String hash, String sheet, String kind,
      LocalDate extracted, boolean open) {
    String place() {
      return String.join("\n", file, sheet, String.valueOf(row), extracted.toString());
    }
  }

  private Comebacks(List<Entry> entries) {
    this.entries = entries;
    for (Entry e : entries) {
      if (e.key() != null) {
        byKey.computeIfAbsent(e.kind() + "|" + e.key(), k -> new ArrayList<>(1)).add(e);
      }
      byPlace.computeIfAbsent(e.place(), k -> new ArrayList<>(1)).add(e);
    }
  }

  /** The rows left out by published imports. */
  static Comebacks of(Connection c) throws SQLException {
    return new Comebacks(
        Sql.list(
            c,
            ALL,
            rs ->
                new Entry(
                    rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getString(4), rs.getString(5), rs.getString(6),
                    rs.getString(7), rs.getString(8), rs.getObject(9, LocalDate.class), rs.getInt(10) == 0)));
  }

  /** What one sheet brings back. */
  final class OfSheet {
    private final SheetPlan sheet;
    private final Set<Entry> back = new LinkedHashSet<>();
    private final Set<Entry> right = new HashSet<>();

    OfSheet(SheetPlan sheet) {
      this.sheet = sheet;
      Set<Integer> leftOut = new HashSet<>();
      sheet.leftOut().forEach((LeftOutRow l) -> leftOut.add(l.origin().row()));
      for (Entry e : entries) {
        boolean same =
            e.hash().equals(sheet.fileHash()) && e.sheet().equals(sheet.sheet()) && e.kind().equals(kind());
        if (same) {
          add(e, !leftOut.contains(e.row()));
        }
      }
      sheet.corrections().returned().forEach((row, first) -> returned(first, !leftOut.contains(row)));
    }

    private String kind() {
      return sheet.mapping().kind().name();
    }

    private void returned(Origin first, boolean isRight) {
      String place =
          String.join("\n", first.file(), first.sheet(), String.valueOf(first.row()), first.extracted().toString());
      byPlace.getOrDefault(place, List.of()).stream().filter(e -> e.kind().equals(kind())).forEach(e -> add(e, isRight));
    }

    private void add(Entry e, boolean isRight) {
      back.add(e);
      if (isRight) {
        right.add(e);
      }
    }

    /** A row that counts. */
    void row(ValidatedRow row) {
      if (!byKey.isEmpty()) {
        byKey.getOrDefault(kind() + "|" + row.key(), List.of()).stream()
            .filter(e -> !e.extracted().isAfter(sheet.extracted()))
            .forEach(e -> add(e, true));
      }
    }

    /** How many rows that were open came back right. */
    int closed() {
      int n = 0;
      for (Entry e : right) {
        n += e.open() && counted.add(e) ? 1 : 0;
      }
      return n;
    }

    /** Keeps what came back. */
    void write(Connection c, int part) throws SQLException {
      try (PreparedStatement s =
          c.prepareStatement("INSERT INTO left_out_closed (left_part, left_line, part_id) VALUES (?, ?, ?)")) {
        int n = 0;
        for (Entry e : back) {
          Sql.bind(s, e.part(), e.line(), part);
          s.addBatch();
          if (++n % Publisher.PIECE == 0) {
            s.executeBatch();
            c.commit();
          }
        }
        s.executeBatch();
        c.commit();
      }
    }
  }
}
