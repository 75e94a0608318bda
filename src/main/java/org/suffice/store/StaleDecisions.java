package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suffice.model.StaleDecision;

/** What was decided about placements that are open in an older extract only. */
final class StaleDecisions {
  private StaleDecisions() {}

  /** All of them, by key. */
  static List<StaleDecision> all(Connection c) throws SQLException {
    return Sql.list(
        c,
        "SELECT row_key, extracted, newest, closed_date, decided_at, decided_by FROM stale_decision ORDER BY row_key",
        rs ->
            new StaleDecision(
                rs.getString(1),
                rs.getObject(2, LocalDate.class),
                rs.getObject(3, LocalDate.class),
                rs.getObject(4, LocalDate.class),
                rs.getObject(5, OffsetDateTime.class).toInstant(),
                rs.getString(6)));
  }

  /** Key and extraction date of the versions that were closed. */
  static Map<String, LocalDate> closed(Connection c) throws SQLException {
    return all(c).stream()
        .filter(d -> d.closed() != null)
        .collect(Collectors.toUnmodifiableMap(StaleDecision::key, StaleDecision::extracted));
  }

  /** Keeps decisions, each in the place of an earlier one about the same placement. */
  static void put(Connection c, List<StaleDecision> decisions) throws SQLException {
    remove(c, decisions.stream().map(StaleDecision::key).toList());
    for (StaleDecision d : decisions) {
      var at = OffsetDateTime.ofInstant(d.when().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
      Sql.update(
          c,
          "INSERT INTO stale_decision (row_key, extracted, newest, closed_date, decided_at, decided_by)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          d.key(), d.extracted(), d.newest(), d.closed(), at, d.who());
    }
  }

  /** Takes decisions back. */
  static void remove(Connection c, Collection<String> keys) throws SQLException {
    for (String key : keys) {
      Sql.update(c, "DELETE FROM stale_decision WHERE row_key = ?", key);
    }
  }
}
