package org.suffice.app;

import java.util.ArrayList;
import java.util.List;
import org.suffice.model.SavedView;
import org.suffice.model.SavedViewsJson;
import org.suffice.model.SufficeException;
import org.suffice.store.Project;

/** Views that were saved in a project, by name. */
public final class SavedViews {
  private static final String KEPT_AS = "views";
  private static final int LONGEST_NAME = 80;
  private final Project project;

  SavedViews(Project project) {
    this.project = project;
  }

  /** All, in the order they were saved. */
  public List<SavedView> all() {
    return SavedViewsJson.read(project.kept().settings().getOrDefault(KEPT_AS, ""));
  }

  /**
   * One by its name, capitals not minded.
   *
   * @throws SufficeException no-such-view
   */
  public SavedView named(String name) {
    return all().stream().filter(v -> v.called(name)).findFirst().orElseThrow(() -> none(name));
  }

  /** Saves a view, in the place of one with the same name. */
  public void save(SavedView view) {
    if (view.name().isBlank() || view.name().length() > LONGEST_NAME) {
      throw new SufficeException("view-name", "Give the view a name of 1 to " + LONGEST_NAME + " characters.");
    }
    List<SavedView> views = new ArrayList<>(all());
    views.removeIf(v -> v.called(view.name()));
    views.add(view);
    project.kept().set(KEPT_AS, SavedViewsJson.write(views));
  }

  /**
   * Takes a view away.
   *
   * @throws SufficeException no-such-view
   */
  public void remove(String name) {
    List<SavedView> views = new ArrayList<>(all());
    if (!views.removeIf(v -> v.called(name))) {
      throw none(name);
    }
    project.kept().set(KEPT_AS, SavedViewsJson.write(views));
  }

  private static SufficeException none(String name) {
    return new SufficeException("no-such-view", "There is no saved view \"" + name.strip() + "\". See: suffice views.");
  }
}
