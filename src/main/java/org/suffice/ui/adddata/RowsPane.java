package org.suffice.ui.adddata;

import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Receipt;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.SideBySide;

/** What became of single rows: those left out, and beside them what else is good to know. */
final class RowsPane extends StackPane {
  private static final double SHARE = 0.65;
  private static final double LEAST_HIGH = 15;
  private final LeftOutPane leftOut;
  private final WarningsPane warnings = new WarningsPane();
  private final SideBySide both;
  private final VBox alone = Icons.styled(new VBox(), "ad-alone");

  /** The rows; {@code save} saves those left out. */
  RowsPane(Runnable save) {
    leftOut = new LeftOutPane(save);
    both = new SideBySide(leftOut, warnings, SHARE, LEAST_HIGH);
  }

  void show(List<LeftOutRow> rows, Receipt receipt) {
    leftOut.show(rows);
    warnings.show(receipt);
    if (rows.isEmpty()) {
      both.getChildren().remove(warnings);
      alone.getChildren().setAll(warnings);
      getChildren().setAll(alone);
    } else {
      alone.getChildren().clear();
      if (!both.getChildren().contains(warnings)) {
        both.getChildren().add(warnings);
      }
      getChildren().setAll(both);
    }
  }
}
