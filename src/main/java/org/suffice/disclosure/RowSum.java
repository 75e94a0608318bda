package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.suffice.model.Row;

/** Rows of a table that should add up to another: the parts of a group to the group, groups and parts of none to the total. */
record RowSum(List<Row> parts, Row whole) {
  RowSum {
    parts = List.copyOf(parts);
  }

  /** Those of some rows, groups before totals. */
  static List<RowSum> of(List<Row> rows) {
    List<RowSum> sums = new ArrayList<>();
    List<Row> tops = new ArrayList<>();
    for (Row row : rows) {
      boolean inGroup = row.kind() == Row.Kind.PART && rows.stream().anyMatch(g -> g.kind() == Row.Kind.SUBTOTAL && Objects.equals(g.group(), row.group()));
      if (row.kind() == Row.Kind.SUBTOTAL) {
        sums.add(new RowSum(rows.stream().filter(p -> p.kind() == Row.Kind.PART && Objects.equals(p.group(), row.group())).toList(), row));
        tops.add(row);
      } else if (row.kind() == Row.Kind.PART && !inGroup) {
        tops.add(row);
      }
    }
    rows.stream().filter(r -> r.kind() == Row.Kind.TOTAL).forEach(t -> sums.add(new RowSum(tops, t)));
    return sums;
  }
}
