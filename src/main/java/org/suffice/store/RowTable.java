package org.suffice.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ByteReader;
import org.suffice.model.Coded;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.Replacing;
import org.suffice.model.SearchRow;
import org.suffice.model.ValidatedRow;

/**
 * How one kind of row is kept: its table, its columns and how a row is made of them again. Written once, so that
 * writing, reading and comparing can never disagree on a column.
 */
final class RowTable<R extends ValidatedRow> {
  private final String name;
  private final Class<R> type;
  private final List<Column<R>> columns;
  private final String endColumn;
  private final Reader<R> reader;
  private final boolean inBlocks;

  /**
   * What stands in one column: a String, LocalDate, Boolean, Integer, Double or nothing.
   *
   * @param later it came after the first format: a row in which it stands for nothing is the same row as one that was
   *     kept before there was such a column
   */
  record Column<R>(String name, boolean later, Function<R, @Nullable Object> value) {}

  /** Makes a row of its columns. */
  interface Reader<R> {
    R read(Cells cells, Origin origin) throws SQLException;
  }

  /**
   * How one kind of row is kept.
   *
   * @param columns in the order in which the reader asks for them; the first is the key
   * @param endColumn name of the column that ends an open row; empty where rows of this kind are never open
   */
  RowTable(String name, Class<R> type, List<Column<R>> columns, String endColumn, Reader<R> reader) {
    this(name, type, columns, endColumn, reader, false);
  }

  private RowTable(String name, Class<R> type, List<Column<R>> columns, String endColumn, Reader<R> reader, boolean inBlocks) {
    this.name = name;
    this.type = type;
    this.columns = List.copyOf(columns);
    this.endColumn = endColumn;
    this.reader = reader;
    this.inBlocks = inBlocks;
  }

  /** The same in blocks of rows, because there may be millions; new columns stand behind all others. */
  RowTable<R> blocks() {
    return new RowTable<>(name, type, columns, endColumn, reader, true);
  }

  /** Whether the database has blocks of rows in the place of rows, see {@link RowBlock}. */
  boolean inBlocks() {
    return inBlocks;
  }

  /** What its rows are called. */
  String name() {
    return name;
  }

  /** What the database calls it. */
  String stored() {
    return inBlocks ? name + "_block" : name;
  }

  List<Column<R>> columns() {
    return columns;
  }

  String endColumn() {
    return endColumn;
  }

  /**
   * The row that a stored one is of.
   *
   * @throws SQLException a value is missing, or is none that a row of this kind can have
   */
  R read(StoredRow row, Pool pool, Origin origin) throws SQLException {
    return reader.read(new StoredCells(row, pool), origin);
  }

  /** The rows of a block. */
  List<R> read(RowBlock block, Pool pool, StoredPart part) throws SQLException {
    var rows = new ArrayList<R>(block.rows());
    block.each((number, hash, values) -> rows.add(reader.read(new PackedCells(values, pool), part.origin(number))));
    return rows;
  }

  /** What is done with a version of a row. */
  interface EachVersion {
    void version(String key, ContentHash.Value hash, @Nullable LocalDate start, @Nullable LocalDate end);
  }

  /** What the versions of a part are compared by. */
  void versions(RowScan scan, StoredPart part, EachVersion each) throws SQLException {
    if (inBlocks) {
      var pool = new Pool();
      int start = place(startColumn());
      int end = place(endColumn);
      scan.read(
          part,
          selectRange(),
          rs -> {
            RowBlock block = RowBlock.of(rs);
            block.each((number, hash, values) -> version(values, hash, start, end, pool, each));
            return block.rows();
          });
    } else {
      scan.read(
          part,
          selectVersions(),
          rs -> {
            each.version(
                rs.getString(1), new ContentHash.Value(rs.getLong(2), rs.getLong(3)), rs.getObject(5, LocalDate.class),
                rs.getObject(4, LocalDate.class));
            return 1;
          });
    }
  }

  private static void version(
      ByteReader values, ContentHash.Value hash, int start, int end, Pool pool, EachVersion each) throws SQLException {
    String key = Packer.own(values);
    if (key == null) {
      throw new SQLException("a row has no key");
    }
    var days = new @Nullable LocalDate[2];
    for (int i = 1; i <= Math.max(start, end); i++) {
      if (i == start || i == end) {
        days[i == start ? 0 : 1] = (LocalDate) Packer.next(values, pool);
      } else {
        Packer.skip(values);
      }
    }
    each.version(key, hash, days[0], days[1]);
  }

  /** Which of the columns one is; -1 where it is none. */
  private int place(String column) {
    return columns.stream().map(Column::name).toList().indexOf(column);
  }

  /** Columns before those of the row itself: number of the row, part, row in the file, hash. */
  private static final String OWN = "id, part_id, row_no, hash_high, hash_low";

  static <R> Column<R> column(String name, Function<R, @Nullable Object> value) {
    return new Column<>(name, false, value);
  }

  /** A column that came after the first format; it may be empty. */
  static <R> Column<R> later(String name, Function<R, @Nullable Object> value) {
    return new Column<>(name, true, value);
  }

  /** The id of a word; null where there is none. */
  static @Nullable String id(@Nullable Coded word) {
    return word == null ? null : word.id();
  }

  /** What two versions of a row are compared by. */
  ContentHash.Value hash(ContentHash hash, @Nullable Object[] values) {
    hash.start();
    for (int i = 0; i < values.length; i++) {
      Column<R> column = columns.get(i);
      if (!column.later()) {
        hash.add(values[i]);
      } else if (values[i] != null) {
        hash.add(column.name());
        hash.add(values[i]);
      }
    }
    return hash.end();
  }

  /** Words by id, to read them back. */
  static <E extends Enum<E> & Coded> Map<String, E> byId(E[] values) {
    return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Coded::id, e -> e));
  }

  /** The values of a row, in the order of the columns. */
  @Nullable Object[] values(ValidatedRow row) {
    R own = type.cast(row);
    var values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).value().apply(own);
    }
    return values;
  }

  /** Whether a row has an end that has not come yet. */
  boolean isOpen(ValidatedRow row) {
    return row instanceof Placement p && p.end() == null;
  }

  /** Writes so many rows by one statement. */
  String insert(int rows) {
    String one = "(?, ?, ?, ?, ?" + ", ?".repeat(columns.size()) + ")";
    return "INSERT INTO " + name + " (" + OWN + ", " + names() + ") VALUES " + one + (", " + one).repeat(rows - 1);
  }

  /** Writes one block. */
  String insertBlock() {
    return "INSERT INTO " + stored() + " (id, " + RowBlock.COLUMNS + ") VALUES (?, ?, ?, ?)";
  }

  /** Rows of a range of numbers: row_no first, then the columns; or the blocks that begin in it. */
  String selectRange() {
    if (inBlocks) {
      return "SELECT " + RowBlock.COLUMNS + " FROM " + stored() + " WHERE id BETWEEN ? AND ? ORDER BY id";
    }
    return "SELECT row_no, " + names() + " FROM " + name + " WHERE id BETWEEN ? AND ? ORDER BY id";
  }

  /** What versions are compared by, of a range of numbers: key, hash, end, start. */
  private String selectVersions() {
    String start = startColumn();
    String end = endColumn.isEmpty() ? "NULL" : endColumn;
    return "SELECT row_key, hash_high, hash_low, " + end + ", " + (start.isEmpty() ? "NULL" : start) + " FROM " + name + " WHERE id BETWEEN ? AND ? ORDER BY id";
  }

  /** Where a row is in time, for extracts that stand for a period; null where it is nowhere. */
  static @Nullable Span span(ValidatedRow row) {
    return switch (row) {
      case Placement p -> new Span(p.start(), p.end());
      case SearchRow s -> new Span(s.requested(), s.requested());
      default -> null;
    };
  }

  /** First and last day; null while open. */
  record Span(LocalDate start, @Nullable LocalDate end) {
    boolean in(Replacing period) {
      return period.holds(start, end);
    }
  }

  private String startColumn() {
    return type == Placement.class ? "start_date" : type == SearchRow.class ? "requested" : "";
  }

  /** The first number there is in a range; 0 where there is none. */
  String firstOfRange() {
    return "SELECT COALESCE(MIN(id), 0) FROM " + stored() + " WHERE id BETWEEN ? AND ?";
  }

  String deleteRange() {
    return "DELETE FROM " + stored() + " WHERE id BETWEEN ? AND ?";
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
