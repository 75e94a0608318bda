package org.suffice.ui.widgets;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.Coded;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.ui.Words;

/** What the figures are narrowed to: one chip a filter, each with a way out, and a button that adds one. */
public final class FilterChips extends FlowPane {
  private static final double ONE_LINE = 2_000;
  private final Consumer<Filter> remove;
  private final Consumer<@Nullable FilterKey> breakDown;
  private final Button add;
  private final FilterMenu menu;
  private final List<Node> before;

  /**
   * Chips.
   *
   * @param keys the keys that make sense on the screen shown
   * @param before what stands before the chips, and goes on to further lines with them
   * @param values the values the data has for a key, told to a receiver when they are known
   */
  public FilterChips(
      List<Node> before,
      java.util.function.Supplier<List<FilterKey>> keys,
      BiConsumer<FilterKey, Consumer<List<Coded>>> values,
      Consumer<Filter> addFilter,
      Consumer<Filter> remove,
      Consumer<@Nullable FilterKey> breakDown) {
    this.before = List.copyOf(before);
    this.remove = remove;
    this.breakDown = breakDown;
    this.menu = new FilterMenu(keys, values, addFilter);
    getStyleClass().add("chips");
    setPrefWrapLength(ONE_LINE);
    setAlignment(Pos.CENTER_LEFT);
    setRowValignment(javafx.geometry.VPos.CENTER);
    add = Buttons.of("filter.add", Feather.PLUS, this::openMenu);
    add.getStyleClass().addAll("flat", "add-filter");
    getChildren().setAll(before);
    getChildren().add(add);
  }

  /** Opens the list of filters, as "+ Add filter" does. */
  public void openMenu() {
    menu.open(add);
  }

  /** Shows these filters and the breakdown, if there is one; {@code words} gives the words of a filter's value. */
  public void show(List<Filter> filters, @Nullable FilterKey by, Function<Filter, String> words) {
    getChildren().setAll(before);
    if (by != null) {
      Node chip = chip(Words.of("number.by.chip"), by.label(), Words.of("number.by.remove", by.label()), "remove-by", () -> breakDown.accept(null));
      getChildren().add(Icons.styled(chip, "by-chip"));
    }
    getChildren().addAll(filters.stream().map(f -> chip(f, words.apply(f))).toList());
    getChildren().add(add);
  }

  /** Shows, after the others, whose part is shown everywhere, and takes it away. */
  public void showMarked(String words, Runnable away) {
    Node chip = chip(Words.of("mark.chip"), words, Words.of("mark.remove"), "remove-mark", away);
    getChildren().add(getChildren().indexOf(add), Icons.styled(chip, "mark-chip"));
  }

  /** Whether adding a filter makes sense now: without, there is no button for it. */
  public void allow(boolean any) {
    add.setVisible(any);
    add.setManaged(any);
  }

  /** Whether filters can be added now. */
  public boolean allowed() {
    return add.isVisible();
  }

  private Node chip(Filter filter, String value) {
    String label = filter.key().label();
    return chip(label, value, Words.of("filter.remove.one", label, value), "remove-" + filter.key().id(), () -> remove.accept(filter));
  }

  private static Node chip(String label, String value, String spoken, String id, Runnable away) {
    Label key = Icons.styled(new Label(label), "chip-key");
    Label words = Icons.styled(new Label(value), "chip-value");
    Button out = Buttons.icon("filter.remove", Feather.X, away);
    out.setAccessibleText(spoken);
    out.setTooltip(new Tooltip(spoken));
    out.setId(id);
    HBox chip = Icons.styled(new HBox(key, words, out), "chip");
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.setAccessibleRole(AccessibleRole.PARENT);
    chip.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE || e.getCode() == KeyCode.ESCAPE) {
            away.run();
            e.consume();
          }
        });
    return chip;
  }
}
