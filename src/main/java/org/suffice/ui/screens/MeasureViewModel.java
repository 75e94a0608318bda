package org.suffice.ui.screens;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.app.TraceNumber;
import org.suffice.chart.ChartFinish;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartChoice;
import org.suffice.model.Extract;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Known;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.RowsBehind;
import org.suffice.model.SufficeException;
import org.suffice.model.Supposed;
import org.suffice.model.Table;
import org.suffice.model.TracedNumber;
import org.suffice.ui.Area;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;
import org.suffice.ui.Marked;
import org.suffice.ui.View;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** One measure on a screen: asks it what the workspace wants to know, and for the rows behind its numbers. */
public final class MeasureViewModel {
  /** What a measure is asked at. */
  public enum Form {
    /** The last year ends and the as-at date. */
    SERIES,
    /** The as-at date. */
    SNAPSHOT,
    /** The days of request. */
    PERIOD
  }

  /**
   * An answer.
   *
   * @param question what was asked, to ask for the rows behind it in the same way
   * @param ignored keys of filters that this measure cannot be narrowed by
   * @param alone a comparison was wanted, but the measure is not one of dates that can be compared
   * @param whole a breakdown was wanted, but the measure cannot be broken down by it
   * @param known the earlier extract whose figures are beside those of now; null where none are
   * @param part the same of those that were selected only; null where none were, or the measure does not count them
   */
  public record Answer(Table table, Question question, List<FilterKey> ignored, boolean alone, boolean whole, @Nullable Table part, @Nullable Known known) {
    /** True where filters leave nothing to count. */
    public boolean nothing() {
      return !table.where().isEmpty() && table.rows().stream().allMatch(Answer::zero);
    }

    private static boolean zero(Row row) {
      return row.cells().stream().allMatch(c -> c.value() == null || c.value() == 0);
    }
  }

  private static final String CHANGE = "-change";
  private static final String NOT_COMPARED = "compare-not-dates";
  private final Workspace workspace;
  private final Background background;
  private final Area area;
  private final String id;
  private final Form form;
  private final Latest<Answer> latest;
  private final Latest<TracedNumber> latestRows;
  private final Latest<List<Filter>> latestNarrowing;
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final BooleanProperty benchmarks = new SimpleBooleanProperty(this, "benchmarks");
  private final BooleanProperty byValue = new SimpleBooleanProperty(this, "byValue");
  private final BooleanProperty targets = new SimpleBooleanProperty(this, "targets");
  private @Nullable Supposed supposed;
  private final BooleanProperty percent = new SimpleBooleanProperty(this, "percent");

  /** A measure by its id. */
  public MeasureViewModel(Workspace workspace, Background background, Area area, String id, Form form) {
    this.workspace = workspace;
    this.background = background;
    this.area = area;
    this.id = id;
    this.form = form;
    this.latest = background.latest();
    this.latestRows = background.latest();
    this.latestNarrowing = background.latest();
    benchmarks.addListener((o, was, is) -> choose(workspace.chart(area).withBenchmarks(is)));
    targets.addListener((o, was, is) -> choose(workspace.chart(area).withTargets(is)));
    byValue.addListener((o, was, is) -> choose(workspace.chart(area).withByValue(is)));
  }

  /** The measure's id. */
  public String id() {
    return id;
  }

  /** The filters' area. */
  public Area area() {
    return area;
  }

  /** The latest answer; null before the first and without a project. */
  public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Why there is no answer, in full sentences; empty where there is one. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the chart shows shares rather than numbers. */
  public BooleanProperty percentProperty() {
    return percent;
  }

  /** Whether published figures stand beside ours. */
  public BooleanProperty benchmarksProperty() {
    return benchmarks;
  }

  /** Whether bars run from the largest to the smallest. */
  public BooleanProperty byValueProperty() {
    return byValue;
  }

  /** Whether lines show the targets that follow what is drawn. */
  public BooleanProperty targetsProperty() {
    return targets;
  }

  private void choose(ChartChoice choice) {
    if (!choice.equals(workspace.chart(area))) {
      workspace.chart(area, choice);
      refresh();
    }
  }

  /** The targets that follow what is drawn now, as lines; none where there are none. */
  public List<ChartFinish.Line> targetLines() {
    ProjectSession session = workspace.session();
    Answer now = answer.get();
    return session == null || now == null ? List.of() : session.outputs().targetLines(now.table(), percent.get());
  }

  /** The order and the lines that were chosen for the chart. */
  public ChartFinish finish() {
    return finish(percent.get());
  }

  /** The same for a chart of shares, or of numbers. */
  public ChartFinish finish(boolean shares) {
    ProjectSession session = workspace.session();
    Answer now = answer.get();
    return ChartFinish.ordered(
        byValue.get(), session == null || now == null ? List.of() : session.outputs().lines(now.table(), shares, workspace.chart(area)));
  }

  /** Whether the present table tells ages apart, so that other bands would change it. */
  public boolean byAge() {
    Answer now = answer.get();
    boolean broken = now != null && now.question().by() == FilterKey.AGE_BAND;
    return now != null && (broken || now.table().rowHeading().startsWith(FilterKey.AGE_BAND.label()));
  }

  /** The age bands that were chosen; null where each table has its own. */
  public @Nullable AgeBands bands() {
    return workspace.bands(area);
  }

  /** Shows the tables by age of its area in other bands; with null, in each its own. */
  public void bands(@Nullable AgeBands ages) {
    workspace.bands(area, ages);
  }

  /** Whether there are published figures that could. */
  public boolean hasBenchmarks() {
    ProjectSession session = workspace.session();
    return session != null && session.ask().hasBenchmarks(id);
  }

  /** Asks again, supposing this. */
  public void suppose(@Nullable Supposed plan) {
    supposed = plan;
    refresh();
  }

  /** What the measure is, in words; null without a project. */
  public @Nullable MeasureInfo info() {
    ProjectSession session = workspace.session();
    return session == null ? null : session.ask().info(id);
  }

  /** Asks again for what the workspace wants to know now. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session == null) {
      answer.set(null);
      return;
    }
    ChartChoice chosen = workspace.chart(area);
    benchmarks.set(chosen.benchmarks());
    targets.set(chosen.targets());
    byValue.set(chosen.byValue());
    List<Filter> filters = workspace.filters(area);
    View view = workspace.view();
    Supposed plan = supposed;
    FilterKey by = workspace.by(area);
    AgeBands bands = workspace.bands(area);
    boolean beside = chosen.benchmarks();
    Marked marked = workspace.marked(area);
    latest
        .job(Words.of("job.counting"), progress -> ask(session, view, filters, by, bands, plan, beside, marked))
        .onSuccess(this::take)
        .onError(SufficeException.class, e -> refuse(e.sentence()))
        .start();
  }

  private Answer ask(
      ProjectSession session, View view, List<Filter> filters, @Nullable FilterKey by, @Nullable AgeBands bands, @Nullable Supposed plan, boolean beside,
      @Nullable Marked marked) {
    LocalDate asAt = view.asAt();
    LocalDate with = view.compare();
    var period = view.period();
    MeasureInfo info = session.ask().info(id);
    List<Filter> usable = filters.stream().filter(f -> info.filters().contains(f.key())).toList();
    List<FilterKey> ignored =
        filters.stream().map(Filter::key).filter(k -> !info.filters().contains(k)).distinct().toList();
    boolean whole = by != null && !info.filters().contains(by);
    Question question = Question.defaults().where(usable).supposing(plan).by(whole ? null : by).in(bands);
    if (form == Form.PERIOD) {
      question = question.over(period.from(), period.to()).every(area == Area.SEARCHES ? period.every() : null);
    } else if (asAt != null) {
      List<LocalDate> dates = form == Form.SERIES ? session.ask().series(id, asAt) : List.of(asAt);
      question = question.at(dates.toArray(LocalDate[]::new));
    }
    Extract since = view.since();
    if (since != null) {
      Known known = new Known.With(since.importId());
      Question one = form == Form.PERIOD || asAt == null ? question : question.at(asAt);
      return new Answer(session.revisions().revised(id, one, known), one, ignored, false, whole, null, known);
    }
    if (form != Form.PERIOD && asAt != null && with != null && info.overDates()) {
      try {
        Table both = session.ask().compare(id, question.at(asAt), with);
        return new Answer(both, question.at(asAt, with), ignored, false, whole, part(session, question.at(asAt, with), marked), null);
      } catch (SufficeException e) {
        if (!e.code().equals(NOT_COMPARED)) {
          throw e;
        }
      }
    }
    Table table = session.ask().table(id, question);
    return new Answer(beside ? session.ask().benchmarked(table, question) : table, question, ignored, form != Form.PERIOD && with != null, whole,
        part(session, question, marked), null);
  }

  private @Nullable Table part(ProjectSession session, Question question, @Nullable Marked marked) {
    return marked == null ? null : session.ask().part(id, question, marked.subjects()).orElse(null);
  }

  /** Shows the part of what a number counts in every chart and table of the area; of a total, of nothing. */
  public void mark(TracedNumber traced) {
    Row row = traced.row();
    RowsBehind behind = traced.behind();
    if (row.kind() == Row.Kind.TOTAL || behind.subjects().isEmpty()) {
      workspace.mark(null);
      return;
    }
    workspace.mark(new Marked(area, row.label() + ", " + Words.count("unit." + behind.unit().id(), behind.entries().size()), behind.subjects()));
  }

  private void take(Answer fresh) {
    problem.set("");
    answer.set(fresh);
  }

  private void refuse(String sentence) {
    answer.set(null);
    problem.set(sentence);
  }

  /** Asks for the rows behind a number of the present answer; {@code refused} is told why where there are none. */
  public void rows(String rowId, String columnId, Consumer<TracedNumber> open, Consumer<String> refused) {
    ProjectSession session = workspace.session();
    Answer now = answer.get();
    if (session != null && now != null && counted(now.table(), rowId, columnId)) {
      latestRows
          .job(Words.of("job.rows"), progress -> rows(session, now, rowId, columnId))
          .onSuccess(open)
          .onError(SufficeException.class, e -> refused.accept(e.sentence()))
          .start();
    }
  }

  private static TracedNumber rows(ProjectSession session, Answer now, String rowId, String columnId) {
    return session.trace().traced(now.table(), new TraceNumber.Way(now.question(), null, now.known()), rowId, columnId);
  }

  /** Tells the filters that show only what a number of the present answer counts; none where there are none. */
  public void narrowing(String rowId, String columnId, Consumer<List<Filter>> tell) {
    ProjectSession session = workspace.session();
    Answer now = answer.get();
    if (session == null || now == null || columnId.endsWith(CHANGE) || now.known() != null) {
      tell.accept(List.of());
    } else {
      latestNarrowing
          .job(Words.of("job.rows"), progress -> session.ask().narrowing(id, now.question(), rowId, columnId))
          .onSuccess(tell)
          .onError(SufficeException.class, e -> tell.accept(List.of()))
          .start();
    }
  }

  private static boolean counted(Table table, String rowId, String columnId) {
    return table.cell(rowId, columnId).value() != null;
  }

  /** Runs work with the open project and the present table; nothing happens where there is none. */
  public void withTable(java.util.function.BiConsumer<ProjectSession, Table> work) {
    ProjectSession session = workspace.session();
    Answer now = answer.get();
    if (session != null && now != null) {
      work.accept(session, now.table());
    }
  }

  /** The door to threads, for work on the table. */
  Background background() {
    return background;
  }
}
