package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.suffice.model.RawRow;

/** The first rows of a sheet as the sheet has them; the selected row is the headings, so arrows and clicks move them. */
final class SheetPreview extends TableView<RawRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");
  private static final int WIDEST = 100;
  private final ReadOnlyIntegerWrapper heading = new ReadOnlyIntegerWrapper(this, "heading");
  private final ObservableDoubleValue em;
  private List<RawRow> rows = List.of();
  private boolean filling;

  SheetPreview(ObservableDoubleValue em, IntConsumer onHeading) {
    this.em = em;
    setId("adddata-preview");
    getStyleClass().addAll("plain-grid", "ad-grid", "ad-preview");
    setAccessibleText(Say.of("preview.name"));
    setAccessibleHelp(Say.of("preview.help"));
    setRowFactory(view -> new Line());
    setSortPolicy(view -> false);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !filling) {
                onHeading.accept(row.number());
              }
            });
  }

  private ReadOnlyIntegerProperty headingProperty() {
    return heading.getReadOnlyProperty();
  }

  /** Shows these rows, the headings being in that row (Excel's number; 0 for none). */
  void show(List<RawRow> shown, int headingRow) {
    if (!shown.equals(rows)) {
      filling = true;
      boolean wider = widest(shown) != widest(rows);
      rows = shown;
      if (wider) {
        getColumns().setAll(columns(shown));
      }
      getItems().setAll(shown);
      filling = false;
    }
    mark(headingRow);
  }

  /** The headings are in another row. */
  void mark(int row) {
    filling = true;
    heading.set(row);
    List<RawRow> items = getItems();
    getSelectionModel().clearSelection();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).number() == row) {
        getSelectionModel().select(i);
        getFocusModel().focus(i);
      }
    }
    filling = false;
  }

  private static int widest(List<RawRow> rows) {
    return Math.min(WIDEST, rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0));
  }

  private List<TableColumn<RawRow, ?>> columns(List<RawRow> rows) {
    int widest = widest(rows);
    var columns = new ArrayList<TableColumn<RawRow, ?>>();
    TableColumn<RawRow, String> number = column(Say.of("preview.row"), r -> String.valueOf(r.number()));
    number.getStyleClass().add("ad-row-number");
    columns.add(number);
    for (int i = 0; i < widest; i++) {
      int at = i;
      TableColumn<RawRow, String> column = column(letters(i), r -> at < r.cells().size() ? r.cells().get(at) : "");
      column.setPrefWidth(em.get() * (1.5 + 0.58 * longest(rows, i)));
      columns.add(column);
    }
    return columns;
  }

  /** Characters that a column needs; titles that stand alone in their row may run out of sight. */
  private static int longest(List<RawRow> rows, int column) {
    int longest =
        rows.stream()
            .filter(r -> r.cells().size() > column && r.cells().stream().filter(c -> !c.isBlank()).count() > 1)
            .mapToInt(r -> r.cells().get(column).length())
            .max()
            .orElse(0);
    return Math.clamp(longest, 5, 26);
  }

  private static TableColumn<RawRow, String> column(String name, java.util.function.Function<RawRow, String> text) {
    TableColumn<RawRow, String> column = new TableColumn<>(name);
    column.setCellValueFactory(f -> new ReadOnlyStringWrapper(text.apply(f.getValue())));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /** Column letters as Excel has them: 0 is A, 26 is AA. */
  static String letters(int column) {
    return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
  }

  /** A row, marked as headings or as above them. */
  private final class Line extends TableRow<RawRow> {
    Line() {
      headingProperty().subscribe(row -> mark());
    }

    @Override
    protected void updateItem(@Nullable RawRow row, boolean empty) {
      super.updateItem(row, empty);
      mark();
    }

    private void mark() {
      RawRow row = getItem();
      int at = headingProperty().get();
      pseudoClassStateChanged(HEADING, row != null && row.number() == at);
      pseudoClassStateChanged(ABOVE, row != null && row.number() < at);
    }
  }
}
