package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartHint;
import org.suffice.model.FilterKey;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** How old the children in children's homes are and of which sex, beside all children: each of the two adds up by itself. */
final class HomesProfile {
  private static final String HOMES = "in-homes";

  private HomesProfile() {}

  static SnapshotSpec spec() {
    return new SnapshotSpec(
        "childrens-homes-profile", "placements", AgeBands.CHILDRENS_HOMES, null, false, true, HomesProfile::grid, HomesProfile::chart,
        (a, ask) -> List.of());
  }

  private static Grid<Snapshot> grid(Shape shape) {
    Sort<Snapshot> ages = shape.sorts().byAge(shape.bands()).keptAs(FilterKey.AGE_BAND, shape.bands());
    Sort<Snapshot> sexes = shape.sorts().by(FilterKey.SEX, shape.bands());
    var pairs = new Pairing<>(ages, sexes);
    Sort<Snapshot> rows = pairs.sort();
    Sort<Snapshot> columns = shape.sorts().byCategory();
    var lines = new ArrayList<Line>();
    add(lines, "age", "All, by age", Grids.breakdown(ages, FilterKey.AGE_BAND, shape.bands(), null), rows.all(), l -> pairs.of(l, sexes.all()));
    add(lines, "sex", "All, by sex", Grids.breakdown(sexes, FilterKey.SEX, shape.bands(), null), rows.all(), l -> pairs.of(ages.all(), l));
    return new Grid<>(
        rows, columns, lines,
        List.of(
            Stripe.count(HOMES, "In children's homes", Unit.CHILDREN, columns.only(Homes.HOMES.toArray(String[]::new)), null, "of all children in children's homes"),
            Stripe.count(SnapshotCatalogue.CHILDREN, "All children", Unit.CHILDREN, columns.all(), null, shape.all())));
  }

  /** Which pairs of age and sex a line of one of them counts. */
  @FunctionalInterface
  private interface Pairs {
    BitSet of(BitSet values);
  }

  /** The lines of one breakdown, told from those of the other by what they begin with, and what they add up to. */
  private static void add(List<Line> lines, String group, String all, List<Line> breakdown, BitSet everybody, Pairs pairs) {
    for (Line line : breakdown) {
      if (line.kind() == Row.Kind.PART) {
        BitSet values = pairs.of(line.leaves());
        lines.add(new Line(group + "-" + line.id(), label(group, line), group, Row.Kind.PART, values, everybody, line.whenCounted()));
      }
    }
    lines.add(new Line(group, all, group, Row.Kind.SUBTOTAL, everybody, everybody, false));
  }

  private static String label(String group, Line line) {
    boolean unknown = line.id().equals(Value.NOT_RECORDED.id());
    String name = group.equals("age") ? "Age" : "Sex";
    return unknown ? name + " not recorded" : Character.isDigit(line.label().charAt(0)) ? "Aged " + line.label() : line.label();
  }

  private static ChartHint chart(Answer<Snapshot> answer) {
    var rows = answer.rows().stream().filter(r -> r.kind() == Row.Kind.PART).map(Row::id).toList();
    boolean plain = answer.columns().size() == 2;
    return plain ? new ChartHint(ChartHint.Kind.BARS, rows, List.of(HOMES, SnapshotCatalogue.CHILDREN)) : Hints.overTime(answer, HOMES, rows);
  }
}
