package org.suffice.ui.data;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.Numbers;
import org.suffice.model.StalePlacement;
import org.suffice.model.StalePlacement.State;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** Placements that the newest extract no longer sends: several can be chosen, and closed, kept, or decided anew. */
public final class StaleTab implements DataTab {
  private record Choice(@Nullable State state, String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  private final Desk desk;
  private final StaleViewModel model;
  private final ComboBox<Choice> states = Icons.styled(new ComboBox<>(), "page-choice", "wide-choice");
  private final WordGrid<StalePlacement> grid = new WordGrid<StalePlacement>("stale", Words.of("data.stale.table")).several();
  private final Label chosen = Icons.styled(new Label(), "field-label");
  private final TextField day = Icons.styled(new TextField(), "day-field");
  private final Label wrong = Icons.styled(new Label(), "field-error");
  private final Button close = Buttons.primary("data.stale.close", Feather.X_CIRCLE, this::close);
  private final Button keep = Buttons.of("data.stale.keep", Feather.CHECK, this::keep);
  private final Button forget = Buttons.of("data.stale.forget", Feather.ROTATE_CCW, this::forget);
  private final Empty root;
  private boolean filling;

  /** Those of a window's project. */
  public StaleTab(Desk desk) {
    this.desk = desk;
    this.model = new StaleViewModel(desk.workspace(), desk.background(), desk.dialogs()::error);
    states.setId("stale-states");
    states.valueProperty().subscribe(c -> { if (c != null && !filling) { model.stateProperty().set(c.state); } });
    grid.words(Words.of("data.stale.child"), 6.5, s -> s.placement().child())
        .words(Words.of("data.stale.placement"), -3, s -> s.placement().typeText())
        .words(Words.of("data.stale.since"), 9.6, s -> Numbers.date(s.placement().start()))
        .words(Words.of("data.stale.in"), -4, StaleTab::in)
        .words(Words.of("data.stale.missing"), 8.5, s -> s.ofOlderYear() ? Words.of("data.stale.newest-year") : Numbers.date(s.newest()))
        .words(Words.of("data.stale.state"), 8.5, StaleViewModel::decided);
    grid.getSelectionModel().getSelectedItems().addListener((ListChangeListener<StalePlacement>) c -> choosing());
    VBox.setVgrow(grid, Priority.ALWAYS);
    VBox card =
        new VBox(Cards.note(Words.of("data.stale.words")), Cards.choice("data.stale.filter", states), grid, actions(), wrong);
    root = new Empty(desk, Icons.styled(card, "card", "table-card"));
    model.shownProperty().subscribe(s -> show());
    choosing();
  }

  private static String in(StalePlacement s) {
    var origin = s.placement().origin();
    return Words.of("data.stale.extract", Numbers.date(origin.extracted()), Cards.file(origin), Numbers.number(origin.row(), 0));
  }

  private Node actions() {
    day.setId("stale-day");
    day.setPromptText(Words.of("data.stale.day.prompt"));
    day.setAccessibleText(Words.of("data.stale.day"));
    day.setAccessibleHelp(Words.of("data.stale.day.help"));
    day.setOnAction(e -> close());
    day.textProperty().subscribe(t -> wrong.setText(""));
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    Label label = Icons.styled(new Label(Words.of("data.stale.day")), "field-label");
    label.setLabelFor(day);
    label.setMinWidth(Region.USE_PREF_SIZE);
    chosen.setId("stale-chosen");
    Button all = Buttons.of("data.stale.all", () -> { grid.getSelectionModel().selectAll(); grid.requestFocus(); });
    FlowPane actions =
        new FlowPane(Cards.row(chosen, all), Cards.row(label, day, close), Cards.row(keep, forget));
    return Icons.styled(actions, "action-flow");
  }

  private void show() {
    if (!model.anyData()) {
      root.nothingYet("empty.stale", Feather.CLOCK);
    } else if (model.of(null) == 0) {
      root.allWell("data.stale.none");
    } else {
      filling = true;
      states.getItems().clear();
      for (State state : State.values()) {
        states.getItems().add(choice(state, state.label()));
      }
      states.getItems().add(choice(null, Words.of("data.stale.every")));
      states.setValue(
          states.getItems().stream().filter(c -> Objects.equals(c.state, model.stateProperty().get())).findFirst().orElse(null));
      filling = false;
      grid.show(model.shownProperty().get());
      grid.getSelectionModel().selectFirst();
      root.content();
    }
    choosing();
  }

  private Choice choice(@Nullable State state, String words) {
    return new Choice(state, Words.of("page.tab.count", words, Numbers.number(model.of(state), 0)));
  }

  private List<StalePlacement> chosen() {
    return grid.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
  }

  private void choosing() {
    List<StalePlacement> now = chosen();
    chosen.setText(Words.of("data.stale.chosen", Words.count("data.stale.placement", now.size())));
    close.setDisable(now.isEmpty());
    keep.setDisable(now.isEmpty());
    forget.setDisable(now.stream().allMatch(s -> s.state() == State.UNDECIDED));
  }

  private void close() {
    wrong.setText(StaleViewModel.wrong(day.getText()));
    if (wrong.getText().isEmpty()) {
      model.close(chosen(), day.getText(), desk::toast);
    } else {
      day.requestFocus();
    }
  }

  private void keep() {
    model.keep(chosen(), desk::toast);
  }

  private void forget() {
    model.forget(chosen(), desk::toast);
  }

  @Override
  public String id() {
    return "stale";
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return model.countProperty();
  }

  @Override
  public void refresh(boolean shown) {
    model.refresh();
    if (shown) {
      show();
    }
  }
}
