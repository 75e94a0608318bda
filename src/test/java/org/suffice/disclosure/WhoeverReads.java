package org.suffice.disclosure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.suffice.model.Cell;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * A reader of published tables who knows nothing of the program: what is printed, the sentences of the rule, and a list of what holds
 * between the numbers of all tables ({@code what-holds.txt}). From the least and the most that each number can be follows the least and
 * the most of others, until nothing is new. That finds less than there is to find, and whatever it finds is told.
 */
final class WhoeverReads {
  private static final int VALUES = 3;
  private static final int SMALL_ROUNDED = 7;
  private static final int SMALL_EXACT = 5;
  private static final int NEAR = 2;
  private static final int STEP = 5;
  private static final long ANY = 1_000_000;
  private static final String OF = "#of";
  private static final List<String> LINES = lines();

  /** Numbers of which some are added and some taken off: that comes to none or, where it is no equation, to none or less. */
  private record Holds(List<Integer> numbers, List<Integer> signs, boolean equal) {
    Holds {
      numbers = List.copyOf(numbers);
      signs = List.copyOf(signs);
    }
  }

  private final Map<String, Table> printed;
  private final boolean rounded;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Long> truth = new ArrayList<>();
  private final List<Long> least = new ArrayList<>();
  private final List<Long> most = new ArrayList<>();
  private final Map<String, Integer> hidden = new LinkedHashMap<>();
  private final List<Holds> all = new ArrayList<>();
  private final Map<Integer, List<Integer>> of = new HashMap<>();

  /**
   * Some tables, by their ids.
   *
   * @param exact as they are: of the list, what does not hold in them is left out
   * @param printed those that are published
   */
  WhoeverReads(Map<String, Table> exact, Map<String, Table> printed, boolean rounded) {
    this.printed = printed;
    this.rounded = rounded;
    exact.values().forEach(this::read);
    LINES.forEach(this::take);
    follow();
  }

  /** The hidden numbers, by table, row and column. */
  List<String> hidden() {
    return List.copyOf(hidden.keySet());
  }

  /** Those of which fewer than three values are left, with these. */
  List<String> found() {
    return hidden.entrySet().stream()
        .filter(h -> most.get(h.getValue()) - least.get(h.getValue()) + 1 < VALUES)
        .map(h -> h.getKey() + ": " + least.get(h.getValue()) + " to " + most.get(h.getValue()))
        .toList();
  }

  /** A number as the list calls it: without the date of the column, where it is the last of its name. */
  private static String name(Table table, String row, Column column) {
    String base = base(column.id());
    String last = table.columns().stream().map(Column::id).filter(id -> base(id).equals(base)).reduce(base, (a, b) -> b);
    return table.id() + "|" + row + "|" + (column.id().equals(last) ? base : column.id());
  }

  private static String base(String column) {
    int at = column.lastIndexOf('@');
    return at < 0 ? column : column.substring(0, at);
  }

  private void read(Table table) {
    Table shown = printed.get(table.id());
    List<String> columns = shown == null ? List.of() : shown.columns().stream().map(Column::id).toList();
    for (Row row : table.rows()) {
      for (int c = 0; c < table.columns().size(); c++) {
        Cell cell = row.cells().get(c);
        String id = table.columns().get(c).id();
        Double value = cell.value();
        if (row.published() || value == null || !value.equals(cell.numerator()) || value < 0 || cell.behind() != null) {
          continue;
        }
        String name = table.id() + "|" + row.id() + "|" + id;
        Cell out = shown == null || shown.row(row.id()).isEmpty() || !columns.contains(id) ? null : shown.cell(row.id(), id);
        String known = name(table, row.id(), table.columns().get(c));
        int place = place(known, value.longValue());
        if (out != null && out.value() == null) {
          hidden.put(name, place);
          mark(place, Objects.requireNonNull(out.flag()));
        } else if (out != null) {
          prints(place, Math.round(Objects.requireNonNull(out.value())));
        }
        if (cell.of() != null) {
          int base = place(known + OF, cell.of().longValue());
          if (out != null && out.value() != null && out.of() != null) {
            prints(base, Math.round(out.of()));
          }
        }
      }
    }
  }

  private int place(String name, long value) {
    Integer known = places.putIfAbsent(name, truth.size());
    if (known == null) {
      truth.add(value);
      least.add(0L);
      most.add(ANY);
    }
    return Objects.requireNonNull(places.get(name));
  }

  /** "Numbers from 1 to 7 are shown as [c] ... [s] marks a number hidden so that another cannot be worked out." */
  private void mark(int place, String mark) {
    int small = rounded ? SMALL_ROUNDED : SMALL_EXACT;
    boolean few = rounded ? mark.equals("[c]") : truth.get(place) <= small;
    know(place, few ? 1 : small + 1, few ? small : ANY);
  }

  /** "Other numbers, including totals, are rounded to the nearest 5. A zero is a true zero." Numbers of homes are exact. */
  private void prints(int place, long number) {
    boolean itself = !rounded || number == 0 || number % STEP != 0;
    know(place, itself ? number : Math.max(SMALL_ROUNDED + 1, number - NEAR), itself ? number : number + NEAR);
  }

  private boolean know(int place, long low, long high) {
    boolean more = low > least.get(place) || high < most.get(place);
    if (truth.get(place) >= low && truth.get(place) <= high) {
      least.set(place, Math.max(low, least.get(place)));
      most.set(place, Math.min(high, most.get(place)));
      return more;
    }
    return false;
  }

  private static List<String> lines() {
    var in = Objects.requireNonNull(WhoeverReads.class.getResourceAsStream("what-holds.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String line) {
    List<String> words = Arrays.asList(line.split(" ", -1));
    List<String> names = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "=" -> {
        List<String> known = names.stream().filter(places::containsKey).toList();
        for (int i = 1; i < known.size(); i++) {
          holds(List.of(known.get(i - 1), "-" + known.get(i)), true);
        }
      }
      case "+" -> holds(names, true);
      default -> holds(List.of(names.getFirst(), "-" + names.getLast()), false);
    }
  }

  private void holds(List<String> names, boolean equal) {
    List<Integer> numbers = new ArrayList<>();
    List<Integer> signs = new ArrayList<>();
    for (String signed : names) {
      String name = signed.startsWith("-") ? signed.substring(1) : signed;
      Integer place = places.get(name);
      if (place == null && !printed.containsKey(name.substring(0, name.indexOf('|')))) {
        return;
      }
      // a row that a table does not have is none
      if (place != null) {
        numbers.add(place);
        signs.add(signed.startsWith("-") ? -1 : 1);
      }
    }
    long sum = 0;
    for (int i = 0; i < numbers.size(); i++) {
      sum += signs.get(i) * truth.get(numbers.get(i));
    }
    if (numbers.isEmpty() || (equal ? sum != 0 : sum > 0)) {
      return;
    }
    int number = all.size();
    all.add(new Holds(numbers, signs, equal));
    numbers.forEach(n -> of.computeIfAbsent(n, k -> new ArrayList<>()).add(number));
  }

  private void follow() {
    Deque<Integer> open = new ArrayDeque<>(IntStream.range(0, all.size()).boxed().toList());
    boolean[] waits = new boolean[all.size()];
    Arrays.fill(waits, true);
    while (!open.isEmpty()) {
      int next = open.poll();
      waits[next] = false;
      Holds holds = all.get(next);
      for (int n = 0; n < holds.numbers().size(); n++) {
        if (narrowed(holds, n)) {
          for (int other : Objects.requireNonNull(of.get(holds.numbers().get(n)))) {
            if (!waits[other]) {
              waits[other] = true;
              open.add(other);
            }
          }
        }
      }
    }
  }

  /** Whether the others of an equation leave less of one number than was known. */
  private boolean narrowed(Holds holds, int n) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < holds.numbers().size(); i++) {
      if (i != n) {
        boolean plus = holds.signs().get(i) > 0;
        int place = holds.numbers().get(i);
        low += plus ? least.get(place) : -most.get(place);
        high += plus ? most.get(place) : -least.get(place);
      }
    }
    boolean plus = holds.signs().get(n) > 0;
    long from = plus ? holds.equal() ? -high : -ANY : low;
    long to = plus ? -low : holds.equal() ? high : ANY;
    return know(holds.numbers().get(n), from, to);
  }
}
