package org.suffice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.Flyway;

/**
 * Makes the kept project files in {@code src/test/resources/projects}: one of each released format, by the scripts up to that
 * format and statements that use nothing newer. Run it once for a new format ({@code OldProjects FOLDER FORMAT}) and never again
 * for an old one: the files stay as they are.
 */
public final class OldProjects {
  private static final String MAPPING =
      "{\"mapping\":1,\"kind\":\"placements\",\"headerRow\":1,\"columns\":[],\"values\":{\"sex\":{\"girl\":\"female\"}}}";
  private static final String PART =
      "INSERT INTO import_part (id, import_id, file_name, file_hash, sheet_name, kind, mapping, headers_key, extracted, extracted_why,"
          + " first_id, stored_rows, rows_read, rows_added, rows_changed, rows_unchanged, rows_identical, rows_left_out) VALUES (%d, 1,"
          + " 'old.xlsx', 'old', '%s', '%s', '" + MAPPING + "', '', DATE '2017-03-31', 'given', %d, %d, %d, %d, 0, 0, 0, 0)";
  private static final String ROW = "(id, part_id, row_no, hash_high, hash_low, row_key, ";

  /** The last format in which each column of a placement was one of the table's. */
  private static final int BY_COLUMNS = 9;

  private OldProjects() {}

  /** Writes the file of a format into a folder. */
  public static void main(String[] args) throws SQLException, IOException {
    Project.exists(Path.of("first")); // H2 reads its settings once: the program's come first
    int format = Integer.parseInt(args[1]);
    Path base = Path.of(args[0]).resolve("v" + format);
    Files.deleteIfExists(Database.file(base));
    var newest = Migrations.flyway("jdbc:h2:file:" + base.toAbsolutePath(), "SUFFICE");
    migrate(newest, Math.min(format, BY_COLUMNS));
    try (Connection c = RawFile.connect(base);
        Statement s = c.createStatement()) {
      first(s);
      later(c, s, format);
    }
    migrate(newest, format);
    try (Connection c = RawFile.connect(base);
        Statement s = c.createStatement()) {
      s.execute("SHUTDOWN COMPACT"); // small: it is kept with the sources
    }
  }

  private static void migrate(Flyway newest, int format) {
    Flyway.configure().configuration(newest.getConfiguration()).target(String.valueOf(format)).load().migrate();
  }

  private static void first(Statement s) throws SQLException {
    s.execute("INSERT INTO import_batch (added_at, added_by, published) VALUES (TIMESTAMP WITH TIME ZONE '2017-04-01 09:00:00+00', 'me', TRUE)");
    part(s, 1, "PLACEMENTS", 1, 3);
    String placement =
        "INSERT INTO placement " + ROW + "child, birth_date, sex, legal_status, placement_type, type_text, sector, provider, start_date, end_date)"
            + " VALUES (%d, 1, %d, 1, %d, '%s', '%s', DATE '2008-05-06', 'female', 'other', '%s', '%s', '%s', 'Oak', DATE '%s', %s)";
    s.execute(placement.formatted(1, 2, 1, "0007|2015-01-01|ifa", "0007", "foster-other", "Agency Fostering", "agency", "2015-01-01", "DATE '2016-02-01'"));
    s.execute(placement.formatted(2, 3, 2, "0007|2016-02-01|in-house-foster", "0007", "foster-other", "In-House Fostering", "in-house", "2016-02-01", "NULL"));
    s.execute(placement.formatted(3, 4, 3, "0008|2016-03-01|connected-carer", "0008", "foster-connected", "Kinship", "not-recorded", "2016-03-01", "NULL"));
    part(s, 2, "HEADER", 4, 1);
    s.execute("INSERT INTO child " + ROW + "birth_date, sex, ethnicity, uasc) VALUES (4, 2, 2, 1, 4, '0007', DATE '2008-05-06', 'female', 'WBRI', FALSE)");
    part(s, 3, "SEARCHES", 5, 2);
    String search =
        "INSERT INTO search_child " + ROW + "search_reference, child, sex, requested, type_sought, type_text, children_stated, ring_round_column,"
            + " needs, outcome) VALUES (%d, 3, %d, 1, %d, 'R1|%s', 'R1', '%s', 'male', DATE '2017-02-03', 'permanent', 'Permanent', 2, FALSE, '[]', 'open')";
    s.execute(search.formatted(5, 2, 5, "0008", "0008"));
    s.execute(search.formatted(6, 3, 6, "0009", "0009"));
    part(s, 4, "PUBLISHED", 7, 1);
    s.execute(
        "INSERT INTO published_figure " + ROW + "measure, area, category, figure_date, figure, unit, source) VALUES (7, 4, 2, 1, 7,"
            + " 'children-looked-after|England', 'children-looked-after', 'England', '', DATE '2016-03-31', 70440, 'children', 'DfE')");
    part(s, 5, "TARGETS", 8, 1);
    s.execute(
        "INSERT INTO target " + ROW + "measure, measure_row, value_kind, target_value, due, direction, tolerance, unit, yearly) VALUES (8, 5, 2, 1,"
            + " 8, 'Fewer children', 'children-looked-after', 'total', 'NUMBER', 100, DATE '2020-03-31', 'DECREASE', 0, 'children', FALSE)");
    s.execute("INSERT INTO left_out (part_id, line_no, row_no, headings, cells, severity, code, problem_row, message, what_to_do) VALUES (1, 1, 5,"
        + " '[\"Child\"]', '[\"0010\"]', 'STOPS_ROW', 'no-start', 5, 'Row 5: there is no start.', 'Fill it in.')");
    s.execute("INSERT INTO import_problem (part_id, code, row_count, sentence) VALUES (1, 'sector-unknown', 2, 'Row 2: the sector is not known.')");
    s.execute("INSERT INTO setting (name, content) VALUES ('short-breaks', 'counted')");
  }

  private static void later(Connection c, Statement s, int format) throws SQLException {
    if (format >= 2) {
      part(s, 6, "UASC", 9, 1);
      s.execute("INSERT INTO uasc_child " + ROW + "sex, ceased_date) VALUES (9, 6, 2, 1, 9, '0008', 'male', DATE '2026-01-01')");
    }
    if (format >= 3) {
      s.execute("INSERT INTO stale_decision VALUES ('0008|2016-03-01|connected-carer', DATE '2017-03-31', DATE '2017-04-30', NULL,"
          + " TIMESTAMP WITH TIME ZONE '2017-05-01 09:00:00+00', 'me')");
    }
    if (format >= 4) {
      s.execute("INSERT INTO local_word (import_id, field, word, meaning, decided_at, decided_by) VALUES (1, 'sex', 'girl', 'female',"
          + " TIMESTAMP WITH TIME ZONE '2017-04-01 09:00:00+00', 'me')");
    }
    if (format >= 5) {
      s.execute("INSERT INTO import_fix (part_id, line_no, row_no, column_no, heading, field, was, content, row_key, reads) VALUES (1, 1, 4, 5,"
          + " 'Start', 'START', 'x', '01/03/2016', '0008|2016-03-01|connected-carer', '1 March 2016')");
    }
    if (format >= 6) {
      part(s, 7, "CAPACITY", 10, 1);
      s.execute("INSERT INTO capacity " + ROW + "name, sector, kind, kind_text, capacity_date, places, places_at_least) VALUES (10, 7, 2, 1, 10,"
          + " 'Oak', 'Oak', 'in-house', 'childrens-home', 'Home', DATE '2017-03-31', 4, FALSE)");
    }
    if (format >= 8) {
      AuditLog.add(c, Instant.parse("2017-04-01T09:00:00Z"), "imported", "Import 1.");
    }
    if (format >= 9) {
      s.execute("UPDATE import_batch SET keep_until = DATE '2030-03-31' WHERE id = 1");
    }
  }

  private static void part(Statement s, int id, String kind, int first, int rows) throws SQLException {
    s.execute(PART.formatted(id, kind, kind, first, rows, rows, rows));
  }
}
