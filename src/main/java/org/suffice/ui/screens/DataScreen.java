package org.suffice.ui.screens;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.Switch;
import org.suffice.model.FilterKey;
import org.suffice.model.ImportRecord;
import org.suffice.model.LeftOutRow;
import org.suffice.ui.Area;
import org.suffice.ui.Desk;
import org.suffice.ui.Screen;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Segments;

/** What was added and can be given back, what was left out and why, and how children and requests are counted. */
final class DataScreen implements Screen {
  private final Desk desk;
  private final DataViewModel model;
  private final Segments tabs = new Segments(Words.of("page.tabs"));
  private final Page page;
  private final VBox imports = Icons.styled(new VBox(), "imports");
  private final TableView<LeftOutRow> leftOut = Icons.styled(new TableView<>(), "plain-grid");
  private final VBox leftOutCard;
  private final VBox switches = Icons.styled(new VBox(), "card", "list-card");

  DataScreen(Desk desk) {
    this.desk = desk;
    this.model = new DataViewModel(desk.workspace(), desk.background(), desk.dialogs()::error);
    tabs.getStyleClass().add("tabs");
    List.of("imports", "left-out", "counting").forEach(t -> tabs.add(t, Words.of("tab." + t)));
    tabs.onChoose(t -> show());
    page = new Page("data").withHead(tabs);
    leftOutCard = leftOutCard();
    model.imports().addListener((ListChangeListener<ImportRecord>) c -> show());
    model.leftOut().addListener((ListChangeListener<LeftOutRow>) c -> show());
  }

  private void show() {
    Node body =
        switch (tabs.chosen()) {
          case "left-out" -> model.leftOut().isEmpty() ? noneLeftOut() : leftOutCard;
          case "counting" -> switches();
          default -> model.imports().isEmpty() ? Screens.empty(desk, "imports", Feather.DATABASE) : imports();
        };
    page.body(body);
  }

  private Node imports() {
    imports.getChildren().setAll(model.imports().stream().map(this::importCard).toList());
    return imports;
  }

  private Node importCard(ImportRecord record) {
    Label files = Icons.styled(new Label(DataViewModel.files(record)), "holding-name");
    Label when = Icons.styled(new Label(DataViewModel.when(record)), "note");
    Label did = new Label(DataViewModel.did(record));
    files.setWrapText(true);
    did.setWrapText(true);
    VBox words = Icons.styled(new VBox(files, when, did), "import-words");
    record.receipt().parts().stream()
        .flatMap(p -> p.warnings().entrySet().stream().map(w -> p.file() + ": " + p.warningTexts().getOrDefault(w.getKey(), w.getKey())))
        .forEach(w -> words.getChildren().add(warning(w)));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button undo = Buttons.of("data.undo", Feather.ROTATE_CCW, () -> undo(record));
    undo.setAccessibleText(Words.of("data.undo.spoken", DataViewModel.files(record)));
    undo.setMinWidth(Region.USE_PREF_SIZE);
    HBox card = Icons.styled(new HBox(words, undo), "card", "import-card");
    card.setAlignment(Pos.TOP_LEFT);
    return card;
  }

  private static Node warning(String sentence) {
    Label words = Icons.styled(new Label(sentence), "note");
    words.setWrapText(true);
    return Icons.styled(new HBox(Icons.of(Feather.INFO), words), "holding");
  }

  private void undo(ImportRecord record) {
    boolean sure =
        desk.dialogs().confirm(Words.of("data.undo.title"), Words.of("data.undo.words", DataViewModel.files(record)), Words.of("data.undo.do"));
    if (sure) {
      model.undo(record, () -> desk.toast(Words.of("data.undone")));
    }
  }

  private VBox leftOutCard() {
    leftOut.setId("left-out");
    leftOut.setAccessibleText(Words.of("tab.left-out"));
    leftOut.getColumns().add(column("data.file", r -> r.origin().file(), 180));
    leftOut.getColumns().add(column("data.row", r -> String.valueOf(r.origin().row()), 70));
    leftOut.getColumns().add(column("data.problem", r -> r.problem().message(), 420));
    leftOut.getColumns().add(column("data.to-do", r -> r.problem().whatToDo(), 320));
    leftOut.setItems(model.leftOut());
    leftOut.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    VBox.setVgrow(leftOut, Priority.ALWAYS);
    Label words = new Label(Words.of("data.left-out.words"));
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button save = Buttons.primary("data.left-out.save", Feather.SAVE, this::saveLeftOut);
    save.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Icons.styled(new HBox(words, save), "card-header");
    head.setAlignment(Pos.CENTER_LEFT);
    return Icons.styled(new VBox(head, leftOut), "card", "table-card");
  }

  private static TableColumn<LeftOutRow, String> column(
      String key, java.util.function.Function<LeftOutRow, String> value, double width) {
    TableColumn<LeftOutRow, String> column = new TableColumn<>(Words.of(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(f -> new ReadOnlyStringWrapper(value.apply(f.getValue())));
    return column;
  }

  private void saveLeftOut() {
    desk.dialogs()
        .save(Words.of("data.left-out.title"), "rows-left-out-official-sensitive", Words.of("files.workbook"), "xlsx")
        .ifPresent(f -> model.saveLeftOut(f, () -> desk.toast(Words.of("toast.saved", f.getFileName()))));
  }

  private static Node noneLeftOut() {
    return new org.suffice.ui.widgets.EmptyState(
        Feather.CHECK_CIRCLE, Words.of("data.left-out.none"), Words.of("data.left-out.none.why"));
  }

  private Node switches() {
    Label title = Icons.styled(new Label(Words.of("data.counting")), "section-title");
    Label words = Icons.styled(new Label(Words.of("data.counting.words")), "note");
    words.setWrapText(true);
    switches.getChildren().setAll(title, words);
    model.switches().forEach((Switch s, String value) -> switches.getChildren().add(new SwitchRow(s, value, model::set)));
    return switches;
  }

  @Override
  public String id() {
    return "data";
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public Area area() {
    return Area.NONE;
  }

  @Override
  public boolean usesAsAt() {
    return false;
  }

  @Override
  public List<FilterKey> filterKeys() {
    return List.of();
  }

  @Override
  public void refresh() {
    model.refresh();
    show();
  }
}
