package org.suffice.ui.adddata;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suffice.ui.widgets.Icons;

/** Step 3: what adding would do, sheet by sheet, and every row that would be left out, before anything is added. */
final class CheckStep implements StepPane {
  private final Label headline = Parts.wrapped("", "ad-headline");
  private final PartsTable parts;
  private final RowsPane rows;
  private final VBox root = Icons.styled(new VBox(), "ad-step");
  private final Runnable primary;

  /** The step; {@code save} saves the rows left out, {@code primary} puts the focus on the button that adds. */
  CheckStep(AddDataViewModel model, Runnable save, Runnable primary) {
    this.primary = primary;
    parts = new PartsTable(Em.in(root));
    headline.setId("adddata-headline");
    VBox table = Icons.styled(new VBox(parts), "card", "ad-card");
    table.setMinHeight(VBox.USE_PREF_SIZE);
    rows = new RowsPane(save);
    VBox.setVgrow(rows, Priority.ALWAYS);
    root.getChildren().addAll(headline, table, rows);
    model.plannedProperty().subscribe(this::show);
  }

  private void show(@Nullable Planned plan) {
    if (plan == null) {
      return;
    }
    headline.setText(headline(plan));
    parts.show(plan.preview().parts());
    rows.show(plan.leftOut(), plan.preview());
  }

  static String headline(Planned plan) {
    if (plan.stopped().isPresent()) {
      return plan.stopped().get().message() + " " + plan.stopped().get().whatToDo();
    }
    Tally tally = Tally.of(plan.preview());
    return plan.allThere()
        ? Say.of("check.all-there")
        : Say.of("check.headline", Say.count("rows", tally.read()), tally.words());
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void enter() {}

  @Override
  public void focus() {
    primary.run();
  }
}
