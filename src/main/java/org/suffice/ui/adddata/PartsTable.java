package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.suffice.model.Numbers;
import org.suffice.model.Receipt;

/** The counts of a receipt, a line for each sheet; as high as its lines, up to a few. */
final class PartsTable extends TableView<Receipt.Part> {
  private static final int MOST = 5;
  private final ObservableDoubleValue em;

  PartsTable(ObservableDoubleValue em) {
    this.em = em;
    setId("adddata-parts");
    getStyleClass().addAll("plain-grid", "ad-grid", "ad-parts");
    setAccessibleText(Say.of("parts.table"));
    setSortPolicy(view -> false);
  }

  /** The columns; repeated rows have one only where there are any. */
  private void columns(boolean repeated) {
    var columns = new ArrayList<TableColumn<Receipt.Part, ?>>();
    columns.add(Grids.words("parts.sheet", PartsTable::where));
    columns.add(Grids.words("parts.holds", p -> p.kind().label()));
    columns.add(Grids.words("parts.extracted", PartsTable::extracted));
    columns.add(Grids.number("parts.read", Receipt.Part::rowsRead));
    columns.add(Grids.number("parts.new", Receipt.Part::added));
    columns.add(Grids.number("parts.changed", Receipt.Part::changed));
    columns.add(Grids.number("parts.unchanged", Receipt.Part::unchanged));
    columns.add(Grids.number("parts.left-out", Receipt.Part::leftOut));
    if (repeated) {
      columns.add(Grids.number("parts.identical", Receipt.Part::identical));
    }
    getColumns().setAll(columns);
    if (repeated) {
      Em.widths(this, em, -4, 8, -3, 6.6, 5, 5.8, 7, 5.6, 6.4);
    } else {
      Em.widths(this, em, -4, 8, -3, 6.6, 5, 5.8, 7, 5.6);
    }
  }

  private static String where(Receipt.Part part) {
    String name = part.sheet().isEmpty() ? part.file() : Say.of("parts.where", part.sheet(), part.file());
    return part.alreadyThere() ? Say.of("parts.there", name) : name;
  }

  private static String extracted(Receipt.Part part) {
    return Say.of("parts.extracted.why", Numbers.date(part.extracted()), part.extractedWhy());
  }

  void show(List<Receipt.Part> parts) {
    columns(parts.stream().anyMatch(p -> p.identical() > 0));
    getItems().setAll(parts);
    fit(2.9 * em.get() * Math.min(MOST, parts.size()));
  }

  private void fit(double lines) {
    double head = 2.9 * em.get();
    double high = Math.ceil(head + lines);
    if (Math.abs(getPrefHeight() - high) > 1) {
      setMinHeight(high);
      setPrefHeight(high);
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double lines = 0;
    int n = 0;
    for (Node node : lookupAll(".table-row-cell")) {
      if (node instanceof TableRow<?> row && !row.isEmpty() && row.isVisible() && n < MOST) {
        lines += row.prefHeight(-1);
        n++;
      }
    }
    if (n > 0) {
      fit(lines / n * Math.min(MOST, getItems().size()));
    }
  }
}
