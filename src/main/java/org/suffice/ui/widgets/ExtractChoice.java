package org.suffice.ui.widgets;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.suffice.model.Extract;
import org.suffice.model.Numbers;
import org.suffice.model.Standing;
import org.suffice.ui.Words;

/** The earlier extracts that figures can be compared with, a line each. */
final class ExtractChoice extends VBox {
  private static final int MOST = 8;

  ExtractChoice(List<Extract> extracts, Consumer<Extract> choose) {
    getStyleClass().add("extract-choice");
    setId("compare-extracts");
    for (Extract extract : extracts.subList(0, Math.min(MOST, extracts.size()))) {
      Button button = new Button(words(extract));
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(e -> choose.accept(extract));
      getChildren().add(button);
    }
  }

  /** "Provisional, extracted 2 May 2017: april.xlsx (import 1)". */
  static String words(Extract extract) {
    String called = extract.standing() == Standing.NOT_SAID ? Words.of("compare.extract") : extract.standing().label();
    return Words.of("compare.extract.words", called, Numbers.date(extract.extracted()), String.join(", ", extract.files().subList(0, Math.min(2, extract.files().size()))), extract.importId());
  }
}
