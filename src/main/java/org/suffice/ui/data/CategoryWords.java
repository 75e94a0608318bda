package org.suffice.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.PlacementWord;
import org.suffice.model.UnmappedWord;
import org.suffice.ui.Words;
import org.suffice.ui.data.CategoriesViewModel.Line;
import org.suffice.ui.data.CategoriesViewModel.Shown;
import org.suffice.ui.data.CategoryList.Named;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.Segments;
import org.suffice.ui.widgets.WordGrid;

/** The words and codes of placements, with their sector, that count in a category, and moving them to another. */
final class CategoryWords extends VBox {
  private record Said(String word, String type, String sector, int placements, @Nullable PlacementWord mapped) {}

  private final CategoriesViewModel model;
  private final Segments which = new Segments(Words.of("data.categories.which"));
  private final WordGrid<Said> grid = new WordGrid<>("category-words", Words.of("data.categories.words"));
  private final ComboBox<Named> target = Icons.styled(new ComboBox<>(), "page-choice", "wide-choice");
  private final Button move = Buttons.of("data.categories.move", Feather.ARROW_RIGHT, this::move);
  private final Label note = Cards.note("");
  private @Nullable Shown shown;
  private @Nullable Line of;

  CategoryWords(CategoriesViewModel model) {
    this.model = model;
    getStyleClass().addAll("card", "table-card");
    List.of("chosen", "all", "nowhere").forEach(w -> which.add(w, Words.of("data.categories.which." + w)));
    which.onChoose(w -> fill());
    grid.words(Words.of("data.categories.word"), -3, Said::word)
        .words(Words.of("data.categories.type"), -3, Said::type)
        .words(Words.of("data.categories.sector"), -2, Said::sector)
        .number(Words.of("data.categories.placements"), 7.4, Said::placements);
    grid.getSelectionModel().selectedItemProperty().subscribe(s -> choosing());
    VBox.setVgrow(grid, Priority.ALWAYS);
    target.setId("category-target");
    target.valueProperty().subscribe(t -> choosing());
    move.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(Cards.title("data.categories.words"), which, grid, Cards.row(Cards.choice("data.categories.target", target), move), note);
  }

  /** Shows the words of a category or group. */
  void of(@Nullable Line line) {
    of = line;
    fill();
  }

  /** Shows the words as they count now. */
  void show(Shown now) {
    shown = now;
    Named before = target.getValue();
    target.getItems().setAll(now.draft().categories().stream().map(Named::of).toList());
    target.setValue(target.getItems().stream().filter(n -> before != null && n.id().equals(before.id())).findFirst().orElse(null));
    fill();
  }

  private void fill() {
    Shown now = shown;
    if (now != null) {
      Said before = grid.getSelectionModel().getSelectedItem();
      grid.show(words(now));
      if (before != null && grid.getItems().contains(before)) {
        grid.getSelectionModel().select(before);
      } else {
        grid.getSelectionModel().selectFirst();
      }
      choosing();
    }
  }

  private List<Said> words(Shown now) {
    var said = new ArrayList<Said>();
    if (which.chosen().equals("nowhere")) {
      for (UnmappedWord w : now.unmapped()) {
        said.add(new Said(w.word().isEmpty() ? Words.of("data.categories.blank") : w.word(), Words.of("data.categories.unknown"), "", w.rows(), null));
      }
    } else {
      Line line = of;
      for (PlacementWord w : now.words(which.chosen().equals("all") || line == null ? null : line.id())) {
        said.add(new Said(w.word(), w.type().label(), w.sector().label(), w.placements(), w));
      }
    }
    return said;
  }

  private void choosing() {
    Said said = grid.getSelectionModel().getSelectedItem();
    PlacementWord word = said == null ? null : said.mapped;
    Named to = target.getValue();
    move.setDisable(word == null || to == null || to.id().equals(word.category().id()));
    note.setText(note(said, word));
  }

  private String note(@Nullable Said said, @Nullable PlacementWord word) {
    Shown now = shown;
    if (now == null || word == null) {
      return Words.of(said == null && !which.chosen().equals("nowhere") ? "data.categories.no-words" : now != null && now.unmapped().isEmpty() ? "data.categories.none-unknown" : "data.categories.unknown.why");
    }
    List<PlacementWord> others = now.together(word).stream().filter(w -> !w.equals(word)).toList();
    return others.isEmpty()
        ? Words.of("data.categories.counts-in", word.word(), word.category().label())
        : Words.of("data.categories.together", word.word(), word.category().label(), others.stream().map(PlacementWord::word).distinct().collect(Collectors.joining(", ")));
  }

  private void move() {
    Said said = grid.getSelectionModel().getSelectedItem();
    Named to = target.getValue();
    if (said != null && said.mapped != null && to != null) {
      model.move(said.mapped, to.id());
    }
  }
}
