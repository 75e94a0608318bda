package org.suffice.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.suffice.app.CheckList;
import org.suffice.model.Check;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** Everything that files and rows are checked for, to look up what a warning means. */
public final class ChecksTab implements DataTab {
  private final WordGrid<Check> grid = new WordGrid<>("checks", Words.of("tab.checks"));
  private final TextField find = Icons.styled(new TextField(), "find-field");
  private final VBox card;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  /** The checks; they are the same whatever the project. */
  public ChecksTab() {
    grid.words(Words.of("data.check.severity"), 13, c -> CheckList.heading(c.severity()))
        .words(Words.of("data.check.tables"), 9, CheckList::tables)
        .words(Words.of("data.check.finds"), -3, Check::finds)
        .words(Words.of("data.to-do"), -3, Check::whatToDo)
        .words(Words.of("data.check.id"), 14, Check::id);
    find.setId("check-find");
    find.setPromptText(Words.of("data.check.find"));
    find.setAccessibleText(Words.of("data.check.find"));
    find.textProperty().subscribe(t -> show());
    Label label = Icons.styled(new Label(Words.of("data.check.find")), "field-label");
    label.setLabelFor(find);
    VBox.setVgrow(grid, Priority.ALWAYS);
    card = Icons.styled(new VBox(Cards.note(Words.of("data.check.words")), Cards.row(label, find), grid), "card", "table-card");
  }

  private void show() {
    grid.show(found(find.getText()));
  }

  /** The checks in whose words all of these words are. */
  static List<Check> found(String words) {
    var found = new ArrayList<Check>();
    for (Check check : CheckList.all()) {
      String said =
          String.join(" ", CheckList.heading(check.severity()), CheckList.tables(check), check.id(), check.finds(), check.whatToDo()).toLowerCase(Locale.UK);
      boolean all = true;
      for (String word : words.strip().toLowerCase(Locale.UK).split("\\s+")) {
        all &= said.contains(word);
      }
      if (all) {
        found.add(check);
      }
    }
    return found;
  }

  @Override
  public String id() {
    return "checks";
  }

  @Override
  public Region node() {
    return card;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  @Override
  public void refresh(boolean shown) {
    if (shown && grid.getItems().isEmpty()) {
      show();
    }
  }
}
