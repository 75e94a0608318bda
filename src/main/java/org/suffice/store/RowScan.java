package org.suffice.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.suffice.progress.Progress;

/** Reads the rows of a part in pieces, so that no result is ever held whole and a person can stop it. */
final class RowScan {
  private static final int PIECE = 5_000;

  private final Connection c;
  private final Progress progress;
  private final long total;
  private final String what;
  private long done;

  RowScan(Connection c, Progress progress, long total, String what) {
    this.c = c;
    this.progress = progress;
    this.total = total;
    this.what = what;
  }

  /** What is done with each result. */
  interface Each {
    /** Answers how many rows it had. */
    int rows(ResultSet rs) throws SQLException;
  }

  /** Reads the rows of a part with a statement over a range of row numbers. */
  void read(StoredPart part, String rangeSql, Each each) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(rangeSql)) {
      for (long from = part.firstId(); from <= part.lastId(); from += PIECE) {
        progress.check();
        progress.report(done, total, what);
        s.setLong(1, from);
        s.setLong(2, Math.min(part.lastId(), from + PIECE - 1));
        try (ResultSet rs = s.executeQuery()) {
          while (rs.next()) {
            done += each.rows(rs);
          }
        }
      }
    }
  }
}
