package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.FilterWords;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** Finds the counts of identities in some tables: of the same filters, the same date or period and the same part of a breakdown. */
final class Identical {
  private final Counts counts;
  private final Map<At, Integer> found = new LinkedHashMap<>();
  /** Which columns which tables have: a row that is not there is none. */
  private final Set<At> columns = new HashSet<>();
  private final Set<Where> places = new LinkedHashSet<>();

  /** Of whom, when and of which part of a breakdown. */
  private record Where(String filters, String when, String part) {}

  private record At(Where where, Identities.Cell cell) {}

  Identical(List<Table> tables, Counts counts) {
    this.counts = counts;
    Set<String> named = new HashSet<>();
    Identities.sums().forEach(i -> Stream.concat(i.parts().stream(), i.whole().stream()).forEach(c -> named.add(c.table())));
    for (int t = 0; t < tables.size(); t++) {
      if (named.contains(tables.get(t).id())) {
        read(t, tables.get(t));
      }
    }
  }

  private void read(int number, Table table) {
    var counted = new CountedColumns(table);
    for (int c = 0; c < table.columns().size(); c++) {
      if (counted.counts(c)) {
        String base = counted.base(c);
        int part = base.indexOf(':');
        var where = new Where(FilterWords.of(table.where()), counted.when(c), part < 0 ? "" : base.substring(part));
        String column = part < 0 ? base : base.substring(0, part);
        places.add(where);
        columns.add(new At(where, new Identities.Cell(table.id(), "", column)));
        for (Row row : table.rows()) {
          Integer count = counts.valueAt(new Count.Place(number, row.id(), table.columns().get(c).id()));
          if (count != null) {
            found.putIfAbsent(new At(where, new Identities.Cell(table.id(), row.id(), column)), count);
          }
        }
      }
    }
  }

  /** Adds what holds; a table that says otherwise, as by a scheme of its own, is not bound by it. */
  void add() {
    for (Identities.Identity identity : Identities.sums()) {
      for (Where where : places) {
        List<Integer> parts = counts(identity.parts(), where);
        List<Integer> whole = counts(identity.whole(), where);
        if (parts != null && whole != null) {
          counts.equal(parts, whole);
        }
      }
    }
  }

  /** The counts of some cells; null where a table is not there. */
  private @Nullable List<Integer> counts(List<Identities.Cell> cells, Where where) {
    List<Integer> in = new ArrayList<>();
    for (Identities.Cell cell : cells) {
      if (!columns.contains(new At(where, new Identities.Cell(cell.table(), "", cell.column())))) {
        return null;
      }
      Integer count = found.get(new At(where, cell));
      if (count != null) {
        in.add(Objects.requireNonNull(count));
      }
    }
    return in.stream().distinct().count() == in.size() ? in : null;
  }
}
