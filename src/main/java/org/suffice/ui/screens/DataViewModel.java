package org.suffice.ui.screens;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.suffice.app.ProjectSession;
import org.suffice.app.Switch;
import org.suffice.model.ImportRecord;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Receipt;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** What Data shows and does: imports with their undo, the rows left out, the switches of counting. */
public final class DataViewModel {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

  private record Held(List<ImportRecord> imports, List<LeftOutRow> leftOut) {}

  private final Workspace workspace;
  private final Background background;
  private final Consumer<Throwable> refused;
  private final Latest<Held> latest;
  private final ObservableList<ImportRecord> imports = FXCollections.observableArrayList();
  private final ObservableList<LeftOutRow> leftOut = FXCollections.observableArrayList();

  /** Data of this workspace; {@code refused} is told, in words, why something could not be done. */
  public DataViewModel(Workspace workspace, Background background, Consumer<Throwable> refused) {
    this.workspace = workspace;
    this.background = background;
    this.refused = refused;
    this.latest = background.latest();
  }

  /** The imports, newest first. */
  public ObservableList<ImportRecord> imports() {
    return imports;
  }

  /** The rows that could not be used. */
  public ObservableList<LeftOutRow> leftOut() {
    return leftOut;
  }

  /** Looks again. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session == null) {
      imports.clear();
      leftOut.clear();
    } else {
      latest
          .job(Words.of("job.data"), p -> new Held(session.imports().list().reversed(), session.imports().leftOut()))
          .onSuccess(
              held -> {
                imports.setAll(held.imports());
                leftOut.setAll(held.leftOut());
              })
          .start();
    }
  }

  /** When an import was added, and by whom. */
  public static String when(ImportRecord record) {
    return Words.of("data.when", WHEN.format(record.when().atZone(ZoneId.systemDefault())), record.who());
  }

  /** The files and sheets of an import. */
  public static String files(ImportRecord record) {
    return String.join("\n", record.receipt().parts().stream().map(DataViewModel::file).toList());
  }

  private static String file(Receipt.Part part) {
    return part.sheet().isEmpty() ? part.file() : part.file() + ", " + part.sheet();
  }

  /** What an import did, in words. */
  public static String did(ImportRecord record) {
    Receipt receipt = record.receipt();
    int added = receipt.parts().stream().mapToInt(Receipt.Part::added).sum();
    int changed = receipt.parts().stream().mapToInt(Receipt.Part::changed).sum();
    int same = receipt.parts().stream().mapToInt(Receipt.Part::unchanged).sum();
    return Words.of("data.did", number(added), number(changed), number(same), number(receipt.leftOut()));
  }

  private static String number(int n) {
    return org.suffice.model.Numbers.number(n, 0);
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
          .onError(SufficeException.class, refused::accept)
          .start();
    }
  }

  /** Writes the rows left out as a workbook. */
  public void saveLeftOut(Path file, Runnable done) {
    ProjectSession session = workspace.session();
    List<LeftOutRow> rows = List.copyOf(leftOut);
    if (session != null) {
      background
          .job(
              Words.of("job.left-out"),
              p -> {
                session.outputs().saveLeftOut(rows, file);
                return file;
              })
          .onSuccess(f -> done.run())
          .onError(SufficeException.class, refused::accept)
          .start();
    }
  }

  /** Every switch with its value; empty without a project. */
  public Map<Switch, String> switches() {
    ProjectSession session = workspace.session();
    return session == null ? Map.of() : session.switches();
  }

  /** Sets a switch; figures follow. A value that is not allowed is refused with a sentence. */
  public void set(Switch which, String value) {
    ProjectSession session = workspace.session();
    if (session != null && !value.equals(session.switches().get(which))) {
      try {
        session.set(which.id(), value);
        workspace.dataChanged(false);
      } catch (SufficeException e) {
        refused.accept(e);
      }
    }
  }
}
