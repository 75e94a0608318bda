package org.suffice.ui.screens;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.suffice.app.StrategyTables;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Icons;

/** The tables that a strategy has, in its order: each opens the measure that gives it. */
final class StrategyPane {
  private final VBox card;

  StrategyPane(Desk desk) {
    GridPane grid = Icons.styled(new GridPane(), "form-grid");
    int line = 0;
    for (StrategyTables.Entry table : StrategyTables.all()) {
      Hyperlink link = new Hyperlink(table.title());
      link.setWrapText(true);
      link.setId("strategy-" + (line + 1));
      link.setOnAction(e -> {
        link.setVisited(false);
        desk.show(table);
      });
      grid.addRow(line++, Icons.styled(new Label(String.valueOf(line)), "note"), link);
    }
    ScrollPane scroll = Icons.styled(new ScrollPane(grid), "inner-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Words.of("strategy.title"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label words = Icons.styled(new Label(Words.of("strategy.words")), "note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    card = Icons.styled(new VBox(Icons.styled(new Label(Words.of("strategy.title")), "section-title"), words, scroll), "card", "list-card");
  }

  VBox node() {
    return card;
  }
}
