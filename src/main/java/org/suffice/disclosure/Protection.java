package org.suffice.disclosure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Table;

/**
 * Protects the tables of one publication together: small counts are hidden, everything else is made from protected
 * counts, and the result is attacked as a reader would who has all of them. A table in which a hidden count could still
 * be worked out is withheld, with the reason.
 */
public final class Protection {
  private static final Comparator<Table> BY_ID = Comparator.comparing(Table::id);

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
    return of(given, beside, List.of(), rule);
  }

  /**
   * Protects a table whose parts add up to another, as those of a breakdown do to the table without it. The other may be published
   * another time and knows nothing of this one: what it prints is taken as known, and more is hidden in this one only.
   *
   * @param beside as for {@link #of(List, List, Rule)}
   * @param standing the table that it is a part of and those published beside that; together they are protected as each of them
   *     is by itself
   */
  public static Published of(Table given, List<Table> beside, List<Table> standing, Rule rule) {
    return of(List.of(given), beside, standing, rule);
  }

  private static Published of(List<Table> given, List<Table> beside, List<Table> standing, Rule rule) {
    Repeats repeats = Repeats.of(given, rule);
    List<Table> all = Stream.of(given, repeats.tables(), beside).flatMap(List::stream).map(PublicForm::of).toList();
    // what is hidden depends on the order as well
    SafeTables safe = SafeTables.of(all, beside.isEmpty() ? null : BY_ID, standing(standing, rule), rule);
    // a table that is only repeated, or stands beside, is no part of the publication: what repeats it is hidden
    Map<Integer, String> withheld = new LinkedHashMap<>();
    Set<String> publicly = new LinkedHashSet<>();
    safe.left().forEach((k, left) -> {
      if (k < given.size()) {
        withheld.put(k, left.why());
        publicly.add("\u201c" + left.title() + "\u201d is not published: small numbers in it cannot be protected.");
      }
    });
    List<Integer> printed = safe.kept().stream().filter(k -> k < given.size()).toList();
    List<Table> exact = printed.stream().map(safe::table).toList();
    List<Table> published = new Protecting(safe, rule).all(given.size(), repeats);
    return new Published(published, printed, helped(withheld, given, beside, standing, rule), List.copyOf(publicly), SameForAll.in(exact, published));
  }

  private static @Nullable SafeTables standing(List<Table> tables, Rule rule) {
    return tables.isEmpty() ? null : SafeTables.of(tables.stream().map(PublicForm::of).toList(), BY_ID, null, rule);
  }

  /** Why tables are withheld; of those that the rounded rule would publish it says so. */
  private static List<String> helped(Map<Integer, String> withheld, List<Table> given, List<Table> beside, List<Table> standing, Rule rule) {
    if (withheld.isEmpty() || rule == Rule.ROUNDED) {
      return List.copyOf(withheld.values());
    }
    List<Integer> rounded = of(given, beside, standing, Rule.ROUNDED).kept();
    return withheld.entrySet().stream().map(e -> rounded.contains(e.getKey()) ? e.getValue() + " " + Rule.USE_ROUNDED : e.getValue()).toList();
  }

  /** Protects tables, those that others repeat first. */
  private record Protecting(SafeTables safe, Rule rule) {
    List<Table> all(int given, Repeats repeats) {
      safe.kept().stream()
          .filter(k -> k >= given && k < given + repeats.tables().size())
          .forEach(k -> repeats.published(k - given, one(k, repeats), safe.place(k), safe.counts()));
      return safe.kept().stream().filter(k -> k < given).map(k -> one(k, repeats)).toList();
    }

    private Table one(int number, Repeats repeats) {
      return new ProtectedTable(safe.table(number), safe.place(number), safe.counts(), safe.hiding(), rule, repeats).table();
    }
  }
}
