package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suffice.model.Category;
import org.suffice.model.ChildDifference;
import org.suffice.model.ChildDifference.ChildFact;
import org.suffice.model.Duplicate;
import org.suffice.model.DuplicateKind;
import org.suffice.model.Facts;
import org.suffice.model.Numbers;
import org.suffice.model.Placement;
import org.suffice.model.Placements;

/** Placements of a child that are one too many, and facts of a child that differ. */
final class PlacementDuplicates {
  private final Facts facts;
  private final Placements placements;
  private final List<Category> categories;
  private final Categories counted;
  private final Ask ask;
  private final List<Duplicate> into;

  PlacementDuplicates(Ask ask, List<Duplicate> into) {
    this.ask = ask;
    this.facts = ask.facts();
    this.placements = facts.placements();
    this.categories = ask.scheme().categories();
    this.counted = new Categories(ask.scheme(), ask.rules());
    this.into = into;
  }

  /** Children with several placements open on a day; which one counts, the snapshot of that day says. */
  void open(LocalDate day, Histories histories) {
    int on = Math.toIntExact(day.toEpochDay());
    Snapshot snapshot = ask.snapshots().at(day);
    int[] counts = new int[facts.children().size()];
    for (int unit = 0; unit < snapshot.size(); unit++) {
      counts[snapshot.child(unit)] = snapshot.position(unit);
    }
    histories.each(
        own -> {
          List<Integer> open = own.stream().filter(p -> placements.openOn(p, on)).toList();
          if (open.size() > 1) {
            int counting = counts[placements.child(open.getFirst())];
            String what = open.size() + " placements are open at " + Numbers.date(day) + ".";
            add(DuplicateKind.SEVERAL_OPEN, what, open, counting);
          }
        });
  }

  /** Placements that overlap in time. */
  void overlaps(Histories histories) {
    histories.each(
        own -> {
          for (Overlaps.Knot knot : Overlaps.of(own, placements)) {
            String since = Numbers.date(LocalDate.ofEpochDay(knot.first()));
            String what =
                knot.days() == Placements.OPEN
                    ? knot.placements().size() + " placements overlap, first on " + since + " and still."
                    : knot.placements().size() + " placements overlap on " + days(knot.days()) + ", first on " + since + ".";
            add(DuplicateKind.OVERLAP, what, knot.placements(), -1);
          }
        });
  }

  private static String days(int n) {
    return Numbers.number(n, 0) + (n == 1 ? " day" : " days");
  }

  /** Placements of a child that begin on one day. */
  void starts(Histories histories) {
    histories.each(
        own -> {
          Map<Integer, List<Integer>> byStart =
              own.stream().collect(Collectors.groupingBy(placements::start, LinkedHashMap::new, Collectors.toList()));
          byStart.forEach(
              (start, same) -> {
                if (same.size() > 1) {
                  add(DuplicateKind.SAME_START, twice(LocalDate.ofEpochDay(start), same), same, -1);
                }
              });
        });
  }

  private String twice(LocalDate start, List<Integer> same) {
    String begin = same.size() + " placements begin on " + Numbers.date(start);
    List<String> in = same.stream().map(p -> category(placements.get(p))).distinct().toList();
    if (in.size() > 1) {
      return begin + ", under " + String.join(" and ", in) + ".";
    }
    long episodes = same.stream().filter(p -> placements.get(p).episode()).count();
    String how = episodes > 0 && episodes < same.size() ? ", as an SSDA903 episode and as a placement" : ", under " + in.getFirst();
    return begin + how + ".";
  }

  private String category(Placement p) {
    return categories.get(counted.of(p)).label();
  }

  private void add(DuplicateKind kind, String what, List<Integer> rows, int counting) {
    var said = new ArrayList<Duplicate.Row>();
    for (int position : rows) {
      Placement p = placements.get(position);
      LocalDate end = p.end();
      String until = end == null ? "open" : "to " + Numbers.date(end);
      String says = "%s (%s), from %s, %s".formatted(p.typeText(), p.sector().label(), Numbers.date(p.start()), until);
      said.add(new Duplicate.Row(says, position == counting, p.origin()));
    }
    into.add(new Duplicate(kind, placements.get(rows.getFirst()).child(), what, said));
  }

  /** Facts of a child that differ between rows. */
  void children() {
    for (ChildDifference d : facts.children().differences()) {
      String value = said(d.fact(), d.value());
      String other = said(d.fact(), d.other());
      String what = d.fact().label() + " is " + value + " in one row and " + other + " in another.";
      into.add(
          new Duplicate(
              DuplicateKind.CHILD_DIFFERS,
              facts.children().reference(d.child()),
              what,
              List.of(
                  new Duplicate.Row(d.fact().label() + ": " + value, true, d.origin()),
                  new Duplicate.Row(d.fact().label() + ": " + other, false, d.otherOrigin()))));
    }
  }

  private static String said(ChildFact fact, String value) {
    return fact == ChildFact.BIRTH ? Numbers.date(LocalDate.parse(value)) : value;
  }
}
