package org.suffice.analysis;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.Facts;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/**
 * Young people aged 16 and 17 who are owed leaving-care duties and are still looked after: looked after for 13 weeks or
 * more, in one period or several, since they became 14.
 */
final class Eligible {
  private static final int FROM_AGE = 14;
  private static final int WEEKS = 13;
  private static final int NIGHTS = WEEKS * 7;
  private static final List<Value> VALUES =
      List.of(new Value("16", "Aged 16"), new Value("17", "Aged 17"), new Value("not-eligible", "Not eligible"));
  private final Care care;
  private final Map<LocalDate, int[]> nights = new HashMap<>();

  private Eligible(Care care) {
    this.care = care;
  }

  static SnapshotSpec spec() {
    return new SnapshotSpec(
        "eligible-by-placement", "children", AgeBands.closed(17, 16), null, false, true, Eligible::grid,
        a -> Hints.overTime(a, SnapshotCatalogue.CHILDREN, Row.Kind.SUBTOTAL), (a, ask) -> List.of());
  }

  private static Grid<Snapshot> grid(Shape shape) {
    var eligible = new Eligible(shape.ask().snapshots().care());
    shape.dates().forEach(eligible::count);
    Sort<Snapshot> rows = shape.sorts().byCategory();
    Sort<Snapshot> columns = new Sort<>(VALUES, eligible::value);
    BitSet both = columns.only("16", "17");
    String of = "of all who are eligible";
    return new Grid<>(
        rows,
        columns,
        SnapshotCatalogue.mixLines(shape.ask().scheme(), rows),
        List.of(
            Stripe.count(SnapshotCatalogue.CHILDREN, "Young people", Unit.CHILDREN, both, null, of),
            Stripe.count("aged-16", "Aged 16", Unit.CHILDREN, columns.only("16"), null, "of those aged 16"),
            Stripe.count("aged-17", "Aged 17", Unit.CHILDREN, columns.only("17"), null, "of those aged 17")));
  }

  /** Nights in care from the fourteenth birthday up to a day, by child; of those who are 16 or 17 on it. */
  private void count(LocalDate day) {
    Facts facts = care.facts();
    int on = Math.toIntExact(day.toEpochDay());
    int[] sums = new int[facts.children().size()];
    for (int p = 0; p < care.size(); p++) {
      LocalDate birth = facts.children().birth(care.child(p));
      if (birth != null && care.start(p) < on) {
        int since = Math.max(care.start(p), Math.toIntExact(birth.plusYears(FROM_AGE).toEpochDay()));
        sums[care.child(p)] += Math.max(0, Math.min(care.end(p), on) - since);
      }
    }
    nights.put(day, sums);
  }

  private int value(Snapshot children, int unit) {
    int age = children.fact(UnitFacts.Fact.AGE, unit);
    int[] sums = nights.get(children.day());
    boolean long13 = sums != null && sums[children.child(unit)] >= NIGHTS;
    return long13 && (age == 16 || age == 17) ? age - 16 : 2;
  }
}
