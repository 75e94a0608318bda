package org.suffice.ui.adddata;

import java.util.Objects;
import javafx.scene.layout.VBox;
import org.suffice.model.Receipt;
import org.suffice.ui.widgets.Icons;

/** A receipt to look at again: each sheet with its counts, the warnings by type with theirs, and each file's hash. */
public final class ReceiptPane extends VBox {
  private static final String SHEET = "/org/suffice/css/adddata.css";
  private final PartsTable parts;
  private final WarningsPane warnings = new WarningsPane();
  private final VBox files = Icons.styled(new VBox(), "ad-receipt-facts");

  /** A pane without a receipt. */
  public ReceiptPane() {
    getStyleClass().addAll("add-data", "receipt-pane");
    getStylesheets().add(Objects.requireNonNull(ReceiptPane.class.getResource(SHEET), SHEET).toExternalForm());
    parts = new PartsTable(Em.in(this));
    warnings.getStyleClass().removeAll("card");
    setVgrow(warnings, javafx.scene.layout.Priority.ALWAYS);
    getChildren().addAll(parts, warnings, files);
  }

  /** Shows a receipt. */
  public void show(Receipt receipt) {
    parts.show(receipt.parts());
    files.getChildren()
        .setAll(
            receipt.parts().stream()
                .map(p -> Say.of("receipt.hash", p.file(), p.fileHash()))
                .distinct()
                .map(hash -> Parts.wrapped(hash, "ad-values"))
                .toList());
    warnings.show(receipt);
  }
}
