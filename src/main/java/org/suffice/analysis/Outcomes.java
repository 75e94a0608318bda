package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.SearchMeasure.Shape;
import org.suffice.model.CategoryRule;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.FilterKey;
import org.suffice.model.Outcome;
import org.suffice.model.PlacementType;
import org.suffice.model.Row;
import org.suffice.model.Search;
import org.suffice.model.SearchRow;
import org.suffice.model.Service;
import org.suffice.model.TypeSought;
import org.suffice.model.Unit;

/** What was asked for and what was found: one row a type sought, the kinds of home obtained across. */
final class Outcomes {
  private static final String DISPLACED = "displaced";
  private static final String HOME = "childrens-home";
  private static final List<Value> OBTAINED =
      List.of(
          new Value("fostering", "Fostering"), new Value(HOME, "Children's home"), new Value("other-residential", "Other residential"),
          new Value("supported", "Supported accommodation"), new Value("other", "Parents, adoption or other"), Value.NOT_RECORDED);
  private static final List<Value> AREA =
      List.of(new Value("inside", "Inside the council"), new Value("outside", "Outside the council"), new Value("area-not-recorded", "Area not recorded"));

  private Outcomes() {}

  static SearchMeasure.Spec spec() {
    return new SearchMeasure.Spec(
        "search-outcomes", Unit.REQUESTS, false, false, true, FilterKey.TYPE_SOUGHT, Outcomes::grid, Outcomes::chart,
        (a, s) -> List.of());
  }

  private static Grid<Sought> grid(Shape shape) {
    Sort<Sought> ends = new Sort<>(List.of(Outcome.values()), (s, u) -> SearchEnd.of(s.get(u).search(), shape.asAt()).outcome().ordinal());
    Map<String, Integer> kinds = kinds(shape.ask().scheme());
    Sort<Sought> obtained = new Sort<>(OBTAINED, (s, u) -> obtained(s.get(u).search(), kinds));
    Sort<Sought> area = new Sort<>(AREA, (s, u) -> area(s.get(u).search()));
    var first = new Pairing<>(ends, obtained);
    var all = new Pairing<>(first.sort(), area);
    Sort<Sought> columns = all.sort();
    BitSet everything = columns.all();
    BitSet placed = all.of(first.of(Sort.at(Outcome.PLACED.ordinal()), obtained.all()), area.all());
    var stripes = new ArrayList<Stripe>();
    stripes.add(count("requests", "Requests", everything, null, null));
    stripes.add(count("placed", "Placed", placed, everything, "of all requests of the row"));
    for (int i = 0; i < OBTAINED.size(); i++) {
      String id = "obtained-" + OBTAINED.get(i).id();
      String label = i == OBTAINED.size() - 1 ? "Placed, home not recorded" : "Obtained: " + OBTAINED.get(i).label().toLowerCase(Locale.UK);
      BitSet here = all.of(first.of(Sort.at(Outcome.PLACED.ordinal()), Sort.at(i)), area.all());
      stripes.add(count(id, label, here, placed, "of those placed"));
    }
    for (int i = 0; i < AREA.size(); i++) {
      BitSet here = all.of(first.of(Sort.at(Outcome.PLACED.ordinal()), obtained.all()), Sort.at(i));
      stripes.add(count(AREA.get(i).id(), "Placed: " + AREA.get(i).label().toLowerCase(Locale.UK), here, placed, "of those placed"));
    }
    for (Outcome outcome : List.of(Outcome.OPEN, Outcome.WITHDRAWN, Outcome.NOT_FOUND, Outcome.NOT_RECORDED)) {
      String id = outcome == Outcome.NOT_RECORDED ? "outcome-not-recorded" : outcome.id();
      String label = outcome == Outcome.NOT_RECORDED ? "Outcome not recorded" : outcome.label();
      stripes.add(count(id, label, all.of(first.of(Sort.at(outcome.ordinal()), obtained.all()), area.all()), everything, "of all requests of the row"));
    }
    BitSet home = all.of(first.of(Sort.at(Outcome.PLACED.ordinal()), Sort.at(1)), area.all());
    stripes.add(count(DISPLACED, "Displaced: fostering sought, children's home obtained", home, null, "of all fostering requests of the row"));
    return new Grid<>(shape.sorts().byType(), columns, lines(shape), stripes, Map.of(DISPLACED, new Displaced(fostering(), everything)));
  }

  /** Fostering requests that were hard to find and ended with foster carers. */
  static SearchMeasure.Spec sourced() {
    return new SearchMeasure.Spec(
        "hard-to-find-sourced", Unit.REQUESTS, true, true, true, FilterKey.TYPE_SOUGHT, Outcomes::sourcedGrid,
        a -> Hints.byPeriod(a, "hard-to-find", new ChartHint(ChartHint.Kind.PART_OF_BAR, typesCounted(a), List.of("requests", "hard-to-find"))), (a, s) -> List.of());
  }

  private static List<String> typesCounted(Answer<Sought> answer) {
    return answer.rows().stream()
        .filter(r -> r.kind() == Row.Kind.PART && answer.count(r.id(), "requests", answer.last()) > 0)
        .map(Row::id)
        .toList();
  }

  private static Grid<Sought> sourcedGrid(Shape shape) {
    Map<String, Integer> kinds = kinds(shape.ask().scheme());
    Sort<Sought> hard = shape.sorts().byHardToFind();
    Sort<Sought> sourced = TextSort.yesNo((s, u) -> placed(s.get(u).search(), shape) && obtained(s.get(u).search(), kinds) == 0);
    var columns = new Pairing<>(hard, sourced);
    var lines = new ArrayList<Line>();
    for (TypeSought type : TypeSought.values()) {
      if (type.service() == Service.FOSTERING) {
        Line line = Line.part(type.id(), type.label(), null, Sort.at(type.ordinal()), null);
        lines.add(type == TypeSought.FOSTERING_OTHER ? line.ifCounted() : line);
      }
    }
    lines.add(Line.total("All fostering requests", fostering(), null));
    BitSet all = columns.of(hard.only("yes"), sourced.all());
    return new Grid<>(
        shape.sorts().byType(), columns.sort(), lines,
        List.of(
            count("requests", "Fostering requests, hard to find", all, null, null),
            count("hard-to-find", "Placed with foster carers", columns.of(hard.only("yes"), sourced.only("yes")), all, "of the requests of the row, hard to find")));
  }

  private static boolean placed(Search search, Shape shape) {
    return SearchEnd.of(search, shape.asAt()).outcome() == Outcome.PLACED;
  }

  private static BitSet fostering() {
    var fostering = new BitSet();
    for (TypeSought type : TypeSought.values()) {
      fostering.set(type.ordinal(), type.service() == Service.FOSTERING);
    }
    return fostering;
  }

  /** Of the fostering requests of a line alone. */
  private record Displaced(BitSet fostering, BitSet everything) implements Tally<Sought> {
    @Override
    public Cell cell(Line line, Part<Sought> part) {
      Part<Sought> own = own(line, part);
      if (!own.rows().equals(line.leaves())) {
        // Of other requests as well, which the share is not of.
        return Cell.count(own.count());
      }
      return Cell.share(own.count(), new Part<>(part.slice(), part.earlier(), own.rows(), everything, part.parts()).count());
    }

    @Override
    public int[] units(Line line, Part<Sought> part) {
      return own(line, part).units();
    }

    private Part<Sought> own(Line line, Part<Sought> part) {
      BitSet both = (BitSet) line.leaves().clone();
      both.and(fostering);
      return part.of(both);
    }
  }

  private static Stripe count(String id, String label, BitSet leaves, @Nullable BitSet of, @Nullable String words) {
    return Stripe.count(id, label, Unit.REQUESTS, leaves, of, words);
  }

  /** The types and services, and all requests together. */
  private static List<Line> lines(Shape shape) {
    var lines = new ArrayList<>(SearchCatalogue.typeLines(shape));
    lines.add(Line.total("All requests", shape.sorts().byType().all(), null));
    return lines;
  }

  /** By the id of a category: what kind of home it is, from the first rule that puts placements into it. */
  private static Map<String, Integer> kinds(CategoryScheme scheme) {
    var kinds = new HashMap<String, Integer>();
    for (CategoryRule rule : scheme.rules()) {
      kinds.putIfAbsent(rule.category(), kind(rule.type()));
    }
    return kinds;
  }

  private static int kind(PlacementType type) {
    return switch (type) {
      case FOSTER_CONNECTED, FOSTER_OTHER -> 0;
      case CHILDRENS_HOME, RESIDENTIAL_CARE_HOME -> 1;
      case UNREGULATED_RESIDENTIAL, RESIDENTIAL_SCHOOL, NHS, FAMILY_CENTRE, YOI, SECURE -> 2;
      case INDEPENDENT_LIVING -> 3;
      default -> 4;
    };
  }

  private static int obtained(Search search, Map<String, Integer> kinds) {
    String category = SearchEnd.first(search, SearchRow::categoryPlaced);
    return category == null ? OBTAINED.size() - 1 : kinds.getOrDefault(category, 4);
  }

  private static int area(Search search) {
    Boolean inside = SearchEnd.first(search, SearchRow::insideCouncil);
    return inside == null ? 2 : inside ? 0 : 1;
  }

  /** Where those placed were placed: one base for all parts, so that their percentages are of a whole too; over time, how many were placed. */
  private static ChartHint chart(Answer<Sought> answer) {
    return Hints.byPeriod(answer, "placed", new ChartHint(ChartHint.Kind.STACKED, typesCounted(answer), OBTAINED.stream().map(v -> "obtained-" + v.id()).toList()));
  }
}
