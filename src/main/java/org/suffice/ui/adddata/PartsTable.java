package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.suffice.model.Numbers;
import org.suffice.model.Receipt;

/** The counts of a receipt, a line for each sheet. */
final class PartsTable extends TableView<Receipt.Part> {
  private static final int MOST = 5;

  PartsTable() {
    setId("adddata-parts");
    getStyleClass().addAll("plain-grid", "ad-grid", "ad-parts");
    setAccessibleText(Say.of("parts.table"));
    setSortPolicy(view -> false);
    var columns = new ArrayList<TableColumn<Receipt.Part, ?>>();
    columns.add(Grids.words(this, "parts.sheet", 0.24, PartsTable::where));
    columns.add(Grids.words(this, "parts.holds", 0.10, p -> p.kind().label()));
    columns.add(Grids.words(this, "parts.extracted", 0.18, PartsTable::extracted));
    columns.add(Grids.number(this, "parts.read", 0.08, Receipt.Part::rowsRead));
    columns.add(Grids.number(this, "parts.new", 0.08, Receipt.Part::added));
    columns.add(Grids.number(this, "parts.changed", 0.08, Receipt.Part::changed));
    columns.add(Grids.number(this, "parts.unchanged", 0.08, Receipt.Part::unchanged));
    columns.add(Grids.number(this, "parts.identical", 0.08, Receipt.Part::identical));
    columns.add(Grids.number(this, "parts.left-out", 0.08, Receipt.Part::leftOut));
    getColumns().setAll(columns);
  }

  private static String where(Receipt.Part part) {
    String name = part.sheet().isEmpty() ? part.file() : Say.of("parts.where", part.sheet(), part.file());
    return part.alreadyThere() ? Say.of("parts.there", name) : name;
  }

  private static String extracted(Receipt.Part part) {
    return Say.of("parts.extracted.why", Numbers.date(part.extracted()), part.extractedWhy());
  }

  void show(List<Receipt.Part> parts) {
    getItems().setAll(parts);
    int lines = Math.min(MOST, parts.size());
    styleClassLines(lines);
  }

  private void styleClassLines(int lines) {
    getStyleClass().removeIf(c -> c.startsWith("ad-lines-"));
    getStyleClass().add("ad-lines-" + lines);
  }
}
