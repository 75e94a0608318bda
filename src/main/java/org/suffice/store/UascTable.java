package org.suffice.store;

import static org.suffice.store.RowTable.byId;
import static org.suffice.store.RowTable.column;

import java.util.List;
import org.suffice.model.ChildRow;
import org.suffice.model.Sex;

/** How the rows of the SSDA903 table of unaccompanied asylum-seeking children are kept. */
final class UascTable {
  private UascTable() {}

  static RowTable<ChildRow> table() {
    var sexes = byId(Sex.values());
    return new RowTable<>(
        "uasc_child",
        ChildRow.class,
        List.of(
            column("row_key", ChildRow::child),
            column("birth_date", ChildRow::birth),
            column("sex", c -> c.sex().id()),
            column("ceased_date", ChildRow::uascCeased)),
        "",
        (c, origin) -> new ChildRow(c.text(), c.dateOrNull(), c.coded(sexes), null, true, c.dateOrNull(), origin));
  }
}
