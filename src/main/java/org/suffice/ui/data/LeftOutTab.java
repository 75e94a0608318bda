package org.suffice.ui.data;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.LeftOutRow;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.data.LeftOutViewModel.Kind;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Ends;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** The rows that could not be used: where, what, what to do, and the row as the file has it. */
public final class LeftOutTab implements DataTab {
  private final Desk desk;
  private final LeftOutViewModel model;
  private final ComboBox<Kind> kinds = Icons.styled(new ComboBox<>(), "page-choice", "wide-choice");
  private final WordGrid<LeftOutRow> grid = new WordGrid<>("left-out", Words.of("tab.left-out"));
  private final Label original = Icons.styled(new Label(), "original");
  private final Empty root;
  private boolean filling;

  /** The rows left out of a window's project. */
  public LeftOutTab(Desk desk) {
    this.desk = desk;
    this.model = new LeftOutViewModel(desk.workspace(), desk.background(), desk.dialogs()::error);
    grid.words(Words.of("data.file"), -2, r -> r.origin().file())
        .words(Words.of("data.sheet"), 7, r -> r.origin().sheet())
        .number(Words.of("data.row"), 5, r -> r.origin().row())
        .words(Words.of("data.problem"), -3, LeftOutViewModel::problem)
        .words(Words.of("data.to-do"), -3, r -> r.problem().whatToDo());
    grid.getSelectionModel().selectedItemProperty().subscribe(this::showOriginal);
    VBox.setVgrow(grid, Priority.ALWAYS);
    original.setWrapText(true);
    original.setMaxWidth(Double.MAX_VALUE);
    original.setMinHeight(Region.USE_PREF_SIZE);
    root = new Empty(desk, Icons.styled(new VBox(Cards.note(Words.of("data.left-out.words")), head(), grid, original), "card", "table-card"));
    model.shownProperty().subscribe(this::show);
  }

  private Ends head() {
    kinds.setId("left-out-kinds");
    kinds.valueProperty().subscribe(k -> { if (k != null && !filling) { model.chosenProperty().set(k.code()); } });
    Button save = Buttons.primary("data.left-out.save", Feather.SAVE, this::save);
    save.setMinWidth(Region.USE_PREF_SIZE);
    return new Ends(Cards.choice("data.left-out.filter", kinds), save);
  }

  private void show(LeftOutViewModel.@Nullable Shown shown) {
    if (shown == null) {
      return; // not known yet
    }
    if (!shown.anyData()) {
      root.nothingYet("empty.left-out", Feather.DATABASE);
    } else if (model.countProperty().get() == 0) {
      root.allWell("data.left-out.none");
    } else {
      filling = true;
      kinds.getItems().setAll(shown.kinds());
      kinds.setValue(shown.chosen());
      filling = false;
      grid.show(shown.rows());
      grid.getSelectionModel().selectFirst();
      root.content();
    }
  }

  private void showOriginal(@Nullable LeftOutRow row) {
    original.setText(row == null ? "" : Words.of("data.left-out.original", LeftOutViewModel.original(row)));
    original.setAccessibleText(original.getText());
  }

  private void save() {
    desk.dialogs()
        .save(Words.of("data.left-out.title"), "rows-left-out-official-sensitive", Words.of("files.workbook"), "xlsx")
        .ifPresent(f -> model.save(f, () -> desk.toast(Words.of("toast.saved", f.getFileName()))));
  }

  @Override
  public String id() {
    return "left-out";
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return model.countProperty();
  }

  @Override
  public void refresh(boolean shown) {
    model.refresh();
  }
}
