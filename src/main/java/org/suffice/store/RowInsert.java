package org.suffice.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table, many in one statement: the database's work for a statement is as much as for a row. */
final class RowInsert implements RowWriter {
  private static final int ROWS = 20;

  private final Connection c;
  private final RowTable<?> table;
  private final PreparedStatement many;
  private final List<Numbered> waiting = new ArrayList<>(ROWS);

  private record Numbered(long id, int part, Prepared row) {}

  RowInsert(Connection c, RowTable<?> table) throws SQLException {
    this.c = c;
    this.table = table;
    many = c.prepareStatement(table.insert(ROWS));
  }

  @Override
  public void add(long id, int part, Prepared row) throws SQLException {
    waiting.add(new Numbered(id, part, row));
    if (waiting.size() == ROWS) {
      write(many);
    }
  }

  @Override
  public void flush() throws SQLException {
    if (!waiting.isEmpty()) {
      try (PreparedStatement rest = c.prepareStatement(table.insert(waiting.size()))) {
        write(rest);
      }
    }
    c.commit();
  }

  private void write(PreparedStatement s) throws SQLException {
    int at = 0;
    for (Numbered n : waiting) {
      s.setLong(++at, n.id);
      s.setInt(++at, n.part);
      s.setInt(++at, n.row.row().origin().row());
      s.setLong(++at, n.row.content().high());
      s.setLong(++at, n.row.content().low());
      for (@Nullable Object value : n.row.values()) {
        if (value instanceof String text) {
          s.setString(++at, text); // the database need not look at what it is given
        } else {
          s.setObject(++at, value);
        }
      }
    }
    waiting.clear();
    s.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    many.close();
  }
}
