package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.Facts;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;
import org.suffice.progress.Progress;

/**
 * Reads the current version of every key into memory: the parts one after the other, oldest extract first, each row
 * taking the place of an older one with its key. One pass in memory, because the database would have to sort all
 * versions by key, or keep an index that every import pays for.
 */
final class FactsLoader {
  private final Tables tables;

  FactsLoader(Tables tables) {
    this.tables = tables;
  }

  Facts load(Connection c, Progress progress) throws SQLException {
    List<StoredPart> parts = StoredPart.published(c);
    long total = parts.stream().mapToLong(StoredPart::rows).sum();
    var scan = new RowScan(c, progress, total, "Reading the project");
    var pool = new Pool();
    var facts = new Facts.Builder();
    for (TableKind kind : TableKind.values()) {
      var ofKind = parts.stream().filter(p -> p.kind() == kind).toList();
      current(scan, tables.of(kind), ofKind, pool).forEach(facts::add);
    }
    facts.decided(StaleDecisions.all(c));
    progress.check();
    progress.report(total, total, "Reading the project");
    return facts.build();
  }

  private static <R extends ValidatedRow> List<R> current(
      RowScan scan, RowTable<R> table, List<StoredPart> parts, Pool pool) throws SQLException {
    var rows = new ArrayList<R>();
    if (parts.size() == 1) { // a part never has a key twice
      scanPart(scan, table, parts.getFirst(), pool, rows::add);
      return rows;
    }
    Map<String, Integer> places = new HashMap<>();
    for (StoredPart part : parts) {
      scanPart(scan, table, part, pool, row -> put(rows, places, row));
    }
    return rows;
  }

  private static <R extends ValidatedRow> void put(List<R> rows, Map<String, Integer> places, R row) {
    Integer place = places.putIfAbsent(row.key(), rows.size());
    if (place == null) {
      rows.add(row);
    } else {
      rows.set(place, row);
    }
  }

  private static <R extends ValidatedRow> void scanPart(
      RowScan scan, RowTable<R> table, StoredPart part, Pool pool, java.util.function.Consumer<R> each)
      throws SQLException {
    scan.read(
        part,
        table.selectRange(),
        rs -> each.accept(table.reader().read(new Cells(rs, pool).before(2), part.origin(rs.getInt(1)))));
  }
}
