package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * What lines leave of the numbers that their shares are of, where no line of the table says it: a reader takes "of them with an
 * earlier period" from all starters and has those who came for the first time. Every line beside the sum, and every part of a
 * number that is no line of the table, is tied to it with what it leaves, which must not be found out either. A measure gets
 * this with the shares that it declares; only lines that exclude each other are named here.
 */
final class Asides {
  /**
   * Lines that exclude each other and are parts of another, or of what the shares of the first are of.
   *
   * @param whole id of a row; empty for what the shares are of
   */
  private record Apart(String whole, List<String> parts) {}

  private static final Map<String, List<Apart>> APART =
      Map.of(
          "uasc", List.of(new Apart("", List.of("stock", "stock-not-recorded")), new Apart("", List.of("starters", "starters-not-recorded"))),
          "placement-stability",
              List.of(new Apart("two-years-same", List.of("two-years-with-carer", "two-years-adoption")), new Apart("looked-after-two-years", List.of("long-term"))),
          "placement-moves", List.of(new Apart("", List.of("step-down", "to-supported"))));

  private final Table table;
  private final Ties.Known known;
  private final List<Integer> counted;
  /** The rows that print each count, by their ids. */
  private final Map<Integer, Set<String>> printed = new HashMap<>();

  private Asides(Table table, CountedColumns columns, Ties.Known known) {
    this.table = table;
    this.known = known;
    this.counted = counted(table, columns);
    for (int c : counted) {
      table.rows().stream().filter(r -> CountedColumns.has(r, c)).forEach(r -> printed.computeIfAbsent(known.at(r, c), n -> new HashSet<>()).add(r.id()));
    }
  }

  /** Ties the lines of a table to what they leave; once it is known what all shares are of. */
  static void add(Table table, CountedColumns columns, Ties.Known known) {
    var asides = new Asides(table, columns, known);
    for (int c : asides.counted) {
      asides.parts(c);
      asides.asides(c);
      for (Apart apart : APART.getOrDefault(table.id(), List.of())) {
        asides.apart(apart, c);
      }
    }
  }

  /** Parts whose shares are of a number that is no line here: they add up to it, or leave something. */
  private void parts(int column) {
    Map<Integer, List<Row>> byWhole = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Integer of = row.kind() == Row.Kind.PART && CountedColumns.has(row, column) ? known.shareOf(row, column) : null;
      if (of != null && !printed.containsKey(of)) {
        byWhole.computeIfAbsent(of, k -> new ArrayList<>()).add(row);
      }
    }
    byWhole.forEach(
        (of, rows) -> {
          int sum = rows.stream().mapToInt(r -> CountedColumns.value(r, column)).sum();
          if (sum == known.value(of)) {
            known.inSharesOnly(of);
          }
          if (sum <= known.value(of)) {
            leaves(rows, of, column);
          } else {
            rows.forEach(r -> leaves(List.of(r), of, column));
          }
        });
  }

  private boolean prints(Row row, int count) {
    return printed.getOrDefault(count, Set.of()).contains(row.id());
  }

  private void asides(int column) {
    for (Row row : table.rows()) {
      if (isAside(row, column)) {
        Integer of = whole(row, column);
        if (of != null && of != known.at(row, column)) {
          leaves(List.of(row), of, column);
        }
      }
    }
  }

  private static boolean isAside(Row row, int column) {
    return row.kind() == Row.Kind.ASIDE && !row.published() && CountedColumns.has(row, column);
  }

  /** What a line is a part of: what its share is of; where it has none in this column, the line that it is of in another. */
  private @Nullable Integer whole(Row row, int column) {
    Integer of = known.shareOf(row, column);
    if (of != null) {
      return of;
    }
    List<Integer> inOthers = counted.stream().map(c -> known.shareOf(row, c)).filter(Objects::nonNull).distinct().toList();
    for (Row other : table.rows()) {
      boolean inAnother = inOthers.stream().anyMatch(n -> prints(other, n));
      if (inAnother && !other.id().equals(row.id()) && CountedColumns.has(other, column) && CountedColumns.value(other, column) >= CountedColumns.value(row, column)) {
        return known.at(other, column);
      }
    }
    return null;
  }

  /** Lines and what they leave of a whole: nothing, what another line prints, or what nobody does. */
  private void leaves(List<Row> rows, int whole, int column) {
    List<Integer> in = new ArrayList<>(rows.stream().map(r -> known.at(r, column)).toList());
    int left = known.value(whole) - rows.stream().mapToInt(r -> CountedColumns.value(r, column)).sum();
    if (left > 0) {
      String name = rows.getFirst().id() + (rows.size() == 1 ? "" : " and others");
      Row other = rows.size() == 1 ? other(rows.getFirst()) : null;
      in.add(other == null ? known.made(column, name, "left", left) : known.at(other, column));
    }
    if (left >= 0) {
      known.sum(in, whole);
    }
  }

  /** The line that is what another leaves, in every column: "failed" beside "not failed". */
  private @Nullable Row other(Row row) {
    return table.rows().stream().filter(r -> r.kind() == Row.Kind.PART && !r.id().equals(row.id()) && counted.stream().allMatch(c -> isOther(row, r, c))).findFirst().orElse(null);
  }

  private boolean isOther(Row row, Row other, int column) {
    if (!CountedColumns.has(row, column)) {
      return true;
    }
    Integer whole = whole(row, column);
    return whole != null && CountedColumns.has(other, column) && CountedColumns.value(row, column) + CountedColumns.value(other, column) == known.value(whole);
  }

  /**
   * A line as large as another everywhere is that line on another base, and one as large as a group in a column may be the
   * group: a reader would say so, and what is hidden in one must not stand in the other.
   */
  static Ties.@Nullable Again again(Table table, CountedColumns columns, Row row, int column) {
    if (!isAside(row, column) || CountedColumns.value(row, column) == 0) {
      return null;
    }
    List<Integer> counted = counted(table, columns);
    for (Row other : table.rows()) {
      boolean alike = other.kind() == Row.Kind.SUBTOTAL ? same(row, other, column) : other.kind() != Row.Kind.ASIDE && counted.stream().allMatch(c -> same(row, other, c));
      if (alike) {
        return new Ties.Again(other.id(), columns.base(column), null);
      }
    }
    return null;
  }

  private static List<Integer> counted(Table table, CountedColumns columns) {
    return IntStream.range(0, table.columns().size()).filter(columns::counts).boxed().toList();
  }

  private static boolean same(Row row, Row other, int column) {
    boolean has = CountedColumns.has(row, column);
    return has == CountedColumns.has(other, column) && (!has || CountedColumns.value(row, column) == CountedColumns.value(other, column));
  }

  /** Lines that exclude each other: what one leaves of the whole is the others and what they all leave. */
  private void apart(Apart apart, int column) {
    List<Row> rows = apart.parts().stream().flatMap(id -> table.row(id).stream()).filter(r -> CountedColumns.has(r, column)).toList();
    Integer whole =
        apart.whole().isEmpty()
            ? rows.isEmpty() ? null : whole(rows.getFirst(), column)
            : table.row(apart.whole()).filter(r -> CountedColumns.has(r, column)).map(r -> known.at(r, column)).orElse(null);
    if (whole != null && rows.size() == apart.parts().size()) {
      leaves(rows, whole, column);
    }
  }
}
