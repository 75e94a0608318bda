package org.suffice.ui.widgets;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;
import org.suffice.ui.Words;

/**
 * The numbers of a table as a grid one can walk with the arrow keys: numbers to the right, sums bold, parts indented.
 * Enter or a click on a number opens the rows behind it.
 */
public final class NumberGrid extends TableView<Row> {
  private static final int HEADING_BREAK = 8;
  private static final double TREND_GAP_EM = 0.5;
  private static final double HEADING_SIZE = 0.923;
  private static final double CELL_PAD_EM = 1.25;
  private static final double LABEL_PAD_EM = 2.4;
  private static final double LEAST_LABEL_EM = 8.5;
  private static final double MOST_EM = 22;
  private static final double MOST_WORDS_EM = 8;
  private static final double LABEL_SHARE = 0.2;
  private static final double MOST_LABEL_SHARE = 0.5;
  private static final double MARK_EM = 3.3;
  private static final double SCROLL_BAR_EM = 0.9;
  private final Text ruler = new Text();
  private BiConsumer<String, String> open = (row, column) -> {};
  private Wish.Taker wishes = wish -> {};
  private @Nullable TableShape shape;

  /** An empty grid. */
  public NumberGrid() {
    getStyleClass().addAll("number-grid");
    getSelectionModel().setCellSelectionEnabled(true);
    setPlaceholder(new Label(Words.of("table.empty")));
    setSortPolicy(t -> false);
    setRowFactory(t -> new NumberRow());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onMenu);
    widthProperty().subscribe(w -> fit());
  }

  /** What happens when the rows behind a number are asked for, given row id and column id. */
  public void onOpen(BiConsumer<String, String> action) {
    open = action;
  }

  /** Who takes what else is wanted of a number. */
  public void onWish(Wish.Taker taker) {
    wishes = taker;
  }

  /** Shows a table in this shape; {@code name} is what a screen reader calls it. */
  public void show(TableShape shown, String name) {
    String rowBefore = selectedRow();
    int columnBefore = getSelectionModel().getSelectedCells().isEmpty() ? -1 : getSelectionModel().getSelectedCells().getFirst().getColumn();
    shape = shown;
    setAccessibleText(Words.of("table.spoken", name));
    getColumns().clear();
    getColumns().add(labels(shown));
    shown.columns().forEach(c -> getColumns().add(numbers(shown, c)));
    setItems(FXCollections.observableArrayList(shown.table().rows()));
    fit();
    again(rowBefore, columnBefore);
  }

  private String selectedRow() {
    var cells = getSelectionModel().getSelectedCells();
    int row = cells.isEmpty() ? -1 : cells.getFirst().getRow();
    return row < 0 || row >= getItems().size() ? "" : getItems().get(row).id();
  }

  /** The number that was selected stays so when its table is counted again. */
  private void again(String rowId, int column) {
    for (int i = 0; i < getItems().size() && column >= 0 && column < getColumns().size(); i++) {
      if (getItems().get(i).id().equals(rowId)) {
        getSelectionModel().clearAndSelect(i, getColumns().get(column));
      }
    }
  }

  private TableColumn<Row, Row> labels(TableShape shown) {
    TableColumn<Row, Row> column = new TableColumn<>(shown.table().rowHeading());
    column.setCellFactory(c -> new LabelCell());
    column.setCellValueFactory(f -> new javafx.beans.property.ReadOnlyObjectWrapper<>(f.getValue()));
    return fixed(column, "label-column");
  }

  private TableColumn<Row, Row> numbers(TableShape shown, TableShape.Shown what) {
    TableColumn<Row, Row> column = new TableColumn<>();
    Label heading = new Label(broken(what.heading()));
    heading.setTooltip(new Tooltip(what.help()));
    column.setGraphic(heading);
    column.setUserData(what);
    column.setCellFactory(c -> new NumberCell(shown, what));
    column.setCellValueFactory(f -> new javafx.beans.property.ReadOnlyObjectWrapper<>(f.getValue()));
    return fixed(column, what.number() ? "number-column" : "text-column");
  }

  private static TableColumn<Row, Row> fixed(TableColumn<Row, Row> column, String style) {
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add(style);
    return column;
  }

  /** Breaks a heading at words, so that a narrow column keeps its whole heading. */
  static String broken(String heading) {
    var lines = new StringBuilder();
    int length = 0;
    for (String word : heading.split(" ")) {
      boolean next = length > 0 && length + 1 + word.length() > HEADING_BREAK;
      lines.append(next ? "\n" : length > 0 ? " " : "").append(word);
      length = next ? word.length() : length + (length > 0 ? 1 : 0) + word.length();
    }
    return lines.toString();
  }

  private double widthOf(String words, Font font) {
    ruler.setFont(font);
    return words.lines().mapToDouble(this::measured).max().orElse(0);
  }

  private double measured(String line) {
    ruler.setText(line);
    return ruler.getLayoutBounds().getWidth();
  }

  /** Numbers take what they need, the labels the rest; where the rest is too little, the grid scrolls. */
  void fit() {
    TableShape now = shape;
    if (now == null || getColumns().isEmpty() || getWidth() <= 0) {
      return;
    }
    double sum = 0;
    for (TableColumn<Row, ?> column : getColumns().subList(1, getColumns().size())) {
      if (column.getUserData() instanceof TableShape.Shown what) {
        column.setPrefWidth(Math.ceil(widthOf(now, what)));
        sum += column.getPrefWidth();
      }
    }
    double longest = longestLabel(now.table().rows(), bold(1)) + LABEL_PAD_EM * em();
    double word = Math.min(longestWord(now.table().rows(), bold(1)) + LABEL_PAD_EM * em(), MOST_LABEL_SHARE * getWidth());
    double least = Math.min(longest, Math.max(word, Math.max(LEAST_LABEL_EM * em(), LABEL_SHARE * getWidth())));
    double rest = getWidth() - sum - SCROLL_BAR_EM * em();
    getColumns().getFirst().setPrefWidth(Math.floor(Math.max(least, rest)));
  }

  private double widthOf(TableShape now, TableShape.Shown what) {
    double widest = widthOf(broken(what.heading()), bold(HEADING_SIZE));
    if (now.isTrend(what)) {
      double words = now.table().rows().stream().mapToDouble(r -> widthOf(now.trendWords(now.text(r, what)), bold(1))).max().orElse(0);
      return Math.max(widest, (Sparkline.WIDE_EM + TREND_GAP_EM) * em() + words) + CELL_PAD_EM * em();
    }
    boolean mark = what.kind() == TableShape.Kind.STATUS;
    double extra = mark ? MARK_EM * em() : 0;
    for (Row row : now.table().rows()) {
      widest = Math.max(widest, widthOf(now.text(row, what), bold(mark ? HEADING_SIZE : 1)) + extra);
    }
    double most = what.kind() == TableShape.Kind.TEXT ? MOST_WORDS_EM : MOST_EM;
    return Math.min(widest, most * em()) + CELL_PAD_EM * em();
  }

  private Font bold(double size) {
    return Font.font(em.getFont().getFamily(), FontWeight.BOLD, size * em());
  }

  private double longestLabel(List<Row> rows, Font font) {
    return rows.stream().mapToDouble(r -> widthOf(r.label(), font)).max().orElse(0);
  }

  /** So that a label goes on in a new line between its words, never inside one. */
  private double longestWord(List<Row> rows, Font font) {
    return rows.stream().flatMap(r -> Stream.of(r.label().split("[ \n]"))).distinct().mapToDouble(w -> widthOf(w, font)).max().orElse(0);
  }

  private double em() {
    return em.getFont().getSize();
  }

  private final Label em = ruler();

  private Label ruler() {
    Label label = new Label();
    label.setManaged(false);
    label.setVisible(false);
    getChildren().add(label);
    label.fontProperty().subscribe(f -> fit());
    return label;
  }

  private void onMenu(ContextMenuEvent event) {
    boolean onRow = event.getTarget() instanceof javafx.scene.Node n && inRow(n);
    if (event.isKeyboardTrigger() || onRow) {
      wish(Wish.Kind.MENU, event.isKeyboardTrigger() ? null : new Point2D(event.getScreenX(), event.getScreenY()));
      event.consume();
    }
  }

  private void wish(Wish.Kind kind, @Nullable Point2D at) {
    withSelected((row, column) -> wishes.take(new Wish(kind, row, column, this, at == null ? Wish.middle(this, getBoundsInLocal()) : at)));
  }

  private void onKey(KeyEvent event) {
    Wish.Kind wanted = Wish.of(event);
    if (wanted != null) {
      wish(wanted, null);
      event.consume();
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      openSelected();
      event.consume();
    }
  }

  private void onClick(MouseEvent event) {
    boolean onRow = event.getTarget() instanceof javafx.scene.Node n && inRow(n);
    if (event.getButton() == MouseButton.PRIMARY && onRow) {
      openSelected();
    }
  }

  private static boolean inRow(javafx.scene.Node node) {
    for (javafx.scene.Node n = node; n != null; n = n.getParent()) {
      if (n instanceof TableRow<?> row) {
        return !row.isEmpty();
      }
    }
    return false;
  }

  private void openSelected() {
    withSelected(open);
  }

  @SuppressWarnings("rawtypes")
  private void withSelected(BiConsumer<String, String> action) {
    TableShape now = shape;
    List<TablePosition> cells = getSelectionModel().getSelectedCells();
    if (now == null || cells.isEmpty() || now.columns().isEmpty()) {
      return;
    }
    Row row = getItems().get(cells.getFirst().getRow());
    int column = Math.max(0, cells.getFirst().getColumn() - 1);
    action.accept(row.id(), now.columnId(now.columns().get(column)));
  }
}
