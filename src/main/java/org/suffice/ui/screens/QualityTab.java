package org.suffice.ui.screens;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.Area;
import org.suffice.ui.Clips;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.data.DataTab;
import org.suffice.ui.screens.MeasureViewModel.Form;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.TableCard;

/** What is missing or odd in the data, as the measure {@code data-quality} counts it, with the rows behind each number. */
final class QualityTab implements DataTab {
  private final Desk desk;
  private final MeasureViewModel model;
  private final TableCard table;
  private final Hyperlink what = Buttons.link("panel.what", this::explain);
  private final VBox card;
  private final StackPane root = new StackPane();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  QualityTab(Desk desk) {
    this.desk = desk;
    this.model = new MeasureViewModel(desk.workspace(), desk.background(), Area.NONE, "data-quality", Form.SNAPSHOT);
    this.table = new TableCard(List.of(Buttons.of("table.copy", Feather.COPY, this::copy)), (row, column) -> model.rows(row, column, desk::rows, desk::toast));
    table.grid().setId("data-quality");
    VBox.setVgrow(table, Priority.ALWAYS);
    card = Icons.styled(new VBox(table, what), "panels", "quality");
    card.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.answerProperty().subscribe(a -> show());
    model.problemProperty().subscribe(p -> show());
  }

  private void show() {
    var answer = model.answerProperty().get();
    if (answer == null) {
      root.getChildren().setAll(Screens.empty(desk, "quality", Feather.DATABASE));
    } else {
      table.show(answer.table(), String.join(" ", answer.table().notes()) + " " + Words.of("panel.click"));
      root.getChildren().setAll(card);
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F1) {
      explain();
      event.consume();
    }
  }

  private void explain() {
    var answer = model.answerProperty().get();
    var info = model.info();
    if (answer != null && info != null) {
      NumberHelp.open(what, info, answer.table());
    }
  }

  private void copy() {
    model.withTable(
        (session, shown) -> {
          Clips.table(session.outputs().html(shown), session.outputs().tsv(shown));
          desk.toast(Words.of("toast.table", Words.of("copy.working-copy.said")));
        });
  }

  @Override
  public String id() {
    return "quality";
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  @Override
  public void refresh(boolean shown) {
    if (shown) {
      model.refresh();
    }
  }

  @Override
  public boolean usesAsAt() {
    return true;
  }
}
