package org.suffice.ui.screens;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Ends;
import org.suffice.ui.widgets.EvenRow;
import org.suffice.ui.widgets.Figure;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.TabRow;
import org.suffice.ui.widgets.Tile;

/** The frame of every screen: title and what it is about, then its content, which scrolls where it is too high. */
final class Page extends ScrollPane {
  private static final double TILE_EM = 13;
  private final VBox content = Icons.styled(new VBox(), "page");
  private Region head;
  private final EvenRow tiles = new EvenRow(TILE_EM);
  private final ChangeListener<Transform> follow = (o, was, now) -> scroll();
  private @Nullable Node wanted;

  /** A page whose title and subtitle are {@code page.<id>.title} and {@code page.<id>.sub}. */
  Page(String id) {
    getStyleClass().add("page-scroll");
    setId("page-" + id);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    Label title = Icons.styled(new Label(Words.of("page." + id + ".title")), "page-title");
    Label sub = Icons.styled(new Label(Words.of("page." + id + ".sub")), "page-sub");
    HBox names = Icons.styled(new HBox(title, sub), "page-names");
    names.setAlignment(Pos.BASELINE_LEFT);
    head = names;
    content.getChildren().add(head);
    setContent(content);
    addEventFilter(ScrollEvent.ANY, e -> release());
    addEventFilter(MouseEvent.MOUSE_PRESSED, e -> release());
    addEventFilter(KeyEvent.KEY_PRESSED, e -> release());
  }

  /** Scrolls to a node of the body, again while what is above it grows, until somebody scrolls or does something else. */
  void bringUp(Node node) {
    release();
    wanted = node;
    node.localToSceneTransformProperty().addListener(follow);
    applyCss();
    layout();
    scroll();
  }

  /** Shows the page from its beginning. */
  void toTop() {
    release();
    setVvalue(0);
  }

  private void release() {
    Node node = wanted;
    if (node != null) {
      node.localToSceneTransformProperty().removeListener(follow);
      wanted = null;
    }
  }

  private void scroll() {
    Node node = wanted;
    if (node != null && node.getScene() != null) {
      double top = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
      double spare = content.getHeight() - getViewportBounds().getHeight();
      setVvalue(spare <= 0 ? 0 : Math.clamp((top - content.getPadding().getTop()) / spare, 0, 1));
    }
  }

  /** Puts something at the right end of the head. */
  Page withHead(Node node) {
    return head(new Ends(head, node));
  }

  /** Puts tabs below the title, in as many lines as they need. */
  Page withTabs(TabRow tabs) {
    return head(Icons.styled(new VBox(head, tabs), "page-head"));
  }

  private Page head(Region other) {
    content.getChildren().remove(head);
    head = other;
    content.getChildren().addFirst(head);
    return this;
  }

  /** Shows these key figures below the head. */
  void tiles(List<Figure> figures) {
    if (figures.isEmpty()) {
      content.getChildren().remove(tiles);
      return;
    }
    tiles.show(figures.stream().map(Tile::new).toList());
    if (!content.getChildren().contains(tiles)) {
      content.getChildren().add(1, tiles);
    }
  }

  /** Shows this below head and figures, taking the spare room. */
  void body(Node... nodes) {
    content.getChildren().removeIf(n -> n != head && n != tiles);
    for (Node node : nodes) {
      VBox.setVgrow(node, Priority.ALWAYS);
      content.getChildren().add(node);
    }
  }
}
