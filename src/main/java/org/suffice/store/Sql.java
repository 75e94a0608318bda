package org.suffice.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few things that plain JDBC says at too great a length. Statements are constants; values go in as parameters. */
final class Sql {
  private Sql() {}

  /** Makes something of the row that a result set stands on. */
  interface RowReader<T> {
    T read(ResultSet rs) throws SQLException;
  }

  static int update(Connection c, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement s = bind(c.prepareStatement(sql), values)) {
      return s.executeUpdate();
    }
  }

  /** Inserts a row and gives the number it got. */
  static int insert(Connection c, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement s = bind(c.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS), values)) {
      s.executeUpdate();
      try (ResultSet keys = s.getGeneratedKeys()) {
        keys.next();
        return keys.getInt(1);
      }
    }
  }

  static <T> List<T> list(Connection c, String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
    try (PreparedStatement s = bind(c.prepareStatement(sql), values);
        ResultSet rs = s.executeQuery()) {
      var rows = new ArrayList<T>();
      while (rs.next()) {
        rows.add(reader.read(rs));
      }
      return rows;
    }
  }

  static <T> Optional<T> first(Connection c, String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    return list(c, sql, reader, values).stream().findFirst();
  }

  /** The one number that a query gives. */
  static int number(Connection c, String sql, @Nullable Object... values) throws SQLException {
    return Math.toIntExact(bigNumber(c, sql, values));
  }

  static long bigNumber(Connection c, String sql, @Nullable Object... values) throws SQLException {
    return list(c, sql, rs -> rs.getLong(1), values).getFirst();
  }

  /** What stands in a column, whatever it is; dates as this program has them. */
  static @Nullable Object value(ResultSet rs, int column) throws SQLException {
    return rs.getMetaData().getColumnType(column) == Types.DATE ? rs.getObject(column, LocalDate.class) : rs.getObject(column);
  }

  static PreparedStatement bind(PreparedStatement s, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      s.setObject(i + 1, values[i]);
    }
    return s;
  }
}
