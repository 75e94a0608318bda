package org.suffice.ui.widgets;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;

/** A number as printed, with its full meaning for a screen reader. */
final class NumberCell extends TableCell<Row, Row> {
  private final Text text = LabelCell.wrapping(this);
  private final TableShape shape;
  private final TableShape.Shown shown;

  NumberCell(TableShape shape, TableShape.Shown shown) {
    this.shape = shape;
    this.shown = shown;
    getStyleClass().add(shown.number() ? "number-cell" : "text-cell");
    if (shown.kind() != TableShape.Kind.VALUE) {
      getStyleClass().add("second");
    }
  }

  private Text wrapped(String words) {
    text.setText(words);
    return text;
  }

  /** The months as a line, and what changed in words. */
  private Node trend(Row row, String said) {
    Text words = new Text(shape.trendWords(said));
    words.getStyleClass().add("text");
    HBox both = Icons.styled(new HBox(new Sparkline(shape.trend(row, said), getFont().getSize()), words), "trend-cell");
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    boolean none = row == null || empty;
    boolean mark = shown.kind() == TableShape.Kind.STATUS;
    boolean words = shown.kind() == TableShape.Kind.TEXT;
    String said = row == null || empty ? "" : shape.text(row, shown);
    setText(none || mark || words ? null : said);
    setGraphic(none || !(mark || words) ? null : mark ? new StatusMark(said) : shape.isTrend(shown) && row != null ? trend(row, said) : wrapped(said));
    setAccessibleText(row == null || empty ? null : shape.spoken(row, shown));
  }
}
