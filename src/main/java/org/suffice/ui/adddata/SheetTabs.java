package org.suffice.ui.adddata;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Mapping;
import org.suffice.ui.widgets.Icons;

/** The sheets to be added, one beside the other with what is still to look at; not shown for one alone. */
final class SheetTabs extends FlowPane {
  private final AddDataViewModel model;

  SheetTabs(AddDataViewModel model) {
    this.model = model;
    getStyleClass().add("ad-tabs");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(Say.of("tabs"));
    Parts.shown(false, this);
  }

  /** Shows the sheets as they are now; what has the focus keeps it. */
  void refresh() {
    List<SheetDraft> sheets = model.ticked();
    Parts.shown(sheets.size() > 1, this);
    while (getChildren().size() > sheets.size()) {
      getChildren().removeLast();
    }
    while (getChildren().size() < sheets.size()) {
      getChildren().add(Icons.styled(new ToggleButton(), "ad-tab"));
    }
    for (int i = 0; i < sheets.size(); i++) {
      dress((ToggleButton) getChildren().get(i), sheets.get(i));
    }
  }

  /** Its name, with the file's where a sheet of another file is called the same. */
  static String named(SheetDraft sheet, List<SheetDraft> among) {
    boolean alone = among.stream().noneMatch(s -> !s.equals(sheet) && s.name().equals(sheet.name()));
    return alone ? sheet.name() : Say.of("parts.where", sheet.name(), sheet.reading().file());
  }

  private void dress(ToggleButton tab, SheetDraft sheet) {
    String name = named(sheet, model.ticked());
    Mapping mapping = sheet.reading().mapping();
    int check = mapping == null ? 0 : Matching.count(mapping, Sureness.CHECK);
    String words =
        !sheet.missing().isEmpty()
            ? Say.of("tab.missing", name)
            : check > 0 ? Say.of("tab.check", name, check) : name;
    tab.setText(words);
    tab.setAccessibleText(words);
    tab.setGraphic(
        Icons.of(!sheet.missing().isEmpty() ? Feather.ALERT_TRIANGLE : check > 0 ? Feather.ALERT_CIRCLE : Feather.CHECK));
    tab.setSelected(model.selectedProperty().get() == sheet);
    tab.setOnAction(
        e -> {
          model.selectedProperty().set(sheet);
          refresh();
        });
  }
}
