package org.suffice.ui.adddata;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.widgets.Icons;

/** The head of adding data: what is being added, and which step this is. */
final class StepBar extends HBox {
  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final double NARROW = 84;
  private final Map<Step, Label> pills = new EnumMap<>(Step.class);
  private final Label subject = Parts.label("", "ad-subject");
  private boolean narrow;

  StepBar(AddDataViewModel model, Runnable leave) {
    getStyleClass().add("ad-head");
    Label title = Parts.label(Say.of("title"), "ad-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    subject.setMinWidth(0);
    HBox steps = Parts.row();
    steps.getStyleClass().add("ad-steps");
    steps.setAccessibleRole(AccessibleRole.TEXT);
    for (Step step : Step.values()) {
      Label pill = Parts.label(step.words(), "ad-pill");
      pill.setMinWidth(Region.USE_PREF_SIZE);
      pills.put(step, pill);
      steps.getChildren().add(pill);
    }
    getChildren().addAll(title, subject, Parts.space(), steps, Parts.icon("leave", Feather.X, leave));
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    model.stepProperty().subscribe(now -> show(now, steps));
    Em.whenNarrow(this, NARROW, on -> {
      narrow = on;
      show(model.step(), steps);
    });
    Runnable tell = () -> subject.setText(subject(model));
    model.selectedProperty().subscribe(tell);
    model.stepProperty().subscribe(tell);
    tell.run();
  }

  private void show(Step now, HBox steps) {
    pills.forEach(
        (step, pill) -> {
          boolean done = step.compareTo(now) < 0 || now == Step.RECEIPT;
          pill.pseudoClassStateChanged(NOW, step == now && !done);
          pill.pseudoClassStateChanged(DONE, done);
          Parts.shown(!narrow || step == now, pill);
          pill.setGraphic(done ? Icons.of(Feather.CHECK) : null);
        });
    steps.setAccessibleText(Say.of("step.of", now.ordinal() + 1, Step.values().length, now.words()));
  }

  private static String subject(AddDataViewModel model) {
    SheetDraft sheet = model.selectedProperty().get();
    if (model.step() != Step.COLUMNS || sheet == null) {
      return "";
    }
    String rows = Say.count("rows", sheet.reading().rows());
    return sheet.reading().sheet().isEmpty()
        ? Say.of("subject.file", sheet.reading().file(), rows)
        : Say.of("subject.sheet", sheet.reading().file(), sheet.name(), rows);
  }
}
