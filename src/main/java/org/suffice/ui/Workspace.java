package org.suffice.ui;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartChoice;
import org.suffice.model.Extract;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;

/**
 * What the user has before them: the open project, the dates, the filters. All screens read it, so they cannot differ;
 * every change counts up {@link #changesProperty()}, and can be taken back.
 */
public final class Workspace {
  private final AppContext app;
  private final ObjectProperty<Profile> copies = new SimpleObjectProperty<>(this, "copies", Profile.WORKING_COPY);
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private final History<View> views = new History<>(View.at(null));
  private @Nullable ProjectSession session;
  private @Nullable Marked marked;

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
    marked = null;
    views.restart(View.at(newest()));
    changed();
    return before;
  }

  /** Tells the workspace that the project's data or rules are others now; the date follows where there was none. */
  public void dataChanged(boolean toNewest) {
    if (asAt() == null || toNewest) {
      views.replace(view().asAt(newest()));
    }
    if (since() != null && toNewest) {
      views.replace(view().since(null)); // it may be gone
    }
    changed();
  }

  /** The latest date the data can answer for; null without placements. */
  public @Nullable LocalDate newest() {
    ProjectSession open = session;
    return open == null ? null : open.ask().defaultAsAt();
  }

  /** What is looked at now. */
  public View view() {
    return views.now();
  }

  /** Looks at something else: one step, which {@link #undo} takes back. */
  public void look(View next) {
    if (views.go(next)) {
      changed();
    }
  }

  /** Takes the last change of what is looked at back; false where there is none. */
  public boolean undo() {
    return moved(views.back());
  }

  /** Takes the last change that was taken back again; false where there is none. */
  public boolean redo() {
    return moved(views.forward());
  }

  private boolean moved(boolean done) {
    if (done) {
      changed();
    }
    return done;
  }

  /** The snapshot date; null without placements. */
  public @Nullable LocalDate asAt() {
    return view().asAt();
  }

  /** Chooses the snapshot date. */
  public void asAt(LocalDate date) {
    look(view().asAt(date));
  }

  /**
   * Follows a hand that moves the snapshot date: however many dates it passes, they are one step.
   *
   * @param first true for the first date of the movement
   */
  public void slide(LocalDate date, boolean first) {
    if (first) {
      asAt(date);
    } else if (!date.equals(asAt())) {
      views.replace(view().asAt(date));
      changed();
    }
  }

  /** The date that is compared with; null where nothing is. */
  public @Nullable LocalDate compare() {
    return view().compare();
  }

  /** Compares with a date; with null, or the snapshot date itself, with none. */
  public void compare(@Nullable LocalDate date) {
    look(view().compare(date));
  }

  /** The earlier extract whose figures are beside those of now; null for none. */
  public @Nullable Extract since() {
    return view().since();
  }

  /** Sets the figures of an earlier extract beside those of now; with null, of none. */
  public void since(@Nullable Extract extract) {
    look(view().since(extract));
  }

  /** The days of request that are counted. */
  public Period period() {
    return view().period();
  }

  /** Chooses the days of request. */
  public void period(Period chosen) {
    look(view().over(chosen));
  }

  /** The filters of an area, in the order they were added. */
  public List<Filter> filters(Area area) {
    return view().of(area);
  }

  /** Adds a filter; one that is there already changes nothing. */
  public void add(Area area, Filter filter) {
    look(view().with(area, list -> {
      if (!list.contains(filter)) {
        list.add(filter);
      }
      return list;
    }));
  }

  /** Narrows an area to these: one step for all of them. */
  public void narrow(Area area, List<Filter> filters) {
    look(view().with(area, list -> {
      filters.stream().filter(f -> !list.contains(f)).forEach(list::add);
      return list;
    }));
  }

  /** What an area is broken down by; null for nothing. */
  public @Nullable FilterKey by(Area area) {
    return view().by(area);
  }

  /** Breaks an area down by a key; with null, by nothing. */
  public void breakDown(Area area, @Nullable FilterKey key) {
    look(view().by(area, key));
  }

  /** The age bands of an area's tables by age; null for each table's own. */
  public @Nullable AgeBands bands(Area area) {
    return view().bands(area);
  }

  /** Shows tables by age of an area in other bands; with null, in each its own. */
  public void bands(Area area, @Nullable AgeBands ages) {
    look(view().bands(area, ages));
  }

  /** What the charts of an area show besides. */
  public ChartChoice chart(Area area) {
    return view().chart(area);
  }

  /** Has the charts of an area show something besides: one step, as every change of what is looked at. */
  public void chart(Area area, ChartChoice choice) {
    look(view().chart(area, choice));
  }

  /** Whose part is shown in every chart and table of an area; null for nobody's. They stay so when the view changes. */
  public @Nullable Marked marked(Area area) {
    Marked now = marked;
    return now != null && now.area() == area ? now : null;
  }

  /** Shows the part of these in every chart and table of their area; with null, of nobody. False where nothing changed. */
  public boolean mark(@Nullable Marked these) {
    if (java.util.Objects.equals(marked, these)) {
      return false;
    }
    marked = these;
    changed();
    return true;
  }

  /** Takes a filter away. */
  public void remove(Area area, Filter filter) {
    look(view().with(area, list -> {
      list.remove(filter);
      return list;
    }));
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
