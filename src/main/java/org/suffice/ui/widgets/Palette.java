package org.suffice.ui.widgets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.suffice.ui.Words;

/** Finds a measure, a view or a command by some of its words; Enter goes there. */
public final class Palette {
  /**
   * What can be found.
   *
   * @param title what it is called
   * @param where where it is, or its keys
   * @param words more words that find it
   */
  public record Entry(String title, String where, String words, Runnable action) {
    /** Whether all typed words begin a word of the entry. */
    public boolean found(String typed) {
      List<String> own = split(title + " " + where + " " + words);
      return split(typed).stream().allMatch(t -> own.stream().anyMatch(o -> o.startsWith(t)));
    }

    private static List<String> split(String text) {
      return Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}+]+")).filter(s -> !s.isEmpty()).toList();
    }
  }

  private Palette() {}

  /** Opens below a node. */
  public static void open(Node owner, List<Entry> entries) {
    var offered = new FilteredList<>(FXCollections.observableArrayList(entries));
    ListView<Entry> list = new ListView<>(offered);
    list.getStyleClass().addAll("choice-list", "palette-list");
    list.setId("palette-list");
    list.setAccessibleText(Words.of("palette.list"));
    list.setCellFactory(v -> new EntryCell());
    list.setPlaceholder(Icons.styled(new Label(Words.of("palette.none")), "note"));
    list.setFocusTraversable(false);
    TextField find = new TextField();
    find.setId("palette-find");
    find.setPromptText(Words.of("palette.find"));
    find.setAccessibleText(Words.of("palette.find"));
    find.textProperty().subscribe(t -> {
      offered.setPredicate(e -> e.found(t));
      list.getSelectionModel().selectFirst();
    });
    Pop pop = new Pop("", find, list);
    find.addEventFilter(KeyEvent.KEY_PRESSED, e -> onKey(e, list, pop));
    list.setOnMouseClicked(e -> take(list, pop));
    list.getSelectionModel().selectFirst();
    pop.show(owner, find);
  }

  private static void onKey(KeyEvent event, ListView<Entry> list, Pop pop) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0 && !list.getItems().isEmpty()) {
      int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, list.getItems().size());
      list.getSelectionModel().clearAndSelect(next);
      list.scrollTo(Math.max(0, next - 2));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      take(list, pop);
      event.consume();
    }
  }

  private static void take(ListView<Entry> list, Pop pop) {
    Entry chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      pop.hide();
      chosen.action().run();
    }
  }

  private static final class EntryCell extends ListCell<Entry> {
    EntryCell() {
      setPrefWidth(0); // as wide as the list: long titles are cut, not scrolled to
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (entry == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Label title = new Label(entry.title());
      Label where = Icons.styled(new Label(entry.where()), "note");
      where.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
      HBox.setHgrow(title, Priority.ALWAYS);
      title.setMaxWidth(Double.MAX_VALUE);
      title.setMinWidth(0);
      HBox line = Icons.styled(new HBox(title, where), "palette-line");
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
      setAccessibleText(entry.title() + ", " + entry.where());
    }
  }
}
