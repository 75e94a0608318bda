package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;

/** The rows with something to look at, their used columns as the file has them; a cell is corrected where it stands. */
final class FixGrid extends TableView<ProblemRow> {
  /** Columns before those of the sheet: state, row. */
  private static final int BEFORE = 2;

  private final Fixing fixing;
  private final ObservableDoubleValue em;
  private List<ColumnMatch> shown = List.of();
  private int atRow;
  private int atColumn = -1;

  FixGrid(Fixing fixing, ObservableDoubleValue em) {
    super(fixing.rows());
    this.fixing = fixing;
    this.em = em;
    setId("adddata-fixes");
    getStyleClass().addAll("plain-grid", "ad-grid", "ad-fixes");
    setAccessibleText(Say.of("fix.table"));
    setAccessibleHelp(Say.of("fix.table.help"));
    setEditable(true);
    setSortPolicy(view -> false);
    setPlaceholder(Parts.label(Say.of("fix.none-shown")));
    getSelectionModel().setCellSelectionEnabled(true);
    getFocusModel().focusedCellProperty().subscribe(this::at);
    fixing.rows().addListener((ListChangeListener<ProblemRow>) c -> shownAnew());
    fixing.exchangingProperty().subscribe(on -> {
      if (!on) {
        stay();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    shownAnew();
  }

  private void at(@Nullable TablePosition<?, ?> position) {
    if (position != null && !fixing.exchangingProperty().get() && position.getRow() >= 0 && position.getRow() < getItems().size()) {
      atRow = getItems().get(position.getRow()).row();
      atColumn = position.getColumn() >= 0 ? position.getColumn() : atColumn;
    }
  }

  private void shownAnew() {
    List<ColumnMatch> columns = getItems().isEmpty() ? shown : getItems().getFirst().columns();
    if (!columns.equals(shown)) {
      shown = columns;
      columns(columns);
    }
  }

  private void columns(List<ColumnMatch> used) {
    var columns = new ArrayList<TableColumn<ProblemRow, ?>>();
    columns.add(width(Grids.nodes("fix.state", FixGrid::state), 9));
    TableColumn<ProblemRow, ProblemRow> number = Grids.number("left-out.row", ProblemRow::row);
    columns.add(width(number, 5));
    for (int i = 0; i < used.size(); i++) {
      columns.add(width(column(used.get(i), i), ems(used.get(i))));
    }
    getColumns().setAll(columns);
  }

  /** As wide as its heading; a date is shown whole, beside the icon of a problem. */
  private static double ems(ColumnMatch match) {
    Field field = match.field();
    boolean date = field != null && field.content() == Field.Content.DATE;
    return Math.clamp(match.header().length() * 0.62 + 2.5, date ? 10.5 : 8, 16);
  }

  private TableColumn<ProblemRow, ?> width(TableColumn<ProblemRow, ?> column, double ems) {
    column.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> ems * em.get(), em)); // the size of text may come later
    return column;
  }

  private TableColumn<ProblemRow, ProblemRow> column(ColumnMatch match, int n) {
    TableColumn<ProblemRow, ProblemRow> column = new TableColumn<>(match.header());
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    column.setCellFactory(c -> new FixCell(fixing, n));
    column.setSortable(false);
    column.setReorderable(false);
    column.setEditable(true);
    return column;
  }

  private static Node state(ProblemRow row) {
    if (row.right()) {
      return Parts.badge(Feather.CHECK, Say.of("fix.state.right"), "good");
    }
    return row.out()
        ? Parts.badge(Feather.X_CIRCLE, Say.of("fix.state.out"), "bad")
        : Parts.badge(Feather.ALERT_TRIANGLE, Say.of("fix.state.warning"), "warn");
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      next(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER) {
      edit();
      event.consume();
    }
  }

  /** Begins to type in the cell that has the focus; where that is no cell of theirs, in the row's first problem. */
  void edit() {
    int row = getFocusModel().getFocusedIndex();
    if (row < 0) {
      return;
    }
    int column = atColumn < BEFORE ? firstProblem(row) + BEFORE : atColumn;
    go(row, column);
    edit(row, getColumns().get(column));
  }

  private int firstProblem(int row) {
    ProblemRow r = getItems().get(row);
    for (int n = 0; n < r.columns().size(); n++) {
      if (r.isProblem(n)) {
        return n;
      }
    }
    return 0;
  }

  /** Goes to the next problem (1) or the one before (-1), and round at the ends. */
  void next(int by) {
    int rows = getItems().size();
    if (rows == 0) {
      return;
    }
    int width = Math.max(1, shown.size());
    long cells = (long) rows * width;
    long at = Math.max(0, getFocusModel().getFocusedIndex()) * (long) width + Math.max(0, atColumn - BEFORE);
    if (atColumn < BEFORE) {
      at -= by > 0 ? 1 : 0;
    }
    for (long i = 1; i <= cells; i++) {
      long place = Math.floorMod(at + by * i, cells);
      ProblemRow row = getItems().get((int) (place / width));
      int n = (int) (place % width);
      boolean none = n == 0 && !row.right() && java.util.stream.IntStream.range(0, width).noneMatch(row::isProblem);
      if (row.isProblem(n) || none) {
        go((int) (place / width), n + BEFORE);
        return;
      }
    }
  }

  private void go(int row, int column) {
    TableColumn<ProblemRow, ?> to = getColumns().get(column);
    getSelectionModel().clearAndSelect(row, to);
    getFocusModel().focus(row, to);
    scrollTo(Math.max(0, row - 3));
    scrollToColumn(to);
    requestFocus();
  }

  /** Puts the focus on the first problem, or back where it was. */
  void enter() {
    if (!getItems().isEmpty()) {
      int row = Math.max(0, place());
      // another file may have fewer columns than the one that was looked at before
      boolean there = atColumn >= BEFORE && atColumn < getColumns().size();
      go(row, there ? atColumn : firstProblem(row) + BEFORE);
    }
  }

  /** Where the row that had the focus stands now; -1 where it is not shown. */
  private int place() {
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i).row() == atRow) {
        return i;
      }
    }
    return -1;
  }

  /** Its rows were exchanged: the cell that had the focus has it still. */
  private void stay() {
    int row = place();
    if (row >= 0 && atColumn >= 0 && atColumn < getColumns().size()) {
      TableColumn<ProblemRow, ?> column = getColumns().get(atColumn);
      getSelectionModel().clearAndSelect(row, column);
      getFocusModel().focus(row, column);
    }
  }

  /** The row that has the focus; null where none has. */
  @Nullable ProblemRow row() {
    int at = getFocusModel().getFocusedIndex();
    return at >= 0 && at < getItems().size() ? getItems().get(at) : null;
  }

  /** The used column that has the focus; -1 where none has. */
  int column() {
    return atColumn - BEFORE;
  }
}
