package org.suffice.store;

import static org.suffice.store.RowTable.column;

import java.util.List;
import org.suffice.model.Published;

/** How figures without child rows are kept. */
final class PublishedTable {
  private PublishedTable() {}

  static RowTable<Published> table() {
    return new RowTable<>(
        "published_figure",
        Published.class,
        List.of(
            column("row_key", Published::key),
            column("measure", Published::measure),
            column("area", Published::area),
            column("category", Published::category),
            column("figure_date", Published::date),
            column("valid_from", Published::validFrom),
            column("valid_to", Published::validTo),
            column("figure", Published::value),
            column("unit", Published::unit),
            column("source", Published::source)),
        "",
        (c, origin) -> {
          c.key();
          return new Published(
              c.text(), c.text(), c.text(), c.dateOrNull(), c.dateOrNull(), c.dateOrNull(), c.decimal(), c.text(),
              c.text(), origin);
        });
  }
}
