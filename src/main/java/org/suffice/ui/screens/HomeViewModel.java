package org.suffice.ui.screens;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.model.Cell;
import org.suffice.model.Facts;
import org.suffice.model.Question;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.ui.Background;
import org.suffice.ui.DateWords;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;
import org.suffice.ui.widgets.Figure;

/** What Home says: what data there is, how old it is, what is missing, and the key figures. */
public final class HomeViewModel {
  /**
   * One kind of data.
   *
   * @param there whether there is any
   * @param said how much and how old, or what it is for where there is none
   */
  public record Holding(String id, String label, boolean there, String said) {}

  /** All that Home says of a project. */
  public record Overview(List<Holding> holdings, List<String> missing, List<Figure> figures) {
    /** Whether there is any data. */
    public boolean any() {
      return holdings.stream().anyMatch(Holding::there);
    }
  }

  private final Workspace workspace;
  private final Latest<Overview> latest;
  private final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>(this, "overview");

  /** Home of this workspace. */
  public HomeViewModel(Workspace workspace, Background background) {
    this.workspace = workspace;
    this.latest = background.latest();
  }

  /** What is said; null before it is known. */
  public ReadOnlyObjectProperty<@Nullable Overview> overviewProperty() {
    return overview.getReadOnlyProperty();
  }

  /** Looks again. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session == null) {
      overview.set(new Overview(holdings(Facts.empty()), List.of(), List.of()));
    } else {
      latest.job(Words.of("job.counting"), p -> look(session)).onSuccess(overview::set).start();
    }
  }

  private Overview look(ProjectSession session) {
    var figures = new ArrayList<Figure>();
    if (session.facts().placements().size() > 0) {
      figures.addAll(PlacementFigures.of(session, workspace).stream().limit(3).toList());
    }
    SearchFigures.of(session, workspace).stream().limit(1).forEach(figures::add);
    return new Overview(holdings(session.facts()), missing(session), figures);
  }

  private static List<Holding> holdings(Facts facts) {
    return List.of(
        holding("placements", facts.placements().size(), facts.placementsExtracted()),
        holding("searches", facts.searches().size(), facts.searchesExtracted()),
        holding("capacity", facts.capacity().size(), newest(facts.capacity().stream().map(p -> p.origin().extracted()).toList())),
        holding("published", facts.published().size(), newest(facts.published().stream().map(p -> p.origin().extracted()).toList())),
        holding("targets", facts.targets().size(), newest(facts.targets().stream().map(t -> t.origin().extracted()).toList())));
  }

  private static @Nullable LocalDate newest(List<LocalDate> dates) {
    return dates.stream().max(LocalDate::compareTo).orElse(null);
  }

  private static Holding holding(String id, int rows, @Nullable LocalDate extracted) {
    String label = Words.of("holding." + id);
    if (rows == 0) {
      return new Holding(id, label, false, Words.of("holding." + id + ".none"));
    }
    String count = Words.count("holding." + id + ".count", rows);
    String said = extracted == null ? count : Words.of("holding.said", count, DateWords.of(extracted));
    return new Holding(id, label, true, said);
  }

  private List<String> missing(ProjectSession session) {
    LocalDate asAt = workspace.asAt();
    var missing = new ArrayList<String>(session.warnings());
    if (asAt != null) {
      Table mix = session.ask().table("placement-mix", Question.defaults().at(asAt));
      double unknown =
          mix.rows().stream().filter(r -> r.id().endsWith("sector-not-recorded")).mapToDouble(HomeViewModel::first).sum();
      double all = mix.row("total").map(HomeViewModel::first).orElse(0.0);
      if (unknown > 0 && all > 0) {
        missing.add(Words.of("missing.sector", Words.count("unit.children", (long) unknown), percent(unknown, all)));
      }
    }
    missing.addAll(provider(session, asAt));
    long stale = session.stale().undecided().size();
    if (stale > 0) {
      missing.add(Words.of("missing.stale", Words.count("data.stale.placement", stale)));
    }
    int leftOut = session.imports().leftOut().size();
    if (leftOut > 0) {
      missing.add(Words.of("missing.left-out", Words.count("unit.rows", leftOut)));
    }
    return missing;
  }

  /** How many children have no provider recorded, of those whose placement has one: all of them says a column is missing. */
  private static List<String> provider(ProjectSession session, @Nullable LocalDate asAt) {
    if (asAt == null) {
      return List.of();
    }
    Table quality = session.ask().table("data-quality", Question.defaults().at(asAt));
    return quality
        .row("children-provider")
        .map(HomeViewModel::firstCell)
        .filter(c -> Objects.requireNonNullElse(c.value(), 0.0) > 0)
        .map(c -> Words.of("missing.provider", percent(Objects.requireNonNull(c.value()), Objects.requireNonNullElse(c.of(), 1.0))))
        .stream()
        .toList();
  }

  private static Cell firstCell(Row row) {
    return row.cells().getFirst();
  }

  private static String percent(double part, double all) {
    return org.suffice.model.Numbers.percent(100 * part / all, 1);
  }

  private static double first(Row row) {
    return Objects.requireNonNullElse(row.cells().getFirst().value(), 0.0);
  }

  /** Projects opened lately that are still there, without the open one. */
  public List<Path> recent() {
    ProjectSession session = workspace.session();
    return workspace.app().settings().recentProjects().stream()
        .filter(p -> session == null || !p.toAbsolutePath().equals(session.base().toAbsolutePath()))
        .filter(workspace.app()::exists)
        .toList();
  }
}
