package org.suffice.ui.data;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.Category;
import org.suffice.model.Group;
import org.suffice.model.SchemeDraft;
import org.suffice.ui.Words;
import org.suffice.ui.data.CategoriesViewModel.Line;
import org.suffice.ui.data.CategoriesViewModel.Shown;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** Groups and their categories in order, each with its placements; the chosen one gets another name, group or place. */
final class CategoryList extends VBox {
  private final CategoriesViewModel model;
  private final WordGrid<Line> grid = new WordGrid<>("categories", Words.of("data.categories.list"));
  private final TextField name = new TextField();
  private final ComboBox<Named> groups = Icons.styled(new ComboBox<>(), "page-choice");
  private final Button up = Buttons.of("data.categories.up", Feather.ARROW_UP, () -> move(-1));
  private final Button down = Buttons.of("data.categories.down", Feather.ARROW_DOWN, () -> move(1));
  private final Button remove = Buttons.of("data.categories.remove", Feather.TRASH_2, this::remove);
  private Consumer<@Nullable Line> choose = l -> {};
  private @Nullable Shown shown;
  private @Nullable String chosen;
  private boolean filling;

  CategoryList(CategoriesViewModel model) {
    this.model = model;
    getStyleClass().addAll("card", "table-card");
    grid.nodes(Words.of("data.categories.category"), -1, CategoryList::label).number(Words.of("data.categories.placements"), 8, Line::placements);
    grid.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(Cards.title("data.categories.list"), grid, edit());
  }

  private static Label label(Line line) {
    Label label = Icons.styled(new Label(line.label()), line.group() ? "group-line" : "category-line");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Node edit() {
    name.setId("category-name");
    name.setAccessibleText(Words.of("data.categories.label"));
    name.setAccessibleHelp(Words.of("data.categories.label.help"));
    name.setOnAction(e -> rename());
    name.focusedProperty().subscribe((was, now) -> { if (was && !now) { rename(); } });
    groups.setId("category-group");
    groups.valueProperty().subscribe(g -> { if (g != null && !filling) { on(id -> d -> d.grouped(id, g.id())); } });
    Label label = Icons.styled(new Label(Words.of("data.categories.label")), "field-label");
    label.setLabelFor(name);
    label.setMinWidth(Region.USE_PREF_SIZE);
    Button category = Buttons.of("data.categories.add", Feather.PLUS, this::add);
    Button group = Buttons.of("data.categories.add-group", Feather.PLUS, () -> model.edit(d -> d.withGroup(Words.of("data.categories.new-group"))));
    FlowPane edit =
        new FlowPane(
            Cards.row(label, name), Cards.choice("data.categories.group", groups), Cards.row(up, down, remove), Cards.row(category, group));
    return Icons.styled(edit, "action-flow");
  }

  /** What is told when another line is chosen; null where none is. */
  void onChoose(Consumer<@Nullable Line> action) {
    choose = action;
  }

  /** Shows the categories; what was chosen stays chosen. */
  void show(Shown now) {
    shown = now;
    filling = true;
    groups.getItems().setAll(now.draft().groups().stream().map(Named::of).toList());
    String keep = chosen;
    grid.show(now.lines());
    Line again = grid.getItems().stream().filter(l -> l.id().equals(keep)).findFirst().orElse(null);
    if (again == null) {
      grid.getSelectionModel().selectFirst();
    } else {
      grid.getSelectionModel().select(again);
    }
    filling = false;
    chosen(grid.getSelectionModel().getSelectedItem());
  }

  private void chosen(@Nullable Line line) {
    Shown now = shown;
    if (line == null || now == null || filling) {
      return;
    }
    filling = true;
    chosen = line.id();
    name.setText(line.label());
    String group = now.draft().categories().stream().filter(c -> c.id().equals(line.id())).map(Category::group).findFirst().orElse(line.id());
    groups.setValue(groups.getItems().stream().filter(g -> g.id().equals(group)).findFirst().orElse(null));
    groups.setDisable(line.group());
    remove.setDisable(SchemeDraft.needed().contains(line.id()));
    filling = false;
    choose.accept(line);
  }

  private void on(java.util.function.Function<String, UnaryOperator<SchemeDraft>> change) {
    String id = chosen;
    if (id != null) {
      model.edit(change.apply(id));
    }
  }

  private void rename() {
    String id = chosen;
    Shown now = shown;
    boolean other = now != null && now.lines().stream().anyMatch(l -> l.id().equals(id) && !l.label().equals(name.getText()));
    if (other) {
      on(i -> d -> d.renamed(i, name.getText()));
    }
  }

  private void move(int by) {
    on(id -> d -> d.moved(id, by));
  }

  private void remove() {
    on(id -> d -> d.without(id));
  }

  private void add() {
    on(
        id ->
            d ->
                d.withCategory(
                    Words.of("data.categories.new"),
                    d.categories().stream().filter(c -> c.id().equals(id)).map(Category::group).findFirst().orElse(id)));
  }

  private void onKey(KeyEvent event) {
    if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
      move(event.getCode() == KeyCode.UP ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER) {
      name.requestFocus();
      name.selectAll();
      event.consume();
    }
  }

  /** A group or category in a choice. */
  record Named(String id, String words) {
    static Named of(Group group) {
      return new Named(group.id(), group.label());
    }

    static Named of(Category category) {
      return new Named(category.id(), category.label());
    }

    @Override
    public String toString() {
      return words;
    }
  }
}
