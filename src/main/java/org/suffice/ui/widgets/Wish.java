package org.suffice.ui.widgets;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a number beside its rows, and where: so that chart and table ask for it in the same way.
 *
 * @param owner what the number stands in
 * @param at where a list of choices opens, on the screen
 */
public record Wish(Kind kind, String rowId, String columnId, Node owner, Point2D at) {
  /** What is wanted. */
  public enum Kind {
    /** The list of what can be done. */
    MENU,
    /** Only what the number counts. */
    ONLY,
    /** A breakdown. */
    BREAK_DOWN,
    /** Its part in the other charts. */
    HIGHLIGHT
  }

  /** Takes a wish. */
  @FunctionalInterface
  public interface Taker {
    /** Does what is wanted. */
    void take(Wish wish);
  }

  /** What a key wants of the number that has the focus; null for other keys. */
  static @Nullable Kind of(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return null;
    }
    return switch (event.getCode()) {
      case O -> Kind.ONLY;
      case B -> Kind.BREAK_DOWN;
      case H -> Kind.HIGHLIGHT;
      default -> null;
    };
  }

  /** The middle of a box within a node, on the screen. */
  static Point2D middle(Node node, Bounds box) {
    Point2D point = node.localToScreen(box.getCenterX(), box.getCenterY());
    return point == null ? Point2D.ZERO : point;
  }
}
