package org.suffice.ui.screens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.model.FilterKey;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;
import org.suffice.ui.widgets.Figure;

/** A screen of several tabs of measures with key figures above them; only the tab that is shown is asked. */
public final class TabsViewModel {
  /** Computes key figures from an open project, beside the window. */
  @FunctionalInterface
  public interface Figures {
    /** The figures; empty where there is no data for them. */
    List<Figure> of(ProjectSession session, Workspace workspace);
  }

  private final Workspace workspace;
  private final Background background;
  private final Map<String, List<MeasureViewModel>> tabs = new LinkedHashMap<>();
  private final Figures figures;
  private final Latest<List<Figure>> latest;
  private final ReadOnlyObjectWrapper<List<Figure>> tiles = new ReadOnlyObjectWrapper<>(this, "tiles", List.of());
  private @Nullable String shown;

  /** A screen without tabs; add them in their order. */
  public TabsViewModel(Workspace workspace, Background background, Figures figures) {
    this.workspace = workspace;
    this.background = background;
    this.figures = figures;
    this.latest = background.latest();
  }

  /** Adds a tab; the first is shown until another is chosen. */
  public void add(String id, MeasureViewModel... measures) {
    tabs.put(id, List.of(measures));
    if (shown == null) {
      shown = id;
    }
  }

  /** The tabs in their order, each with its measures. */
  public Map<String, List<MeasureViewModel>> tabs() {
    return tabs;
  }

  /** The measures of the tab that is shown. */
  public List<MeasureViewModel> measures() {
    String now = shown;
    return now == null ? List.of() : tabs.getOrDefault(now, List.of());
  }

  /** The tab that is shown; null without tabs. */
  public @Nullable String shown() {
    return shown;
  }

  /** Shows a tab. */
  public void show(String id) {
    shown = id;
    measures().forEach(MeasureViewModel::refresh);
  }

  /** The key figures. */
  public ReadOnlyObjectProperty<List<Figure>> tilesProperty() {
    return tiles.getReadOnlyProperty();
  }

  /** Asks for figures and the shown tab's measures again. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session == null) {
      tiles.set(List.of());
    } else {
      latest.job(Words.of("job.counting"), p -> figures.of(session, workspace)).onSuccess(tiles::set).start();
    }
    measures().forEach(MeasureViewModel::refresh);
  }

  /** The keys that at least one shown measure can be filtered by, in the order of {@link FilterKey}. */
  public List<FilterKey> filterKeys() {
    return measures().stream()
        .map(MeasureViewModel::info)
        .filter(java.util.Objects::nonNull)
        .flatMap(i -> i.filters().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The door to threads. */
  Background background() {
    return background;
  }
}
