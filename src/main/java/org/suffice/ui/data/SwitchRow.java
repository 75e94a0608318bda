package org.suffice.ui.data;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.suffice.app.Switch;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Segments;

/** One switch of counting: its name, its sentence, and its value as a choice or a field. */
final class SwitchRow extends HBox {
  SwitchRow(Switch which, String value, BiConsumer<Switch, String> set) {
    getStyleClass().add("switch-row");
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    Label name = Icons.styled(new Label(which.label()), "holding-name");
    Label sentence = Icons.styled(new Label(which.sentence()), "note");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(name, sentence);
    HBox.setHgrow(words, Priority.ALWAYS);
    Node choice = which.choices().size() > 1 ? choices(which, value, set) : field(which, value, set);
    name.setLabelFor(choice);
    getChildren().addAll(words, choice);
  }

  private static Node choices(Switch which, String value, BiConsumer<Switch, String> set) {
    Segments choices = new Segments(which.label());
    which.choices().forEach(v -> choices.add(v, Words.or("switch." + which.id() + "." + v, v)));
    choices.choose(value);
    choices.onChoose(v -> set.accept(which, v));
    return choices;
  }

  private static Node field(Switch which, String value, BiConsumer<Switch, String> set) {
    TextField field = Icons.styled(new TextField(value), "switch-field");
    field.setId("switch-" + which.id());
    field.setAccessibleText(which.label());
    field.setAccessibleHelp(which.sentence());
    field.setOnAction(e -> set.accept(which, field.getText().strip()));
    field.focusedProperty().subscribe((was, now) -> {
      if (was && !now) {
        set.accept(which, field.getText().strip());
      }
    });
    return field;
  }
}
