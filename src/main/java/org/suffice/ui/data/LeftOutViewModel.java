package org.suffice.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.suffice.app.CheckList;
import org.suffice.app.ProjectSession;
import org.suffice.model.Check;
import org.suffice.model.LeftOutRow;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** The rows that could not be used, those of one problem or all, and writing them as a workbook. */
public final class LeftOutViewModel {
  /**
   * A problem that rows have.
   *
   * @param code id of the check; empty for all problems
   * @param words what was found, with the number of rows
   */
  public record Kind(String code, String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  /** What is shown: the problems there are, the one chosen, its rows, and whether anything was ever added. */
  public record Shown(List<Kind> kinds, Kind chosen, List<LeftOutRow> rows, boolean anyData) {}

  private static final String ALL = "";
  private final Workspace workspace;
  private final Background background;
  private final Consumer<Throwable> refused;
  private final Latest<List<LeftOutRow>> latest;
  private final ObjectProperty<String> chosen = new SimpleObjectProperty<>(this, "chosen", ALL);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private List<LeftOutRow> all = List.of();

  /** Rows of this workspace; {@code refused} is told, in words, why they could not be written. */
  public LeftOutViewModel(Workspace workspace, Background background, Consumer<Throwable> refused) {
    this.workspace = workspace;
    this.background = background;
    this.refused = refused;
    this.latest = background.latest();
    chosen.subscribe(code -> show());
  }

  /** What is shown; null before it is known. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The code of the problem whose rows are shown; empty for all. */
  public ObjectProperty<String> chosenProperty() {
    return chosen;
  }

  /** How many rows there are in all. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Looks again; a problem that is chosen stays chosen while it has rows. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session == null) {
      take(List.of());
    } else {
      latest.job(Words.of("job.data"), p -> session.imports().leftOut()).onSuccess(this::take).start();
    }
  }

  private boolean anyData() {
    ProjectSession session = workspace.session();
    return session != null && (!session.facts().isEmpty() || count.get() > 0);
  }

  private void take(List<LeftOutRow> fresh) {
    all = fresh;
    count.set(fresh.size());
    show();
  }

  private void show() {
    List<Kind> kinds = kinds();
    Kind kind = kinds.stream().filter(k -> k.code.equals(chosen.get())).findFirst().orElse(kinds.getFirst());
    List<LeftOutRow> rows = all.stream().filter(r -> kind.code.isEmpty() || r.problem().code().equals(kind.code)).toList();
    shown.set(new Shown(kinds, kind, rows, anyData()));
  }

  /** All first, then the most frequent. */
  private List<Kind> kinds() {
    Map<String, Long> rowsOf =
        all.stream().collect(Collectors.groupingBy(r -> r.problem().code(), LinkedHashMap::new, Collectors.counting()));
    Map<String, String> finds = CheckList.all().stream().collect(Collectors.toMap(Check::id, Check::finds, (a, b) -> a));
    var kinds = new ArrayList<Kind>();
    kinds.add(new Kind(ALL, Words.of("data.left-out.all", Words.count("unit.rows", all.size()))));
    rowsOf.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(e -> new Kind(e.getKey(), Words.of("data.left-out.kind", finds.getOrDefault(e.getKey(), e.getKey()), Words.count("unit.rows", e.getValue()))))
        .forEach(kinds::add);
    return kinds;
  }

  /** What is wrong with a row, without the row number that has a column of its own. */
  public static String problem(LeftOutRow row) {
    String message = row.problem().message().replaceFirst("^Row [\\d,]+: ", "");
    return message.isEmpty() ? message : message.substring(0, 1).toUpperCase(java.util.Locale.UK) + message.substring(1);
  }

  /** The row as the file has it: each cell that holds something, with its heading. */
  public static String original(LeftOutRow row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        String heading = i < row.headers().size() ? row.headers().get(i) : "";
        cells.add(heading.isBlank() ? row.cells().get(i) : heading + ": " + row.cells().get(i));
      }
    }
    return String.join(" \u00b7 ", cells);
  }

  /** Writes the rows shown as a workbook. */
  public void save(Path file, Runnable done) {
    ProjectSession session = workspace.session();
    Shown now = shown.get();
    if (session != null && now != null) {
      background
          .job(
              Words.of("job.left-out"),
              p -> {
                session.outputs().saveLeftOut(now.rows(), file);
                return file;
              })
          .onSuccess(f -> done.run())
          .onError(SufficeException.class, refused)
          .start();
    }
  }
}
