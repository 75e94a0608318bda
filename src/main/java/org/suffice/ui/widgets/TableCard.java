package org.suffice.ui.widgets;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Table;
import org.suffice.ui.DateWords;
import org.suffice.ui.Words;

/** A table in a card: its title, its numbers, its notes, and what can be done with it. */
public final class TableCard extends VBox {
  private static final double MOST_NOTE_EM = 6.5;
  private static final double ONE_LINE = 4000;
  private final Label title = Icons.styled(new Label(), "section-title");
  private final NumberGrid grid = new NumberGrid();
  private final Label note = Icons.styled(new Label(), "note");
  private final ScrollPane notes = Icons.styled(new ScrollPane(note), "inner-scroll", "note-scroll");
  private final Segments dates = new Segments(Words.of("table.dates"));
  private @Nullable Table table;
  private @Nullable Table part;
  private boolean alone;

  /**
   * A card.
   *
   * @param buttons what can be done with the table
   * @param open opens the rows behind a number, given row id and column id
   */
  public TableCard(List<? extends Node> buttons, BiConsumer<String, String> open) {
    getStyleClass().addAll("card", "table-card");
    FlowPane actions = Icons.styled(new FlowPane(dates), "button-flow");
    actions.getChildren().addAll(buttons);
    actions.setAlignment(Pos.CENTER_LEFT);
    title.setWrapText(true);
    actions.setPrefWrapLength(ONE_LINE);
    Ends header = new Ends(title, actions);
    note.setWrapText(true);
    notes.setFitToWidth(true);
    notes.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    notes.setAccessibleText(Words.of("help.notes"));
    widthProperty().subscribe(w -> fitNotes());
    note.fontProperty().subscribe(f -> fitNotes());
    VBox.setVgrow(grid, Priority.ALWAYS);
    grid.onOpen(open);
    dates.add("latest", Words.of("table.latest"));
    dates.add("all", Words.of("table.all-dates"));
    dates.onChoose(id -> redraw());
    getChildren().addAll(header, grid, notes);
  }

  /** Shows a table; {@code words} below it say what to know and do. */
  public void show(Table shown, String words) {
    show(shown, null, words);
  }

  /** The same with how many of each number were selected elsewhere. */
  public void show(Table shown, @Nullable Table some, String words) {
    table = shown;
    part = some;
    note.setText(words);
    notes.setVisible(!words.isEmpty());
    notes.setManaged(!words.isEmpty());
    fitNotes();
    redraw();
  }

  /** Without a chart beside it, whose title names both, it has the table's own title. */
  public void alone(boolean on) {
    if (alone != on) {
      alone = on;
      redraw();
    }
  }

  /** Notes take what they need up to some lines, then scroll: they never push the numbers away. */
  private void fitNotes() {
    double em = note.getFont().getSize();
    double wide = getWidth() - snappedLeftInset() - snappedRightInset() - em;
    if (wide > 0) {
      double high = Math.min(note.prefHeight(wide), MOST_NOTE_EM * em) + 2;
      notes.setMinHeight(high);
      notes.setPrefHeight(high);
    }
  }

  private void redraw() {
    Table shown = table;
    if (shown == null) {
      return;
    }
    var last = TableShape.latestDate(shown);
    boolean comparing = shown.columns().stream().anyMatch(c -> c.id().endsWith("-change"));
    boolean several = !comparing && !shown.byPeriod() && last != null && !last.equals(TableShape.firstDate(shown));
    dates.setVisible(several);
    dates.setManaged(several);
    boolean latest = several && dates.chosen().equals("latest");
    String at = latest && last != null ? DateWords.of(last) : "";
    String beside = at.isEmpty() ? Words.of("table.title") : Words.of("table.at", at);
    title.setText(!alone ? beside : at.isEmpty() ? shown.title() : Words.of("table.alone-at", shown.title(), at));
    grid.show((latest ? TableShape.latest(shown) : TableShape.all(shown)).of(part), shown.title());
  }

  /** How many columns are shown beside the labels. */
  public int columns() {
    return Math.max(0, grid.getColumns().size() - 1);
  }

  /** The numbers, for key handlers. */
  public NumberGrid grid() {
    return grid;
  }
}
