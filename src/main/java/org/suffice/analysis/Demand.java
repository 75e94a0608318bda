package org.suffice.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suffice.analysis.SearchMeasure.Shape;
import org.suffice.model.Behind;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Outcome;
import org.suffice.model.Search;
import org.suffice.model.SearchDetails;
import org.suffice.model.SearchRow;
import org.suffice.model.Unit;

/** What is asked of the people who look for homes, and what they could give: each line with a base of its own. */
final class Demand {
  private static final String SOLO = "solo-or-low-occupancy";
  private static final String SIBLINGS = "sibling-group";

  /** Lines of which it can be not recorded, by the line that says of how many it is not. */
  private static final Map<String, String> NOT_RECORDED =
      Map.of("emergency", "emergency-not-recorded", "siblings-together", "siblings-not-recorded", "solo-given", "solo-not-recorded");

  /**
   * One line.
   *
   * @param amount what its mean is of; null where it has none
   */
  private record What(String id, String label, Predicate<Search> counts, Predicate<Search> base, @Nullable Function<Search, @Nullable Integer> amount) {}

  private final Shape shape;
  private final Map<String, LocalDate> firstAsked = new HashMap<>();
  private final Map<String, What> lines = new LinkedHashMap<>();

  private Demand(Shape shape) {
    this.shape = shape;
    for (Search search : shape.ask().facts().searches()) {
      for (SearchRow row : search.rows()) {
        String child = row.child();
        if (child != null) {
          firstAsked.merge(child, search.requested(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }
    Predicate<Search> any = s -> true;
    add("emergency", "Emergency or same day", s -> yes(s, SearchDetails::emergency), any);
    add("emergency-not-recorded", "Emergency: not recorded", s -> detail(s, SearchDetails::emergency) == null, any);
    add("siblings-asked", "For brothers and sisters", Demand::siblings, any);
    Predicate<Search> siblingsPlaced = s -> siblings(s) && placed(s);
    add("siblings-together", "Brothers and sisters placed: together", s -> siblingsPlaced.test(s) && yes(s, SearchDetails::together), siblingsPlaced);
    add("siblings-not-recorded", "Brothers and sisters placed: not recorded whether together", s -> siblingsPlaced.test(s) && detail(s, SearchDetails::together) == null, siblingsPlaced);
    add("solo-asked", "Solo or low occupancy asked for", Demand::solo, any);
    Predicate<Search> soloPlaced = s -> solo(s) && placed(s);
    add("solo-given", "Solo asked for and placed: given", s -> soloPlaced.test(s) && yes(s, SearchDetails::soloGiven), soloPlaced);
    add("solo-not-recorded", "Solo asked for and placed: not recorded whether given", s -> soloPlaced.test(s) && detail(s, SearchDetails::soloGiven) == null, soloPlaced);
    Predicate<Search> offers = s -> detail(s, SearchDetails::offers) != null;
    lines.put("offers", new What("offers", "Offers received: recorded (mean: offers a request)", offers, any, s -> detail(s, SearchDetails::offers)));
    add("no-offers", "Offers received: none", s -> Objects.equals(detail(s, SearchDetails::offers), 0), offers);
    lines.put("declined", new What("declined", "Offers declined: recorded (mean: declined a request)", s -> detail(s, SearchDetails::declined) != null, any, s -> detail(s, SearchDetails::declined)));
    lines.put("notice", new What("notice", "Notice: day needed by recorded (mean: days of notice)", s -> notice(s) != null, any, Demand::notice));
    add("no-notice", "Notice: none, needed on the day of the request or before", s -> { Integer n = notice(s); return n != null && n <= 0; }, s -> notice(s) != null);
    Predicate<Search> known = s -> SearchEnd.first(s, SearchRow::child) != null;
    add("repeat", "For a child with an earlier request", this::again, known);
    add("child-not-recorded", "Child not recorded", s -> !known.test(s), any);
  }

  static SearchMeasure.Spec spec() {
    return new SearchMeasure.Spec(
        "search-demand", Unit.REQUESTS, false, false, true, null, s -> new Demand(s).grid(),
        a -> Hints.byPeriod(a, "requests", new ChartHint(ChartHint.Kind.BARS, List.of("emergency", "siblings-asked", "solo-asked", "repeat"), List.of("requests"))), (a, s) -> List.of());
  }

  private void add(String id, String label, Predicate<Search> counts, Predicate<Search> base) {
    lines.put(id, new What(id, label, counts, base, null));
  }

  private boolean placed(Search search) {
    return SearchEnd.of(search, shape.asAt()).outcome() == Outcome.PLACED;
  }

  private static <T> @Nullable T detail(Search search, Function<SearchDetails, @Nullable T> of) {
    return SearchEnd.first(search, r -> of.apply(r.details()));
  }

  private static boolean yes(Search search, Function<SearchDetails, @Nullable Boolean> of) {
    return search.rows().stream().anyMatch(r -> Boolean.TRUE.equals(of.apply(r.details())));
  }

  /** More than one child in the request, a sibling group of more than one, or the group ticked. */
  private static boolean siblings(Search search) {
    return search.children() > 1 || search.rows().stream().anyMatch(Demand::sibling);
  }

  private static boolean sibling(SearchRow row) {
    Integer size = row.details().siblings();
    return (size != null && size > 1) || row.needs().contains(SIBLINGS);
  }

  private static boolean solo(Search search) {
    return search.rows().stream().anyMatch(r -> r.needs().contains(SOLO));
  }

  private static @Nullable Integer notice(Search search) {
    LocalDate needed = detail(search, SearchDetails::neededBy);
    return needed == null ? null : (int) ChronoUnit.DAYS.between(search.requested(), needed);
  }

  private boolean again(Search search) {
    return search.rows().stream()
        .map(SearchRow::child)
        .filter(Objects::nonNull)
        .map(firstAsked::get)
        .anyMatch(day -> day != null && day.isBefore(search.requested()));
  }

  private Grid<Sought> grid() {
    Sort<Sought> one = Sort.none();
    var printed = new ArrayList<Line>();
    lines.values().forEach(w -> printed.add(Line.part(w.id, w.label, null, one.all(), one.all()).aside()));
    printed.add(Line.total("All requests", one.all(), one.all()));
    return new Grid<>(
        one, one, printed,
        List.of(
            Stripe.count("requests", "Requests", Unit.REQUESTS, one.all(), null, "of the requests that the line is about"),
            Stripe.count("of", "Of so many", Unit.REQUESTS, one.all(), null, null),
            new Stripe("mean", "Mean", Unit.MEAN, one.all(), null, null, 1, (l, d, n, of) -> Cell.count(n))),
        Map.of("requests", new Counted(), "of", new Base(), "mean", new Mean()));
  }

  private int[] units(Line line, Part<Sought> part, Function<What, Predicate<Search>> which) {
    What what = lines.get(line.id());
    Sought sought = part.slice().units();
    return what == null
        ? part.units()
        : Arrays.stream(part.units()).filter(u -> which.apply(what).test(sought.get(u).search())).toArray();
  }

  /** How many requests a line counts, of how many. */
  private final class Counted implements Tally<Sought> {
    @Override
    public Cell cell(Line line, Part<Sought> part) {
      int of = Demand.this.units(line, part, What::base).length;
      What unknown = lines.get(NOT_RECORDED.getOrDefault(line.id(), ""));
      // a 0 of what nobody recorded would be taken for a true one
      boolean nothing = unknown != null && of > 0 && count(unknown, part) == of;
      return nothing ? Cell.missing("[x]") : Cell.share(units(line, part).length, of);
    }

    private long count(What what, Part<Sought> part) {
      Sought sought = part.slice().units();
      return Arrays.stream(part.units()).filter(u -> what.counts.test(sought.get(u).search())).count();
    }

    @Override
    public int[] units(Line line, Part<Sought> part) {
      return Demand.this.units(line, part, What::counts);
    }
  }

  /** How many requests the share of a line is of. */
  private final class Base implements Tally<Sought> {
    @Override
    public Cell cell(Line line, Part<Sought> part) {
      return Cell.count(units(line, part).length);
    }

    @Override
    public int[] units(Line line, Part<Sought> part) {
      return Demand.this.units(line, part, What::base);
    }
  }

  /** The mean of what a line has an amount of. */
  private final class Mean implements Tally<Sought> {
    @Override
    public Cell cell(Line line, Part<Sought> part) {
      What what = lines.get(line.id());
      Function<Search, @Nullable Integer> amount = what == null ? null : what.amount;
      if (amount == null) {
        return Cell.missing("[z]");
      }
      Sought sought = part.slice().units();
      var each = new TreeMap<Integer, Double>();
      for (int unit : units(line, part)) {
        Integer of = amount.apply(sought.get(unit).search());
        if (of != null) {
          each.put(unit, of.doubleValue());
        }
      }
      var mean = each.values().stream().mapToDouble(n -> n).average();
      return mean.isPresent() ? Cell.number(mean.getAsDouble()).from(new Behind(() -> each)) : Cell.missing("[z]");
    }

    @Override
    public int[] units(Line line, Part<Sought> part) {
      return Demand.this.units(line, part, What::counts);
    }
  }
}
