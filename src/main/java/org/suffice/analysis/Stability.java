package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.PlacementType;
import org.suffice.model.Placements;
import org.suffice.model.Unit;

/**
 * Stability in the statutory wording: three or more placements in a year (and in two), and the same placement for two
 * years. A placement is a stay with one carer, whatever the address; temporary absences are none.
 */
final class Stability {
  private static final int MANY = 3;
  private static final int LONG_MONTHS = 30;
  private static final int UNDER = 16;
  private static final List<Value> VALUES = values();
  private final Ask ask;
  private final Stays stays;
  private final Care care;
  private final Map<LocalDate, int[][]> counted = new HashMap<>();

  private Stability(Ask ask) {
    this.ask = ask;
    stays = ask.stays();
    care = ask.snapshots().care();
  }

  static SnapshotSpec spec() {
    return new SnapshotSpec(
        "placement-stability", "placements", AgeBands.DFE, null, false, false, Stability::grid,
        a -> Hints.overTime(a, SnapshotCatalogue.CHILDREN, List.of("three-or-more", "three-or-more-two-years", "two-years-same")),
        (a, ask) -> List.of());
  }

  /** In the year: none, 1, 2, 3 or more; two years looked after: no, fewer than 3, 3 or more; long: no, moved, same, adoption. */
  private static List<Value> values() {
    var values = new ArrayList<Value>();
    for (int i = 0; i < 4 * 3 * 4; i++) {
      values.add(new Value("case-" + i, "Case " + i));
    }
    return values;
  }

  private static Grid<Snapshot> grid(Shape shape) {
    var stability = new Stability(shape.ask());
    shape.dates().forEach(stability::count);
    Sort<Snapshot> rows = new Sort<>(VALUES, stability::value);
    BitSet twoYears = where(v -> twoYears(v) > 0);
    BitSet longCare = where(v -> longCare(v) > 0);
    var lines =
        List.of(
            Line.part("none", "No placement of 24 hours in the year", null, where(v -> year(v) == 0), rows.all()).ifCounted(),
            Line.part("one", "One placement in the year", null, where(v -> year(v) == 1), rows.all()),
            Line.part("two", "Two placements in the year", null, where(v -> year(v) == 2), rows.all()),
            Line.part("three-or-more", "Three or more placements in the year", null, where(v -> year(v) == MANY), rows.all()),
            Line.total("All children", rows.all(), rows.all()),
            Line.part(
                    "three-or-more-two-years", "Three or more placements in two years, of those looked after for two years",
                    null, where(v -> twoYears(v) == 2), twoYears)
                .aside(),
            Line.part("looked-after-two-years", "Looked after for two years", null, twoYears, rows.all()).aside(),
            Line.part(
                    "two-years-same", "Same placement for two years, of those under 16 and looked after for two and a half years",
                    null, where(v -> longCare(v) > 1), longCare)
                .aside(),
            Line.part("two-years-with-carer", "Same placement, with the same carer", null, where(v -> longCare(v) == 2), longCare).aside(),
            Line.part(
                    "two-years-adoption", "Same placement, with placement for adoption and the one before as one", null,
                    where(v -> longCare(v) == 3), longCare)
                .aside(),
            Line.part("long-term", "Under 16 and looked after for two and a half years", null, longCare, rows.all()).aside());
    Sort<Snapshot> one = Sort.none();
    return new Grid<>(
        rows, one, lines,
        List.of(
            Stripe.count(
                SnapshotCatalogue.CHILDREN, "Children", Unit.CHILDREN, one.all(), null, "of the children that the row names")));
  }

  private static BitSet where(IntPredicate wanted) {
    var set = new BitSet();
    for (int v = 0; v < VALUES.size(); v++) {
      set.set(v, wanted.test(v));
    }
    return set;
  }

  private static int year(int value) {
    return value / 12;
  }

  private static int twoYears(int value) {
    return value / 4 % 3;
  }

  private static int longCare(int value) {
    return value % 4;
  }

  /** Placements of 24 hours or more that were open at some time in one and in two years to a day, by child. */
  private void count(LocalDate day) {
    int[][] numbers = new int[2][ask.facts().children().size()];
    for (int years = 1; years <= 2; years++) {
      int from = epoch(day.minusYears(years).plusDays(1));
      int to = epoch(day);
      for (int s = 0; s < stays.size(); s++) {
        boolean aDay = stays.end(s) == Placements.OPEN || stays.end(s) > stays.start(s);
        if (aDay && stays.start(s) <= to && stays.end(s) > from) {
          numbers[years - 1][care.child(stays.period(s))]++;
        }
      }
    }
    counted.put(day, numbers);
  }

  private int value(Snapshot children, int unit) {
    int[][] numbers = counted.get(children.day());
    int child = children.child(unit);
    int inYear = numbers == null ? 0 : Math.min(MANY, numbers[0][child]);
    int inTwo = numbers == null ? 0 : numbers[1][child];
    int period = periodOf(children, unit);
    boolean two = period != Care.NONE && care.start(period) <= epoch(children.day().minusYears(2));
    return inYear * 12 + (two ? inTwo >= MANY ? 2 : 1 : 0) * 4 + longValue(children, unit, period);
  }

  /** The period of care that holds the day: found from a stay of the child's row, or by looking. */
  private int periodOf(Snapshot children, int unit) {
    int stay = stays.of(children.position(unit));
    return stay != Stays.NONE ? stays.period(stay) : care.periodOf(children.position(unit));
  }

  private int longValue(Snapshot children, int unit, int period) {
    int age = children.fact(UnitFacts.Fact.AGE, unit);
    LocalDate day = children.day();
    if (age < 0 || age >= UNDER || period == Care.NONE || care.start(period) > epoch(day.minusMonths(LONG_MONTHS))) {
      return 0;
    }
    int stay = stays.of(children.position(unit));
    int since = epoch(day.minusYears(2));
    if (stay == Stays.NONE) {
      return 1;
    }
    if (stays.start(stay) <= since) {
      return 2;
    }
    boolean adoption = ask.facts().placements().get(stays.rowOn(stay, epoch(day))).type() == PlacementType.PLACED_FOR_ADOPTION;
    return adoption && stays.moved(stay) && stays.start(stay - 1) <= since ? 3 : 1;
  }

  private static int epoch(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
