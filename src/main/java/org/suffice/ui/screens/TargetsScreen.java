package org.suffice.ui.screens;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.Column;
import org.suffice.model.FilterKey;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;
import org.suffice.ui.Area;
import org.suffice.ui.Clips;
import org.suffice.ui.Desk;
import org.suffice.ui.Screen;
import org.suffice.ui.Words;
import org.suffice.ui.screens.MeasureViewModel.Form;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.StatusMark;

/** The targets of the strategy: where each began, where it is, where it should be, and how it stands. */
final class TargetsScreen implements Screen {
  private final Desk desk;
  private final MeasureViewModel model;
  private final Page page = new Page("targets");
  private final TableView<Row> grid = Icons.styled(new TableView<>(), "number-grid", "kpi-grid");
  private final Label note = Icons.styled(new Label(), "note");
  private final VBox card;

  TargetsScreen(Desk desk) {
    this.desk = desk;
    this.model = new MeasureViewModel(desk.workspace(), desk.background(), Area.NONE, "kpi", Form.SNAPSHOT);
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    grid.setId("kpi");
    grid.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label title = Icons.styled(new Label(Words.of("targets.title")), "section-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    var what = Buttons.link("panel.what", this::explain);
    HBox head =
        Icons.styled(new HBox(title, what, Buttons.of("table.copy", Feather.COPY, this::copy)), "card-header");
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    VBox.setVgrow(grid, Priority.ALWAYS);
    card = Icons.styled(new VBox(head, grid, note), "card", "table-card");
    model.answerProperty().subscribe(a -> show());
    model.problemProperty().subscribe(p -> show());
  }

  private void show() {
    var answer = model.answerProperty().get();
    if (answer != null) {
      Table table = answer.table();
      grid.getColumns().setAll(columns(table));
      grid.setItems(FXCollections.observableArrayList(table.rows()));
      grid.setAccessibleText(Words.of("table.spoken", table.title()));
      note.setText(String.join(" ", table.notes()));
    } else {
      grid.getItems().clear();
      note.setText(model.problemProperty().get());
    }
  }

  private static List<TableColumn<Row, Row>> columns(Table table) {
    var columns = new java.util.ArrayList<TableColumn<Row, Row>>();
    TableColumn<Row, Row> name = column(table.rowHeading(), row -> row.label(), "label-column", "");
    name.setPrefWidth(320);
    columns.add(name);
    for (int i = 0; i < table.columns().size(); i++) {
      int at = i;
      Column column = table.columns().get(i);
      boolean words = column.unit() == Unit.TEXT;
      TableColumn<Row, Row> shown =
          column(column.label(), r -> Numbers.text(r.cells().get(at), column), words ? "text-column" : "number-column",
              words ? "" : "number-cell");
      if (column.id().equals("status")) {
        shown.setCellFactory(c -> new StatusCell(at, column));
      }
      columns.add(shown);
    }
    return columns;
  }

  private static TableColumn<Row, Row> column(
      String heading, java.util.function.Function<Row, String> text, String style, String cellStyle) {
    TableColumn<Row, Row> column = new TableColumn<>(heading);
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add(style);
    column.setCellValueFactory(f -> new javafx.beans.property.ReadOnlyObjectWrapper<>(f.getValue()));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null || empty ? null : text.apply(row));
                if (!cellStyle.isEmpty() && !getStyleClass().contains(cellStyle)) {
                  getStyleClass().add(cellStyle);
                }
              }
            });
    return column;
  }

  private static final class StatusCell extends TableCell<Row, Row> {
    private final int at;
    private final Column column;

    StatusCell(int at, Column column) {
      this.at = at;
      this.column = column;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(row == null || empty ? null : new StatusMark(Numbers.text(row.cells().get(at), column)));
      setAccessibleText(row == null || empty ? null : Numbers.text(row.cells().get(at), column));
    }
  }

  private void explain() {
    var answer = model.answerProperty().get();
    var info = model.info();
    if (answer != null && info != null) {
      NumberHelp.open(card.lookup("#panel-what"), info, answer.table());
    }
  }

  private void copy() {
    model.withTable(
        (session, table) -> {
          Clips.table(session.outputs().html(table), session.outputs().tsv(table));
          desk.toast(Words.of("toast.table"));
        });
  }

  @Override
  public String id() {
    return "targets";
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
    return true;
  }

  @Override
  public List<FilterKey> filterKeys() {
    return List.of();
  }

  @Override
  public void refresh() {
    var session = desk.workspace().session();
    if (session == null || session.facts().targets().isEmpty()) {
      page.body(Screens.empty(desk, "targets", Feather.TARGET));
    } else {
      page.body(card);
      model.refresh();
    }
  }
}
