package org.suffice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row as the database has it, still to be made into one of the model: that can be done on another thread.
 *
 * @param row its number in its file
 * @param values what stands in the columns of the table
 */
record StoredRow(int row, @Nullable Object[] values) {
  /** Columns of a range of rows before those of the table. */
  private static final int BEFORE = 1;

  /** Takes rows from results of one statement. */
  static final class Source {
    private boolean @Nullable [] dates;

    /** The row that a result of {@link RowTable#selectRange} is on. */
    StoredRow row(ResultSet rs) throws SQLException {
      boolean[] isDate = dates;
      if (isDate == null) {
        isDate = dates(rs);
        dates = isDate;
      }
      var values = new @Nullable Object[isDate.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = isDate[i] ? rs.getObject(BEFORE + 1 + i, LocalDate.class) : rs.getObject(BEFORE + 1 + i);
      }
      return new StoredRow(rs.getInt(BEFORE), values);
    }

    private static boolean[] dates(ResultSet rs) throws SQLException {
      var dates = new boolean[rs.getMetaData().getColumnCount() - BEFORE];
      for (int i = 0; i < dates.length; i++) {
        dates[i] = rs.getMetaData().getColumnType(BEFORE + 1 + i) == Types.DATE;
      }
      return dates;
    }
  }
}
