package org.suffice.ui.screens;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suffice.app.CheckDraft;
import org.suffice.app.MakePack;
import org.suffice.app.PackWish;
import org.suffice.app.Profile;
import org.suffice.app.ProjectSession;
import org.suffice.app.Settings;
import org.suffice.app.WriteTables;
import org.suffice.model.MeasureInfo;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** What Reports offers: the contents of the pack that the data allows, which of them are chosen, and writing them. */
public final class ReportsViewModel {
  private final Workspace workspace;
  private final Background background;
  private final ReadOnlyObjectWrapper<MakePack.@Nullable Made> made = new ReadOnlyObjectWrapper<>(this, "made");
  private final ReadOnlyObjectWrapper<WriteTables.@Nullable Made> tables = new ReadOnlyObjectWrapper<>(this, "tables");
  private final Set<String> without = new TreeSet<>();

  /** Reports of this workspace. */
  public ReportsViewModel(Workspace workspace, Background background) {
    this.workspace = workspace;
    this.background = background;
    Stream.of(workspace.app().settings().get(Settings.Key.NOT_IN_PACK).split(" ")).filter(id -> !id.isEmpty()).forEach(without::add);
  }

  /** What was written last; null before anything was. */
  public ReadOnlyObjectProperty<MakePack.@Nullable Made> madeProperty() {
    return made.getReadOnlyProperty();
  }

  /** The file of tables that was written last; null before any was. */
  public ReadOnlyObjectProperty<WriteTables.@Nullable Made> tablesProperty() {
    return tables.getReadOnlyProperty();
  }

  /** The project's disclosure rule in full sentences; empty without a project. */
  public String disclosure() {
    ProjectSession session = workspace.session();
    return session == null ? "" : session.publication().rule().statement();
  }

  /** Whether a measure is chosen; all are at first. */
  public boolean chosen(String measure) {
    return !without.contains(measure);
  }

  /** Chooses measures or leaves them out, and remembers it for the next time. */
  public void choose(Collection<String> measures, boolean yes) {
    if (yes) {
      without.removeAll(measures);
    } else {
      without.addAll(measures);
    }
    workspace.app().settings().set(Settings.Key.NOT_IN_PACK, String.join(" ", without));
  }

  /** What is asked for: everything while all that the pack can hold is chosen. */
  private PackWish wish(Profile profile) {
    List<String> chosen = contents(profile).stream().map(MeasureInfo::id).filter(this::chosen).toList();
    return chosen.size() == contents(profile).size() ? PackWish.all(profile) : PackWish.of(profile, chosen);
  }

  /** The measures that the pack can hold now. */
  public List<MeasureInfo> contents(Profile profile) {
    ProjectSession session = workspace.session();
    return session == null
        ? List.of()
        : session.ask().measures().stream().filter(m -> session.ask().has(m))
            .filter(m -> profile == Profile.WORKING_COPY || session.publication().allowedTogether(m.id())).toList();
  }

  /** Checks somebody's draft, with progress; {@code found} is told what does not hold. */
  public void check(Path file, Consumer<CheckDraft.Checked> found, Consumer<SufficeException> refused) {
    ProjectSession session = workspace.session();
    background
        .job(Words.of("job.check"), progress -> CheckDraft.check(file, session, progress))
        .onSuccess(found)
        .onError(SufficeException.class, refused)
        .start();
  }

  /** Writes the chosen tables into one file, with progress; {@code refused} is told why where it cannot be. */
  public void write(Path file, Profile profile, Consumer<SufficeException> refused) {
    ProjectSession session = workspace.session();
    if (session != null) {
      PackWish wish = wish(profile);
      background
          .job(Words.of("job.tables"), progress -> session.outputs().writeTables(file, wish, progress))
          .onSuccess(tables::set)
          .onError(SufficeException.class, refused)
          .start();
    }
  }

  /** Writes the pack of the chosen tables into a folder, with progress; {@code refused} is told why where it cannot be. */
  public void write(Path folder, Profile profile, boolean zipped, Consumer<SufficeException> refused) {
    ProjectSession session = workspace.session();
    if (session != null) {
      PackWish wish = wish(profile);
      background
          .job(Words.of("job.pack"), progress -> session.outputs().makePack(folder, wish, zipped, progress))
          .onSuccess(made::set)
          .onError(SufficeException.class, refused)
          .start();
    }
  }
}
