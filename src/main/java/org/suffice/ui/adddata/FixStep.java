package org.suffice.ui.adddata;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.widgets.EmptyState;
import org.suffice.ui.widgets.Icons;

/** Step 4: only the rows with something to look at; a cell is corrected where it stands, and the row checked at once. */
final class FixStep implements StepPane {
  private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FILL = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
  private final AddDataViewModel model;
  private final Fixing fixing;
  private final Runnable primary;
  private final Label headline = Parts.wrapped("", "ad-headline");
  private final Label checking = Icons.with(Feather.REFRESH_CW, Parts.label(Say.of("fix.checking"), "note"));
  private final Label capped = Parts.wrapped("", "note");
  private final Label detail = Parts.wrapped("", "ad-original");
  private final ComboBox<Object> rule = new ComboBox<>();
  private final ComboBox<SheetDraft> sheet = new ComboBox<>();
  private final Button fill;
  private final FixGrid grid;
  private final VBox card;
  private final EmptyState none;
  private final VBox root = Icons.styled(new VBox(), "ad-step");
  private boolean filling;

  /** The step; {@code save} saves the rows left out, {@code primary} puts the focus on the button that goes on. */
  FixStep(AddDataViewModel model, Runnable save, Runnable primary) {
    this.model = model;
    this.fixing = model.fixing();
    this.primary = primary;
    headline.setId("adddata-headline");
    grid = new FixGrid(fixing, Em.in(root));
    fill = Parts.button("fix.fill", Feather.COPY, this::fill);
    Button before = Parts.button("fix.previous", Feather.CHEVRON_UP, () -> grid.next(-1));
    Button next = Parts.button("fix.next", Feather.CHEVRON_DOWN, () -> grid.next(1));
    Button undo = Parts.button("fix.undo", Feather.CORNER_UP_LEFT, fixing::undo);
    Button redo = Parts.button("fix.redo", Feather.CORNER_UP_RIGHT, fixing::redo);
    Button leftOut = Parts.button("left-out.save", Feather.DOWNLOAD, save);
    FlowPane tools = Icons.styled(new FlowPane(sheet(), rule(), before, next, fill, undo, redo, leftOut), "ad-fix-tools");
    VBox.setVgrow(grid, Priority.ALWAYS);
    detail.setMaxWidth(Double.MAX_VALUE);
    detail.setId("adddata-fix-detail");
    card = Icons.styled(new VBox(tools, grid, detail), "card", "ad-card", "ad-fix-card");
    none = new EmptyState(Feather.CHECK_CIRCLE, Say.of("fix.none"), Say.of("fix.none.how"), Parts.button("fix.none.go", model::next));
    StackPane centre = new StackPane(card, none);
    VBox.setVgrow(centre, Priority.ALWAYS);
    root.getChildren().addAll(Parts.row(headline, Parts.space(), checking), capped, centre);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    Parts.shown(false, checking);
    fixing.checkingProperty().subscribe(on -> Parts.shown(on, checking));
    fixing.rows().addListener((ListChangeListener<ProblemRow>) c -> shown());
    grid.getFocusModel().focusedCellProperty().subscribe(p -> looked());
    model.plannedProperty().subscribe(this::show);
    shown();
  }

  private Node sheet() {
    sheet.setId("adddata-fix-sheet");
    sheet.setAccessibleText(Say.of("fix.sheet"));
    sheet.setConverter(new Named<>(SheetDraft::name));
    sheet.setOnAction(
        e -> {
          if (!filling && sheet.getValue() != null) {
            fixing.sheetProperty().set(sheet.getValue());
          }
        });
    return sheet;
  }

  private Node rule() {
    rule.setId("adddata-fix-rule");
    rule.setAccessibleText(Say.of("fix.rule"));
    rule.setConverter(new Named<>(FixStep::words));
    rule.setOnAction(
        e -> {
          if (!filling) {
            fixing.ruleProperty().set(rule.getValue() instanceof Fixing.Rule r ? r.code() : null);
          }
        });
    return rule;
  }

  private static String words(Object choice) {
    return choice instanceof Fixing.Rule r ? Say.of("fix.rule.of", Say.number(r.rows()), r.says()) : Say.of("fix.rule.all");
  }

  private void show(@Nullable Planned plan) {
    if (plan != null) {
      headline.setText(ConfirmStep.headline(plan));
    }
  }

  private void shown() {
    filling = true;
    var choices = new java.util.ArrayList<Object>();
    choices.add("");
    choices.addAll(fixing.rules());
    if (!choices.equals(rule.getItems())) {
      rule.getItems().setAll(choices);
    }
    String only = fixing.ruleProperty().get();
    rule.setValue(choices.stream().filter(c -> c instanceof Fixing.Rule r && r.code().equals(only)).findFirst().orElse(""));
    List<SheetDraft> sheets = fixing.withRows();
    if (!sheets.equals(sheet.getItems())) {
      sheet.getItems().setAll(sheets);
    }
    sheet.setValue(fixing.sheetProperty().get());
    Parts.shown(sheets.size() > 1, sheet);
    filling = false;
    boolean any = !fixing.rows().isEmpty();
    Parts.shown(any, card);
    Parts.shown(!any, none);
    boolean more = fixing.all() > Fixing.MOST;
    capped.setText(more ? Say.of("fix.capped", Fixing.MOST, fixing.all()) : "");
    Parts.shown(more, capped);
    looked();
  }

  /** Says what is wrong with the row that has the focus, and what the file has in the cell. */
  private void looked() {
    ProblemRow row = grid.row();
    int n = grid.column();
    Parts.shown(row != null, detail);
    int alike = row == null || n < 0 ? 0 : fixing.alike(row, n).size();
    boolean canFill = row != null && row.isFixed(n) && alike > 0;
    fill.setDisable(!canFill);
    Parts.words(fill, canFill ? Say.count("fix.fill", alike) : Say.of("fix.fill"));
    if (row == null) {
      return;
    }
    String was = row.isFixed(n) ? " " + Say.of("fix.was", row.original(n).isEmpty() ? Say.of("columns.blank") : row.original(n)) : "";
    detail.setText(Say.of("fix.detail", row.row(), row.words()) + was);
    detail.setAccessibleText(detail.getText());
  }

  private void fill() {
    ProblemRow row = grid.row();
    int n = grid.column();
    if (row != null && row.isFixed(n)) {
      int rows = fixing.fill(row, n);
      model.say(Notice.done(Say.count("fix.filled", rows)));
    }
  }

  private void onKey(KeyEvent event) {
    boolean typing = event.getTarget() instanceof javafx.scene.control.TextInputControl;
    if (event.getCode() == KeyCode.F8) {
      grid.next(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (!typing && UNDO.match(event)) {
      fixing.undo();
      event.consume();
    } else if (!typing && REDO.match(event)) {
      fixing.redo();
      event.consume();
    } else if (!typing && FILL.match(event)) {
      fill();
      event.consume();
    }
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void enter() {
    show(model.plannedProperty().get());
    shown();
  }

  @Override
  public void focus() {
    if (fixing.rows().isEmpty()) {
      primary.run();
    } else {
      grid.enter();
    }
  }
}
