package org.suffice.ui.data;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.app.Retention;
import org.suffice.app.UndoImport;
import org.suffice.model.Extract;
import org.suffice.model.ImportRecord;
import org.suffice.model.Numbers;
import org.suffice.model.Receipt;
import org.suffice.model.Standing;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.DateWords;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** The imports of a project, which of them is looked at, and giving one back. */
public final class ImportsViewModel {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
  private final Workspace workspace;
  private final Background background;
  private final Consumer<Throwable> refused;
  private final Latest<Found> latest;
  private final Map<Integer, Retention.Kept> kept = new HashMap<>();
  private final Map<Integer, Extract> extracts = new HashMap<>();
  private final ObservableList<ImportRecord> imports = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ImportRecord> selected = new SimpleObjectProperty<>(this, "selected");

  /** Imports of this workspace; {@code refused} is told, in words, why one could not be given back. */
  public ImportsViewModel(Workspace workspace, Background background, Consumer<Throwable> refused) {
    this.workspace = workspace;
    this.background = background;
    this.refused = refused;
    this.latest = background.latest();
  }

  /** The imports, newest first. */
  public ObservableList<ImportRecord> imports() {
    return imports;
  }

  /** The import whose receipt is shown; the newest until another is chosen, null without imports. */
  public ObjectProperty<@Nullable ImportRecord> selectedProperty() {
    return selected;
  }

  /** Looks again; what was chosen stays chosen. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session == null) {
      take(new Found(List.of(), List.of()));
    } else {
      latest.job(Words.of("job.data"), p -> new Found(session.retention().all().reversed(), session.revisions().extracts())).onSuccess(this::take).start();
    }
  }

  /** All imports, newest first, and those of them that are extracts. */
  private record Found(List<Retention.Kept> all, List<Extract> extracts) {}

  private void take(Found found) {
    List<Retention.Kept> all = found.all();
    extracts.clear();
    found.extracts().forEach(e -> extracts.put(e.importId(), e));
    ImportRecord before = selected.get();
    kept.clear();
    all.forEach(k -> kept.put(k.record().id(), k));
    List<ImportRecord> fresh = all.stream().map(Retention.Kept::record).toList();
    imports.setAll(fresh);
    selected.set(
        fresh.stream().filter(r -> before != null && r.id() == before.id()).findFirst().orElse(fresh.isEmpty() ? null : fresh.getFirst()));
  }

  /** When an import was added. */
  public static String when(ImportRecord record) {
    return WHEN.format(record.when().atZone(ZoneId.systemDefault()));
  }

  /** The files and sheets of an import, a line each. */
  public static String files(ImportRecord record) {
    return record.receipt().parts().stream().map(ImportsViewModel::file).distinct().collect(Collectors.joining("\n"));
  }

  private static String file(Receipt.Part part) {
    return part.sheet().isEmpty() ? part.file() : Words.of("data.sheet-of", part.sheet(), part.file());
  }

  /** The files and sheets of an import with the kind of table in each, a line each. */
  public static String holds(ImportRecord record) {
    return record.receipt().parts().stream().map(p -> file(p) + ": " + p.kind().label()).distinct().collect(Collectors.joining("\n"));
  }

  /** The extract that an import is; null where it holds nothing that newer extracts replace. */
  public @Nullable Extract extract(ImportRecord record) {
    return extracts.get(record.id());
  }

  /** Whether an import is provisional or final, and what is newer, in full sentences. */
  public String standing(ImportRecord record) {
    Extract extract = extract(record);
    if (extract == null) {
      return "";
    }
    String newer = extract.newer().isEmpty() ? Words.of("extract.newest") : Words.of("extract.newer", extract.newer().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    return Words.of("extract.is." + extract.standing().id()) + " " + newer;
  }

  /** Says whether an import is provisional or final. */
  public void say(ImportRecord record, Standing standing, Runnable done) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.data"), p -> { session.revisions().say(record.id(), standing); return true; })
          .onSuccess(
              said -> {
                workspace.dataChanged(false);
                done.run();
              })
          .onError(SufficeException.class, refused)
          .start();
    }
  }

  /** The days its data was extracted, and whether it is provisional or final. */
  public String extracted(ImportRecord record) {
    Extract extract = extract(record);
    String called = extract == null || extract.standing() == Standing.NOT_SAID ? "" : "\n" + extract.standing().label();
    return days(record) + called;
  }

  private static String days(ImportRecord record) {
    return record.receipt().parts().stream().map(Receipt.Part::extracted).distinct().sorted().map(Numbers::date).collect(Collectors.joining(", "));
  }

  /** Until when an import is kept; empty where no day is set. */
  public String until(ImportRecord record) {
    Retention.Kept k = kept.get(record.id());
    return k == null || k.until() == null ? "" : k.words();
  }

  /** Keeps an import until a day, or as the setting says where the text is empty; false where it is no day. */
  public boolean keep(ImportRecord record, String text, Runnable done) {
    ProjectSession session = workspace.session();
    Optional<LocalDate> day = DateWords.parse(text);
    if (session == null || day.isEmpty() && !text.isBlank()) {
      return false;
    }
    background
        .job(Words.of("job.data"), p -> { session.retention().keep(record.id(), day.orElse(null)); return true; })
        .onSuccess(
            kept -> {
              refresh();
              done.run();
            })
        .onError(SufficeException.class, refused)
        .start();
    return true;
  }

  /** A sum over the parts of an import. */
  public static int sum(ImportRecord record, ToIntFunction<Receipt.Part> of) {
    return record.receipt().parts().stream().mapToInt(of).sum();
  }

  /** What giving an import back will mean for other imports, in sentences; none where nothing. */
  public void whatUndoMeans(ImportRecord record, Consumer<List<String>> then) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.data"), p -> UndoImport.sentences(session.imports().effect(record.id(), p)))
          .onSuccess(then::accept)
          .onError(SufficeException.class, refused)
          .start();
    }
  }

  /** Gives an import back; {@code done} is told afterwards. */
  public void undo(ImportRecord record, Runnable done) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.undo"), p -> session.imports().undo(record.id()))
          .onSuccess(
              undone -> {
                workspace.dataChanged(true);
                done.run();
              })
          .onError(SufficeException.class, refused)
          .start();
    }
  }
}
