package org.suffice.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.TranslateTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.RowsBehind;
import org.suffice.model.TracedNumber;
import org.suffice.ui.Words;

/** The rows behind a number, at the right side: their count, which is the number, and each one's file and row. */
public final class RowsDrawer extends VBox {
  private static final int MEASURED = 500;
  private static final double COUNT_SIZE = 1.385;
  private static final double LETTER_EM = 0.68;
  private static final Duration SLIDE = Duration.millis(160);
  private final Label count = Icons.styled(new Label(), "drawer-count");
  private final Label title = Icons.styled(new Label(), "drawer-title");
  private final Label note = Icons.styled(new Label(), "note");
  private final TableView<RowsBehind.Entry> rows = new TableView<>();
  private final boolean still;
  private @Nullable TracedNumber shown;
  private @Nullable Node back;

  /** A drawer, closed; {@code still} where motion is unwanted; {@code save} writes what is shown as a file. */
  public RowsDrawer(boolean still, Consumer<TracedNumber> save) {
    this.still = still;
    getStyleClass().add("drawer");
    setId("drawer");
    HBox head = Icons.styled(new HBox(count, grow(), Buttons.of("drawer.save", Feather.DOWNLOAD, () -> save(save)), Buttons.icon("drawer.close", Feather.X, this::close)), "drawer-head");
    head.setAlignment(Pos.CENTER_LEFT);
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    count.setId("drawer-count");
    rows.setId("drawer-rows");
    rows.getStyleClass().add("plain-grid");
    VBox.setVgrow(rows, Priority.ALWAYS);
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(head, title, rows, note);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setVisible(false);
  }

  private static Region grow() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /** Opens with these rows; the focus goes to them, and back where it was on closing. */
  public void open(TracedNumber traced) {
    shown = traced;
    RowsBehind behind = traced.behind();
    count.setText(Words.count("unit." + behind.unit().id(), behind.entries().size()));
    title.setText(words(behind));
    rows.setAccessibleText(count.getText() + ". " + behind.title());
    rows.getColumns().setAll(columns(behind));
    note.setText(note(behind));
    rows.setItems(FXCollections.observableArrayList(behind.entries()));
    if (!isVisible()) {
      back = getScene().getFocusOwner();
      setVisible(true);
      slide();
    }
    rows.requestFocus();
    rows.getSelectionModel().selectFirst();
  }

  private void save(Consumer<TracedNumber> save) {
    TracedNumber now = shown;
    if (now != null) {
      save.accept(now);
    }
  }

  private void slide() {
    if (!still) {
      TranslateTransition move = new TranslateTransition(SLIDE, this);
      move.setFromX(Math.max(200, getWidth()));
      move.setToX(0);
      move.play();
    }
  }

  /** The title without the count, which stands above it already. */
  private static String words(RowsBehind behind) {
    String title = behind.title();
    String rest = title.replaceFirst("^[\\d,]+ [^:]{1,40}: ", "");
    return rest.isEmpty() ? title : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
  }

  private List<TableColumn<RowsBehind.Entry, ?>> columns(RowsBehind behind) {
    var columns = new ArrayList<TableColumn<RowsBehind.Entry, ?>>();
    columns.add(column(Words.of("drawer.row"), e -> String.valueOf(e.origin().row()), behind));
    for (int at : behind.own()) {
      columns.add(column(behind.headings().get(at), e -> e.values().get(at), behind));
    }
    if (files(behind).size() > 1) {
      columns.add(column(Words.of("drawer.file"), RowsDrawer::file, behind));
    }
    return columns;
  }

  private static List<String> files(RowsBehind behind) {
    return behind.entries().stream().map(RowsDrawer::file).distinct().toList();
  }

  private static String note(RowsBehind behind) {
    List<String> files = files(behind);
    return files.size() == 1 ? Words.of("drawer.note.one", files.getFirst()) : Words.of("drawer.note");
  }

  private static String file(RowsBehind.Entry entry) {
    String sheet = entry.origin().sheet();
    return sheet.isEmpty() ? entry.origin().file() : entry.origin().file() + ", " + sheet;
  }

  private TableColumn<RowsBehind.Entry, String> column(
      String heading, Function<RowsBehind.Entry, String> value, RowsBehind behind) {
    TableColumn<RowsBehind.Entry, String> column = new TableColumn<>(heading);
    column.setCellValueFactory(f -> new ReadOnlyStringWrapper(value.apply(f.getValue())));
    int longest =
        behind.entries().stream().limit(MEASURED).map(value).mapToInt(String::length).max().orElse(0);
    double em = count.getFont().getSize() / COUNT_SIZE;
    column.setPrefWidth(em * (Math.clamp(Math.max(longest, heading.length()), 3, 24) * LETTER_EM + 1.4));
    return column;
  }

  /** Closes it and gives the focus back. */
  public void close() {
    setVisible(false);
    Node before = back;
    if (before != null) {
      before.requestFocus();
    }
  }

  /** True while it is open. */
  public boolean isOpen() {
    return isVisible();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }
}
