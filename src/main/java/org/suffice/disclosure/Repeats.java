package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.Followed;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * The tables whose cells are repeated elsewhere, as a target repeats a number of the measure it follows. They are protected
 * together with what is published, and what they would not print no cell that is made of them prints.
 */
final class Repeats {
  /** Said in the place of words that hold for some of the values that a printed number can stand for, and not for others. */
  static final String CLOSE = "Too close to tell from rounded numbers";

  private static final int RATE = 10_000;
  private static final int PERCENT = 100;
  private static final int HALF_STEP = 2;

  private final Rule rule;
  private final List<Table> tables;
  private final IdentityHashMap<Table, Integer> numbers = new IdentityHashMap<>();
  private final Map<Integer, Table> shown = new TreeMap<>();
  private final Map<Integer, Map<Count.Place, Double>> steps = new TreeMap<>();

  private Repeats(List<Table> given, Rule rule) {
    this.rule = rule;
    var distinct = new LinkedHashMap<Table, Integer>();
    for (Table table : given) {
      for (Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          Followed followed = cell.followed();
          // a table that cannot be proven safe with exact numbers prints none, so nothing repeats it
          if (followed != null) {
            followed.from().stream().map(Followed.Source::table).filter(t -> rule != Rule.EXACT || !PublicForm.tellsMore(t)).forEach(t -> numbers.put(t, distinct.computeIfAbsent(t, k -> distinct.size())));
          }
        }
      }
    }
    this.tables = List.copyOf(distinct.keySet());
  }

  /** What the cells of some tables repeat. */
  static Repeats of(List<Table> given, Rule rule) {
    return new Repeats(given, rule);
  }

  /** The repeated tables, each once, as they are asked for. */
  List<Table> tables() {
    return tables;
  }

  /** Takes in a repeated table as it may be published; one that never comes cannot be. */
  void published(int number, Table table, int place, Counts counts) {
    shown.put(number, table);
    var sums = new LinkedHashMap<Count.Place, Double>();
    for (Row row : table.rows()) {
      table.columns().stream()
          .map(c -> new Count.Place(place, row.id(), c.id()))
          .forEach(cell -> {
            Counts.Printed sum = counts.amountAt(cell);
            if (sum != null) {
              sums.put(new Count.Place(number, cell.row(), cell.column()), sum.step());
            }
          });
    }
    steps.put(number, sums);
  }

  /** What a cell that is made of others may print. */
  Cell cell(Followed followed) {
    List<Double> values = new ArrayList<>();
    for (Followed.Source source : followed.from()) {
      Cell other = there(source);
      Double value = other == null ? null : source.share() ? shareOf(other) : other.value();
      if (other == null || value == null) {
        return hidden(other);
      }
      values.add(value);
    }
    Double made = followed.made().apply(values);
    Cell other = followed.repeats() ? there(followed.from().getFirst()) : null;
    return made == null ? Cell.missing(Numbers.NOT_APPLICABLE) : other == null ? Cell.number(made) : new Cell(made, other.numerator(), other.of(), null, other.flag());
  }

  private static Cell hidden(@Nullable Cell other) {
    String flag = other == null || other.value() != null ? null : other.flag();
    return Cell.missing(flag == null ? Numbers.CONFIDENTIAL : flag);
  }

  /** Words made of a number of another table: those that hold for every value that what is printed can stand for. */
  Cell words(Followed followed) {
    Followed.Source source = followed.from().getFirst();
    Cell other = there(source);
    Double value = other == null ? null : other.value();
    if (other == null || value == null || (source.share() && shareOf(other) == null)) {
      return Cell.missing(Numbers.CONFIDENTIAL);
    }
    Set<String> words = new TreeSet<>();
    between(source, other, value).forEach(v -> words.add(followed.says().apply(v)));
    return Cell.text(words.size() == 1 ? words.iterator().next() : CLOSE);
  }

  private static @Nullable Double shareOf(Cell cell) {
    var share = cell.shareRounded(0);
    return share == null ? null : Double.valueOf(share.doubleValue());
  }

  private @Nullable Cell there(Followed.Source followed) {
    Integer number = numbers.get(followed.table());
    Table table = number == null ? null : shown.get(number);
    boolean found = table != null && table.row(followed.row()).isPresent() && table.columns().stream().anyMatch(c -> c.id().equals(followed.column()));
    return table == null || !found ? null : table.cell(followed.row(), followed.column());
  }

  /** The least and the most that is behind a printed number, and the number itself. */
  private List<Double> between(Followed.Source followed, Cell other, double value) {
    Double numerator = other.numerator();
    Double of = other.of();
    List<Double> all = new ArrayList<>();
    if (numerator == null) {
      double half = step(followed) / 2;
      all.addAll(List.of(value - half, value, value + half));
    } else if (!followed.share() && numerator == value) {
      all.addAll(List.of(least(numerator), value, most(numerator)));
    } else if (of != null && of > 0) {
      boolean population = !followed.share() && numerator > 0 && Math.round(value * of / numerator) == RATE;
      double factor = population ? RATE : PERCENT;
      all.add(factor * least(numerator) / (population ? of : most(of)));
      all.add(factor * numerator / of);
      all.add(factor * most(numerator) / (population ? of : least(of)));
    } else {
      all.add(value);
    }
    return all;
  }

  private double step(Followed.Source followed) {
    Integer number = numbers.get(followed.table());
    Map<Count.Place, Double> sums = number == null ? null : steps.get(number);
    return number == null || sums == null ? 0 : sums.getOrDefault(new Count.Place(number, followed.row(), followed.column()), 0.0);
  }

  private double least(double printed) {
    return rule == Rule.EXACT || printed == 0 ? printed : Math.max(rule.largestHidden() + 1, printed - HALF_STEP);
  }

  private double most(double printed) {
    return rule == Rule.EXACT || printed == 0 ? printed : printed + HALF_STEP;
  }
}
