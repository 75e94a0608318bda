package org.suffice.ui.adddata;

import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.ColumnMatch;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Field;
import org.suffice.model.Mapping;
import org.suffice.ui.widgets.Icons;

/** A line for each column of the sheet. Up and down go from line to line, Space opens the choice of the line. */
final class ColumnsTable extends TableView<ColumnMatch> {

  /** Told what a person chose for a column; null means that it is not used. */
  @FunctionalInterface
  interface Choosing {
    void choose(int column, @Nullable Field field);
  }

  private final Choosing choosing;
  private final Runnable takeBack;
  private @Nullable Mapping mapping;

  ColumnsTable(ObservableDoubleValue em, Choosing choosing, Runnable takeBack) {
    this.choosing = choosing;
    this.takeBack = takeBack;
    setId("adddata-columns");
    getStyleClass().addAll("plain-grid", "ad-grid", "ad-columns-grid");
    setAccessibleText(Say.of("columns.table"));
    setAccessibleHelp(Say.of("columns.table.help"));
    setSortPolicy(view -> false);
    getColumns().setAll(List.of(
        Grids.nodes("columns.yours", ColumnsTable::header),
        Grids.nodes("columns.values", m -> Parts.wrapped(values(m), "ad-values")),
        becomes(),
        Grids.nodes("columns.sure", m -> Parts.badge(m.sureness(), m.sureness().label())),
        Grids.nodes("columns.why", m -> Parts.wrapped(m.why(), "note"))));
    Em.widths(this, em, -15, -24, -21, 9, -28);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private TableColumn<ColumnMatch, ColumnMatch> becomes() {
    TableColumn<ColumnMatch, ColumnMatch> column = Grids.bare("columns.becomes");
    column.setCellFactory(c -> new BecomesCell(() -> mapping, choosing));
    return column;
  }

  private static Node header(ColumnMatch match) {
    String name = match.header().isBlank() ? Say.of("columns.no-heading", SheetPreview.letters(match.column())) : match.header();
    var label = Parts.wrapped(name, "ad-strong");
    return match.hidden() ? Icons.with(Feather.EYE_OFF, label) : label;
  }

  private static String values(ColumnMatch match) {
    if (match.hidden()) {
      return Say.of("columns.hidden");
    }
    List<String> samples = match.samples();
    return samples.isEmpty()
        ? Say.of("columns.no-values")
        : String.join(" · ", samples.stream().map(s -> s.isBlank() ? Say.of("columns.blank") : s).toList());
  }

  /** Shows a mapping; the line looked at stays. */
  void show(Mapping shown) {
    mapping = shown;
    List<ColumnMatch> now = shown.columns();
    boolean same = getItems().size() == now.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = getItems().get(i).column() == now.get(i).column() && getItems().get(i).header().equals(now.get(i).header());
    }
    if (!same) {
      getItems().setAll(now);
      getSelectionModel().selectFirst();
      return;
    }
    int line = getSelectionModel().getSelectedIndex();
    for (int i = 0; i < now.size(); i++) {
      if (!getItems().get(i).equals(now.get(i))) {
        getItems().set(i, now.get(i));
      }
    }
    getSelectionModel().select(line);
  }

  /** Puts the focus on the first line that a person should look at: where a field lacks, one that is not used. */
  void focusFirstToCheck() {
    List<ColumnMatch> lines = getItems();
    Mapping now = mapping;
    Sureness wanted = now == null || now.missing().isEmpty() ? Sureness.CHECK : Sureness.NOT_USED;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).sureness() == wanted) {
        getSelectionModel().select(i);
        scrollTo(i > 7 ? i - 3 : 0);
        break;
      }
    }
    requestFocus();
  }

  private void onKey(KeyEvent event) {
    boolean open = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.F2
        || event.getCode() == KeyCode.DOWN && event.isAltDown();
    if (isFocused() && open) {
      open(getSelectionModel().getSelectedIndex());
      event.consume();
    } else if (event.getCode() == KeyCode.Z && event.isShortcutDown()) {
      takeBack.run();
      event.consume();
    }
  }

  private void open(int line) {
    scrollTo(line > 0 && !visible(line) ? line : -1);
    layout();
    lookupAll(".ad-becomes").stream()
        .filter(BecomesCell.class::isInstance)
        .map(BecomesCell.class::cast)
        .filter(c -> c.getIndex() == line)
        .findFirst()
        .ifPresent(BecomesCell::open);
  }

  private boolean visible(int line) {
    return lookupAll(".ad-becomes").stream().anyMatch(c -> c instanceof BecomesCell b && b.getIndex() == line);
  }
}
