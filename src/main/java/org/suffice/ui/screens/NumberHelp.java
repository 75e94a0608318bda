package org.suffice.ui.screens;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Table;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Pop;

/** The answer to "What is this number?": what is counted, of what, what is left out, and where it comes from. */
final class NumberHelp {
  private NumberHelp() {}

  static void open(Node owner, MeasureInfo info, Table table) {
    VBox lines = Icons.styled(new VBox(), "help-lines");
    add(lines, "help.question", info.question());
    add(lines, "help.numerator", info.numerator());
    add(lines, "help.denominator", info.denominator());
    add(lines, "help.exclusions", info.exclusions());
    add(lines, "help.rules", rest(info, table));
    add(lines, "help.notes", String.join("\n", table.notes()));
    add(lines, "help.source", table.source());
    ScrollPane scroll = Icons.styled(new ScrollPane(lines), "help-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Words.of("panel.what"));
    scroll.setFocusTraversable(true);
    Pop pop = new Pop(info.title(), scroll);
    pop.placeAbove();
    pop.show(owner, scroll);
  }

  /** What the table's definition says beyond the measure's own words: the rules in force. */
  private static String rest(MeasureInfo info, Table table) {
    return table
        .definition()
        .replace(info.numerator(), "")
        .replace(info.denominator(), "")
        .replace(info.exclusions(), "")
        .strip()
        .replaceAll("\\s{2,}", " ");
  }

  private static void add(VBox lines, String key, String words) {
    if (!words.isBlank()) {
      Label name = Icons.styled(new Label(Words.of(key)), "field-label");
      Label text = new Label(words);
      text.setWrapText(true);
      text.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
      lines.getChildren().add(Icons.styled(new VBox(name, text), "help-line"));
    }
  }
}
