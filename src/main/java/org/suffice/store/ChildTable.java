package org.suffice.store;

import static org.suffice.store.RowTable.byId;
import static org.suffice.store.RowTable.column;

import java.util.List;
import org.suffice.model.ChildRow;
import org.suffice.model.Sex;

/** How the rows of the SSDA903 header are kept. */
final class ChildTable {
  private ChildTable() {}

  static RowTable<ChildRow> table() {
    var sexes = byId(Sex.values());
    return new RowTable<>(
        "child",
        ChildRow.class,
        List.of(
            column("row_key", ChildRow::child),
            column("birth_date", ChildRow::birth),
            column("sex", c -> c.sex().id()),
            column("ethnicity", ChildRow::ethnicity),
            column("uasc", ChildRow::uasc)),
        "",
        (c, origin) ->
            new ChildRow(c.text(), c.dateOrNull(), c.coded(sexes), c.textOrNull(), c.flagOrNull(), origin));
  }
}
