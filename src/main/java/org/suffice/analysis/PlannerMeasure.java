package org.suffice.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Followed;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Supposed;
import org.suffice.model.Table;
import org.suffice.model.Target;
import org.suffice.model.Unit;

/**
 * What a target share of fostering means in placements, or a number of placements in share, beside what there is now:
 * needed = share x (children - excluded).
 */
final class PlannerMeasure implements Measure {
  private static final String NOW = "now";
  private static final String PLAN = "plan";
  private static final String DIFFERENCE = "difference";
  private static final String CHILDREN = "children";
  private static final String TOTAL = "total";
  private static final String SHARE = "share";
  private static final String PARENTS = "with-parents";
  private static final String FOSTERING = "fostering";
  private static final double HUNDRED = 100;
  private final MeasureInfo info;
  private final SnapshotMeasure mix;
  private final SnapshotMeasure share;

  /**
   * Plans with the counts of others.
   *
   * @param share fostering, which the placement mix has no line of where its groups are others
   */
  PlannerMeasure(MeasureInfo info, SnapshotMeasure mix, SnapshotMeasure share) {
    this.info = info;
    this.mix = mix;
    this.share = share;
  }

  /** What is counted now, by the tables that count it. */
  private record Now(Table mix, Table share) {
    /** All children, those with parents and those in foster care. */
    List<Double> counts() {
      return counted().map(s -> s == null ? 0.0 : Objects.requireNonNullElse(s.table().cell(s.row(), s.column()).value(), 0.0)).toList();
    }

    /** The same where a list holds only those that a table has a line of. */
    List<Double> counts(List<Double> printed) {
      var left = printed.iterator();
      return counted().map(s -> s == null ? 0.0 : left.next()).toList();
    }

    List<Followed.Source> sources() {
      return counted().filter(Objects::nonNull).toList();
    }

    /** Null where a table has no line of it: nobody is counted there. */
    private Stream<Followed.@Nullable Source> counted() {
      return Stream.of(line(mix, TOTAL), line(mix, PARENTS), line(share, FOSTERING));
    }

    private static Followed.@Nullable Source line(Table table, String row) {
      return table.row(row).isEmpty() ? null : new Followed.Source(table, row, table.columns().getFirst().id(), false);
    }
  }

  /**
   * One line of the plan.
   *
   * @param behind row of the placement mix, or of the share of fostering, that counts it now; null for none
   */
  private record Item(String id, String label, @Nullable Double now, @Nullable Double plan, @Nullable String behind) {
    /** Shares of protected numbers are whole. */
    Item whole() {
      return new Item(id, label, now == null ? null : Double.valueOf(Math.rint(now)), plan, behind);
    }
  }

  /**
   * A plan worked out.
   *
   * @param share that was asked for, or that the number reaches, in per cent
   */
  record Plan(int children, int excluded, double share, int needed) {
    int base() {
      return children - excluded;
    }

    /** The share that the whole number of placements reaches, in per cent. */
    double reached() {
      return base() == 0 ? 0 : HUNDRED * needed / base();
    }

    /** Needed for a share, rounded to the nearest whole placement. */
    static int needed(double share, int base) {
      return BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(base)).divide(BigDecimal.valueOf(HUNDRED), 0, RoundingMode.HALF_UP).intValueExact();
    }
  }

  @Override
  public MeasureInfo info() {
    return info;
  }

  @Override
  public Table table(Ask ask) {
    Unfiltered.check(info, ask.question());
    LocalDate day = Dates.of(ask.question(), ask.facts()).getLast();
    Now now = now(ask, day);
    List<Double> counts = now.counts();
    Plan plan = plan(ask, counts);
    var columns =
        List.of(
            new Column(NOW, "Now", Unit.OWN, day, null, 2), new Column(PLAN, "Plan", Unit.OWN, null, null, 2),
            new Column(DIFFERENCE, "Plan less now", Unit.OWN, null, null, 2));
    var rows = new ArrayList<Row>();
    for (Item item : items(counts, plan)) {
      rows.add(row(item, new Made(ask, now, item.id())));
    }
    LocalDate extracted = ask.facts().placementsExtracted();
    String definition =
        String.join(" ", info.numerator(), info.denominator(), info.exclusions())
            + (extracted == null ? "" : " " + ask.words().say("rule.extracted", Numbers.date(extracted)));
    return new Table(
        info.id(), info.title() + ", " + Numbers.date(day), definition, now.mix().source(), List.of(day), null, null, List.of(), extracted,
        Table.WORKING_COPY, ask.words().say(info.id() + ".rows"), columns, rows, notes(ask, counts, plan), ChartHint.none());
  }

  private static Row row(Item item, Made made) {
    Double now = item.now();
    Double plan = item.plan();
    Cell here = now == null ? Cell.missing("[z]") : (item.behind() == null ? Cell.number(now) : Cell.count(Math.round(now))).follows(made.of(Item::now));
    Cell there = plan == null ? Cell.missing("[z]") : Cell.number(plan).follows(made.of(Item::plan));
    Cell less = now == null || plan == null ? Cell.missing("[z]") : Cell.number(plan - now).follows(made.of(i -> i.now() == null || i.plan() == null ? null : Double.valueOf(i.plan() - i.now())));
    return new Row(item.id(), item.label(), null, Row.Kind.PART, List.of(here, there, less));
  }

  /** A line worked out again from the numbers that the placement mix prints, for those who publish it. */
  private final class Made {
    private final Ask ask;
    private final Now now;
    private final String item;

    Made(Ask ask, Now now, String item) {
      this.ask = ask;
      this.now = now;
      this.item = item;
    }

    Followed of(Function<Item, @Nullable Double> value) {
      return Followed.made(now.sources(), printed -> {
        List<Double> counts = now.counts(printed);
        try {
          Item again = items(counts, plan(ask, counts)).stream().filter(i -> i.id().equals(item)).findFirst().orElseThrow();
          return value.apply(item.equals(SHARE) ? again.whole() : again);
        } catch (SufficeException cannot) {
          // rounded numbers that no plan can be made of
          return null;
        }
      });
    }
  }

  private static List<Item> items(List<Double> counts, Plan plan) {
    double children = counts.get(0);
    double parents = counts.get(1);
    double fostering = counts.get(2);
    double base = children - parents;
    double others = base - fostering;
    int sameBase = Plan.needed(plan.share(), (int) base);
    var items = new ArrayList<Item>();
    items.add(new Item(CHILDREN, "Children", children, (double) plan.children(), TOTAL));
    items.add(new Item("excluded", "Of them placed with parents (outside the base)", parents, (double) plan.excluded(), PARENTS));
    items.add(new Item("base", "Children in the base", base, (double) plan.base(), null));
    items.add(new Item("needed", "Placements with foster carers", fostering, (double) plan.needed(), FOSTERING));
    items.add(new Item("others", "Other placements in the base", others, (double) (plan.base() - plan.needed()), null));
    items.add(new Item(SHARE, "Share of fostering in the base (%)", base == 0 ? null : Double.valueOf(HUNDRED * fostering / base), plan.base() == 0 ? null : Double.valueOf(plan.reached()), null));
    items.add(new Item("recruits", "More foster placements than now", null, Math.max(0, plan.needed() - fostering), null));
    items.add(new Item("others-fewer", "Fewer other placements than now (step downs, and children who leave)", null, Math.max(0, others - (plan.base() - plan.needed())), null));
    items.add(new Item("step-downs-today", "Moves into fostering that reach the share with the children of now", null, Math.max(0, sameBase - fostering), null));
    return items;
  }

  private Now now(Ask ask, LocalDate day) {
    Ask asked = ask.asking(Question.defaults().at(day));
    return new Now(mix.table(asked), share.table(asked));
  }

  /** As supposed; what is not, from the targets, and without those as things are. */
  private Plan plan(Ask ask, List<Double> now) {
    Supposed given = ask.question().plan();
    Supposed supposed = given == null ? new Supposed(null, null, null, null) : given;
    Integer children = supposed.children();
    Integer excluded = supposed.excluded();
    int all = children != null ? children : (int) Math.round(target(ask, "children-looked-after", TOTAL, Target.ValueKind.NUMBER).orElse(now.get(0)));
    int outside = excluded != null ? excluded : (int) Math.round(target(ask, "placement-mix", "with-parents", Target.ValueKind.NUMBER).orElse(now.get(1)));
    if (outside > all) {
      throw new SufficeException("plan", "%s children outside the base are more than the %s children of the plan.".formatted(Numbers.number(outside, 0), Numbers.number(all, 0)));
    }
    int base = all - outside;
    Integer number = supposed.number();
    if (number != null) {
      if (number > base) {
        throw new SufficeException("plan", "%s placements are more than the %s children in the base.".formatted(Numbers.number(number, 0), Numbers.number(base, 0)));
      }
      return new Plan(all, outside, base == 0 ? 0 : HUNDRED * number / base, number);
    }
    Double share = supposed.share();
    double nowBase = now.get(0) - now.get(1);
    double asNow = nowBase == 0 ? 0 : HUNDRED * now.get(2) / nowBase;
    double wanted = share != null ? share : target(ask, "fostering-share", "fostering-excluding-parents", Target.ValueKind.SHARE).orElse(asNow);
    return new Plan(all, outside, wanted, Plan.needed(wanted, base));
  }

  private static Optional<Double> target(Ask ask, String measure, String row, Target.ValueKind kind) {
    return ask.facts().targets().stream()
        .filter(t -> t.measure().equals(measure) && t.row().equals(row) && t.valueKind() == kind && !t.yearly())
        .map(Target::target)
        .findFirst();
  }

  private static List<String> notes(Ask ask, List<Double> now, Plan plan) {
    boolean fromNumber = ask.question().plan() != null && ask.question().plan().number() != null;
    String share = Numbers.number(plan.share(), fromNumber ? 2 : Math.min(4, Standing.decimals(plan.share())));
    var notes = new ArrayList<String>();
    notes.add(
        ask.words().say(fromNumber ? "note.plan.share" : "note.plan.number", share, plan.children(), plan.excluded(), plan.base(), plan.needed(), Numbers.number(plan.reached(), 2)));
    notes.add(ask.words().say("note.plan.now", now.get(2).intValue(), (int) (now.get(0) - now.get(1))));
    return notes;
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    Table table = table(ask);
    LocalDate day = table.asAt().getFirst();
    List<Double> now = now(ask, day).counts();
    Item item = items(now, plan(ask, now)).stream().filter(i -> i.id().equals(rowId)).findFirst().orElse(null);
    if (item == null || table.columns().stream().noneMatch(c -> c.id().equals(columnId))) {
      throw new SufficeException("no-such-cell", ask.words().say("planner.no-such-cell", rowId, columnId));
    }
    String behind = item.behind();
    if (behind == null || !columnId.equals(NOW)) {
      throw new SufficeException("no-rows-behind", ask.words().say("planner.no-rows-behind"));
    }
    SnapshotMeasure counting = behind.equals(FOSTERING) ? share : mix;
    return counting.rows(ask.asking(Question.defaults().at(day)), behind, CHILDREN);
  }
}
