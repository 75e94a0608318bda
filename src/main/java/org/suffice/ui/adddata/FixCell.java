package org.suffice.ui.adddata;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.widgets.Icons;

/** A cell of a row that is corrected: what the file has, or what was written over it; marked in icon and words. */
final class FixCell extends TableCell<ProblemRow, ProblemRow> {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
  private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");
  private final Fixing fixing;
  private final int n;
  private final TextField field = new TextField();

  /** A cell of the nth used column. */
  FixCell(Fixing fixing, int n) {
    this.fixing = fixing;
    this.n = n;
    field.getStyleClass().add("ad-fix-field");
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field.focusedProperty().subscribe(on -> {
      if (!on && isEditing()) {
        take();
      }
    });
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      take();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      cancelEdit();
      event.consume();
    }
  }

  private void take() {
    ProblemRow row = getItem();
    String text = field.getText();
    cancelEdit();
    if (row != null) {
      fixing.write(row, n, text);
    }
  }

  @Override
  public void startEdit() {
    ProblemRow row = getItem();
    if (row == null || isEmpty() || row.cells().isEmpty()) {
      return;
    }
    super.startEdit();
    if (isEditing()) {
      fixing.typing(true);
      field.setText(row.text(n));
      field.setAccessibleText(Say.of("fix.field", row.columns().get(n).header(), row.row()));
      setText(null);
      setGraphic(field);
      field.selectAll();
      field.requestFocus();
    }
  }

  @Override
  public void cancelEdit() {
    boolean was = isEditing();
    super.cancelEdit();
    if (was) {
      getTableView().requestFocus();
      show(getItem());
      fixing.typing(false);
    }
  }

  @Override
  protected void updateItem(@Nullable ProblemRow row, boolean empty) {
    super.updateItem(row, empty);
    if (!isEditing()) {
      show(empty ? null : row);
    }
  }

  private void show(@Nullable ProblemRow row) {
    boolean fixed = row != null && row.isFixed(n);
    boolean problem = row != null && row.isProblem(n);
    pseudoClassStateChanged(FIXED, fixed);
    pseudoClassStateChanged(PROBLEM, problem);
    setText(null);
    if (row == null || n >= row.columns().size()) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    String text = row.text(n).isEmpty() ? Say.of("columns.blank") : row.text(n);
    Label label = Parts.label(text);
    if (problem || fixed) {
      Icons.with(problem ? Feather.ALERT_TRIANGLE : Feather.EDIT_2, label);
    }
    setGraphic(label);
    String heading = row.columns().get(n).header();
    String words = heading + ": " + text;
    words = problem ? Say.of("fix.cell.problem", words) : words;
    words = fixed ? Say.of("fix.cell.fixed", words, row.original(n).isEmpty() ? Say.of("columns.blank") : row.original(n)) : words;
    setAccessibleText(words);
    setTooltip(problem || fixed ? new Tooltip(words) : null);
  }
}
