package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.suffice.Rounds;
import org.suffice.model.Facts;
import org.suffice.model.PlacementType;
import org.suffice.model.Question;
import org.suffice.model.Sector;
import org.suffice.model.SufficeException;
import org.suffice.model.Supposed;
import org.suffice.model.Table;
import org.suffice.model.ValidatedRow;

/** The target planner, both ways round, on the strategy's own numbers and on others. */
class PlannerMeasureTest {
  private static final Question JULY = Question.defaults().at(Make.JULY);

  /** 5 children with foster carers, 3 in a children's home, 2 with parents. */
  private static Facts ten() {
    var rows = new ArrayList<ValidatedRow>();
    for (int i = 0; i < 10; i++) {
      PlacementType type = i < 5 ? PlacementType.FOSTER_OTHER : i < 8 ? PlacementType.CHILDRENS_HOME : PlacementType.WITH_PARENTS;
      rows.add(Make.stay("C" + i, "2017-01-01", null).in(type, Sector.PRIVATE).make());
    }
    return Make.facts(rows);
  }

  private static double value(Table table, String row, String column) {
    return Objects.requireNonNull(table.cell(row, column).value());
  }

  private static Table plan(Double share, Integer number, Integer children, Integer excluded) {
    return Make.table("target-planner", ten(), JULY.supposing(new Supposed(share, number, children, excluded)));
  }

  @Example
  void theStrategysPlan() {
    Table table = plan(80.5, null, 1646, 170);
    assertEquals(1188, value(table, "needed", "plan"));
    assertEquals(1476, value(table, "base", "plan"));
    assertEquals(80.49, value(table, "share", "plan"), 0.005);
    assertTrue(table.notes().getFirst().startsWith("Needed = 80.5% x (1,646 - 170) = 80.5% x 1,476 = 1,188 placements, which is 80.49% of 1,476."), table.notes().toString());
    Table back = plan(null, 1188, 1646, 170);
    assertEquals(80.49, value(back, "share", "plan"), 0.005);
  }

  @Example
  void whatItTakes() {
    Table table = plan(75.0, null, null, null);
    assertEquals(5, value(table, "needed", "now"));
    assertEquals(62.5, value(table, "share", "now"));
    assertEquals(6, value(table, "needed", "plan"));
    assertEquals(1, value(table, "recruits", "plan"));
    assertEquals(1, value(table, "others-fewer", "plan"));
    assertEquals(1, value(table, "step-downs-today", "plan"));
  }

  @Property(tries = 500, seed = Rounds.SEED)
  void neededIsTheNearestAndComesBack(@ForAll @IntRange(min = 0, max = 1000) int tenths, @ForAll @IntRange(max = 3000) int children, @ForAll @IntRange(max = 3000) int less) {
    int excluded = Math.min(children, less);
    int base = children - excluded;
    int needed = PlannerMeasure.Plan.needed(tenths / 10.0, base);
    long slow = 0;
    while ((2 * slow + 1) * 1000 <= 2L * tenths * base) {
      slow++;
    }
    assertEquals(slow, needed);
    assertTrue(needed <= base);
  }

  @Example
  void refusesWhatCannotBe() {
    assertThrows(SufficeException.class, () -> new Supposed(80.0, 5, null, null));
    assertThrows(SufficeException.class, () -> new Supposed(101.0, null, null, null));
    assertThrows(SufficeException.class, () -> plan(80.0, null, 5, 6));
    assertThrows(SufficeException.class, () -> plan(null, 9, null, null));
    assertEquals(List.of("needed"), List.of(Make.table("target-planner", ten(), JULY).row("needed").orElseThrow().id()));
  }
}
