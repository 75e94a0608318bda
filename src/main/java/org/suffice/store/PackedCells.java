package org.suffice.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ByteReader;

/** A row of a block. */
final class PackedCells extends Cells {
  private final ByteReader packed;
  private final Pool pool;

  PackedCells(ByteReader packed, Pool pool) {
    super(pool);
    this.packed = packed;
    this.pool = pool;
  }

  @Override
  @Nullable Object value() {
    return Packer.next(packed, pool);
  }

  @Override
  @Nullable String own() {
    return Packer.own(packed);
  }

  @Override
  @Nullable String textOrNull() {
    return (String) value();
  }

  @Override
  @Nullable LocalDate dateOrNull() {
    return (LocalDate) value();
  }
}
