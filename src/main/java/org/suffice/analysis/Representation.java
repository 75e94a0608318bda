package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.AgeBands;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/**
 * Children by ethnic group beside the population: how often a group's share of the children is its share of all people of
 * that age. Only of all children, as the population has no parts to match a filter's.
 */
final class Representation {
  static final String ID = "ethnicity-representation";

  /** The column that the protection of small numbers makes again from printed shares. */
  private static final String RATIO = "representation";
  private static final String SHARE = "population-share";
  private static final double HUNDRED = 100;

  private Representation() {}

  static SnapshotSpec spec() {
    return new SnapshotSpec(
        ID, "children", AgeBands.DFE, null, false, false, Representation::grid, Representation::chart, Representation::notes);
  }

  private static Grid<Snapshot> grid(Shape shape) {
    Sort<Snapshot> rows = shape.sorts().by(FilterKey.ETHNICITY, shape.bands());
    var members = new EnumMap<EthnicGroup, BitSet>(EthnicGroup.class);
    var known = new BitSet();
    for (int i = 0; i < rows.values().size(); i++) {
      int at = i;
      EthnicGroup.of(rows.values().get(i).label()).ifPresent(g -> {
        members.computeIfAbsent(g, k -> new BitSet()).set(at);
        known.set(at);
      });
    }
    var lines = new ArrayList<Line>();
    for (EthnicGroup group : EthnicGroup.values()) {
      group(lines, rows, group.id(), group.label(), members.getOrDefault(group, new BitSet()), known);
    }
    BitSet rest = rows.all();
    rest.andNot(known);
    group(lines, rows, "not-known+", "Not known, or in no group", rest, null);
    lines.add(Line.total("Total", rows.all(), null));
    return columns(shape, rows, lines, known);
  }

  private static void group(List<Line> lines, Sort<Snapshot> rows, String id, String label, BitSet in, @Nullable BitSet of) {
    lines.add(new Line(id, label, id, Row.Kind.SUBTOTAL, in, of, false));
    in.stream().forEach(i -> lines.add(Line.part(rows.values().get(i).id(), rows.values().get(i).label(), id, Sort.at(i), of).ifCounted()));
  }

  private static Grid<Snapshot> columns(Shape shape, Sort<Snapshot> rows, List<Line> lines, BitSet known) {
    Sort<Snapshot> one = Sort.none();
    var stripes = new ArrayList<Stripe>();
    stripes.add(
        Stripe.count(
            SnapshotCatalogue.CHILDREN, "Children", Unit.CHILDREN, one.all(), null, "of the children whose group is known"));
    var population = new Population(shape.ask().facts(), shape.ask().rules());
    if (!everyone(shape.ask()) || shape.dates().stream().allMatch(d -> population.groups(d).isEmpty())) {
      return new Grid<>(rows, one, lines, stripes);
    }
    stripes.add(new Stripe("population", "Population aged 0-17", Unit.OWN, one.all(), null, null, 0, (line, date, n, of) -> people(population, line, date)));
    stripes.add(new Stripe(SHARE, "Share of the population (%)", Unit.OWN, one.all(), null, null, 1, (line, date, n, of) -> share(population, line, date)));
    stripes.add(new Stripe(RATIO, "Times its share of the population", Unit.OWN, one.all(), null, null, 2, (line, date, n, of) -> Cell.count(n)));
    stripes.add(new Stripe("rate", "Rate per 10,000 of the group", Unit.RATE, one.all(), null, null, 1, (line, date, n, of) -> rate(population, line, date, n)));
    return new Grid<>(rows, one, lines, stripes, Map.of(RATIO, new Ratio(population, known)));
  }

  private static boolean everyone(Ask ask) {
    return ask.question().where().isEmpty() && ask.question().among() == null && ask.question().by() == null;
  }

  private static Optional<EthnicGroup> group(Line line) {
    return Arrays.stream(EthnicGroup.values()).filter(g -> g.id().equals(line.id())).findFirst();
  }

  private static double sum(Collection<Published> all) {
    return all.stream().mapToDouble(Published::value).sum();
  }

  private static Cell people(Population population, Line line, @Nullable LocalDate date) {
    Optional<EthnicGroup> group = group(line);
    boolean total = line.kind() == Row.Kind.TOTAL;
    if (group.isEmpty() && !total) {
      return Cell.missing("[z]");
    }
    Map<EthnicGroup, Published> all = of(population, date);
    return all.isEmpty() ? Cell.missing("[x]") : Cell.number(total ? sum(all.values()) : Objects.requireNonNull(all.get(group.orElseThrow())).value());
  }

  private static Map<EthnicGroup, Published> of(Population population, @Nullable LocalDate date) {
    return date == null ? Map.of() : population.groups(date);
  }

  private static Cell share(Population population, Line line, @Nullable LocalDate date) {
    Cell people = people(population, line, date);
    Double value = people.value();
    return value == null ? people : Cell.number(HUNDRED * value / sum(of(population, date).values()));
  }

  /** Of groups only: the rate of all children has its own table, with the population of the year. */
  private static Cell rate(Population population, Line line, @Nullable LocalDate date, int children) {
    Cell people = people(population, line, date);
    Double value = people.value();
    if (group(line).isEmpty() || value == null) {
      return value == null ? people : Cell.missing("[z]");
    }
    return Cell.ratio(children / value * Population.PER, children, value);
  }

  /** The share of the children whose group is known, divided by the share of the population. */
  private record Ratio(Population population, BitSet known) implements Tally<Snapshot> {
    @Override
    public Cell cell(Line line, Part<Snapshot> part) {
      Cell share = share(population, line, part.slice().date());
      Double people = share.value();
      double all = part.of(known).count();
      if (group(line).isEmpty() || all == 0) {
        return Cell.missing("[z]");
      }
      return people == null ? share : Cell.number(HUNDRED * part.count() / all / people);
    }
  }

  private static ChartHint chart(Answer<Snapshot> answer) {
    boolean compared = answer.columns().stream().anyMatch(c -> c.id().startsWith(RATIO));
    List<String> groups = Arrays.stream(EthnicGroup.values()).map(EthnicGroup::id).toList();
    return Hints.overTime(answer, compared ? RATIO : SnapshotCatalogue.CHILDREN, groups);
  }

  private static List<String> notes(Answer<Snapshot> answer, Ask ask) {
    if (!everyone(ask)) {
      return List.of(ask.words().say("note.representation.filtered"));
    }
    var population = new Population(ask.facts(), ask.rules());
    var notes = new ArrayList<String>();
    var without = new ArrayList<String>();
    Map<EthnicGroup, Published> before = Map.of();
    for (Slice<Snapshot> slice : answer.slices()) {
      LocalDate date = slice.units().day();
      Map<EthnicGroup, Published> now = population.groups(date);
      if (now.isEmpty()) {
        without.add(Numbers.date(date));
      } else if (!now.equals(before)) {
        notes.add(ask.words().say("note.representation.vintage", Numbers.date(date), Population.words(Objects.requireNonNull(now.get(EthnicGroup.WHITE)), sum(now.values()))));
      }
      before = now;
    }
    if (!without.isEmpty()) {
      notes.addFirst(ask.words().say(population.councilUnknown() ? "note.rate.which-council" : "note.representation.none", String.join(", ", without)));
    }
    return notes;
  }
}
