package org.suffice.ui.screens;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.RefreshDraft;
import org.suffice.app.RefreshDraft.State;
import org.suffice.model.Numbers;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.AsAtPicker;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.ComparePicker;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** New figures in an edited draft: what would become of each item, a yes for each that was edited by hand, then a new copy. */
final class RefreshPane {
  private final Desk desk;
  private final DraftsViewModel model;
  private final Button choose = Buttons.of("refresh.choose", Feather.FOLDER, this::choose);
  private final Button write = Buttons.primary("refresh.write", Feather.REFRESH_CW, this::write);
  private final AsAtPicker asAt = new AsAtPicker(this::asAt);
  private final ComparePicker compare = new ComparePicker(this::compare, extract -> {});
  private final FlowPane dates = Icons.styled(new FlowPane(asAt, compare), "tick-row");
  private final Label said = DraftPane.text("refresh-said");
  private final WordGrid<RefreshDraft.Line> grid = new WordGrid<>("refresh-items", Words.of("refresh.items"));
  private final VBox items = Icons.styled(new VBox(grid), "card", "table-card");
  private final VBox node;

  RefreshPane(Desk desk, DraftsViewModel model) {
    this.desk = desk;
    this.model = model;
    Label words = DraftPane.text("refresh-words");
    words.setText(Words.of("refresh.words"));
    asAt.setId("refresh-as-at");
    compare.setId("refresh-compare");
    VBox head =
        Icons.styled(
            new VBox(
                Icons.styled(new Label(Words.of("refresh.title")), "section-title"),
                words,
                dates,
                Icons.styled(new HBox(choose, write), "button-row"),
                said),
            "card",
            "list-card");
    head.setMinHeight(Region.USE_PREF_SIZE);
    grid.words(Words.of("refresh.item"), -2, RefreshDraft.Line::title)
        .words(Words.of("refresh.kind"), 8, l -> Words.of("refresh.kind." + l.kind()))
        .words(Words.of("refresh.state"), -3, RefreshPane::state)
        .nodes(Words.of("refresh.overwrite"), 12, this::tick);
    VBox.setVgrow(grid, Priority.ALWAYS);
    VBox.setVgrow(items, Priority.ALWAYS);
    node = Icons.styled(new VBox(head, items), "panels");
    model.outcomeProperty().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private static String state(RefreshDraft.Line line) {
    String word = Words.of("refresh.state." + line.state().name().toLowerCase(java.util.Locale.ROOT));
    return line.reason().isEmpty() || line.state() == State.EDITED ? word : word + ". " + line.reason();
  }

  private Node tick(RefreshDraft.Line line) {
    if (line.state() != State.EDITED || written()) {
      return new Label();
    }
    CheckBox tick = new CheckBox(Words.of("refresh.overwrite.tick"));
    tick.setAccessibleText(Words.of("refresh.overwrite.spoken", line.title(), Words.of("refresh.kind." + line.kind())));
    tick.setSelected(model.overwritten(line.place()));
    tick.selectedProperty().subscribe(on -> model.overwrite(line.place(), on));
    return tick;
  }

  private boolean written() {
    RefreshDraft.Outcome outcome = model.outcomeProperty().get();
    return outcome != null && outcome.file() != null;
  }

  private void choose() {
    desk.dialogs().open(Words.of("refresh.open"), Words.of("files.word"), "*.docx").ifPresent(model::look);
  }

  private void write() {
    RefreshDraft.Outcome looked = model.outcomeProperty().get();
    if (looked != null) {
      String name = String.valueOf(looked.draft().getFileName()).replaceFirst("(?i)\\.docx$", "");
      String date = looked.asAt() == null ? Words.of("refresh.copy") : looked.asAt().toString();
      desk.dialogs().save(Words.of("refresh.save"), name + "-" + date, Words.of("files.word"), "docx").ifPresent(model::refresh);
    }
  }

  private void asAt(LocalDate date) {
    RefreshDraft.Outcome looked = model.outcomeProperty().get();
    if (looked != null) {
      model.look(looked.draft(), date, model.compared());
    }
  }

  private void compare(@Nullable LocalDate date) {
    RefreshDraft.Outcome looked = model.outcomeProperty().get();
    if (looked != null) {
      model.look(looked.draft(), looked.asAt(), date);
    }
  }

  private void show(RefreshDraft.@Nullable Outcome outcome) {
    boolean there = outcome != null;
    boolean done = written();
    boolean dated = outcome != null && outcome.asAt() != null && !done;
    dates.setVisible(dated);
    dates.setManaged(dated);
    boolean compared = outcome != null && outcome.compared() != null;
    compare.setVisible(compared);
    compare.setManaged(compared);
    write.setVisible(there && !done);
    write.setManaged(there && !done);
    // One button of the view is the one most people came for: which, changes once a draft was chosen.
    choose.getStyleClass().remove(Styles.ACCENT);
    if (!there || done) {
      choose.getStyleClass().add(Styles.ACCENT);
    }
    said.setVisible(there);
    said.setManaged(there);
    items.setVisible(there);
    items.setManaged(there);
    if (outcome != null) {
      asAt.show(outcome.asAt(), model.latest());
      compare.show(outcome.asAt(), outcome.compared());
      grid.show(model.lines());
      said.setText(String.join("\n", sentences(outcome, done)));
      if (done) {
        desk.toast(Words.of("refresh.toast"));
      }
    }
  }

  private static List<String> sentences(RefreshDraft.Outcome outcome, boolean done) {
    List<String> lines = new ArrayList<>();
    String date = outcome.asAt() == null ? "" : Numbers.date(outcome.asAt());
    lines.add(
        done
            ? Words.of("refresh.done", String.valueOf(outcome.file()), date)
            : Words.of("refresh.looked", String.valueOf(outcome.draft().getFileName()), date));
    lines.add(
        Words.of(
            "refresh.counts",
            outcome.count(State.CHANGED) + outcome.count(State.OVERWRITTEN), outcome.count(State.UNCHANGED), outcome.count(State.EDITED),
            outcome.count(State.MISSING) + outcome.count(State.DAMAGED)));
    if (outcome.beside()) {
      lines.add(Words.of("draft.beside"));
    }
    if (!outcome.notInDraft().isEmpty()) {
      lines.add(Words.of("refresh.absent", String.join(", ", outcome.notInDraft())));
    }
    outcome.flagged().forEach(what -> lines.add(Words.of("reports.flagged", what)));
    lines.addAll(outcome.notes());
    return lines;
  }

  /** Another project: what was looked at is of the one before. */
  void refresh() {
    grid.refresh();
  }
}
