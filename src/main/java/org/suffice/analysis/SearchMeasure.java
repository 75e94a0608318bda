package org.suffice.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartHint;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.RowsBehind;
import org.suffice.model.Search;
import org.suffice.model.Service;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * A measure of searches over a period, by the day of the request: requests, or the children they seek homes for. Asked by month,
 * quarter or year it has columns for each of them, and the columns of the whole period as the last.
 */
final class SearchMeasure implements Measure {
  /**
   * What is asked, with the period settled.
   *
   * @param windows the months, quarters or years of the period that have columns of their own; none where it has one column
   */
  record Shape(Ask ask, SoughtSorts sorts, AgeBands bands, LocalDate from, LocalDate to, LocalDate asAt, List<Window> windows) {}

  /** Makes the grid. */
  @FunctionalInterface
  interface GridOf {
    /** The grid of a question. */
    Grid<Sought> grid(Shape shape);
  }

  /**
   * A search measure as a declaration.
   *
   * @param unit requests, or children in requests
   * @param fosteringOnly counts fostering only unless a filter names a service or type
   * @param hardToFind whether the rule of hard to find has a part in it
   * @param standing whether it is about how requests stand at a date: those made later are not in it
   */
  record Spec(
      String id, Unit unit, boolean fosteringOnly, boolean hardToFind, boolean standing, @Nullable FilterKey rows, GridOf grid,
      ChartOf chart, NotesOf notes) {
    /** About hard to find, whenever. */
    Spec(String id, Unit unit, boolean fosteringOnly, @Nullable FilterKey rows, GridOf grid, ChartOf chart) {
      this(id, unit, fosteringOnly, true, false, rows, grid, chart, (answer, shape) -> List.of());
    }
  }

  /** Writes the notes of its own. */
  @FunctionalInterface
  interface NotesOf {
    /** The notes of an answer. */
    List<String> notes(Answer<Sought> answer, Shape shape);
  }

  /** An answer, and what was settled for it. */
  private record Settled(Answer<Sought> answer, Shape shape) {}

  /** Chooses the chart. */
  @FunctionalInterface
  interface ChartOf {
    /** The chart of an answer. */
    ChartHint chart(Answer<Sought> answer);
  }

  /** Measures whose rows are the periods, or say when a request was made. */
  private static final Set<String> AGAIN = Set.of(SearchCatalogue.TREND, OpenSearches.ID);

  private final MeasureInfo info;
  private final Spec spec;

  SearchMeasure(MeasureInfo info, Spec spec) {
    this.info = info;
    this.spec = spec;
  }

  @Override
  public MeasureInfo info() {
    return info;
  }

  /** The declaration. */
  Spec spec() {
    return spec;
  }

  @Override
  public Table table(Ask ask) {
    Settled settled = answer(ask);
    Answer<Sought> answer = settled.answer;
    Sought sought = answer.last().units();
    var text = new SearchText(this, settled.shape, answer);
    return new Table(
        info.id(),
        text.title(),
        text.definition(),
        text.source(),
        List.of(),
        sought.from(),
        sought.to(),
        ask.question().where(),
        ask.facts().searchesExtracted(),
        Table.WORKING_COPY,
        ask.words().say(info.id() + ".rows"),
        answer.columns(),
        answer.rows(),
        text.notes(),
        spec.chart().chart(answer));
  }

  @Override
  public RowsBehind rows(Ask ask, String rowId, String columnId) {
    Answer<Sought> answer = answer(ask).answer;
    Line line = answer.line(rowId);
    var column = answer.column(columnId);
    Sought sought = column.slice().units();
    var entries = Arrays.stream(answer.units(line, column)).mapToObj(u -> SoughtRows.entry(sought.get(u))).toList();
    String many = spec.unit() == Unit.REQUESTS ? "requests" : "children sought";
    String one = spec.unit() == Unit.REQUESTS ? "request" : "child sought";
    String unit = entries.size() == 1 ? one : many;
    String title = ChildRows.title(entries.size(), unit, line.label(), column.column().label(), ask.question());
    return new RowsBehind(title, spec.unit(), SoughtRows.HEADINGS, entries);
  }

  /** Whether months, quarters and years can have columns: not where the rows are they, or tell of them. */
  boolean byPeriod() {
    return !AGAIN.contains(info.id());
  }

  private List<Window> windows(Question question, LocalDate from, LocalDate to) {
    Question.Step every = question.every();
    if (every == null || !byPeriod()) {
      return List.of();
    }
    List<Window> windows = Window.each(every, from, to);
    return windows.size() > 1 ? windows : List.of();
  }

  private Settled answer(Ask ask) {
    Question question = ask.question();
    var sorts = new SoughtSorts(ask.facts(), ask.rules());
    Keep<Sought> keep = Filters.keep(question, filters(question), sorts, info);
    FilterKey by = question.by();
    if (by != null) {
      Filters.check(info, by, "breakdown-not-for-measure", "broken down");
    }
    if (ask.facts().searches().isEmpty()) {
      throw new SufficeException("no-searches", ask.words().say("no-searches", info.title()));
    }
    LocalDate first = question.from();
    LocalDate last = question.to();
    LocalDate earliest = requested(ask).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate latest = requested(ask).max(Comparator.naturalOrder()).orElseThrow();
    LocalDate from = first != null ? first : earliest;
    LocalDate asAt = asAt(ask, latest);
    LocalDate asked = last != null ? last : latest;
    LocalDate to = spec.standing() && asAt.isBefore(asked) ? asAt : asked;
    if (from.isAfter(to) && (first == null || last == null || to.equals(asAt))) {
      throw new SufficeException(
          "searches-outside", ask.words().say("searches-outside", Numbers.date(earliest), Numbers.date(latest)));
    }
    Dates.checkPeriod(from, to);
    AgeBands own = question.bands();
    var shape = new Shape(ask, sorts, own == null ? AgeBands.SEARCHES : own, from, to, asAt, windows(question, from, to));
    Grid<Sought> grid = spec.grid().grid(shape);
    Sort<Sought> parts = by == null || by == spec.rows() ? Sort.none() : sorts.by(by, shape.bands());
    Sought sought =
        spec.unit() == Unit.REQUESTS
            ? Sought.requests(ask.facts(), ask.rules(), from, to)
            : Sought.children(ask.facts(), ask.rules(), from, to);
    var slices = new ArrayList<Slice<Sought>>();
    for (Window window : shape.windows()) {
      slices.add(slice(sought.within(window), window.to(), window.words(), grid, keep, parts));
    }
    slices.add(slice(sought, null, "", grid, keep, parts));
    return new Settled(new Answer<>(grid, parts, slices, question.narrowsItsBreakdown()), shape);
  }

  private static Slice<Sought> slice(Sought sought, @Nullable LocalDate date, String words, Grid<Sought> grid, Keep<Sought> keep, Sort<Sought> parts) {
    return new Slice<>(date, sought, Cube.of(sought, keep, grid.rows(), grid.columns(), parts), words);
  }

  /** The last date asked, else the day of the newest extract of searches, and never before the last request without one. */
  private static LocalDate asAt(Ask ask, LocalDate latest) {
    List<LocalDate> dates = ask.question().asAt();
    LocalDate extracted = ask.facts().searchesExtracted();
    LocalDate standard = extracted == null || extracted.isBefore(latest) ? latest : extracted;
    return dates.isEmpty() ? standard : dates.getLast();
  }

  private static Stream<LocalDate> requested(Ask ask) {
    return ask.facts().searches().stream().map(Search::requested);
  }

  /** The question's filters, with fostering only where the measure says so and no service or type is named. */
  private List<Filter> filters(Question question) {
    if (!fosteringOnly(question)) {
      return question.where();
    }
    var all = new ArrayList<>(question.where());
    all.add(new Filter(FilterKey.SERVICE, Service.FOSTERING.id()));
    return all;
  }

  /** Whether only fostering is counted because nothing else was asked. */
  boolean fosteringOnly(Question question) {
    return spec.fosteringOnly()
        && question.by() != FilterKey.SERVICE
        && question.where().stream().noneMatch(f -> f.key() == FilterKey.SERVICE || f.key() == FilterKey.TYPE_SOUGHT);
  }
}
