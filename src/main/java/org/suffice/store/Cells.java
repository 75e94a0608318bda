package org.suffice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Coded;

/** One stored row, read from left to right: the reader of a table asks in the order of its columns. */
final class Cells {
  private final ResultSet rs;
  private final Pool pool;
  private int column;

  Cells(ResultSet rs, Pool pool) {
    this.rs = rs;
    this.pool = pool;
  }

  /** Stands before a column of the row that the result set is on. */
  Cells before(int columnNumber) {
    column = columnNumber - 1;
    return this;
  }

  /** A text that is different in every row: not pooled. */
  String key() throws SQLException {
    return there(rs.getString(++column));
  }

  String text() throws SQLException {
    return there(textOrNull());
  }

  @Nullable String textOrNull() throws SQLException {
    return pool.same(rs.getString(++column));
  }

  LocalDate date() throws SQLException {
    return there(dateOrNull());
  }

  @Nullable LocalDate dateOrNull() throws SQLException {
    return pool.same(rs.getObject(++column, LocalDate.class));
  }

  boolean flag() throws SQLException {
    return there(flagOrNull());
  }

  @Nullable Boolean flagOrNull() throws SQLException {
    boolean value = rs.getBoolean(++column);
    return rs.wasNull() ? null : Boolean.valueOf(value);
  }

  int number() throws SQLException {
    return there(numberOrNull());
  }

  @Nullable Integer numberOrNull() throws SQLException {
    int value = rs.getInt(++column);
    return rs.wasNull() ? null : pool.same(Integer.valueOf(value));
  }

  double decimal() throws SQLException {
    return there(decimalOrNull());
  }

  @Nullable Double decimalOrNull() throws SQLException {
    double value = rs.getDouble(++column);
    return rs.wasNull() ? null : pool.same(Double.valueOf(value));
  }

  <E extends Enum<E> & Coded> E coded(Map<String, E> byId) throws SQLException {
    return there(byId.get(rs.getString(++column)));
  }

  <E extends Enum<E> & Coded> @Nullable E codedOrNull(Map<String, E> byId) throws SQLException {
    String id = rs.getString(++column);
    return id == null ? null : there(byId.get(id));
  }

  <E extends Enum<E>> E named(Class<E> type) throws SQLException {
    return Enum.valueOf(type, there(rs.getString(++column)));
  }

  private <T> T there(@Nullable T value) throws SQLException {
    if (value == null) {
      throw new SQLException("column " + column + " holds nothing, or a word this version does not know");
    }
    return value;
  }
}
