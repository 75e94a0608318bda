package org.suffice.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.model.Filter;
import org.suffice.model.Numbers;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** What the bottom line says: how old the data is, and how much of it the filters leave. */
public final class StatusViewModel {
  private final Workspace workspace;
  private final Latest<String> latest;
  private final ReadOnlyStringWrapper data = new ReadOnlyStringWrapper(this, "data", "");
  private final ReadOnlyStringWrapper showing = new ReadOnlyStringWrapper(this, "showing", "");

  /** The status of this workspace. */
  public StatusViewModel(Workspace workspace, Background background) {
    this.workspace = workspace;
    this.latest = background.latest();
  }

  /** "Data as extracted on 4 August 2017"; without data, that there is none. */
  public ReadOnlyStringProperty dataProperty() {
    return data.getReadOnlyProperty();
  }

  /** "Showing 214 of 640 children"; empty where nothing is counted. */
  public ReadOnlyStringProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /** Looks again, for a screen of this area. */
  public void refresh(Area area) {
    ProjectSession session = workspace.session();
    LocalDate extracted = session == null ? null : session.facts().extracted();
    data.set(extracted == null ? Words.of("status.no-data") : Words.of("status.data", DateWords.of(extracted)));
    if (session == null || area == Area.NONE) {
      latest.job("", p -> "").onSuccess(showing::set).start();
      return;
    }
    LocalDate asAt = workspace.asAt();
    List<Filter> filters = workspace.filters(area);
    Period period = workspace.period();
    latest
        .job(Words.of("job.counting"), p -> words(session, area, asAt, filters, period))
        .onSuccess(showing::set)
        .onError(org.suffice.model.SufficeException.class, e -> showing.set(""))
        .start();
  }

  private static String words(
      ProjectSession session, Area area, @Nullable LocalDate asAt, List<Filter> filters, Period period) {
    if (area == Area.PLACEMENTS) {
      if (asAt == null) {
        return "";
      }
      Question at = Question.defaults().at(asAt);
      return showing("unit.children", count(session, "children-looked-after", at, filters), count(session, "children-looked-after", at, List.of()));
    }
    if (session.facts().searches().isEmpty()) {
      return "";
    }
    Question over = Question.defaults().over(period.from(), period.to());
    return showing(
        "unit.requests",
        count(session, "hard-to-find-by-type", over, filters),
        count(session, "hard-to-find-by-type", Question.defaults(), List.of()));
  }

  private static String showing(String unit, long shown, long all) {
    return Words.of("status.showing", Numbers.number(shown, 0), Words.count(unit, all));
  }

  private static long count(ProjectSession session, String id, Question question, List<Filter> filters) {
    var allowed = session.ask().info(id).filters();
    List<Filter> usable = filters.stream().filter(f -> allowed.contains(f.key())).toList();
    Table table = session.ask().table(id, question.where(usable));
    return Math.round(
        table
            .row("total")
            .map(StatusViewModel::first)
            .orElseGet(
                () -> table.rows().stream().filter(r -> r.kind() == Row.Kind.PART).mapToDouble(StatusViewModel::first).sum()));
  }

  private static double first(Row row) {
    return Objects.requireNonNullElse(row.cells().getFirst().value(), 0.0);
  }
}
