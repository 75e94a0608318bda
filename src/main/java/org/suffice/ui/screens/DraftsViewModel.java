package org.suffice.ui.screens;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.DraftSections;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.app.RefreshDraft;
import org.suffice.app.WriteDraft;
import org.suffice.model.MeasureInfo;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** Word drafts as Reports offers them: writing one, and looking at an edited one before its new copy is written. */
public final class DraftsViewModel {
  private final Workspace workspace;
  private final Background background;
  private final Consumer<SufficeException> refused;
  private final ReadOnlyObjectWrapper<WriteDraft.@Nullable Made> made = new ReadOnlyObjectWrapper<>(this, "made");
  private final ReadOnlyObjectWrapper<RefreshDraft.@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>(this, "outcome");
  private final Set<Integer> overwrite = new HashSet<>();
  private @Nullable LocalDate with;

  /** Drafts of this workspace; {@code refused} is told why where something cannot be done. */
  public DraftsViewModel(Workspace workspace, Background background, Consumer<SufficeException> refused) {
    this.workspace = workspace;
    this.background = background;
    this.refused = refused;
  }

  /** The draft that was written last; null before any was. */
  public ReadOnlyObjectProperty<WriteDraft.@Nullable Made> madeProperty() {
    return made.getReadOnlyProperty();
  }

  /** What a refresh of the chosen draft would do, or did where it has a file; null before one was chosen. */
  public ReadOnlyObjectProperty<RefreshDraft.@Nullable Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** The project's disclosure rule in full sentences; empty without a project. */
  public String disclosure() {
    ProjectSession session = workspace.session();
    return session == null ? "" : session.publication().rule().statement();
  }

  /** The date that a draft is of where none is chosen; null without data. */
  public @Nullable LocalDate latest() {
    ProjectSession session = workspace.session();
    return session == null ? null : session.ask().defaultAsAt();
  }

  /** The sections that there is data for. */
  public List<DraftSections> sections() {
    ProjectSession session = workspace.session();
    return session == null ? List.of() : java.util.Arrays.stream(DraftSections.values()).filter(s -> s.has(session.facts())).toList();
  }

  /** The measures of a section that a draft in this profile has items of. */
  public List<MeasureInfo> contents(DraftSections section, Profile profile) {
    ProjectSession session = workspace.session();
    return session == null ? List.of() : session.outputs().inDraft(section, profile);
  }

  /** Writes a draft, with progress. */
  public void write(Path file, WriteDraft.Wish wish) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.draft"), progress -> session.outputs().writeDraft(file, wish, progress))
          .onSuccess(made::set)
          .onError(SufficeException.class, refused)
          .start();
    }
  }

  /** Looks what a refresh of a draft would do, at the project's date; nothing is written. */
  public void look(Path draft) {
    forget();
    look(draft, null, null);
  }

  /**
   * The same at another date; what was said of edited items holds on, unless the draft was saved again.
   *
   * @param asAt the new date; null for the project's
   * @param compare what compared items are compared with; null for the dates they have
   */
  public void look(Path draft, @Nullable LocalDate asAt, @Nullable LocalDate compare) {
    ProjectSession session = workspace.session();
    if (session != null) {
      with = compare;
      var wish = new RefreshDraft.Wish(asAt, compare, false, Set.of(), null);
      background
          .job(Words.of("job.look"), progress -> session.outputs().refreshDraft().look(draft, wish, progress))
          .onSuccess(this::looked)
          .onError(SufficeException.class, refused)
          .start();
    }
  }

  private void looked(RefreshDraft.Outcome found) {
    RefreshDraft.Outcome before = outcome.get();
    if (before != null && !before.print().equals(found.print())) {
      overwrite.clear();
    }
    outcome.set(found);
  }

  /** The items of the chosen draft, those that ask for a decision first. */
  public List<RefreshDraft.Line> lines() {
    RefreshDraft.Outcome shown = outcome.get();
    return shown == null ? List.of() : shown.lines().stream().sorted(Comparator.comparingInt(DraftsViewModel::urgency)).toList();
  }

  private static int urgency(RefreshDraft.Line line) {
    return switch (line.state()) {
      case EDITED, OVERWRITTEN -> 0;
      case DAMAGED -> 1;
      case MISSING -> 2;
      case CHANGED -> 3;
      case UNCHANGED -> 4;
    };
  }

  /** The date that compared items are compared with now; null for the dates they have. */
  public @Nullable LocalDate compared() {
    return with;
  }

  /** Whether an item that was edited by hand is to be given new figures all the same. */
  public void overwrite(int place, boolean yes) {
    if (yes) {
      overwrite.add(place);
    } else {
      overwrite.remove(place);
    }
  }

  /** Whether that was said of it. */
  public boolean overwritten(int place) {
    return overwrite.contains(place);
  }

  /** Writes the new copy, with progress. */
  public void refresh(Path file) {
    ProjectSession session = workspace.session();
    RefreshDraft.Outcome looked = outcome.get();
    if (session != null && looked != null) {
      var wish = new RefreshDraft.Wish(looked.asAt(), with, false, overwrite, looked.print());
      background
          .job(Words.of("job.refresh"), progress -> session.outputs().refreshDraft().write(looked.draft(), file, wish, progress))
          .onSuccess(outcome::set)
          .onError(SufficeException.class, refused)
          .start();
    }
  }

  /** Forgets the draft that was chosen. */
  public void forget() {
    overwrite.clear();
    with = null;
    outcome.set(null);
  }
}
