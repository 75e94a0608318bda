package org.suffice.ui.adddata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.widgets.EmptyState;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.SideBySide;

/** Step 1: the files with their sheets, and of the sheet looked at its first rows and where its headings are. */
final class FilesStep implements StepPane {
  private final AddDataViewModel model;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ListView<Entry> list = new ListView<>(entries);
  private final SheetPane sheet;
  private final SideBySide both;
  private final StackPane root;
  private final EmptyState empty;

  /** The step; {@code choose} asks for files. */
  FilesStep(AddDataViewModel model, Supplier<List<Path>> choose) {
    this.model = model;
    sheet = new SheetPane(model);
    Runnable more = () -> model.addFiles(choose.get());
    empty = new EmptyState(Feather.FILE_PLUS, Say.of("files.empty"), Say.of("files.empty.how"), Parts.button("files.choose", Feather.FOLDER_PLUS, more));
    list.setId("adddata-sheets");
    list.setAccessibleText(Say.of("files.list"));
    list.setAccessibleHelp(Say.of("files.list.help"));
    list.setCellFactory(view -> new EntryCell(model));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox head = Parts.row(Parts.label(Say.of("files.title"), "section-title"), Parts.space(), Parts.button("files.more", Feather.PLUS, more));
    head.getStyleClass().add("ad-card-head");
    VBox left = Icons.styled(new VBox(head, list), "card", "ad-card", "ad-files");
    both = new SideBySide(left, sheet, 0.38, 17);
    root = Icons.styled(new StackPane(both, empty), "ad-step");
    model.files().addListener((ListChangeListener<FileDraft>) c -> fill());
    model.selectedProperty().subscribe(this::select);
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    fill();
  }

  private void fill() {
    var all = new ArrayList<Entry>();
    for (FileDraft file : model.files()) {
      all.add(file);
      all.addAll(file.sheets());
    }
    entries.setAll(all);
    list.refresh(); // a file that was there before is called otherwise once another has its name
    Parts.shown(all.isEmpty(), empty);
    Parts.shown(!all.isEmpty(), both);
    select(model.selectedProperty().get());
  }

  private void select(@Nullable SheetDraft wanted) {
    if (wanted != null && list.getSelectionModel().getSelectedItem() != wanted) {
      list.getSelectionModel().select(wanted);
    }
    sheet.show(wanted);
  }

  private void chosen(@Nullable Entry entry) {
    if (entry instanceof SheetDraft chosen) {
      model.selectedProperty().set(chosen);
    }
  }

  private void onKey(KeyEvent event) {
    Entry entry = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && entry instanceof SheetDraft chosen) {
      model.tick(chosen, !chosen.ticked());
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && entry instanceof FileDraft file && file.locked()) {
      model.passwords().ask(file);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE && entry instanceof FileDraft file) {
      model.remove(file);
      event.consume();
    }
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void enter() {
    sheet.show(model.selectedProperty().get());
  }

  /** Puts the focus on the rows where the headings are chosen. */
  void focusHeadings() {
    sheet.focusRows();
  }

  @Override
  public void focus() {
    if (entries.isEmpty()) {
      empty.lookup("#adddata-files-choose").requestFocus();
    } else {
      list.requestFocus();
    }
  }
}
