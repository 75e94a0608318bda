package org.suffice.ui.data;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.ProjectSession;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.SavedMapping;
import org.suffice.model.SufficeException;
import org.suffice.ui.Desk;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** The sets of headings that are remembered, what each column becomes, and forgetting them or taking them elsewhere. */
public final class MappingsTab implements DataTab {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private final Desk desk;
  private final Latest<List<SavedMapping>> latest;
  private final WordGrid<SavedMapping> grid = new WordGrid<>("saved-mappings", Words.of("tab.mappings"));
  private final Label columns = Icons.styled(new Label(), "original");
  private final Empty root;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  /** The mappings of a window's project. */
  public MappingsTab(Desk desk) {
    this.desk = desk;
    this.latest = desk.background().latest();
    grid.words(Words.of("data.mappings.kind"), -1, m -> m.mapping().kind().label())
        .words(Words.of("data.mappings.of"), -2, MappingsTab::file)
        .number(Words.of("data.mappings.columns"), 6, m -> m.mapping().columns().size())
        .number(Words.of("data.mappings.used"), 5, m -> used(m).size())
        .words(Words.of("data.mappings.from"), -1, m -> Words.of("data.mappings.import", m.importId(), WHEN.format(m.when().atZone(ZoneId.systemDefault()))));
    grid.getSelectionModel().selectedItemProperty().subscribe(m -> columns.setText(m == null ? "" : words(m)));
    columns.textProperty().subscribe(columns::setAccessibleText);
    columns.setWrapText(true);
    columns.setMaxWidth(Double.MAX_VALUE);
    columns.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(grid, Priority.ALWAYS);
    root = new Empty(desk, Icons.styled(new VBox(intro(), buttons(), grid, columns), "card", "table-card"));
  }

  private static Label intro() {
    Label words = Icons.styled(new Label(Words.of("data.mappings.words")), "note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }

  private HBox buttons() {
    HBox buttons =
        Icons.styled(
            new HBox(
                Buttons.of("data.mappings.forget", Feather.TRASH_2, this::forget),
                Buttons.of("data.mappings.export", Feather.SAVE, this::export)),
            "button-row");
    buttons.getChildren().forEach(b -> ((Button) b).setMinWidth(Region.USE_PREF_SIZE));
    return buttons;
  }

  private static String file(SavedMapping m) {
    return m.sheet().isEmpty() ? m.file() : Words.of("data.sheet-of", m.sheet(), m.file());
  }

  private static List<ColumnMatch> used(SavedMapping m) {
    return m.mapping().columns().stream().filter(c -> c.field() != null).toList();
  }

  /** "Child ref is Child reference · DoB is Date of birth". */
  static String words(SavedMapping m) {
    return used(m).stream()
        .map(
            c -> {
              Field field = c.field();
              return field == null ? "" : Words.of("data.mappings.is", c.header().replace('\n', ' '), field.label());
            })
        .collect(Collectors.joining(" \u00b7 "));
  }

  private void take(List<SavedMapping> saved) {
    if (saved.isEmpty()) {
      root.nothingYet("empty.mappings", Feather.COLUMNS);
    } else {
      grid.show(saved);
      grid.getSelectionModel().selectFirst();
      root.content();
    }
  }

  private void forget() {
    SavedMapping meant = grid.getSelectionModel().getSelectedItem();
    ProjectSession session = desk.workspace().session();
    if (meant != null
        && session != null
        && desk.dialogs().confirm(Words.of("data.mappings.forget.title"), Words.of("data.mappings.forget.words", file(meant)), Words.of("data.mappings.forget.do"))) {
      desk.background()
          .job(
              Words.of("job.data"),
              p -> {
                session.memory().forget(meant);
                return true;
              })
          .onSuccess(done -> refresh(true))
          .start();
    }
  }

  private void export() {
    SavedMapping meant = grid.getSelectionModel().getSelectedItem();
    ProjectSession session = desk.workspace().session();
    if (meant != null && session != null) {
      desk.dialogs()
          .save(Words.of("data.mappings.export.title"), "mapping", Words.of("files.mapping"), "json")
          .ifPresent(
              f ->
                  desk.background()
                      .job(
                          Words.of("job.data"),
                          p -> {
                            session.memory().write(meant.mapping(), f);
                            return f;
                          })
                      .onSuccess(done -> desk.toast(Words.of("toast.saved", String.valueOf(f.getFileName()))))
                      .onError(SufficeException.class, desk.dialogs()::error)
                      .start());
    }
  }

  @Override
  public String id() {
    return "mappings";
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  @Override
  public void refresh(boolean shown) {
    ProjectSession session = desk.workspace().session();
    if (!shown) {
      return;
    }
    if (session == null) {
      take(List.of());
    } else {
      latest.job(Words.of("job.data"), p -> session.memory().mappings()).onSuccess(this::take).start();
    }
  }
}
