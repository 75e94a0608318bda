package org.suffice.store;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.MappingJson;
import org.suffice.model.SufficeException;

/** Everything in a file that is about one child: rows, rows left out, corrections, decisions. */
final class ChildTraces {
  private final String child;
  private final Pattern placementKey;
  private final Set<Place> rows = new HashSet<>();
  private final Set<Place> leftLines = new HashSet<>();
  private final Map<Place, String> childColumns = new HashMap<>();
  private final Map<Integer, Map<String, Integer>> requests = new HashMap<>();
  private final Set<String> origins = new HashSet<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<Integer, String> headings = new HashMap<>();

  /** A row of the sheet that a part was made of, or a line of the list of its rows left out. */
  record Place(int part, int number) {}

  private ChildTraces(String child) {
    this.child = child;
    this.placementKey = Pattern.compile(Pattern.quote(child) + "\\|\\d{4}-\\d{2}-\\d{2}(\\|.*)?", Pattern.DOTALL);
  }

  /** Those of a child; the reference as it is kept. */
  static ChildTraces find(Connection c, String child) throws SQLException {
    var traces = new ChildTraces(child);
    traces.placements(c);
    traces.rows(c, "header", "SELECT part_id, row_no FROM child WHERE row_key = ?");
    traces.rows(c, "uasc", "SELECT part_id, row_no FROM uasc_child WHERE row_key = ?");
    traces.rows(c, "searches", "SELECT part_id, row_no FROM search_child WHERE child = ?");
    traces.requests(c);
    traces.leftOut(c);
    traces.origins(c);
    traces.fixes(c);
    traces.count("decisions", Math.toIntExact(Sql.list(c, "SELECT row_key FROM stale_decision", rs -> rs.getString(1)).stream().filter(traces::names).count()));
    return traces;
  }

  /** How many rows would stand twice in one sheet if a child had another's reference. */
  static int clashes(Connection c, String child, String to) throws SQLException {
    return ChildRows.clashes(c, child, to)
        + Sql.number(c, SAME_SHEET.replace("TABLE", "child"), child, to)
        + Sql.number(c, SAME_SHEET.replace("TABLE", "uasc_child"), child, to)
        + Sql.number(
            c,
            "SELECT COUNT(*) FROM search_child a WHERE a.child = ? AND EXISTS (SELECT 1 FROM search_child b WHERE b.part_id = a.part_id"
                + " AND b.child = ? AND b.search_reference = a.search_reference)",
            child, to);
  }

  private static final String SAME_SHEET =
      "SELECT COUNT(*) FROM TABLE a WHERE a.row_key = ? AND EXISTS (SELECT 1 FROM TABLE b WHERE b.part_id = a.part_id AND b.row_key = ?)";

  private void placements(Connection c) throws SQLException {
    int[] found = {0};
    ChildRows.each(
        c,
        Set.of(child),
        (part, number, whose, key) -> {
          rows.add(new Place(part, number));
          found[0]++;
        });
    count("placements", found[0]);
  }

  private void rows(Connection c, String kind, String sql) throws SQLException {
    List<Place> found = Sql.list(c, sql, rs -> new Place(rs.getInt(1), rs.getInt(2)), child);
    rows.addAll(found);
    count(kind, found.size());
  }

  private void requests(Connection c) throws SQLException {
    Sql.list(
        c,
        "SELECT part_id, search_reference, COUNT(*) FROM search_child WHERE child = ? GROUP BY part_id, search_reference",
        rs -> requests.computeIfAbsent(rs.getInt(1), p -> new HashMap<>()).put(rs.getString(2), rs.getInt(3)),
        child);
  }

  private void leftOut(Connection c) throws SQLException {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(child));
    Sql.list(
        c,
        "SELECT part_id, line_no, row_no, headings, cells, row_key FROM left_out WHERE POSITION(?, cells) > 0 OR POSITION(?, row_key) > 0",
        rs -> {
          int part = rs.getInt(1);
          String column = heading(c, part);
          List<String> headers = TextList.read(rs.getString(4));
          List<String> cells = TextList.read(rs.getString(5));
          int at = column == null ? -1 : headers.indexOf(column);
          if (names(rs.getString(6)) || at >= 0 && at < cells.size() && cells.get(at).strip().equals(child)) {
            leftLines.add(new Place(part, rs.getInt(2)));
            rows.add(new Place(part, rs.getInt(3)));
            if (column != null) {
              childColumns.put(new Place(part, rs.getInt(2)), column);
            }
          }
          return true;
        },
        quoted, child);
    count("left-out", leftLines.size());
  }

  /** The heading of the column in which a sheet has its children; null where it has none. */
  private @Nullable String heading(Connection c, int part) throws SQLException {
    String known = headings.get(part);
    if (known == null) {
      known =
          Sql.first(c, "SELECT mapping FROM import_part WHERE id = ?", rs -> rs.getString(1), part)
              .map(ChildTraces::heading)
              .orElse("");
      headings.put(part, known);
    }
    return known.isEmpty() ? null : known;
  }

  private static String heading(String mapping) {
    try {
      return MappingJson.read(mapping).column(Field.CHILD).map(ColumnMatch::header).orElse("");
    } catch (SufficeException e) {
      return "";
    }
  }

  private void origins(Connection c) throws SQLException {
    Sql.list(
        c, "SELECT id, import_id, file_name, sheet_name FROM import_part",
        rs -> {
          for (Place place : rows) {
            if (place.part() == rs.getInt(1)) {
              origins.add(origin(rs.getInt(2), rs.getString(3), rs.getString(4), place.number()));
            }
          }
          return true;
        });
  }

  private void fixes(Connection c) throws SQLException {
    count(
        "corrections",
        Math.toIntExact(
            Sql.list(
                    c, "SELECT part_id, row_no, row_key, was_key, field, was, content FROM import_fix",
                    rs ->
                        fix(rs.getInt(1), rs.getInt(2), rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6), rs.getString(7)))
                .stream()
                .filter(found -> found)
                .count()));
  }

  /** Whether a correction is of a row of the child, or made it one. */
  boolean fix(
      int part, int row, @Nullable String key, @Nullable String before, @Nullable String field, String was, String content) {
    boolean written = Field.CHILD.name().equals(field) && (was.strip().equals(child) || content.strip().equals(child));
    return written || rows.contains(new Place(part, row)) || names(key) || names(before);
  }

  /** Whether a correction that a newer extract overwrote was of a row of the child, or the newer row is. */
  boolean overwritten(int part, int nowRow, int importId, String file, String sheet, int row) {
    return rows.contains(new Place(part, nowRow)) || origins.contains(origin(importId, file, sheet, row));
  }

  private static String origin(int importId, String file, String sheet, int row) {
    return String.join("\n", String.valueOf(importId), file, sheet, String.valueOf(row));
  }

  /** Whether a row of a sheet is the child's. */
  boolean row(int part, int number) {
    return rows.contains(new Place(part, number));
  }

  /** Whether a row left out is the child's, by its line in the list of its part. */
  boolean leftOut(int part, int line) {
    return leftLines.contains(new Place(part, line));
  }

  /** The heading of the cell that names the child in a row left out. */
  @Nullable String childColumn(int part, int line) {
    return childColumns.get(new Place(part, line));
  }

  /** How many rows a request has for the child in a part. */
  int inRequest(int part, String reference) {
    return requests.getOrDefault(part, Map.of()).getOrDefault(reference, 0);
  }

  /** Whether a key of a placement, a child, or a search of a child is the child's. */
  boolean names(@Nullable String key) {
    return key != null && (key.equals(child) || key.endsWith("|" + child) || placementKey.matcher(key).matches());
  }

  private void count(String what, int n) {
    if (n > 0) {
      counts.put(what, n);
    }
  }

  /** How much there is of each kind; empty where there is nothing. */
  Map<String, Integer> counts() {
    return counts;
  }
}
