package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * Protects the tables of one publication together: small counts are hidden, everything else is made from protected
 * counts, and the result is attacked as a reader would who has all of them. A table in which a hidden count could still
 * be worked out is withheld, with the reason.
 */
public final class Protection {
  private static final int NAMED = 4;

  /**
   * What may be published.
   *
   * @param tables the protected tables, in the order given
   * @param kept their numbers among those given, from 0
   * @param withheld why the others cannot be published and what would help, in full sentences; for inside the council, since
   *     it names the cells
   * @param publicly the same as a reader of the publication may know it: which tables, and nothing of their cells
   * @param flagged rows that tell of every child in them, although no small number is shown; full sentences
   */
  public record Published(List<Table> tables, List<Integer> kept, List<String> withheld, List<String> publicly, List<String> flagged) {
    public Published {
      tables = List.copyOf(tables);
      kept = List.copyOf(kept);
      withheld = List.copyOf(withheld);
      publicly = List.copyOf(publicly);
      flagged = List.copyOf(flagged);
    }
  }

  private Protection() {}

  /** Protects tables that are published together. */
  public static Published of(List<Table> given, Rule rule) {
    return of(given, List.of(), rule);
  }

  /**
   * Protects tables that are published together.
   *
   * @param beside tables that print some of the same numbers and are published another time, together with the others in the
   *     place of these: whichever of them is given, the same is hidden
   */
  public static Published of(List<Table> given, List<Table> beside, Rule rule) {
    Repeats repeats = Repeats.of(given, rule);
    List<Table> all = Stream.of(given, repeats.tables(), beside).flatMap(List::stream).map(PublicForm::of).toList();
    List<Integer> kept = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
    if (!beside.isEmpty()) {
      // what is hidden depends on the order as well
      kept.sort(Comparator.comparing(t -> all.get(t).id()));
    }
    List<Table> tables = new ArrayList<>(kept.stream().map(all::get).toList());
    Map<Integer, String> withheld = new LinkedHashMap<>();
    Set<String> publicly = new LinkedHashSet<>();
    while (true) {
      Counts counts = Counts.of(tables);
      Hiding hiding = Hiding.of(counts, rule);
      if (hiding.exposed().isEmpty()) {
        List<Integer> printed = kept.stream().filter(k -> k < given.size()).toList();
        List<Table> exact = printed.stream().map(k -> tables.get(kept.indexOf(k))).toList();
        List<Table> published = new Protecting(tables, counts, hiding, rule).all(kept, given.size(), repeats);
        return new Published(published, printed, helped(withheld, given, beside, rule), List.copyOf(publicly), SameForAll.in(exact, published));
      }
      int last = blamed(tables, counts, hiding);
      Optional<Table> shorter = PublicForm.shorter(tables.get(last));
      if (shorter.isPresent()) {
        tables.set(last, shorter.get());
        continue;
      }
      // a table that is only repeated, or stands beside, is no part of the publication: what repeats it is hidden
      if (kept.get(last) < given.size()) {
        withheld.put(kept.get(last), why(tables.get(last), last, counts, hiding));
        publicly.add("\u201c" + tables.get(last).title() + "\u201d is not published: small numbers in it cannot be protected.");
      }
      tables.remove(last);
      kept.remove(/* index */ last);
    }
  }

  /** Why tables are withheld; of those that the rounded rule would publish it says so. */
  private static List<String> helped(Map<Integer, String> withheld, List<Table> given, List<Table> beside, Rule rule) {
    if (withheld.isEmpty() || rule == Rule.ROUNDED) {
      return List.copyOf(withheld.values());
    }
    List<Integer> rounded = of(given, beside, Rule.ROUNDED).kept();
    return withheld.entrySet().stream().map(e -> rounded.contains(e.getKey()) ? e.getValue() + " " + Rule.USE_ROUNDED : e.getValue()).toList();
  }

  /**
   * The table that is left out, or shortened: of those that tell more than their rows and columns add up to, the last that
   * tells of the exposed counts; else the last that prints one of them.
   */
  private static int blamed(List<Table> tables, Counts counts, Hiding hiding) {
    return IntStream.range(0, tables.size())
        .filter(t -> PublicForm.tellsMore(tables.get(t)) && hiding.around().stream().anyMatch(i -> counts.tablesOf(i).contains(t)))
        .max()
        .orElseGet(() -> hiding.exposed().stream().mapToInt(i -> counts.all().get(i).table()).max().orElseThrow());
  }

  /** Protects tables, those that others repeat first. */
  private record Protecting(List<Table> tables, Counts counts, Hiding hiding, Rule rule) {
    List<Table> all(List<Integer> kept, int given, Repeats repeats) {
      IntStream.range(0, tables.size())
          .filter(t -> kept.get(t) >= given && kept.get(t) < given + repeats.tables().size())
          .forEach(t -> repeats.published(kept.get(t) - given, one(t, repeats), t, counts));
      return IntStream.range(0, tables.size()).filter(t -> kept.get(t) < given).mapToObj(t -> one(t, repeats)).toList();
    }

    private Table one(int table, Repeats repeats) {
      return new ProtectedTable(tables.get(table), table, counts, hiding, rule, repeats).table();
    }
  }

  private static String why(Table table, int number, Counts counts, Hiding hiding) {
    List<String> cells = new ArrayList<>();
    for (int i : hiding.exposed()) {
      Count.Place place = counts.all().get(i).where();
      if (place != null && place.table() == number) {
        String row = table.row(place.row()).map(Row::label).orElse(place.row());
        cells.add(row + ", " + table.columns().stream().filter(c -> c.id().equals(place.column())).findFirst().orElseThrow().label());
      }
    }
    String named = cells.isEmpty() ? "" : " (" + String.join("; ", cells.subList(0, Math.min(NAMED, cells.size()))) + (cells.size() > NAMED ? "; and " + (cells.size() - NAMED) + " more" : "") + ")";
    return "\u201c" + table.title() + "\u201d cannot be published: hidden numbers in it could be worked out from the others" + named
        + ". Use fewer and broader rows, leave out the breakdown or filter, or take a longer period.";
  }
}
