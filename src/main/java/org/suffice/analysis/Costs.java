package org.suffice.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Behind;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.Cell;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/**
 * What placements cost: the mean weekly cost of children with a cost, what that is in a year, and the change since the
 * date before, split into what more or fewer children cost and what a higher or lower price costs.
 */
final class Costs {
  private static final int PENCE = 100;
  private static final Amount<Snapshot> WEEKLY = Costs::pence;

  private Costs() {}

  static SnapshotSpec spec() {
    return new SnapshotSpec(
        "placement-costs", "placements", AgeBands.DFE, null, false, true, Costs::grid,
        a -> Hints.overTime(a, "mean-weekly", Row.Kind.SUBTOTAL), (a, ask) -> ask.rules().local().yearOf365Days() ? List.of(ask.words().say("note.costs.weeks")) : List.of());
  }

  private static Grid<Snapshot> grid(Shape shape) {
    Sort<Snapshot> rows = shape.sorts().byCategory();
    Sort<Snapshot> columns =
        new Sort<>(List.of(Value.YES, Value.NO), (s, u) -> s.home(u).weeklyCost() == null ? 1 : 0);
    BitSet cost = columns.only("yes");
    var stripes = new ArrayList<Stripe>();
    stripes.add(Stripe.count(SnapshotCatalogue.CHILDREN, "Children with a cost", Unit.CHILDREN, cost, columns.all(), "of the row's children"));
    stripes.add(Stripe.count("no-cost", "Children without a cost", Unit.CHILDREN, columns.only("no"), null, null));
    stripes.add(Stripe.count("mean-weekly", "Mean weekly cost (£)", Unit.POUNDS, cost, null, null));
    stripes.add(Stripe.count("annualised", "A year at this cost (£)", Unit.POUNDS, cost, null, null));
    double weeks = shape.ask().rules().local().weeks();
    Map<String, Tally<Snapshot>> tallies = new HashMap<>();
    tallies.put("mean-weekly", (line, part) -> part.count() == 0 ? Cell.missing("[z]") : mean(part));
    tallies.put("annualised", (line, part) -> Cell.number(year(part, weeks)).from(behind(part)));
    if (shape.dates().size() > 1) {
      stripes.add(Stripe.count("change", "Change since the date before (£ a year)", Unit.POUNDS, cost, null, null));
      stripes.add(Stripe.count("change-number", "of it by the number of children", Unit.POUNDS, cost, null, null));
      stripes.add(Stripe.count("change-price", "of it by the price", Unit.POUNDS, cost, null, null));
      tallies.put("change", (line, part) -> split(part, 0, weeks));
      tallies.put("change-number", (line, part) -> split(part, 1, weeks));
      tallies.put("change-price", (line, part) -> split(part, 2, weeks));
    }
    return new Grid<>(rows, columns, SnapshotCatalogue.mixLines(shape.ask().scheme(), rows), stripes, tallies);
  }

  /** The mean of children with a cost, with their number as its base. */
  private static Cell mean(Part<Snapshot> part) {
    return new Cell((double) part.sum(WEEKLY) / PENCE / part.count(), null, (double) part.count(), null, null).from(behind(part));
  }

  /** Whose weekly costs they are, in pounds. */
  private static Behind behind(Part<Snapshot> part) {
    return part.behind(WEEKLY, Snapshot::child, PENCE);
  }

  private static double year(Part<Snapshot> part, double weeks) {
    return part.sum(WEEKLY) * weeks / PENCE;
  }

  /**
   * The change in a year's cost, and its parts: change in number x mean of the two prices, and change in price x mean of
   * the two numbers; where there was nobody at one of the dates, the other's price stands for both. In whole pounds the
   * second part is what the first leaves, so that they add up exactly.
   */
  private static Cell split(Part<Snapshot> now, int which, double weeks) {
    Part<Snapshot> before = now.before();
    if (before == null) {
      return Cell.missing("[z]");
    }
    BigDecimal change = pounds(year(now, weeks) - year(before, weeks));
    double priceNow = price(now, before);
    double priceBefore = price(before, now);
    BigDecimal byNumber = pounds((now.count() - before.count()) * (priceNow + priceBefore) / 2 * weeks);
    BigDecimal value = which == 0 ? change : which == 1 ? byNumber : change.subtract(byNumber);
    return Cell.number(value.doubleValue());
  }

  private static double price(Part<Snapshot> part, Part<Snapshot> other) {
    Part<Snapshot> of = part.count() == 0 ? other : part;
    return of.count() == 0 ? 0 : (double) of.sum(WEEKLY) / PENCE / of.count();
  }

  private static BigDecimal pounds(double value) {
    return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
  }

  private static long pence(Snapshot children, int unit) {
    @Nullable Double weekly = children.home(unit).weeklyCost();
    return weekly == null ? 0 : Math.round(weekly * PENCE);
  }
}
