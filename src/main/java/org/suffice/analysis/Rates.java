package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suffice.analysis.SnapshotSpec.Shape;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.Published;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/** Children looked after with their rate: of all children only, as the population has no parts to match a filter's. */
final class Rates {
  private static final int FEW = 4;

  private Rates() {}

  static Grid<Snapshot> grid(Shape shape) {
    FilterKey key = shape.rows();
    Sort<Snapshot> rows = key == null ? Sort.none() : shape.sorts().by(key, shape.bands());
    boolean everyone = shape.ask().question().where().isEmpty() && shape.ask().question().among() == null;
    var population = new Population(shape.ask().facts(), shape.ask().rules());
    Sort<Snapshot> one = Sort.none();
    String of = key == null ? null : shape.all();
    var lines =
        key == null
            ? List.of(Line.total("All children", rows.all(), null))
            : Grids.breakdown(rows, key, shape.bands(), rows.all());
    Stripe.Figure rate =
        (line, date, n, base) ->
            everyone && line.kind() == Row.Kind.TOTAL ? population.rate(date, shape.dates(), n) : Cell.missing("[z]");
    return new Grid<>(
        rows,
        one,
        lines,
        List.of(
            Stripe.count(SnapshotCatalogue.CHILDREN, "Children", Unit.CHILDREN, one.all(), null, of),
            new Stripe("rate", "Rate per 10,000 aged 0-17", Unit.RATE, one.all(), null, null, 1, rate)));
  }

  static ChartHint chart(Answer<Snapshot> answer) {
    boolean broken = answer.rows().size() > 1;
    return Hints.overTime(answer, SnapshotCatalogue.CHILDREN, broken ? Row.Kind.PART : Row.Kind.TOTAL);
  }

  /** The dates one by one; where they are many, the first and last and how many. */
  private static String named(List<String> without, int all) {
    if (without.size() <= FEW) {
      return String.join(", ", without);
    }
    String span = without.getFirst() + " to " + without.getLast();
    return without.size() == all ? span + " (" + all + " dates)" : without.size() + " of the dates from " + span;
  }

  static List<String> notes(Answer<Snapshot> answer, Ask ask) {
    var notes = new ArrayList<String>();
    var population = new Population(ask.facts(), ask.rules());
    List<LocalDate> dates = answer.slices().stream().map(s -> s.units().day()).toList();
    if (!ask.question().where().isEmpty()) {
      notes.add(ask.words().say("note.rate.filtered"));
      return notes;
    }
    var without = dates.stream().filter(d -> population.at(d).isEmpty()).map(Numbers::date).toList();
    if (!without.isEmpty()) {
      String why = population.councilUnknown() ? "note.rate.which-council" : "note.rate.none";
      notes.add(ask.words().say(why, named(without, dates.size())));
    }
    Optional<Published> before = Optional.empty();
    for (LocalDate date : dates) {
      var now = population.at(date);
      String day = Numbers.date(date);
      if (now.isPresent() && before.isEmpty()) {
        notes.add(ask.words().say("note.rate.vintage", day, Population.words(now.get())));
      } else if (now.isPresent() && !now.equals(before)) {
        notes.add(ask.words().say("note.rate.break", day, Population.words(now.get())));
      }
      before = now;
    }
    return notes;
  }
}
