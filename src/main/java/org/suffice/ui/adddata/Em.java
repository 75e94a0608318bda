package org.suffice.ui.adddata;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** Widths in em, so that columns grow with the size of text. */
final class Em {
  private static final double SCROLL_BAR = 18;
  private static final double LEAST = 8;

  private Em() {}

  /** Runs an action with true where a pane is narrower than so many em, now and whenever that changes. */
  static void whenNarrow(Pane pane, double limit, Consumer<Boolean> action) {
    Text ruler = ruler(pane);
    var narrow = new SimpleBooleanProperty(pane, "narrow");
    Runnable look = () -> narrow.set(pane.getWidth() > 0 && pane.getWidth() < limit * ruler.getFont().getSize());
    pane.widthProperty().subscribe(look); // no binding: nothing would hold it, and it would be collected
    ruler.fontProperty().subscribe(look);
    narrow.subscribe(action);
  }

  /** The size of body text in a pane, in px, now and when it changes. */
  static DoubleBinding in(Pane pane) {
    Text ruler = ruler(pane);
    return Bindings.createDoubleBinding(() -> ruler.getFont().getSize(), ruler.fontProperty());
  }

  private static Text ruler(Pane pane) {
    Text ruler = new Text("m");
    ruler.setManaged(false);
    ruler.setVisible(false);
    pane.getChildren().add(ruler);
    return ruler;
  }

  /**
   * Gives the columns of a table their widths: a fixed number of em, or, where that is negative, a share of the room
   * that is left in proportion to it.
   */
  static void widths(TableView<?> table, ObservableDoubleValue em, double... widths) {
    for (int i = 0; i < widths.length; i++) {
      int n = i;
      TableColumn<?, ?> column = table.getColumns().get(i);
      column
          .prefWidthProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> inEm((table.getWidth() - SCROLL_BAR) / em.get(), widths)[n] * em.get(), table.widthProperty(), em));
    }
  }

  /** The widths in a room of so many em: what a narrow column needs at least is taken from those that have more. */
  static double[] inEm(double room, double... wanted) {
    double[] widths = wanted.clone();
    boolean narrow = true;
    while (narrow) {
      double left = room;
      double shares = 0;
      for (double w : widths) {
        left -= Math.max(0, w);
        shares += Math.max(0, -w);
      }
      narrow = false;
      for (int i = 0; i < widths.length && shares > 0; i++) {
        if (widths[i] < 0 && left * -widths[i] / shares < LEAST) {
          widths[i] = LEAST;
          narrow = true;
        }
      }
      for (int i = 0; i < widths.length && !narrow; i++) {
        widths[i] = widths[i] < 0 ? left * -widths[i] / shares : widths[i];
      }
    }
    return widths;
  }
}
