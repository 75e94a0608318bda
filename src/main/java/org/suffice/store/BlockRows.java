package org.suffice.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ByteReader;

/** The rows of blocks, each laid out with the names of its columns while a file is written anew, and packed again. */
final class BlockRows {
  private static final int OWN = 4;

  private final RowTable<?> table;
  private final RowChange.OfFile change;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Packer packer = new Packer();
  private final Pool pool = new Pool();
  private final RowBlock.Builder kept = new RowBlock.Builder();
  private boolean changed;

  BlockRows(RowTable<?> table, RowChange.OfFile change) {
    this.table = table;
    this.change = change;
    for (String own : new String[] {"part_id", "row_no", "hash_high", "hash_low"}) {
      places.put(own, places.size());
    }
    table.columns().forEach(c -> places.put(c.name(), places.size()));
  }

  /** Whether anything of a block is written; where rows of it change or go, it has what is left of them. */
  boolean keep(TableRow stored) throws SQLException {
    var block = new RowBlock(stored.number("part_id"), stored.number("row_count"), stored.bytes("packed"));
    changed = false;
    int[] rows = {0};
    block.each((number, hash, values) -> rows[0] += keepRow(row(block.part(), number, hash, values)) ? 1 : 0);
    RowBlock left = kept.end(block.part());
    if (changed) {
      stored.set("row_count", left.rows());
      stored.set("packed", left.bytes());
    }
    return rows[0] > 0;
  }

  private TableRow row(int part, int number, ContentHash.Value hash, ByteReader packed) {
    var values = new @Nullable Object[places.size()];
    values[0] = part;
    values[1] = number;
    values[2] = hash.high();
    values[3] = hash.low();
    int at = OWN;
    for (Object value : Packer.all(packed, table.columns().size(), pool)) {
      values[at++] = value;
    }
    return new TableRow(table.name(), places, values);
  }

  private boolean keepRow(TableRow row) throws SQLException {
    boolean keeps = change.keep(row);
    changed |= !keeps || row.changed();
    if (keeps) {
      packer.start(row.number("row_no"), new ContentHash.Value(row.whole("hash_high"), row.whole("hash_low")));
      for (RowTable.Column<?> column : table.columns()) {
        packer.add(row.get(column.name()));
      }
      kept.add(packer);
    }
    return keeps;
  }
}
