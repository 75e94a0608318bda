package org.suffice.ui.data;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.OneChild;
import org.suffice.app.ProjectSession;
import org.suffice.model.Extract;
import org.suffice.model.ImportRecord;
import org.suffice.model.Receipt;
import org.suffice.model.Standing;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.adddata.ReceiptPane;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** Every import with what it did, the receipt of the chosen one again, and the way to give it back. */
public final class ImportsTab implements DataTab {
  private final Desk desk;
  private final ImportsViewModel model;
  private final WordGrid<ImportRecord> grid = new WordGrid<>("imports", Words.of("data.imports"));
  private final Label title = Icons.styled(new Label(), "section-title");
  private final Button undo = Buttons.of("data.undo", Feather.ROTATE_CCW, this::undo);
  private final Button called = Buttons.of("extract.called", Feather.TAG, this::called);
  private final Button revised = Buttons.of("extract.revised", Feather.GIT_COMMIT, this::revised);
  private final Label standing = Cards.note("");
  private final Button keep = Buttons.of("keep.set", Feather.CLOCK, this::keep);
  private final Button delete = Icons.styled(Buttons.of("keep.delete", Feather.TRASH_2, this::whatDeletingMeans), Styles.BUTTON_OUTLINED, Styles.DANGER);
  private final Label kept = Cards.note("");
  private final CheckBox unopened = Cards.unopened("keep.unopened.help");
  private final ReceiptPane receipt = new ReceiptPane();
  private final Empty root;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  /** The imports of a window. */
  public ImportsTab(Desk desk) {
    this.desk = desk;
    this.model = new ImportsViewModel(desk.workspace(), desk.background(), desk.dialogs()::error);
    grid.number(Words.of("data.import.id"), 3.4, ImportRecord::id)
        .words(Words.of("data.import.when"), 8.2, r -> Words.of("data.when", ImportsViewModel.when(r), r.who()))
        .words(Words.of("data.import.files"), -3, ImportsViewModel::holds)
        .words(Words.of("data.import.extracted"), 7.2, r -> model.extracted(r))
        .number(Words.of("data.import.new"), 5, r -> ImportsViewModel.sum(r, Receipt.Part::added))
        .number(Words.of("data.import.changed"), 6.4, r -> ImportsViewModel.sum(r, Receipt.Part::changed))
        .number(Words.of("data.import.left-out"), 5.8, r -> r.receipt().leftOut());
    grid.getSelectionModel().selectedItemProperty().subscribe(r -> choose(r));
    title.setMaxWidth(Double.MAX_VALUE);
    title.setWrapText(true);
    List.of(called, revised, undo, keep, delete).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
    VBox head = Icons.styled(new VBox(title, standing, kept, Icons.styled(new FlowPane(Cards.row(called), Cards.row(revised), Cards.row(keep), Cards.row(undo), Cards.row(delete)), "action-flow"), unopened), "list-card");
    VBox list = Icons.styled(new VBox(grid), "card", "table-card", "imports-list");
    VBox.setVgrow(grid, Priority.ALWAYS);
    VBox.setVgrow(receipt, Priority.ALWAYS);
    VBox shown = Icons.styled(new VBox(head, receipt), "card", "table-card", "import-receipt");
    VBox.setVgrow(shown, Priority.ALWAYS);
    root = new Empty(desk, Icons.styled(new VBox(list, shown), "panels"));
    model.imports().addListener((ListChangeListener<ImportRecord>) c -> show());
    model.selectedProperty().subscribe(r -> receipt(r));
  }

  private void choose(@Nullable ImportRecord record) {
    if (record != null) {
      model.selectedProperty().set(record);
    }
  }

  private void show() {
    if (model.imports().isEmpty()) {
      root.nothingYet("empty.imports", Feather.DATABASE);
    } else {
      grid.show(model.imports());
      receipt(model.selectedProperty().get());
      root.content();
    }
  }

  private void receipt(@Nullable ImportRecord record) {
    if (record != null) {
      grid.getSelectionModel().select(record);
      title.setText(Words.of("data.receipt", record.id(), ImportsViewModel.when(record), record.who()));
      String until = model.until(record);
      kept.setText(until.isEmpty() ? Words.of("keep.no-day") : Words.of("keep.is", until));
      Extract extract = model.extract(record);
      called.setDisable(extract == null);
      revised.setDisable(extract == null || extract.newer().isEmpty());
      standing.setText(model.standing(record));
      standing.setVisible(extract != null);
      standing.setManaged(extract != null);
      undo.setAccessibleText(Words.of("data.undo.spoken", ImportsViewModel.files(record)));
      receipt.show(record.receipt());
    }
  }

  private void undo() {
    ImportRecord record = model.selectedProperty().get();
    if (record != null) {
      model.whatUndoMeans(record, means -> undo(record, means));
    }
  }

  private void undo(ImportRecord record, List<String> means) {
    String files = Words.of("data.undo.words", ImportsViewModel.files(record));
    String all = means.isEmpty() ? files : files + "\n\n" + String.join("\n", means);
    if (desk.dialogs().confirm(Words.of("data.undo.title"), all, Words.of("data.undo.do"))) {
      model.undo(record, () -> desk.toast(Words.of("data.undone")));
    }
  }

  /** The one button goes through what an extract can be called: provisional, final, neither. */
  private void called() {
    ImportRecord record = model.selectedProperty().get();
    if (record != null) {
      var menu = new ContextMenu();
      for (Standing s : Standing.values()) {
        var item = new MenuItem(Words.of("extract." + s.id()));
        item.setOnAction(e -> model.say(record, s, () -> desk.toast(Words.of("extract.said"))));
        menu.getItems().add(item);
      }
      menu.show(called, Side.BOTTOM, 0, 0);
    }
  }

  private void revised() {
    ImportRecord record = model.selectedProperty().get();
    Extract extract = record == null ? null : model.extract(record);
    if (extract != null) {
      desk.workspace().since(extract);
      desk.go(extract.children() || !extract.searches() ? "placements" : "searches");
    }
  }

  private void keep() {
    ImportRecord record = model.selectedProperty().get();
    if (record != null) {
      desk.dialogs()
          .text(Words.of("keep.title", record.id()), Words.of("keep.words") + " " + Words.of("keep.day.help"), Words.of("keep.day"), model.until(record), Words.of("keep.save"))
          .ifPresent(
              text -> {
                if (!model.keep(record, text, () -> desk.toast(Words.of("keep.kept")))) {
                  desk.dialogs().say(Words.of("keep.title", record.id()), Words.of("keep.wrong"));
                }
              });
    }
  }

  private void whatDeletingMeans() {
    ImportRecord record = model.selectedProperty().get();
    if (record != null) {
      model.whatUndoMeans(record, means -> delete(record, means));
    }
  }

  private void delete(ImportRecord record, List<String> means) {
    var all = new ArrayList<String>(List.of(Words.of("keep.delete.words", ImportsViewModel.files(record)), ""));
    all.addAll(means);
    all.add(OneChild.OUTSIDE_IMPORT);
    boolean without = unopened.isSelected();
    ProjectSession session = desk.workspace().session();
    if (session == null || !desk.dialogs().confirm(Words.of("keep.delete.title"), String.join("\n", all), Words.of("keep.delete.do"))) {
      return;
    }
    Optional<char[]> passphrase =
        session.encrypted() ? desk.dialogs().passphrase(session.name(), Words.of("passphrase.now")) : Optional.of(new char[0]);
    passphrase.ifPresent(
        p ->
            desk.whileClosed(
                Words.of("job.erasing"),
                (base, progress) -> {
                  desk.workspace().app().safekeeping().deleteImport(base, p, record, without, progress);
                  return p;
                },
                Words.of("keep.deleted")));
  }

  @Override
  public String id() {
    return "imports";
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
    if (shown) {
      model.refresh();
    }
  }
}
