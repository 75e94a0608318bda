package org.suffice.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One number over all data of a project, every column of every row of every table but the log: equal means the same. */
final class Checksum {
  /** Every table with the columns of its key; a test compares it with the tables there are. */
  static final List<String> TABLES =
      List.of(
          "SELECT * FROM import_batch ORDER BY id",
          "SELECT * FROM import_part ORDER BY id",
          "SELECT * FROM import_problem ORDER BY part_id, code",
          "SELECT * FROM left_out ORDER BY part_id, line_no",
          "SELECT * FROM import_fix ORDER BY part_id, line_no",
          "SELECT * FROM overwritten_fix ORDER BY part_id, line_no",
          "SELECT * FROM left_out_closed ORDER BY left_part, left_line, part_id",
          "SELECT * FROM placement_block ORDER BY id",
          "SELECT * FROM child ORDER BY id",
          "SELECT * FROM uasc_child ORDER BY id",
          "SELECT * FROM search_child ORDER BY id",
          "SELECT * FROM published_figure ORDER BY id",
          "SELECT * FROM target ORDER BY id",
          "SELECT * FROM capacity ORDER BY id",
          "SELECT * FROM stale_decision ORDER BY row_key",
          "SELECT * FROM draft ORDER BY name",
          "SELECT * FROM local_word ORDER BY id",
          "SELECT * FROM setting ORDER BY name");

  private Checksum() {}

  static String of(Connection c) throws SQLException {
    MessageDigest digest = ContentHash.sha256();
    for (String table : TABLES) {
      add(digest, table);
      try (PreparedStatement s = c.prepareStatement(table);
          ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          row(digest, rs);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void row(MessageDigest digest, ResultSet rs) throws SQLException {
    for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
      String text = rs.getMetaData().getColumnType(i) == Types.VARBINARY ? hex(rs.getBytes(i)) : rs.getString(i);
      add(digest, text == null ? "-" : text.length() + ":" + text);
    }
  }

  private static @Nullable String hex(byte @Nullable [] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }
}
