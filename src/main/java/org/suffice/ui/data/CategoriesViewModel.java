package org.suffice.ui.data;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.Categories;
import org.suffice.app.ProjectSession;
import org.suffice.model.Category;
import org.suffice.model.CategoryScheme;
import org.suffice.model.Group;
import org.suffice.model.PlacementWord;
import org.suffice.model.SchemeChange;
import org.suffice.model.SchemeDraft;
import org.suffice.model.SufficeException;
import org.suffice.model.UnmappedWord;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/**
 * The categories of a project while they are looked at and changed: every change is a draft, of which is said what it
 * would move, until it is kept or given up.
 */
public final class CategoriesViewModel {
  /**
   * A line of the list of categories.
   *
   * @param group whether it is a group
   * @param placements how many placements count in it
   */
  public record Line(boolean group, String id, String label, int placements) {}

  /**
   * What is shown.
   *
   * @param draft as changed so far; what is in force where nothing was changed
   * @param words every word and code with the category it counts in by the draft
   * @param change what keeping it would change; null where nothing was changed or it cannot be kept
   * @param problem why it cannot be kept, a full sentence; empty where it can
   */
  public record Shown(
      SchemeDraft draft, List<PlacementWord> words, List<UnmappedWord> unmapped, @Nullable SchemeChange change, String problem, boolean changed) {
    /** Groups, each followed by its categories. */
    public List<Line> lines() {
      var lines = new ArrayList<Line>();
      for (Group g : draft.groups()) {
        lines.add(new Line(true, g.id(), g.label(), words.stream().filter(w -> groupOf(w).equals(g.id())).mapToInt(PlacementWord::placements).sum()));
        for (Category c : draft.categories()) {
          if (c.group().equals(g.id())) {
            lines.add(new Line(false, c.id(), c.label(), words.stream().filter(w -> w.category().id().equals(c.id())).mapToInt(PlacementWord::placements).sum()));
          }
        }
      }
      return lines;
    }

    private String groupOf(PlacementWord word) {
      return draft.categories().stream().filter(c -> c.id().equals(word.category().id())).map(Category::group).findFirst().orElse("");
    }

    /** The words that count in a category or group; all where none is given. */
    public List<PlacementWord> words(@Nullable String id) {
      return id == null ? words : words.stream().filter(w -> w.category().id().equals(id) || groupOf(w).equals(id)).toList();
    }

    /** The words that move together with one: those read as the same type with the same sector. */
    public List<PlacementWord> together(PlacementWord word) {
      return words.stream().filter(w -> w.type() == word.type() && w.sector() == word.sector()).toList();
    }
  }

  private final Workspace workspace;
  private final Consumer<Throwable> refused;
  private final Latest<Shown> latest;
  private final Deque<SchemeDraft> before = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
  private @Nullable ProjectSession of;
  private @Nullable SchemeDraft draft;

  /** Categories of this workspace; {@code refused} is told, in words, what cannot be done. */
  public CategoriesViewModel(Workspace workspace, Background background, Consumer<Throwable> refused) {
    this.workspace = workspace;
    this.refused = refused;
    this.latest = background.latest();
  }

  /** What is shown; null without a project. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Looks again; changes that were not kept stay, unless the project is another. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session != of) {
      of = session;
      draft = null;
      before.clear();
    }
    if (session == null) {
      shown.set(null);
      return;
    }
    SchemeDraft now = draft;
    latest.job(Words.of("job.categories"), p -> look(session, now)).onSuccess(shown::set).start();
  }

  private static Shown look(ProjectSession session, @Nullable SchemeDraft draft) {
    Categories categories = session.categories();
    CategoryScheme inForce = categories.scheme();
    SchemeDraft now = draft == null ? SchemeDraft.of(inForce) : draft;
    boolean changed = !now.equals(SchemeDraft.of(inForce));
    try {
      CategoryScheme scheme = now.scheme();
      return new Shown(now, categories.words(scheme), categories.unmapped(), changed ? categories.preview(scheme) : null, "", changed);
    } catch (SufficeException e) {
      return new Shown(now, categories.words(), categories.unmapped(), null, e.sentence(), changed);
    }
  }

  /** Changes the draft; what cannot be done is refused in words and changes nothing. */
  public void edit(UnaryOperator<SchemeDraft> change) {
    Shown now = shown.get();
    if (now == null) {
      return;
    }
    SchemeDraft from = draft == null ? now.draft : draft;
    try {
      SchemeDraft to = change.apply(from);
      if (!to.equals(from)) {
        before.push(from);
        draft = to;
        refresh();
      }
    } catch (SufficeException e) {
      refused.accept(e);
    }
  }

  /** A preset as the draft. */
  public void preset(String id) {
    edit(d -> SchemeDraft.of(Categories.named(id)));
  }

  /** The categories of a text file as the draft. */
  public void read(Path file) {
    edit(d -> SchemeDraft.of(Categories.read(file)));
  }

  /** Placements with a word's type and sector count in another category. */
  public void move(PlacementWord word, String category) {
    edit(d -> d.counting(word.type(), word.sector(), category));
  }

  /** Whether a change can be taken back. */
  public boolean canUndo() {
    return !before.isEmpty();
  }

  /** Takes the last change back. */
  public void undo() {
    if (!before.isEmpty()) {
      draft = before.pop();
      refresh();
    }
  }

  /** Gives up all changes that were not kept. */
  public void discard() {
    draft = null;
    before.clear();
    refresh();
  }

  /** Counts by the draft from now on; {@code done} is told the scheme's name. */
  public void keep(Consumer<String> done) {
    ProjectSession session = workspace.session();
    SchemeDraft now = draft;
    if (session != null && now != null) {
      try {
        CategoryScheme kept = session.categories().use(now.scheme());
        draft = null;
        before.clear();
        workspace.dataChanged(false);
        done.accept(kept.name());
      } catch (SufficeException e) {
        refused.accept(e);
      }
    }
  }

  /** Writes the draft as a text file. */
  public void export(Path file, Runnable done) {
    Shown now = Objects.requireNonNull(shown.get());
    try {
      Categories.export(now.draft.scheme(), file);
      done.run();
    } catch (SufficeException e) {
      refused.accept(e);
    }
  }
}
