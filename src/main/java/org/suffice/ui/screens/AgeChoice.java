package org.suffice.ui.screens;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.AgeBands;
import org.suffice.model.SufficeException;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Pop;

/** In which age bands tables by age are shown: each its own, bands that are often printed, or any by their lower bounds. */
final class AgeChoice extends MenuButton {
  private final MeasureViewModel model;

  AgeChoice(MeasureViewModel model) {
    this.model = model;
    setId("age-bands");
    setMinWidth(Region.USE_PREF_SIZE);
    getItems().add(choice(Words.of("ages.own"), null));
    getItems().add(new SeparatorMenuItem());
    AgeBands.presets().forEach(b -> getItems().add(choice(b.words(), b)));
    getItems().add(new SeparatorMenuItem());
    MenuItem other = new MenuItem(Words.of("ages.other"));
    other.setId("ages-other");
    other.setOnAction(e -> type());
    getItems().add(other);
    refresh();
  }

  private CheckMenuItem choice(String words, @Nullable AgeBands bands) {
    CheckMenuItem item = new CheckMenuItem(words);
    item.setUserData(bands);
    item.setOnAction(e -> {
      model.bands(bands);
      refresh();
    });
    return item;
  }

  /** Says which bands were chosen. */
  void refresh() {
    AgeBands now = model.bands();
    setText(now == null ? Words.of("ages.button.own") : Words.of("ages.button", now.text().replace(",", ", ")));
    setAccessibleText(now == null ? Words.of("ages.button.own") : Words.of("ages.button", now.words()));
    for (MenuItem item : getItems()) {
      if (item instanceof CheckMenuItem one) {
        one.setSelected(java.util.Objects.equals(one.getUserData(), now));
      }
    }
  }

  private void type() {
    TextField text = new TextField();
    text.setId("ages-text");
    text.setAccessibleText(Words.of("ages.other.words"));
    AgeBands now = model.bands();
    text.setText(now == null ? AgeBands.DFE.text() : now.text());
    Label help = Icons.styled(new Label(Words.of("ages.other.words")), "note");
    Label wrong = Icons.styled(new Label(), "field-error");
    wrong.setWrapText(true);
    HBox foot = Icons.styled(new HBox(), "button-row");
    Pop pop = new Pop(Words.of("ages.other.title"), help, text, wrong, foot);
    Runnable take = () -> take(text.getText(), wrong, pop);
    foot.getChildren().add(Buttons.primary("ages.use", Feather.CHECK, take));
    pop.onEnter(take);
    pop.show(this, text);
  }

  private void take(String typed, Label wrong, Pop pop) {
    try {
      AgeBands bands = AgeBands.asked(typed);
      pop.hide();
      model.bands(bands);
      refresh();
    } catch (SufficeException e) {
      wrong.setText(e.sentence());
    }
  }
}
