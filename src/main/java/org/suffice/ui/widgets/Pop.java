package org.suffice.ui.widgets;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A small window beside what opened it; Esc closes it and gives the focus back. */
public final class Pop {
  private final Popover popover = new Popover();
  private final VBox content;

  /** A popover with a title above its content. */
  public Pop(String title, Node... children) {
    content = Icons.styled(new VBox(), "pop");
    if (!title.isEmpty()) {
      Label head = Icons.styled(new Label(title), "section-title");
      head.setWrapText(true);
      content.getChildren().add(head);
    }
    content.getChildren().addAll(children);
    popover.setContentNode(content);
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    popover.setAnimated(false);
    popover.setArrowSize(0);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
    content.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      hide();
      event.consume();
    }
  }

  /** Adds below what is there. */
  public void add(Node... children) {
    content.getChildren().addAll(children);
  }

  /** What Enter does anywhere in it; small windows know no default button. */
  public void onEnter(Runnable action) {
    content.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            action.run();
            e.consume();
          }
        });
  }

  /** Opens below a node, in the look of its window, with the focus in {@code first}. */
  public void show(Node owner, Node first) {
    content.getStylesheets().setAll(owner.getScene().getStylesheets());
    content.setStyle(owner.getScene().getRoot().getStyle());
    content.pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("dark"),
        owner.getScene().getRoot().getPseudoClassStates().contains(javafx.css.PseudoClass.getPseudoClass("dark")));
    popover.setOnHidden(e -> owner.requestFocus());
    popover.setOnShown(e -> first.requestFocus());
    popover.show(owner);
    first.requestFocus();
  }

  /** Opens on the right side of its owner's window. */
  public void placeRight() {
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
  }

  /** Opens above its owner. */
  public void placeAbove() {
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
  }

  /** Closes it. */
  public void hide() {
    popover.hide();
  }

  /** True while it is open. */
  public boolean isShowing() {
    return popover.isShowing();
  }
}
