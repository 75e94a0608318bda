package org.suffice.ui.adddata;

import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.Receipt;
import org.suffice.model.RowNumbers;
import org.suffice.ui.widgets.Icons;

/** Warnings and notes of a receipt in words, each with the number of its rows. */
final class WarningsPane extends VBox {
  private static final int RUNS_NAMED = 40;
  private final GridPane lines = Icons.styled(new GridPane(), "ad-warnings");

  WarningsPane() {
    getStyleClass().addAll("card", "ad-card");
    Label title = Parts.label(Say.of("warnings.title"), "section-title", "ad-card-head");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Say.of("warnings.title"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll);
  }

  void show(Receipt receipt) {
    var rows = new TreeMap<String, Integer>();
    for (Receipt.Part part : receipt.parts()) {
      for (Map.Entry<String, Integer> warning : part.warnings().entrySet()) {
        String text = text(receipt, part, warning.getKey());
        rows.merge(text, warning.getValue(), Integer::sum);
      }
    }
    lines.getChildren().clear();
    none(rows, receipt);
    rows.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> line(e.getKey(), e.getValue()));
  }

  /** The first in words, and the rows of all; of several sheets, in which. */
  static String text(Receipt receipt, Receipt.Part part, String code) {
    String text = part.warningTexts().getOrDefault(code, code);
    String told = part.rows().getOrDefault(code, RowNumbers.NONE).behind(text, RUNS_NAMED);
    return receipt.parts().size() == 1 ? told : Say.of("warnings.where", where(receipt, part), told);
  }

  private static String where(Receipt receipt, Receipt.Part part) {
    if (part.sheet().isEmpty()) {
      return part.file();
    }
    boolean alone = receipt.parts().stream().noneMatch(p -> !p.file().equals(part.file()) && p.sheet().equals(part.sheet()));
    return alone ? part.sheet() : Say.of("parts.where", part.sheet(), part.file());
  }

  /** What is said where there is nothing to say. */
  private void none(Map<String, Integer> rows, Receipt receipt) {
    if (receipt.leftOut() == 0) {
      Label good = Icons.with(Feather.CHECK_CIRCLE, Parts.wrapped(Say.of("warnings.none-left-out")));
      GridPane.setColumnSpan(good, 2);
      lines.addRow(lines.getRowCount(), good);
    } else if (rows.isEmpty()) {
      lines.add(Parts.wrapped(Say.of("warnings.none"), "note"), 0, 0);
    }
  }

  private void line(String text, int rows) {
    Label count = Parts.label(Say.count("rows", rows), "ad-strong");
    count.setMinWidth(Label.USE_PREF_SIZE);
    GridPane.setHalignment(count, HPos.RIGHT);
    GridPane.setValignment(count, VPos.TOP);
    Label words = Parts.wrapped(text);
    GridPane.setHgrow(words, Priority.ALWAYS);
    lines.addRow(lines.getRowCount(), count, words);
  }
}
