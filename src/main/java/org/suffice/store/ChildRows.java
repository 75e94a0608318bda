package org.suffice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suffice.model.TableKind;
import org.suffice.progress.Progress;

/** Finds placements of children: the database knows blocks of rows only, so every row is looked at. */
final class ChildRows {
  private ChildRows() {}

  /** What is done with a row. */
  interface Each {
    void row(int part, int number, String child, String key);
  }

  /** What follows the child in the key of a row. */
  private record Rest(int part, String key) {}

  /** Gives every row of some children, of all imports. */
  static void each(Connection c, Set<String> children, Each each) throws SQLException {
    String blocks = new Tables().of(TableKind.PLACEMENTS).selectRange();
    var scan = new RowScan(c, Progress.none(), 0, "");
    for (StoredPart part : allParts(c)) {
      scan.read(
          part,
          blocks,
          rs -> {
            RowBlock block = RowBlock.of(rs);
            block.each(
                (number, hash, values) -> {
                  String key = String.valueOf(Packer.own(values));
                  String child = String.valueOf(Packer.own(values));
                  if (children.contains(child)) {
                    each.row(block.part(), number, child, key);
                  }
                });
            return block.rows();
          });
    }
  }

  private static List<StoredPart> allParts(Connection c) throws SQLException {
    var parts = new ArrayList<>(StoredPart.published(c));
    parts.addAll(StoredPart.unpublished(c));
    return parts;
  }

  /** Rows of one child that would be for the same thing as a row of another in their sheet if it had that child's reference. */
  static int clashes(Connection c, String child, String to) throws SQLException {
    var own = new ArrayList<Rest>();
    var others = new HashSet<Rest>();
    each(
        c,
        Set.of(child, to),
        (part, number, whose, key) -> {
          boolean isOwn = whose.equals(child);
          var rest = new Rest(part, key.substring(Math.min(key.length(), (isOwn ? child : to).length())));
          if (isOwn) {
            own.add(rest);
          } else {
            others.add(rest);
          }
        });
    return Math.toIntExact(own.stream().filter(others::contains).count());
  }
}
