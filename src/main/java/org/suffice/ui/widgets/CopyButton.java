package org.suffice.ui.widgets;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.Profile;
import org.suffice.ui.Words;

/** Copies to the clipboard, and shows beside it for whom: what is pasted elsewhere has left Suffice too. */
public final class CopyButton extends SplitMenuButton {
  /**
   * A button.
   *
   * @param profile for whom copies are, the same for all such buttons of the window
   */
  public CopyButton(String key, ObjectProperty<Profile> profile, Runnable copy) {
    setText(Words.of(key));
    setGraphic(Icons.of(Feather.COPY));
    setId(key.replace('.', '-'));
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(e -> copy.run());
    ToggleGroup group = new ToggleGroup();
    for (Profile each : Profile.values()) {
      RadioMenuItem item = new RadioMenuItem(Buttons.plain(Words.of("copy." + each.id())));
      item.setId("copy-" + each.id());
      item.setToggleGroup(group);
      item.setOnAction(
          e -> {
            profile.set(each);
            copy.run();
          });
      getItems().add(item);
      profile.subscribe(chosen -> item.setSelected(chosen == each));
    }
    profile.subscribe(
        chosen -> {
          String help = Words.of("copy.help", Words.of("copy." + chosen.id()));
          setTooltip(new Tooltip(help));
          setAccessibleText(Buttons.plain(Words.of(key)));
          setAccessibleHelp(help);
        });
  }
}
