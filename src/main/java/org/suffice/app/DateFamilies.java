package org.suffice.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Published figures as they leave in a pack: series that are of other dates stand in tables of their own. In one table with all dates
 * most cells would say that there is none. They are public already, so that how they stand together tells nothing.
 */
final class DateFamilies {
  private static final String PUBLISHED = "published-figures";

  /** Of the cells of a table at most one in so many may say that there is no figure. */
  private static final int LEAST_FILLED = 4;

  private final Table table;
  private final List<List<Row>> rows = new ArrayList<>();
  private final List<BitSet> dates = new ArrayList<>();

  private DateFamilies(Table table) {
    this.table = table;
    Map<BitSet, List<Row>> found = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      BitSet has = new BitSet();
      IntStream.range(0, row.cells().size()).filter(c -> row.cells().get(c).value() != null).forEach(has::set);
      found.computeIfAbsent(has, h -> new ArrayList<>()).add(row);
    }
    found.forEach((has, of) -> {
      dates.add(has);
      rows.add(of);
    });
  }

  /** The same tables, those of published figures one for each family of dates. */
  static List<Table> in(List<Table> tables) {
    return tables.stream().flatMap(t -> t.id().equals(PUBLISHED) ? new DateFamilies(t).tables() : Stream.of(t)).toList();
  }

  /** The measure that a table is of. */
  static String measure(Table table) {
    return table.id().startsWith(PUBLISHED) ? PUBLISHED : table.id();
  }

  private Stream<Table> tables() {
    while (join()) {
      // until no two can stand together
    }
    return rows.size() == 1 ? Stream.of(table) : IntStream.range(0, rows.size()).mapToObj(this::part);
  }

  /** Puts the two together that leave the fewest cells empty; false where every two would leave too many. */
  private boolean join() {
    int first = -1;
    int second = -1;
    int fewest = Integer.MAX_VALUE;
    for (int a = 0; a < rows.size(); a++) {
      for (int b = a + 1; b < rows.size(); b++) {
        BitSet both = union(a, b);
        int cells = both.cardinality() * (rows.get(a).size() + rows.get(b).size());
        int empty = cells - filled(a) - filled(b);
        if (empty * LEAST_FILLED <= cells && empty < fewest) {
          first = a;
          second = b;
          fewest = empty;
        }
      }
    }
    if (first >= 0) {
      dates.set(first, union(first, second));
      rows.get(first).addAll(rows.get(second));
      dates.remove(/* index */ second);
      rows.remove(/* index */ second);
    }
    return first >= 0;
  }

  private BitSet union(int a, int b) {
    BitSet both = (BitSet) dates.get(a).clone();
    both.or(dates.get(b));
    return both;
  }

  private int filled(int family) {
    return (int) rows.get(family).stream().flatMap(r -> r.cells().stream()).filter(c -> c.value() != null).count();
  }

  private Table part(int number) {
    List<Integer> kept = dates.get(number).stream().boxed().toList();
    List<LocalDate> at = kept.stream().map(c -> Objects.requireNonNull(table.columns().get(c).date())).toList();
    List<Row> of = table.rows().stream().filter(rows.get(number)::contains).map(r -> new Row(r.id(), r.label(), r.group(), r.kind(), kept.stream().map(r.cells()::get).toList())).toList();
    String title = table.title().substring(0, table.title().indexOf(',')) + ", " + Numbers.date(at.getFirst());
    String dated = at.size() == 1 ? title : title + " to " + Numbers.date(at.getLast()) + " (" + at.size() + " dates)";
    List<String> notes = Stream.concat(table.notes().stream(), Stream.of("Series that have figures for other dates stand in tables of their own.")).toList();
    return new Table(
        number == 0 ? table.id() : table.id() + "-" + (number + 1), dated, table.definition(), table.source(), at, table.from(), table.to(), table.where(),
        table.extracted(), table.profile(), table.rowHeading(), kept.stream().map(table.columns()::get).toList(), of, notes, table.chart());
  }
}
