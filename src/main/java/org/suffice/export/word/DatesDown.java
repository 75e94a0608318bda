package org.suffice.export.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** A table of one row at several dates with its dates down the page: the same cells, in a form that fits it. */
final class DatesDown {
  private DatesDown() {}

  /** The table turned, or itself where it has several rows or a column without a date. */
  static Table of(Table table) {
    boolean dated = table.columns().stream().allMatch(c -> c.date() != null);
    if (table.rows().size() != 1 || table.asAt().size() < 2 || !dated) {
      return table;
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    Map<LocalDate, List<Cell>> cells = new LinkedHashMap<>();
    Row row = table.rows().getFirst();
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      LocalDate date = column.date();
      if (date != null) {
        String base = Reading.base(column);
        String label = column.label().replace(", " + Numbers.date(date), "");
        // At one date all may be whole, at another not.
        columns.merge(base, new Column(base, label, column.unit(), null, column.shareOf(), column.decimals()), DatesDown::finer);
        cells.computeIfAbsent(date, d -> new ArrayList<>()).add(row.cells().get(c));
      }
    }
    if (cells.values().stream().anyMatch(list -> list.size() != columns.size())) {
      return table;
    }
    List<Row> rows = cells.entrySet().stream().map(e -> new Row(e.getKey().toString(), Numbers.date(e.getKey()), null, Row.Kind.ASIDE, e.getValue())).toList();
    return new Table(
        table.id(), table.title(), table.definition(), table.source(), table.asAt(), table.from(), table.to(), table.where(), table.extracted(),
        table.profile(), "Date", List.copyOf(columns.values()), rows, table.notes(), table.chart());
  }

  private static Column finer(Column one, Column other) {
    return one.decimals() >= other.decimals() ? one : other;
  }
}
