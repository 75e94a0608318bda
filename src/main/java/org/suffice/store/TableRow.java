package org.suffice.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of any table on its way into a file that is written anew, its values by the names of the columns. */
final class TableRow {
  private final String table;
  private final Map<String, Integer> places;
  private final @Nullable Object[] values;
  private boolean changed;

  TableRow(String table, Map<String, Integer> places, @Nullable Object[] values) {
    this.table = table;
    this.places = places;
    this.values = values;
  }

  /** Its table, in lower case. */
  String table() {
    return table;
  }

  @Nullable Object get(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(table + " has no column " + column);
    }
    return values[place];
  }

  /** A text; empty where there is none. */
  String text(String column) {
    Object value = get(column);
    return value == null ? "" : value.toString();
  }

  int number(String column) {
    Object value = get(column);
    return value instanceof Number n ? n.intValue() : 0;
  }

  long whole(String column) {
    return get(column) instanceof Number n ? n.longValue() : 0;
  }

  byte[] bytes(String column) {
    return get(column) instanceof byte[] bytes ? bytes : new byte[0];
  }

  void set(String column, @Nullable Object value) {
    Integer place = places.get(column);
    if (place != null && !java.util.Objects.equals(values[place], value)) {
      values[place] = value;
      changed = true;
    }
  }

  /** Whether anything is other than it was. */
  boolean changed() {
    return changed;
  }

  Iterable<String> columns() {
    return places.keySet();
  }

  @Nullable Object[] values() {
    return values;
  }
}
