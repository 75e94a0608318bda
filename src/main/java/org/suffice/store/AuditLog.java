package org.suffice.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suffice.model.AuditEntry;

/** What was done with a project: entries are only ever added, each chained to the one before it. */
final class AuditLog {
  private static final String ALL = "SELECT entry_no, happened, who, event, details, chain FROM audit_entry ORDER BY entry_no";
  private static final String LAST =
      "SELECT entry_no, happened, who, event, details, chain FROM audit_entry WHERE entry_no = (SELECT MAX(entry_no) FROM audit_entry)";

  private AuditLog() {}

  /** Adds an entry, in the transaction of what it tells of. */
  static void add(Connection c, Instant when, String event, String details) throws SQLException {
    Optional<AuditEntry> last = last(c);
    int number = last.map(AuditEntry::number).orElse(0) + 1;
    Instant at = when.truncatedTo(ChronoUnit.SECONDS);
    String who = System.getProperty("user.name", "");
    insert(
        c,
        new AuditEntry(
            number, at, who, event, details, chain(last.map(AuditEntry::chain).orElse(""), number, at, who, event, details)));
  }

  private static void insert(Connection c, AuditEntry e) throws SQLException {
    Sql.update(
        c,
        "INSERT INTO audit_entry (entry_no, happened, who, event, details, chain) VALUES (?, ?, ?, ?, ?, ?)",
        e.number(), e.when().toString(), e.who(), e.event(), e.details(), e.chain());
  }

  static List<AuditEntry> all(Connection c) throws SQLException {
    return Sql.list(c, ALL, AuditLog::read);
  }

  static Optional<AuditEntry> last(Connection c) throws SQLException {
    return Sql.first(c, LAST, AuditLog::read);
  }

  private static AuditEntry read(java.sql.ResultSet rs) throws SQLException {
    return new AuditEntry(
        rs.getInt(1), instant(rs.getString(2)), rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6));
  }

  /** A time that somebody spoiled breaks the chain, not the program. */
  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (java.time.DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  /** The number of the first entry that is not what was written; empty where all are. */
  static Optional<Integer> broken(List<AuditEntry> entries) {
    String before = "";
    int number = 0;
    for (AuditEntry e : entries) {
      number++;
      if (e.number() != number || !e.chain().equals(chain(before, number, e.when(), e.who(), e.event(), e.details()))) {
        return Optional.of(number);
      }
      before = e.chain();
    }
    return Optional.empty();
  }

  private static String chain(String before, int number, Instant when, String who, String event, String details) {
    MessageDigest digest = ContentHash.sha256();
    for (String part : List.of(before, String.valueOf(number), when.toString(), who, event, details)) {
      digest.update((part.length() + ":" + part + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Adds the entries of a later log that begins with this one, after an older state was put back. */
  static void carryOn(Connection c, List<AuditEntry> later) throws SQLException {
    List<AuditEntry> own = all(c);
    if (later.size() > own.size() && later.subList(0, own.size()).equals(own)) {
      for (AuditEntry e : later.subList(own.size(), later.size())) {
        insert(c, e);
      }
    }
  }

  /** What an import is, without anything from its rows. */
  static String words(Connection c, int importId) throws SQLException {
    return "Import " + importId + ": "
        + Sql.list(
                c,
                "SELECT kind, rows_read, rows_left_out FROM import_part WHERE import_id = ? ORDER BY id",
                rs ->
                    rs.getString(1).toLowerCase(java.util.Locale.ROOT) + ", " + rs.getInt(2) + (rs.getInt(2) == 1 ? " row" : " rows")
                        + " read, " + rs.getInt(3) + " left out",
                importId)
            .stream()
            .collect(Collectors.joining("; "));
  }
}
