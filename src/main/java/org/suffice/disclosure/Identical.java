package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
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
  private static final String CHILDREN = "children";

  private final Counts counts;
  private final Map<At, Integer> found = new LinkedHashMap<>();
  /** Which columns which tables have: a row that is not there is none. */
  private final Set<At> columns = new HashSet<>();
  private final Set<Where> places = new LinkedHashSet<>();
  /** The printed counts by the row and column that name them, whatever table prints them. */
  private final Map<At, List<Integer>> byName = new HashMap<>();

  /** Of whom, when and of which part of a breakdown. */
  private record Where(String filters, String when, String part) {}

  private record At(Where where, Identities.Cell cell) {}

  Identical(List<Table> tables, Counts counts) {
    this.counts = counts;
    Set<String> named = new HashSet<>();
    named.addAll(List.of(Ages.TABLE, Ages.PROFILE, Ages.SECTION_20, Amounts.STAYS, "childrens-homes"));
    Identities.sums().forEach(i -> Stream.concat(i.parts().stream(), i.whole().stream()).forEach(c -> named.add(c.table())));
    for (int t = 0; t < tables.size(); t++) {
      if (named.contains(tables.get(t).id())) {
        read(t, tables.get(t));
      }
    }
    names();
  }

  private void names() {
    for (int i = 0; i < counts.all().size(); i++) {
      Count.Key key = counts.all().get(i).key();
      if (counts.all().get(i).printed()) {
        var where = new Where(key.what().substring(key.what().indexOf('|') + 1), key.when(), "");
        byName.computeIfAbsent(new At(where, new Identities.Cell("", key.row(), key.column())), k -> new ArrayList<>()).add(i);
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
          Integer of = counts.baseAt(new Count.Place(number, row.id(), table.columns().get(c).id()));
          if (of != null) {
            columns.add(new At(where, new Identities.Cell(table.id(), "", column + Identities.OF)));
            found.putIfAbsent(new At(where, new Identities.Cell(table.id(), row.id(), column + Identities.OF)), of);
          }
        }
      }
    }
  }

  /** Adds what holds; a table that says otherwise, as by a scheme of its own, is not bound by it. */
  void add() {
    for (Where where : places) {
      Identities.sums().forEach(identity -> add(identity, where));
      List<Ages.Bands> bands = List.of(bands(where, Ages.TABLE, "", CHILDREN), bands(where, Ages.PROFILE, Ages.IN_PROFILE, CHILDREN), bands(where, Ages.SECTION_20, "", CHILDREN + Identities.OF));
      for (int b = 1; b < bands.size(); b++) {
        for (Ages.Bands other : bands.subList(0, b)) {
          Ages.sums(other, bands.get(b)).forEach(identity -> add(identity, where));
        }
      }
      // of a breakdown by sector: all stays with in-house carers and homes are in-house, all with private ones an agency's
      rows(where, Amounts.STAYS, "").forEach(row -> Identities.staysOfOneSector(row).forEach(identity -> add(identity, where)));
    }
    partsOfBreakdowns();
    inHomes();
  }

  /**
   * The total of a part of a breakdown is the row of that name where a table has one, and the part of a row the column of that name:
   * girls of all ages are the girls of a table by sex.
   */
  private void partsOfBreakdowns() {
    Map<Count.Key, Integer> numbers = new HashMap<>();
    List<Count.Key> keys = counts.all().stream().map(Count::key).toList();
    for (int i = 0; i < keys.size(); i++) {
      numbers.put(keys.get(i), i);
    }
    for (int i = 0; i < keys.size(); i++) {
      Count.Key key = keys.get(i);
      int at = key.column().indexOf(':');
      if (at > 0 && key.value() > 0) {
        String part = key.column().substring(at + 1);
        Integer column = numbers.get(new Count.Key(key.what(), key.when(), key.row(), part, key.value()));
        Integer row = key.row().equals("total") || key.row().equals(Bases.OF) ? numbers.get(new Count.Key(key.what(), key.when(), part, key.column().substring(0, at), key.value())) : null;
        for (Integer same : Stream.of(column, row).filter(Objects::nonNull).toList()) {
          equal(List.of(i), List.of(same));
        }
      }
    }
  }

  /** Those in children's homes by age or sex are the parts of a breakdown of them. */
  private void inHomes() {
    found.forEach(
        (at, count) -> {
          String row = at.cell().row();
          if (at.cell().table().equals(Ages.PROFILE) && at.cell().column().equals("in-homes") && at.where().part().isEmpty() && row.contains("-")) {
            var part = new Where(at.where().filters(), at.where().when(), ":" + row.substring(row.indexOf('-') + 1));
            Integer homes = found.get(new At(part, new Identities.Cell("childrens-homes", "total", CHILDREN)));
            if (homes != null) {
              equal(List.of(count), List.of(homes));
            }
          }
        });
  }

  /** Takes in that some counts come to as many as others, where they do. */
  private void equal(List<Integer> parts, List<Integer> whole) {
    int value = value(whole);
    if (value != value(parts) || parts.stream().anyMatch(whole::contains) || parts.isEmpty() || whole.isEmpty()) {
      return;
    }
    Count first = counts.all().get(whole.getFirst());
    if (whole.size() == 1) {
      counts.known(new Sum(parts, whole.getFirst()));
    } else {
      int sum = counts.unprinted(new Count.Key(first.key().what(), first.key().when(), "sum", whole.toString(), value), first.table());
      counts.known(new Sum(parts, sum));
      counts.known(new Sum(whole, sum));
    }
  }

  private int value(List<Integer> of) {
    return of.stream().mapToInt(i -> counts.all().get(i).value()).sum();
  }

  private void add(Identities.Identity identity, Where where) {
    List<Integer> parts = counts(identity.parts(), where);
    List<Integer> whole = counts(identity.whole(), where);
    if (parts != null && whole != null) {
      equal(parts, whole);
    }
  }

  private Ages.Bands bands(Where where, String table, String called, String column) {
    return new Ages.Bands(table, called, column, rows(where, table, called));
  }

  /** The rows of a table that begin so, without that. */
  private List<String> rows(Where where, String table, String called) {
    return found.keySet().stream()
        .filter(at -> at.where().equals(where) && at.cell().table().equals(table) && at.cell().row().startsWith(called))
        .map(at -> at.cell().row().substring(called.length()))
        .distinct()
        .toList();
  }

  /** A cell of a table that is not there, by the names under which others print it; null where none does, or several numbers go by them. */
  private @Nullable Integer elsewhere(Identities.Cell cell, Where where) {
    Ties.Again again = Identities.again(cell.table(), cell.row(), cell.column() + where.part());
    var name = new Identities.Cell("", again == null ? cell.row() : again.row(), again == null ? cell.column() + where.part() : again.column());
    List<Integer> same = byName.getOrDefault(new At(new Where(where.filters(), where.when(), ""), name), List.of());
    return same.size() == 1 ? same.getFirst() : null;
  }

  /** The counts of some cells, without those that nobody prints; null where one comes twice. */
  private @Nullable List<Integer> counts(List<Identities.Cell> cells, Where where) {
    List<Integer> in = new ArrayList<>();
    for (Identities.Cell cell : cells) {
      boolean there = columns.contains(new At(where, new Identities.Cell(cell.table(), "", cell.column())));
      Integer count = there ? found.get(new At(where, cell)) : elsewhere(cell, where);
      if (count != null) {
        in.add(Objects.requireNonNull(count));
      }
    }
    return in.stream().distinct().count() == in.size() ? in : null;
  }
}
