package org.suffice.ui;

import org.suffice.app.Profile;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.ObjectProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.Filter;

/**
 * What the user has before them: the open project, the date, the filters. All screens read it, so they cannot differ;
 * every change counts up {@link #changesProperty()}.
 */
public final class Workspace {
  private final AppContext app;
  private final Map<Area, List<Filter>> filters = new EnumMap<>(Area.class);
  private final ObjectProperty<Profile> copies = new SimpleObjectProperty<>(this, "copies", Profile.WORKING_COPY);
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private @Nullable ProjectSession session;
  private @Nullable LocalDate asAt;
  private Period period = Period.all();

  /** A workspace without a project. */
  public Workspace(AppContext app) {
    this.app = app;
  }

  /** The program's context. */
  public AppContext app() {
    return app;
  }

  /** Counts up whenever what is before the user changes. */
  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** For whom copies to the clipboard are: exact for inside the council, or protected. */
  public ObjectProperty<Profile> copiesProperty() {
    return copies;
  }

  /** The open project; null while there is none. */
  public @Nullable ProjectSession session() {
    return session;
  }

  /** Takes another project (or none) and gives back the one before, for closing. */
  public @Nullable ProjectSession replace(@Nullable ProjectSession other) {
    ProjectSession before = session;
    session = other;
    filters.clear();
    period = Period.all();
    asAt = newest();
    changed();
    return before;
  }

  /** Tells the workspace that the project's data or rules are others now; the date follows where there was none. */
  public void dataChanged(boolean toNewest) {
    if (asAt == null || toNewest) {
      asAt = newest();
    }
    changed();
  }

  /** The latest date the data can answer for; null without placements. */
  public @Nullable LocalDate newest() {
    ProjectSession open = session;
    return open == null ? null : open.ask().defaultAsAt();
  }

  /** The snapshot date; null without placements. */
  public @Nullable LocalDate asAt() {
    return asAt;
  }

  /** Chooses the snapshot date. */
  public void asAt(LocalDate date) {
    if (!date.equals(asAt)) {
      asAt = date;
      changed();
    }
  }

  /** The days of request that are counted. */
  public Period period() {
    return period;
  }

  /** Chooses the days of request. */
  public void period(Period chosen) {
    if (!chosen.equals(period)) {
      period = chosen;
      changed();
    }
  }

  /** The filters of an area, in the order they were added. */
  public List<Filter> filters(Area area) {
    return List.copyOf(filters.getOrDefault(area, List.of()));
  }

  /** Adds a filter; one that is there already changes nothing. */
  public void add(Area area, Filter filter) {
    List<Filter> list = filters.computeIfAbsent(area, a -> new ArrayList<>());
    if (!list.contains(filter)) {
      list.add(filter);
      changed();
    }
  }

  /** Takes a filter away. */
  public void remove(Area area, Filter filter) {
    if (filters.getOrDefault(area, new ArrayList<>()).remove(filter)) {
      changed();
    }
  }

  /** Takes the filter away that was added last, if there is one. */
  public void removeLast(Area area) {
    List<Filter> list = filters(area);
    if (!list.isEmpty()) {
      remove(area, list.getLast());
    }
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
