package org.suffice.ui.widgets;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.suffice.app.Outputs;
import org.suffice.chart.AltText;
import org.suffice.chart.CellRef;
import org.suffice.chart.ChartFinish;
import org.suffice.chart.ChartFor;
import org.suffice.chart.ChartOptions;
import org.suffice.model.Numbers;
import org.suffice.model.Table;

/**
 * A table's chart. The pointer, or the arrow keys, go from value to value and say each in words; a click or Enter
 * opens the rows behind it. The only class of the window that knows JFreeChart.
 */
public final class ChartPane extends Pane {
  private static final double ROOM_RIGHT = 10;
  private final BiConsumer<String, String> open;
  private final Wish.Taker wishes;
  private final Rectangle mark = Icons.styled(new Rectangle(), "chart-mark");
  private final Label says = Icons.styled(new Label(), "chart-says");
  private final javafx.scene.Group chart = new javafx.scene.Group();
  private @Nullable ChartCanvas canvas;
  private @Nullable Table table;
  private @Nullable Table part;
  private List<CellRef> values = List.of();
  private int at = -1;

  /** A pane; {@code open} opens the rows behind a value, given row id and column id; {@code wishes} takes what else is wanted. */
  public ChartPane(BiConsumer<String, String> open, Wish.Taker wishes) {
    this.open = open;
    this.wishes = wishes;
    getStyleClass().add("chart-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    mark.setVisible(false);
    mark.setMouseTransparent(true);
    says.setVisible(false);
    says.setMouseTransparent(true);
    says.setManaged(false);
    getChildren().addAll(chart, mark, says);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getX(), e.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> forget());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onMenu);
    focusedProperty().subscribe(on -> forget());
  }

  /**
   * Draws a table, in percent or numbers, for a dark or light window, its text at this scale.
   *
   * @param finish the order of bars, and lines to compare with
   * @param some the same of those that were selected only, whose part keeps its colour; null where none were
   */
  public void show(Table shown, @Nullable Table some, boolean percent, ChartFinish finish, boolean dark, double scale) {
    CellRef before = at >= 0 && at < values.size() ? values.get(at) : null;
    table = shown;
    part = some;
    forget();
    ChartOptions options = ChartOptions.screen(percent, dark).withDpi((int) Math.round(96 * scale)).withFinish(finish);
    JFreeChart drawn = some == null ? ChartFor.of(shown, options) : ChartFor.of(shown, some, options);
    // JavaFX draws text a little wider than AWT measures it: room at the right keeps labels whole
    drawn.setPadding(new RectangleInsets(0, 0, 0, ROOM_RIGHT * scale));
    values = ChartFor.values(drawn).stream().map(v -> new CellRef(v.rowId(), v.columnId())).distinct().toList();
    at = before == null ? -1 : values.indexOf(before);
    ChartCanvas fresh = new ChartCanvas(drawn);
    fresh.setMouseTransparent(true);
    fresh.setTooltipEnabled(false);
    canvas = fresh;
    chart.getChildren().setAll(fresh);
    String lines = String.join("", finish.lines().stream().map(l -> " " + l.label() + ": " + Numbers.number(l.value(), l.value() == Math.rint(l.value()) ? 0 : 1) + ".").toList());
    setAccessibleText(AltText.of(shown, percent) + lines);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    ChartCanvas drawn = canvas;
    if (drawn != null && (drawn.getWidth() != getWidth() || drawn.getHeight() != getHeight())) {
      drawn.setWidth(getWidth());
      drawn.setHeight(getHeight());
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 300;
  }

  private List<ChartEntity> entities() {
    ChartCanvas drawn = canvas;
    ChartRenderingInfo info = drawn == null ? null : drawn.getRenderingInfo();
    return info == null || info.getEntityCollection() == null
        ? List.of()
        : info.getEntityCollection().getEntities().stream().map(e -> (ChartEntity) e).toList();
  }

  private @Nullable ChartEntity entityAt(double x, double y) {
    ChartEntity found = null;
    for (ChartEntity entity : entities()) {
      if (ChartFor.cellAt(entity).isPresent() && near(entity, x, y)) {
        found = entity;
      }
    }
    return found;
  }

  private static boolean near(ChartEntity entity, double x, double y) {
    return entity.getArea() != null && entity.getArea().intersects(x - 3, y - 3, 6, 6);
  }

  private void point(double x, double y) {
    ChartEntity entity = entityAt(x, y);
    if (entity == null) {
      forget();
    } else {
      say(entity);
    }
  }

  private void onClick(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      ChartFor.cellAt(entityAt(event.getX(), event.getY())).ifPresent(c -> open.accept(c.rowId(), c.columnId()));
    }
  }

  private void onMenu(ContextMenuEvent event) {
    ChartEntity entity = entityAt(event.getX(), event.getY());
    Optional<CellRef> under = event.isKeyboardTrigger() ? chosen() : ChartFor.cellAt(entity);
    under.ifPresent(
        c -> {
          Point2D at = event.isKeyboardTrigger() ? Wish.middle(this, mark.getBoundsInParent()) : new Point2D(event.getScreenX(), event.getScreenY());
          wishes.take(new Wish(Wish.Kind.MENU, c.rowId(), c.columnId(), this, at));
          event.consume();
        });
  }

  private Optional<CellRef> chosen() {
    return at < 0 ? Optional.empty() : Optional.of(values.get(at));
  }

  private void onKey(KeyEvent event) {
    Wish.Kind wanted = Wish.of(event);
    if (wanted != null && at >= 0) {
      CellRef c = values.get(at);
      wishes.take(new Wish(wanted, c.rowId(), c.columnId(), this, Wish.middle(this, mark.getBoundsInParent())));
      event.consume();
      return;
    }
    int step =
        switch (event.getCode()) {
          case RIGHT, DOWN -> 1;
          case LEFT, UP -> -1;
          default -> 0;
        };
    if (step != 0 && !values.isEmpty()) {
      at = Math.floorMod(at < 0 && step < 0 ? values.size() - 1 : at + step, values.size());
      entity(values.get(at)).ifPresent(this::say);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && at >= 0) {
      open.accept(values.get(at).rowId(), values.get(at).columnId());
      event.consume();
    }
  }

  private Optional<ChartEntity> entity(CellRef ref) {
    return entities().stream().filter(e -> ChartFor.cellAt(e).filter(ref::equals).isPresent()).findFirst();
  }

  private void say(ChartEntity entity) {
    Table shown = table;
    CellRef ref = ChartFor.cellAt(entity).orElse(null);
    if (shown == null || ref == null) {
      return;
    }
    at = values.indexOf(ref);
    java.awt.geom.Rectangle2D box = Objects.requireNonNull(entity.getArea()).getBounds2D();
    mark.setX(box.getX() - 2);
    mark.setY(box.getY() - 2);
    mark.setWidth(box.getWidth() + 4);
    mark.setHeight(box.getHeight() + 4);
    mark.setVisible(true);
    says.setText(CellWords.of(shown, part, ref.rowId(), ref.columnId()));
    says.autosize();
    double x = Math.min(box.getCenterX() + 8, getWidth() - says.getWidth());
    double above = box.getY() - says.getHeight() - 6;
    says.relocate(Math.max(0, x), above < 0 ? box.getMaxY() + 6 : above);
    says.setVisible(true);
    setAccessibleText(says.getText());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void forget() {
    mark.setVisible(false);
    says.setVisible(false);
    at = -1;
  }

  /** Whether a chart says anything that the table does not say better. */
  public static boolean drawable(Table table) {
    return ChartFor.drawable(table);
  }

  /** Whether the chart can show shares as well as numbers. */
  public static boolean hasShares(Table table) {
    return ChartFor.hasShares(table);
  }

  /** How many small charts a table is drawn as; 1 where it is one chart. */
  public static int panels(Table table) {
    return ChartFor.panels(table);
  }

  /** The chart for pasting: full page width on white, with title and source, ordered and compared as on the screen. */
  public static Outputs.Clip clip(Outputs outputs, Table table, boolean percent, ChartFinish finish) {
    return outputs.clip(table, ChartOptions.fullPage().withPercent(percent).withFinish(finish));
  }

  /** Whether another order of its bars can be chosen. */
  public static boolean sortable(Table table) {
    return ChartFor.sortable(table);
  }

  /** What is drawn, for tests: the cells in order. */
  public List<String> drawn() {
    return values.stream().map(v -> v.rowId() + "/" + v.columnId()).toList();
  }
}
