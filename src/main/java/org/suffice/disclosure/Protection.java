package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
    List<Table> tables = new ArrayList<>(given);
    List<Integer> kept = new ArrayList<>(IntStream.range(0, given.size()).boxed().toList());
    Set<String> withheld = new LinkedHashSet<>();
    Set<String> publicly = new LinkedHashSet<>();
    while (true) {
      Counts counts = Counts.of(tables);
      Hiding hiding = Hiding.of(counts, rule);
      if (hiding.exposed().isEmpty()) {
        List<Table> published = protect(tables, counts, hiding, rule);
        return new Published(published, kept, List.copyOf(withheld), List.copyOf(publicly), SameForAll.in(tables, published));
      }
      int last = hiding.exposed().stream().mapToInt(i -> counts.all().get(i).table()).max().orElseThrow();
      withheld.add(why(tables.get(last), last, counts, hiding));
      publicly.add("\u201c" + tables.get(last).title() + "\u201d is not published: small numbers in it cannot be protected.");
      tables.remove(last);
      kept.remove(/* index */ last);
    }
  }

  private static List<Table> protect(List<Table> tables, Counts counts, Hiding hiding, Rule rule) {
    return IntStream.range(0, tables.size())
        .mapToObj(t -> new ProtectedTable(tables.get(t), t, counts, hiding, rule).table())
        .toList();
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
