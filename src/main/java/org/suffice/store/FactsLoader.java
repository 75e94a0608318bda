package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Known;
import org.suffice.model.Origin;
import org.suffice.model.Replacing;
import org.suffice.model.RowNumbers;
import org.suffice.model.StaleDecision;
import org.suffice.model.StalePlacement;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;
import org.suffice.progress.Ahead;
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
    return load(c, StoredPart.published(c), StaleDecisions.all(c), progress);
  }

  /** The same as it was known with an extract. */
  Facts load(Connection c, Known known, Progress progress) throws SQLException {
    List<StoredPart> parts = KnownParts.of(StoredPart.published(c), known);
    return load(c, parts, KnownParts.decided(StaleDecisions.all(c), parts), progress);
  }

  private Facts load(Connection c, List<StoredPart> parts, List<StaleDecision> decided, Progress progress) throws SQLException {
    long total = parts.stream().mapToLong(StoredPart::rows).sum();
    var scan = new RowScan(c, progress, total, "Reading the project");
    var pool = new Pool();
    var facts = new Facts.Builder();
    for (TableKind kind : TableKind.values()) {
      var ofKind = parts.stream().filter(p -> p.kind() == kind).toList();
      current(c, scan, kind, tables.of(kind), ofKind, pool).forEach(facts::add);
    }
    facts.decided(decided);
    for (StoredPart part : parts) {
      facts.ofOlderYears(olderYears(c, part));
    }
    progress.check();
    progress.report(total, total, "Reading the project");
    return facts.build();
  }

  /** The rows that the import told of as open in an older return of the same table. */
  private static List<Origin> olderYears(Connection c, StoredPart part) throws SQLException {
    return Sql.first(
            c,
            "SELECT row_list FROM import_problem WHERE part_id = ? AND code = ? AND row_list IS NOT NULL",
            rs -> new RowNumbers(rs.getString(1)).numbers().mapToObj(part::origin).toList(),
            part.id(),
            StalePlacement.OF_OLDER_YEAR)
        .orElse(List.of());
  }

  private static <R extends ValidatedRow> List<R> current(
      Connection c, RowScan scan, TableKind kind, RowTable<R> table, List<StoredPart> parts, Pool pool) throws SQLException {
    if (parts.size() == 1) { // a part never has a key twice
      var rows = new ArrayList<R>();
      scanPart(scan, table, parts.getFirst(), pool, rows::add);
      return rows;
    }
    var current = new Current<R>(Aliases.of(c, kind));
    for (StoredPart part : parts) {
      Replacing period = part.replacing();
      if (period == null) {
        scanPart(scan, table, part, pool, row -> current.put(part, row));
      } else {
        Set<String> has = new HashSet<>(LeftOutRows.keys(c, part.id()));
        scanPart(scan, table, part, pool, row -> {
          has.add(row.key());
          current.put(part, row);
        });
        current.takeOut(part, period, has);
      }
    }
    return current.rows();
  }

  private static <R extends ValidatedRow> void scanPart(
      RowScan scan, RowTable<R> table, StoredPart part, Pool pool, java.util.function.Consumer<R> each)
      throws SQLException {
    if (table.inBlocks()) {
      scanBlocks(scan, table, part, pool, each);
      return;
    }
    var source = new StoredRow.Source();
    Ahead.<StoredRow, SQLException, SQLException>each( // the database reads ahead, while rows are made of what it read
        out -> scan.read(part, table.selectRange(), rs -> { var _ = out.test(source.row(rs)); return 1; }),
        row -> each.accept(table.read(row, pool, part.origin(row.row()))));
  }

  /** A block, or the rows that were made of it. */
  private record Half<R>(@Nullable RowBlock block, List<R> rows) {}

  /** Of every other block the rows are made by the thread that reads, of the others by this one: making costs most. */
  private static <R extends ValidatedRow> void scanBlocks(
      RowScan scan, RowTable<R> table, StoredPart part, Pool pool, java.util.function.Consumer<R> each) throws SQLException {
    Ahead.<Half<R>, SQLException, SQLException>eachLarge(
        out -> {
          int[] read = {0};
          scan.read(
              part,
              table.selectRange(),
              rs -> {
                RowBlock block = RowBlock.of(rs);
                boolean here = read[0]++ % 2 == 0;
                var _ = out.test(here ? new Half<>(null, table.read(block, pool, part)) : new Half<>(block, List.of()));
                return block.rows();
              });
        },
        half -> (half.block() == null ? half.rows() : table.read(half.block(), pool, part)).forEach(each));
  }
}
