package org.suffice.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Placement;

/** Writes a placement as the third format kept it, by what that format was and not by today's code. */
final class OldRows {
  private OldRows() {}

  static void write(Connection c, Placement p) throws SQLException {
    run(c, "INSERT INTO import_batch (added_at, added_by, published) VALUES (CURRENT_TIMESTAMP, 'me', TRUE)");
    run(
        c,
        "INSERT INTO import_part (import_id, file_name, file_hash, sheet_name, kind, mapping, headers_key, extracted,"
            + " extracted_why, first_id, stored_rows, rows_read, rows_added, rows_changed, rows_unchanged,"
            + " rows_identical, rows_left_out) VALUES (1, 'extract.xlsx', 'old', 'Sheet1', 'PLACEMENTS', '{}', '', ?,"
            + " 'given', 1, 1, 1, 1, 0, 0, 0, 0)",
        p.origin().extracted());
    List<@Nullable Object> values =
        Arrays.asList(
            p.key(), p.child(), p.birth(), p.sex().id(), p.ethnicity(), p.legalStatus().id(), p.need(), p.uasc(),
            p.disability(), p.type().id(), p.typeText(), p.code(), p.sector().id(), p.provider(), p.urn(), p.start(),
            p.end(), p.reasonStarted(), p.reasonEnded(), p.reasonChange(), p.district(), p.team(), p.insideCouncil(),
            p.distance(), p.weeklyCost());
    ByteBuffer hash = ByteBuffer.wrap(ContentHash.sha256().digest(bytes(values)));
    var all = new java.util.ArrayList<@Nullable Object>(List.of(1L, 1, p.origin().row(), hash.getLong(), hash.getLong()));
    all.addAll(values);
    run(
        c,
        "INSERT INTO placement (id, part_id, row_no, hash_high, hash_low, row_key, child, birth_date, sex, ethnicity,"
            + " legal_status, need, uasc, disability, placement_type, type_text, placement_code, sector, provider,"
            + " provider_urn, start_date, end_date, reason_started, reason_ended, reason_change, district, team,"
            + " inside_council, distance_miles, weekly_cost) VALUES (?" + ", ?".repeat(29) + ")",
        all.toArray());
  }

  /** Two parts of one import, with so many rows. */
  static void parts(Connection c, int first, int second) throws SQLException {
    run(c, "INSERT INTO import_batch (added_at, added_by, published) VALUES (CURRENT_TIMESTAMP, 'me', TRUE)");
    for (int part = 1; part <= 2; part++) {
      int rows = part == 1 ? first : second;
      run(
          c,
          "INSERT INTO import_part (import_id, file_name, file_hash, sheet_name, kind, mapping, headers_key, extracted,"
              + " extracted_why, first_id, stored_rows, rows_read, rows_added, rows_changed, rows_unchanged,"
              + " rows_identical, rows_left_out) VALUES (1, 'extract.xlsx', 'old', ?, 'PLACEMENTS', '{}', '', DATE '2017-03-31',"
              + " 'given', ?, ?, ?, ?, 0, 0, 0, 0)",
          "Sheet" + part, part == 1 ? 1 : first + 1, rows, rows, rows);
    }
  }

  /** A row as the tenth format kept it: all but nine columns packed. */
  static void packed(Connection c, long id, int part, Placement p) throws SQLException {
    RowTable<Placement> now = PlacementTable.table();
    @Nullable Object[] values = now.values(p);
    List<String> names = now.columns().stream().map(RowTable.Column::name).toList();
    var packer = new Packer();
    packer.start();
    for (String name : PackPlacements.PACKED) {
      packer.add(values[names.indexOf(name)]);
    }
    run(
        c,
        "INSERT INTO placement (id, part_id, row_no, hash_high, hash_low, row_key, child, start_date, end_date, packed)"
            + " VALUES (?, ?, ?, 1, 2, ?, ?, ?, ?, ?)",
        id, part, p.origin().row(), p.key(), p.child(), p.start(), p.end(), packer.end());
  }

  private static byte[] bytes(List<@Nullable Object> values) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (Object value : values) {
        if (value == null) {
          out.writeByte(0);
        } else {
          byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
          out.writeByte(value.getClass().getSimpleName().charAt(0));
          out.writeInt(text.length);
          out.write(text);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static void run(Connection c, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        s.setObject(i + 1, values[i]);
      }
      s.executeUpdate();
    }
  }
}
