package org.suffice.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Facts;
import org.suffice.model.Placement;

/**
 * The children looked after at a date, one unit a child (domain: rules of counting, 1 to 3 and 8).
 *
 * @param rows position of the placement row that says the child is looked after
 * @param lives position of the placement it counts in: the same, but for a temporary absence the placement it is
 *     absent from, where that is known
 * @param several how many children have more than one open row
 * @param known facts of the units, each worked out once
 * @param kept work on the units that further tables of a screen need again
 */
record Snapshot(Facts facts, LocalDate day, int[] rows, int[] lives, int several, UnitFacts known, KeptWork kept) implements ChildUnits {
  Snapshot(Facts facts, LocalDate day, int[] rows, int[] lives, int several) {
    this(facts, day, rows, lives, several, new UnitFacts(), new KeptWork());
  }

  @Override
  public byte @Nullable [] positions(Sort<? extends Units> sort) {
    return kept.positions(sort, this);
  }

  @Override
  public LocalDate day(int unit) {
    return day;
  }

  @Override
  public int fact(UnitFacts.Fact fact, int unit) {
    return known.of(fact, this)[unit];
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public Placement row(int unit) {
    return facts.placements().get(rows[unit]);
  }

  @Override
  public Placement home(int unit) {
    return facts.placements().get(lives[unit]);
  }

  /** Position of the row that says the child is looked after. */
  int position(int unit) {
    return rows[unit];
  }

  @Override
  public int child(int unit) {
    return facts.placements().child(rows[unit]);
  }
}
