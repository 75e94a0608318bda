package org.suffice.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** The tenth format: most columns of placements become one. It names the columns that there were, whatever comes later. */
final class PackPlacements implements JavaMigration {
  /** The packed columns of this format, in their order. */
  static final List<String> PACKED =
      List.of(
          "birth_date", "sex", "ethnicity", "legal_status", "need", "uasc", "disability", "placement_type", "type_text",
          "placement_code", "sector", "provider", "provider_urn", "reason_started", "reason_ended", "reason_change",
          "district", "team", "inside_council", "distance_miles", "weekly_cost", "age_extracted", "home_area", "place_area",
          "council", "sibling_group", "search_reference", "team_district", "contract_route", "care_plan", "route_into_care",
          "registration", "carer", "priority");

  private static final String OWN = "id, part_id, row_no, hash_high, hash_low, row_key, child, start_date, end_date";
  private static final int OWN_COLUMNS = 9;
  private static final int PIECE = 1_000;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("10");
  }

  @Override
  public String getDescription() {
    return "pack placements";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null; // there is no script whose text could change
  }

  /** The statements run one by one; broken off anywhere, the copy that is being brought to this format is thrown away. */
  @Override
  public boolean canExecuteInTransaction() {
    return false;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection c = context.getConnection();
    try (Statement s = c.createStatement()) {
      s.execute("ALTER TABLE placement RENAME TO placement_by_columns");
      s.execute(
          "CREATE TABLE placement (id BIGINT PRIMARY KEY, part_id INTEGER NOT NULL, row_no INTEGER NOT NULL,"
              + " hash_high BIGINT NOT NULL, hash_low BIGINT NOT NULL, row_key VARCHAR NOT NULL, child VARCHAR NOT NULL,"
              + " start_date DATE NOT NULL, end_date DATE, packed VARBINARY NOT NULL)");
      copy(c);
      s.execute("DROP TABLE placement_by_columns");
    }
  }

  /** In pieces: a great result that is held whole may be written to a plain temporary file. */
  private static void copy(Connection c) throws SQLException {
    String from = "SELECT " + OWN + ", " + String.join(", ", PACKED) + " FROM placement_by_columns WHERE id > ? ORDER BY id FETCH FIRST " + PIECE + " ROWS ONLY";
    String to = "INSERT INTO placement (" + OWN + ", packed) VALUES (?" + ", ?".repeat(OWN_COLUMNS) + ")";
    try (PreparedStatement piece = c.prepareStatement(from);
        PreparedStatement into = c.prepareStatement(to)) {
      long last = Long.MIN_VALUE;
      for (int rows = PIECE; rows == PIECE; ) {
        rows = 0;
        piece.setLong(1, last);
        try (ResultSet rs = piece.executeQuery()) {
          while (rs.next()) {
            last = rs.getLong(1);
            rows++;
            add(into, rs);
          }
        }
        into.executeBatch();
      }
    }
  }

  private static void add(PreparedStatement into, ResultSet rs) throws SQLException {
    for (int i = 1; i <= OWN_COLUMNS; i++) {
      into.setObject(i, rs.getObject(i));
    }
    var packer = new Packer();
    packer.start();
    for (int i = OWN_COLUMNS + 1; i <= OWN_COLUMNS + PACKED.size(); i++) {
      packer.add(Sql.value(rs, i));
    }
    into.setBytes(OWN_COLUMNS + 1, packer.end());
    into.addBatch();
  }
}
