package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Those of some tables that can be published together, in the form in which they can, and what is hidden in them: while a hidden
 * count can be worked out whatever is hidden, the table that tells of it is shortened or left out.
 *
 * @param standing how many tables stand already, first among the tables of the counts
 * @param kept the numbers of those that can be published, from 0 among those given, in the order of the tables
 * @param tables the standing ones, and then those kept
 * @param left those left out, by their numbers, the first left out first
 */
record SafeTables(int standing, List<Integer> kept, List<Table> tables, Counts counts, Hiding hiding, Map<Integer, Left> left) {
  private static final int NAMED = 4;

  /**
   * A table that is left out.
   *
   * @param why and what would help, in full sentences; for inside the council, since it names cells
   */
  record Left(String title, String why) {}

  /**
   * Looks for them.
   *
   * @param given tables in their public form
   * @param order their order in the counts, which decides what is hidden; null for as they are given
   * @param standing tables that are published as they are whatever becomes of these; null for none
   */
  static SafeTables of(List<Table> given, @Nullable Comparator<Table> order, @Nullable SafeTables standing, Rule rule) {
    List<Integer> kept = new ArrayList<>(IntStream.range(0, given.size()).boxed().toList());
    if (order != null) {
      kept.sort(Comparator.comparing(given::get, order));
    }
    List<Table> before = standing == null ? List.of() : standing.tables();
    List<Table> tables = new ArrayList<>(Stream.concat(before.stream(), kept.stream().map(given::get)).toList());
    Map<Integer, Left> left = new LinkedHashMap<>();
    while (true) {
      Counts counts = Counts.of(tables);
      Hiding hiding = standing == null ? Hiding.of(counts, rule) : Hiding.of(counts, standing.before(counts), rule);
      if (hiding.exposed().isEmpty() || kept.isEmpty()) {
        return new SafeTables(before.size(), List.copyOf(kept), List.copyOf(tables), counts, hiding, left);
      }
      int last = blamed(tables, before.size(), counts, hiding);
      Optional<Table> shorter = PublicForm.shorter(tables.get(last));
      if (shorter.isPresent()) {
        tables.set(last, shorter.get());
        continue;
      }
      left.put(kept.remove(/* index */ last - before.size()), new Left(tables.get(last).title(), why(tables.get(last), last, standing != null, tables, counts, hiding)));
      tables.remove(last);
    }
  }

  /** The form of a table that is kept. */
  Table table(int number) {
    return tables.get(place(number));
  }

  /** The place among the tables of the counts of one that is kept. */
  int place(int number) {
    return standing + kept.indexOf(number);
  }

  /** What these tables print and what they hide of the counts of these and more tables, these first. */
  private Hiding.Before before(Counts all) {
    Set<Integer> shown = new HashSet<>();
    Set<Integer> hidden = new HashSet<>();
    for (int t = 0; t < tables.size(); t++) {
      for (Row row : tables.get(t).rows()) {
        for (Column column : tables.get(t).columns()) {
          List<Integer> now = behind(all, new Count.Place(t, row.id(), column.id()));
          List<Integer> then = behind(counts, new Count.Place(t, row.id(), column.id()));
          IntStream.range(0, now.size()).forEach(i -> (hiding.hidden(then.get(i)) ? hidden : shown).add(now.get(i)));
        }
      }
    }
    hidden.removeAll(shown);
    return new Hiding.Before(shown, hidden);
  }

  /** Every count and sum behind a cell, in one order: what it prints, what its share is of, what it is a sum or a mean of. */
  private static List<Integer> behind(Counts counts, Count.Place place) {
    Counts.Printed sum = counts.amountAt(place);
    return Stream.of(counts.valueAt(place), counts.baseAt(place), sum == null ? null : Integer.valueOf(sum.amount())).filter(Objects::nonNull).toList();
  }

  /**
   * The table that is left out, or shortened: of those that tell more than their rows and columns add up to, the last that
   * tells of the exposed counts; else the last that prints one of them. Never one that stands.
   */
  private static int blamed(List<Table> tables, int before, Counts counts, Hiding hiding) {
    return IntStream.range(before, tables.size())
        .filter(t -> PublicForm.tellsMore(tables.get(t)) && hiding.around().stream().anyMatch(i -> counts.tablesOf(i).contains(t)))
        .max()
        .orElseGet(() -> Math.max(before, hiding.exposed().stream().mapToInt(i -> counts.all().get(i).table()).max().orElseThrow()));
  }

  private static String why(Table table, int number, boolean beside, List<Table> tables, Counts counts, Hiding hiding) {
    List<String> here = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (int i : hiding.exposed()) {
      Count.Place place = counts.all().get(i).where();
      if (place != null) {
        Table of = tables.get(place.table());
        String row = of.row(place.row()).map(Row::label).orElse(place.row());
        String cell = row + ", " + of.columns().stream().filter(c -> c.id().equals(place.column())).findFirst().orElseThrow().label();
        (place.table() == number ? here : elsewhere).add(place.table() == number ? cell : cell + " of \u201c" + of.title() + "\u201d");
      }
    }
    String said = "\u201c" + table.title() + "\u201d cannot be published: hidden numbers ";
    return beside
        ? said + "could be worked out from it and from what the same table without the breakdown prints, which may be published another time" + named(here.isEmpty() ? elsewhere : here)
            + ". Publish the table without the breakdown, or a breakdown with fewer parts or over a longer period."
        : said + "in it could be worked out from the others" + named(here) + ". Use fewer and broader rows, leave out the breakdown or filter, or take a longer period.";
  }

  private static String named(List<String> cells) {
    return cells.isEmpty() ? "" : " (" + String.join("; ", cells.subList(0, Math.min(NAMED, cells.size()))) + (cells.size() > NAMED ? "; and " + (cells.size() - NAMED) + " more" : "") + ")";
  }
}
