package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.LeftOutRow;

/** The rows that cannot be used: row number as Excel shows it, problem, what to do, and the row as the file has it. */
final class LeftOutPane extends VBox {
  private final Label title = Parts.label("", "section-title");
  private final TableView<LeftOutRow> table = new TableView<>();
  private final Label original = Parts.wrapped("", "ad-values", "ad-original");
  private boolean severalFiles;

  LeftOutPane(Runnable onSave) {
    getStyleClass().addAll("card", "ad-card", "ad-left-out");
    Button save = Parts.button("left-out.save", Feather.DOWNLOAD, onSave);
    var head = Parts.row(title, Parts.space(), save);
    head.getStyleClass().add("ad-card-head");
    table.setId("adddata-left-out");
    table.getStyleClass().addAll("plain-grid", "ad-grid");
    table.setAccessibleText(Say.of("left-out.table"));
    table.setSortPolicy(view -> false);
    table.setPlaceholder(Parts.label(""));
    var columns = new ArrayList<TableColumn<LeftOutRow, ?>>();
    columns.add(Grids.number("left-out.row", r -> r.origin().row()));
    columns.add(Grids.words("left-out.where", this::where));
    columns.add(Grids.words("left-out.problem", LeftOutPane::problem));
    columns.add(Grids.words("left-out.do", r -> r.problem().whatToDo()));
    table.getColumns().setAll(columns);
    Em.widths(table, Em.in(this), 5, -3, -6, -6);
    table.getSelectionModel().selectedItemProperty().subscribe(this::showOriginal);
    original.setMaxWidth(Double.MAX_VALUE);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head, table, original);
  }

  private String where(LeftOutRow row) {
    String sheet = row.origin().sheet();
    String file = row.origin().file();
    return sheet.isEmpty() ? file : severalFiles ? Say.of("parts.where", sheet, file) : sheet;
  }

  /** The sentence without the row number that has a column of its own. */
  private static String problem(LeftOutRow row) {
    String message = row.problem().message().replaceFirst("^Row [\\d,]+: ", "");
    return message.isEmpty() ? message : message.substring(0, 1).toUpperCase(java.util.Locale.UK) + message.substring(1);
  }

  private void showOriginal(@Nullable LeftOutRow row) {
    Parts.shown(row != null, original);
    if (row != null) {
      var cells = new ArrayList<String>();
      for (int i = 0; i < row.cells().size(); i++) {
        String heading = i < row.headers().size() ? row.headers().get(i) : SheetPreview.letters(i);
        if (!row.cells().get(i).isBlank()) {
          cells.add(heading + ": " + row.cells().get(i));
        }
      }
      original.setText(cells.stream().collect(Collectors.joining(" · ")));
      original.setAccessibleText(original.getText());
    }
  }

  /** Shows these rows. */
  void show(List<LeftOutRow> rows) {
    title.setText(Say.count("left-out.title", rows.size()));
    severalFiles = rows.stream().map(r -> r.origin().file()).distinct().count() > 1;
    table.getItems().setAll(rows);
    table.getSelectionModel().selectFirst();
    showOriginal(table.getSelectionModel().getSelectedItem());
  }

  /** Puts the focus on the rows. */
  void focusRows() {
    table.requestFocus();
  }
}
