package org.suffice.ui.data;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Origin;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Icons;

/** Small pieces that the tabs are built of. */
final class Cards {
  private Cards() {}

  /** A title of a card. */
  static Label title(String key) {
    Label title = Icons.styled(new Label(Words.of(key)), "section-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    return title;
  }

  /** Words of less weight, never cut. */
  static Label note(String words) {
    Label note = Icons.styled(new Label(words), "note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }

  /** The tick for backups that cannot be written anew, each with the reason why it is asked. */
  static CheckBox unopened(String help) {
    CheckBox box = new CheckBox(Words.of("child.unopened"));
    box.setId(help.replace('.', '-'));
    box.setWrapText(true);
    box.setMinHeight(Region.USE_PREF_SIZE);
    box.setAccessibleHelp(Words.of(help));
    return box;
  }

  /** A choice with its name before it. */
  static HBox choice(String key, ComboBox<?> choice) {
    choice.setAccessibleText(Words.of(key));
    choice.setVisibleRowCount(14);
    Label label = Icons.styled(new Label(Words.of(key)), "field-label");
    label.setLabelFor(choice);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return row(label, choice);
  }

  /** Nodes side by side. */
  static HBox row(Node... nodes) {
    HBox row = Icons.styled(new HBox(nodes), "button-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** What takes the spare room of a row. */
  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /** "extract.xlsx, Placements": file and sheet of a row; empty where no row is known. */
  static String file(@Nullable Origin origin) {
    if (origin == null) {
      return "";
    }
    return origin.sheet().isEmpty() ? origin.file() : origin.file() + ", " + origin.sheet();
  }
}
