package org.suffice.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row that the database has as a row. */
final class StoredCells extends Cells {
  private final @Nullable Object[] values;
  private final Pool pool;
  private int next;

  StoredCells(StoredRow row, Pool pool) {
    super(pool);
    this.values = row.values();
    this.pool = pool;
  }

  @Override
  @Nullable Object value() {
    return values[next++];
  }

  @Override
  @Nullable String own() {
    return (String) value();
  }

  @Override
  @Nullable String textOrNull() {
    return pool.same(own());
  }

  @Override
  @Nullable LocalDate dateOrNull() {
    LocalDate date = (LocalDate) value();
    return date == null ? null : pool.day(date.toEpochDay());
  }
}
