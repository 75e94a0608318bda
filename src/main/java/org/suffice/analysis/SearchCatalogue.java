package org.suffice.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.suffice.model.ChartHint;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Question.Step;
import org.suffice.model.Row;
import org.suffice.model.Service;
import org.suffice.model.TypeSought;
import org.suffice.model.Unit;

/** The search measures, as declarations. */
final class SearchCatalogue {
  /** The measure that has a row a month, quarter or year. */
  static final String TREND = "hard-to-find-trend";
  private static final String REQUESTS = "requests";
  private static final String CHILDREN = "children";
  private static final String HARD = "hard-to-find";

  private SearchCatalogue() {}

  static SearchMeasure.Spec hardToFindByType() {
    return new SearchMeasure.Spec(
        "hard-to-find-by-type",
        Unit.REQUESTS,
        false,
        FilterKey.TYPE_SOUGHT,
        SearchCatalogue::typeGrid,
        a -> parts(a, REQUESTS, true));
  }

  private static Grid<Sought> typeGrid(SearchMeasure.Shape shape) {
    String of = "of all requests of the service";
    return grid(
        shape, shape.sorts().byType(), typeLines(shape), Stripe.count(REQUESTS, "Requests", Unit.REQUESTS, three(shape), null, of));
  }

  /** A line a type sought, with the subtotals of the services. */
  static List<Line> typeLines(SearchMeasure.Shape shape) {
    var lines = new ArrayList<Line>();
    for (Service service : Service.values()) {
      boolean sought = soughtService(shape.ask().question().where(), service);
      var ofService = new BitSet();
      for (TypeSought type : TypeSought.values()) {
        ofService.set(type.ordinal(), type.service() == service);
      }
      boolean subtotal = service == Service.FOSTERING || service == Service.RESIDENTIAL;
      String id = service.id() + "-requests";
      for (TypeSought type : TypeSought.values()) {
        if (type.service() == service) {
          String label = type.label();
          Line line = Line.part(type.id(), label, subtotal ? id : null, Sort.at(type.ordinal()), ofService);
          boolean rare = type == TypeSought.FOSTERING_OTHER || type == TypeSought.NOT_RECORDED;
          lines.add(rare || !sought ? line.ifCounted() : line);
        }
      }
      if (subtotal) {
        String label = "All " + service.label().toLowerCase(Locale.UK) + " requests";
        var line = new Line(id, label, id, Row.Kind.SUBTOTAL, ofService, ofService, !sought);
        lines.add(line);
      }
    }
    return lines;
  }

  /** Rows of a service that a filter leaves out are not printed as zeros. */
  private static boolean soughtService(List<Filter> where, Service service) {
    var services = where.stream().filter(f -> f.key() == FilterKey.SERVICE).map(Filter::value).toList();
    boolean types = where.stream().anyMatch(f -> f.key() == FilterKey.TYPE_SOUGHT);
    return !types && (services.isEmpty() || services.stream().anyMatch(service.id()::equalsIgnoreCase));
  }

  static SearchMeasure.Spec hardToFindByAge() {
    return new SearchMeasure.Spec(
        "hard-to-find-by-age",
        Unit.CHILDREN_SOUGHT,
        true,
        FilterKey.AGE_BAND,
        SearchCatalogue::ageGrid,
        a -> parts(a, CHILDREN, false));
  }

  private static Grid<Sought> ageGrid(SearchMeasure.Shape shape) {
    Sort<Sought> rows = shape.sorts().byAge(shape.bands());
    var lines = Grids.breakdown(rows, FilterKey.AGE_BAND, shape.bands(), rows.all());
    return grid(
        shape,
        rows,
        lines,
        Stripe.count(CHILDREN, "Children sought", Unit.CHILDREN_SOUGHT, three(shape), null, "of all children sought"));
  }

  static SearchMeasure.Spec hardToFindTrend() {
    return new SearchMeasure.Spec(
        TREND, Unit.REQUESTS, false, null, SearchCatalogue::trendGrid, SearchCatalogue::trendChart);
  }

  private static Grid<Sought> trendGrid(SearchMeasure.Shape shape) {
    Step every = shape.ask().question().every();
    var months = new Months(every == null ? Step.MONTH : every, shape.from(), shape.to());
    Sort<Sought> rows = new Sort<>(months.values(), (s, u) -> months.indexOf(s.get(u).search().requested()));
    var lines = new ArrayList<Line>();
    for (int i = 0; i < months.values().size(); i++) {
      Value month = months.values().get(i);
      lines.add(Line.part(month.id(), month.label(), null, Sort.at(i), null));
    }
    lines.add(Line.total("Whole period", rows.all(), null));
    Grid<Sought> grid = grid(shape, rows, lines, Stripe.count(REQUESTS, "Requests", Unit.REQUESTS, three(shape), null, null));
    return every == null || every == Step.MONTH ? Rolling.added(grid, shape.sorts().byHardToFind()) : grid;
  }

  private static ChartHint trendChart(Answer<Sought> answer) {
    var months = answer.rows().stream().filter(r -> r.kind() == Row.Kind.PART).map(Row::id).toList();
    return new ChartHint(ChartHint.Kind.LINES, months, List.of(REQUESTS, HARD));
  }

  private static ChartHint parts(Answer<Sought> answer, String all, boolean onlyCounted) {
    var rows =
        answer.rows().stream()
            .filter(r -> r.kind() == Row.Kind.PART)
            .map(Row::id)
            .filter(id -> !onlyCounted || answer.count(id, all, answer.last()) > 0)
            .toList();
    return Hints.byPeriod(answer, all, new ChartHint(ChartHint.Kind.PART_OF_BAR, rows, List.of(all, HARD)));
  }

  private static BitSet three(SearchMeasure.Shape shape) {
    return shape.sorts().byHardToFind().all();
  }

  /** All, hard to find (of the row), not recorded. */
  private static Grid<Sought> grid(SearchMeasure.Shape shape, Sort<Sought> rows, List<Line> lines, Stripe all) {
    Sort<Sought> hard = shape.sorts().byHardToFind();
    String of = all.unit() == Unit.REQUESTS ? "of the requests in the row" : "of the children sought in the row";
    return new Grid<>(
        rows,
        hard,
        lines,
        List.of(
                all,
                Stripe.count(HARD, "Hard to find", all.unit(), hard.only("yes"), hard.all(), of),
                Stripe.count(
                    "not-recorded", "Hard to find not recorded", all.unit(), hard.only("not-recorded"), null, null))
        );
  }
}
