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
    double fixed = 0;
    double shares = 0;
    for (double w : widths) {
      fixed += Math.max(0, w);
      shares += Math.max(0, -w);
    }
    for (int i = 0; i < widths.length; i++) {
      double w = widths[i];
      double all = fixed;
      double sum = shares;
      TableColumn<?, ?> column = table.getColumns().get(i);
      column
          .prefWidthProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> width(table.getWidth() - SCROLL_BAR, em.get(), w, all, sum), table.widthProperty(), em));
    }
  }

  private static double width(double room, double em, double wanted, double fixed, double shares) {
    double least = 10 * em;
    return wanted >= 0 ? wanted * em : Math.max(least, (room - fixed * em) * -wanted / shares);
  }
}
