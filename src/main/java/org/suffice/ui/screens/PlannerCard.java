package org.suffice.ui.screens;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suffice.model.SufficeException;
import org.suffice.model.Supposed;
import org.suffice.ui.Area;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.screens.MeasureViewModel.Form;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.NumberGrid;
import org.suffice.ui.widgets.TableShape;

/** The target planner: what a share means in placements, or a number of placements in share, as one types. */
final class PlannerCard {
  private static final String SHARE = "share";
  private static final String NUMBER = "number";
  private static final int FIELD_COLUMNS = 8;
  private static final double LEAST_HIGH_EM = 35;
  private final MeasureViewModel model;
  private final NumberGrid grid = new NumberGrid();
  private final Label formula = Icons.styled(new Label(), "note");
  private final TextField share = field(SHARE);
  private final TextField number = field(NUMBER);
  private final TextField children = field("children");
  private final TextField excluded = field("excluded");
  private final VBox card;
  private boolean clearing;

  PlannerCard(Desk desk) {
    model = new MeasureViewModel(desk.workspace(), desk.background(), Area.NONE, "target-planner", Form.SNAPSHOT);
    grid.setId("target-planner");
    grid.onOpen((row, column) -> model.rows(row, column, desk::rows, desk::toast));
    formula.setWrapText(true);
    formula.setMinHeight(Region.USE_PREF_SIZE);
    formula.setId("planner-formula");
    HBox fields = Icons.styled(new HBox(), "planner-fields");
    for (TextField field : List.of(share, number, children, excluded)) {
      Label name = Icons.styled(new Label(Words.of("planner." + field.getId().replace("planner-", ""))), "field-label");
      name.setLabelFor(field);
      fields.getChildren().add(new VBox(name, field));
      field.textProperty().subscribe(t -> typed(field));
    }
    fields.setAlignment(Pos.BOTTOM_LEFT);
    Label title = Icons.styled(new Label(Words.of("planner.title")), "section-title");
    VBox.setVgrow(grid, Priority.ALWAYS);
    card = Icons.styled(new VBox(title, fields, formula, grid), "card", "table-card");
    card.setMinHeight(LEAST_HIGH_EM * desk.theme().scale() * org.suffice.ui.Theme.BODY);
    model.answerProperty().subscribe(a -> show());
    model.problemProperty().subscribe(p -> show());
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setPrefColumnCount(FIELD_COLUMNS);
    field.setId("planner-" + id);
    field.setPromptText(Words.of("planner.as-target"));
    field.setAccessibleText(Words.of("planner." + id));
    return field;
  }

  /** A share and a number follow from each other: the one that is typed holds. */
  private void typed(TextField field) {
    if (clearing) {
      return;
    }
    clearing = true;
    if (field == share && !share.getText().isBlank()) {
      number.clear();
    } else if (field == number && !number.getText().isBlank()) {
      share.clear();
    }
    clearing = false;
    try {
      model.suppose(supposed());
    } catch (SufficeException e) {
      formula.setText(e.sentence());
    }
  }

  private Supposed supposed() {
    Double percent = share.getText().isBlank() ? null : decimal(share.getText());
    return new Supposed(percent, whole(number), whole(children), whole(excluded));
  }

  private static @Nullable Integer whole(TextField field) {
    return field.getText().isBlank() ? null : Integer.valueOf((int) decimal(field.getText()));
  }

  private static double decimal(String text) {
    try {
      return Double.parseDouble(text.strip().replace(",", "").replace("%", ""));
    } catch (NumberFormatException e) {
      throw new SufficeException("plan", Words.of("planner.not-a-number", text.strip()), e);
    }
  }

  private void show() {
    var answer = model.answerProperty().get();
    if (answer != null) {
      grid.show(TableShape.all(answer.table()), answer.table().title());
      formula.setText(String.join(" ", answer.table().notes()));
    } else {
      grid.getItems().clear();
      formula.setText(model.problemProperty().get());
    }
  }

  VBox node() {
    return card;
  }

  void refresh() {
    model.refresh();
  }
}
