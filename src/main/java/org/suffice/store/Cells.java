package org.suffice.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Coded;

/**
 * One stored row, read from left to right: the reader of a table asks in the order of its columns. Whether the database has
 * them as columns or packed in a block, it need not know.
 */
abstract class Cells {
  private final Pool pool;

  Cells(Pool pool) {
    this.pool = pool;
  }

  /** The next value. */
  abstract @Nullable Object value();

  /** The next value, which is a text that is different in every row: not pooled. */
  abstract @Nullable String own();

  abstract @Nullable String textOrNull();

  abstract @Nullable LocalDate dateOrNull();

  final String key() throws SQLException {
    return there(own());
  }

  final String text() throws SQLException {
    return there(textOrNull());
  }

  final LocalDate date() throws SQLException {
    return there(dateOrNull());
  }

  final boolean flag() throws SQLException {
    return there(flagOrNull());
  }

  final @Nullable Boolean flagOrNull() {
    return (Boolean) value();
  }

  final int number() throws SQLException {
    return there(numberOrNull());
  }

  final @Nullable Integer numberOrNull() {
    return pool.same((Integer) value());
  }

  final double decimal() throws SQLException {
    return there(decimalOrNull());
  }

  final @Nullable Double decimalOrNull() {
    return pool.decimal((Double) value());
  }

  final <E extends Enum<E> & Coded> E coded(Map<String, E> byId) throws SQLException {
    return there(codedOrNull(byId));
  }

  final <E extends Enum<E> & Coded> @Nullable E codedOrNull(Map<String, E> byId) throws SQLException {
    String id = (String) value();
    return id == null ? null : there(byId.get(id));
  }

  final <E extends Enum<E>> E named(Class<E> type) throws SQLException {
    return Enum.valueOf(type, (String) there(value()));
  }

  private static <T> T there(@Nullable T value) throws SQLException {
    if (value == null) {
      throw new SQLException("a column holds nothing, or a word this version does not know");
    }
    return value;
  }
}
