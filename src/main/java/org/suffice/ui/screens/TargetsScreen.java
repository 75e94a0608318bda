package org.suffice.ui.screens;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.FilterKey;
import org.suffice.model.Target;
import org.suffice.ui.Area;
import org.suffice.ui.Clips;
import org.suffice.ui.Desk;
import org.suffice.ui.Screen;
import org.suffice.ui.Words;
import org.suffice.ui.screens.MeasureViewModel.Form;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.NumberGrid;
import org.suffice.ui.widgets.TableShape;

/** The targets of the strategy: where each began, where it is, where it should be, and how it stands. */
final class TargetsScreen implements Screen {
  private static final double LEAST_HIGH_EM = 36;
  private static final String NOW = "now";
  private final Desk desk;
  private final MeasureViewModel model;
  private final Page page = new Page("targets");
  private final NumberGrid grid = new NumberGrid();
  private final Label note = Icons.styled(new Label(), "note");
  private final Hyperlink what = Buttons.link("panel.what", this::explain);
  private final VBox card;
  private final MeasurePanel trajectory;
  private final MeasureViewModel quarters;
  private final PlannerCard planner;
  private final TargetsViewModel edits;
  private final Button first = Buttons.of("targets.first", Feather.PLUS, this::addFirst);

  TargetsScreen(Desk desk) {
    this.desk = desk;
    this.model = new MeasureViewModel(desk.workspace(), desk.background(), Area.NONE, "kpi", Form.SNAPSHOT);
    note.setWrapText(true);
    ScrollPane notes = Icons.styled(new ScrollPane(note), "inner-scroll", "note-scroll");
    notes.setFitToWidth(true);
    notes.setAccessibleText(Words.of("help.notes"));
    grid.setId("kpi");
    grid.getStyleClass().add("kpi-grid");
    grid.onOpen((row, column) -> model.rows(row, NOW, desk::rows, desk::toast));
    Label title = Icons.styled(new Label(Words.of("targets.title")), "section-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    edits = new TargetsViewModel(desk.workspace(), desk.background(), desk::toast);
    HBox actions =
        Icons.styled(
            new HBox(
                Buttons.of("targets.add", Feather.PLUS, this::add),
                Buttons.of("targets.change", Feather.EDIT_2, this::change),
                Buttons.of("targets.remove", Feather.TRASH_2, this::remove),
                Buttons.of("table.copy", Feather.COPY, this::copy)),
            "button-row");
    HBox head = Icons.styled(new HBox(title, what), "card-header");
    head.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(grid, Priority.ALWAYS);
    card = Icons.styled(new VBox(head, actions, grid, notes), "card", "table-card");
    card.setMinHeight(LEAST_HIGH_EM * desk.theme().scale() * org.suffice.ui.Theme.BODY);
    card.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    quarters = new MeasureViewModel(desk.workspace(), desk.background(), Area.NONE, "kpi-trajectory", Form.SNAPSHOT);
    trajectory = new MeasurePanel(quarters, desk, LEAST_HIGH_EM, false);
    planner = new PlannerCard(desk);
    model.answerProperty().subscribe(a -> show());
    model.problemProperty().subscribe(p -> show());
  }

  private void show() {
    var answer = model.answerProperty().get();
    if (answer != null) {
      grid.show(TableShape.all(answer.table()), answer.table().title());
      note.setText(String.join("\n", answer.table().notes()));
    } else {
      grid.getItems().clear();
      note.setText(model.problemProperty().get());
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F1) {
      explain();
      event.consume();
    } else if (event.getCode() == KeyCode.F2) {
      change();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      remove();
      event.consume();
    } else if (new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).match(event) && edits.undo(desk.dialogs()::error)) {
      event.consume();
    }
  }

  private void addFirst() {
    new TargetForm(desk, edits, null).open(first);
  }

  private void add() {
    new TargetForm(desk, edits, null).open(card.lookup("#targets-add"));
  }

  private void change() {
    selected().ifPresentOrElse(t -> new TargetForm(desk, edits, t).open(card.lookup("#targets-change")), () -> desk.toast(Words.of("targets.choose")));
  }

  private void remove() {
    selected().ifPresentOrElse(t -> edits.remove(t.name(), desk.dialogs()::error), () -> desk.toast(Words.of("targets.choose")));
  }

  /** The target of the line that is selected. */
  private Optional<Target> selected() {
    var session = desk.workspace().session();
    var cells = grid.getSelectionModel().getSelectedCells();
    int at = cells.isEmpty() ? -1 : cells.getFirst().getRow();
    return session == null || at < 0 || at >= grid.getItems().size() ? Optional.empty() : session.targets().find(grid.getItems().get(at).label());
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
        (session, table) -> {
          Clips.table(session.outputs().html(table), session.outputs().tsv(table));
          desk.toast(Words.of("toast.table", Words.of("copy.working-copy.said")));
        });
  }

  @Override
  public String id() {
    return "targets";
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public Area area() {
    return Area.NONE;
  }

  @Override
  public List<Place> places() {
    var session = desk.workspace().session();
    return session == null
        ? List.of()
        : Stream.of("kpi", "target-planner", "kpi-trajectory").map(session.ask()::info).map(i -> new Place("", Words.of("page.targets.title"), i.title(), i.id())).toList();
  }

  @Override
  public boolean usesAsAt() {
    return true;
  }

  @Override
  public List<FilterKey> filterKeys() {
    return List.of();
  }

  @Override
  public void refresh() {
    var session = desk.workspace().session();
    if (session == null || session.facts().targets().isEmpty()) {
      page.body(session == null ? Screens.empty(desk, "targets", Feather.TARGET) : Screens.empty(desk, "targets", Feather.TARGET, first));
    } else {
      page.body(card, planner.node(), trajectory);
      model.refresh();
      quarters.refresh();
      planner.refresh();
    }
  }
}
