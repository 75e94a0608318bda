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
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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

  private static final String ALL = "";
  private final Workspace workspace;
  private final Background background;
  private final Consumer<Throwable> refused;
  private final Latest<List<LeftOutRow>> latest;
  private final ObservableList<Kind> kinds = FXCollections.observableArrayList();
  private final ObjectProperty<String> chosen = new SimpleObjectProperty<>(this, "chosen", ALL);
  private final ObservableList<LeftOutRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private List<LeftOutRow> all = List.of();

  /** Rows of this workspace; {@code refused} is told, in words, why they could not be written. */
  public LeftOutViewModel(Workspace workspace, Background background, Consumer<Throwable> refused) {
    this.workspace = workspace;
    this.background = background;
    this.refused = refused;
    this.latest = background.latest();
    chosen.subscribe(code -> filter());
  }

  /** The problems there are, all first, then the most frequent. */
  public ObservableList<Kind> kinds() {
    return kinds;
  }

  /** The code of the problem whose rows are shown; empty for all. */
  public ObjectProperty<String> chosenProperty() {
    return chosen;
  }

  /** The rows that are shown. */
  public ObservableList<LeftOutRow> rows() {
    return rows;
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

  private void take(List<LeftOutRow> fresh) {
    all = fresh;
    count.set(fresh.size());
    Map<String, Long> rowsOf =
        fresh.stream().collect(Collectors.groupingBy(r -> r.problem().code(), LinkedHashMap::new, Collectors.counting()));
    Map<String, String> finds =
        CheckList.all().stream().collect(Collectors.toMap(Check::id, Check::finds, (a, b) -> a));
    var fits = new ArrayList<Kind>();
    fits.add(new Kind(ALL, Words.of("data.left-out.all", Words.count("unit.rows", fresh.size()))));
    rowsOf.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(e -> new Kind(e.getKey(), Words.of("data.left-out.kind", finds.getOrDefault(e.getKey(), e.getKey()), Words.count("unit.rows", e.getValue()))))
        .forEach(fits::add);
    if (!rowsOf.containsKey(chosen.get())) {
      chosen.set(ALL);
    }
    kinds.setAll(fits);
    filter();
  }

  private void filter() {
    String code = chosen.get();
    rows.setAll(all.stream().filter(r -> code.isEmpty() || r.problem().code().equals(code)).toList());
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
    List<LeftOutRow> shown = List.copyOf(rows);
    if (session != null) {
      background
          .job(
              Words.of("job.left-out"),
              p -> {
                session.outputs().saveLeftOut(shown, file);
                return file;
              })
          .onSuccess(f -> done.run())
          .onError(SufficeException.class, refused::accept)
          .start();
    }
  }
}
