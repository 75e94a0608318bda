package org.suffice.store;

import static org.suffice.store.RowTable.column;

import java.util.List;
import org.suffice.model.Target;

/** How the targets of the strategy are kept. */
final class TargetTable {
  private TargetTable() {}

  static RowTable<Target> table() {
    return new RowTable<>(
        "target",
        Target.class,
        List.of(
            column("row_key", Target::name),
            column("measure", Target::measure),
            column("measure_row", Target::row),
            column("value_kind", t -> t.valueKind().name()),
            column("baseline_date", Target::baselineDate),
            column("baseline", Target::baseline),
            column("target_value", Target::target),
            column("due", Target::due),
            column("direction", t -> t.direction().name()),
            column("tolerance", Target::tolerance),
            column("unit", Target::unit),
            column("yearly", Target::yearly)),
        "",
        (c, origin) ->
            new Target(
                c.text(), c.text(), c.text(), c.named(Target.ValueKind.class), c.dateOrNull(), c.decimalOrNull(),
                c.decimal(), c.date(), c.named(Target.Direction.class), c.decimal(), c.text(), c.flag(), origin));
  }
}
