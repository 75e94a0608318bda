package org.suffice.ui.data;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.Duplicate;
import org.suffice.model.Numbers;
import org.suffice.model.Origin;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.data.DuplicatesViewModel.Choice;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** Duplicates and overlaps, and below the chosen one the rows behind it and what to do. */
public final class DuplicatesTab implements DataTab {
  private final DuplicatesViewModel model;
  private final ComboBox<Choice> kinds = Icons.styled(new ComboBox<>(), "page-choice", "wide-choice");
  private final WordGrid<Duplicate> grid = new WordGrid<>("duplicates", Words.of("tab.duplicates"));
  private final Label what = Cards.note("");
  private final WordGrid<Duplicate.Row> rows = new WordGrid<>("duplicate-rows", Words.of("data.duplicates.rows"));
  private final Empty root;
  private boolean filling;

  /** The duplicates of a window's project. */
  public DuplicatesTab(Desk desk) {
    model = new DuplicatesViewModel(desk.workspace(), desk.background());
    kinds.setId("duplicate-kinds");
    kinds.valueProperty().subscribe(c -> { if (c != null && !filling) { model.kindProperty().set(c.kind()); } });
    grid.words(Words.of("data.duplicates.kind"), -2, d -> d.kind().label())
        .words(Words.of("data.duplicates.subject"), 10, Duplicate::subject)
        .words(Words.of("data.duplicates.what"), -4, Duplicate::what);
    grid.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    rows.words(Words.of("data.file"), -2, r -> Cards.file(r.origin()))
        .words(Words.of("data.row"), 5, r -> row(r.origin()))
        .words(Words.of("data.duplicates.says"), -4, Duplicate.Row::says)
        .nodes(Words.of("data.duplicates.counts"), 7, DuplicatesTab::counts);
    VBox.setVgrow(grid, Priority.ALWAYS);
    VBox list = Icons.styled(new VBox(Cards.choice("data.duplicates.filter", kinds), grid), "card", "table-card", "upper-list");
    VBox behind = Icons.styled(new VBox(Cards.title("data.duplicates.rows"), what, rows), "card", "table-card", "lower-list");
    VBox.setVgrow(rows, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    root = new Empty(desk, Icons.styled(new VBox(list, behind), "panels"));
    model.shownProperty().subscribe(this::show);
  }

  private static String row(@Nullable Origin origin) {
    return origin == null ? "" : Numbers.number(origin.row(), 0);
  }

  private static Node counts(Duplicate.Row row) {
    Label label = new Label(row.counts() ? Words.of("data.duplicates.this") : "");
    return row.counts() ? Icons.with(Feather.CHECK, label) : label;
  }

  private void show(DuplicatesViewModel.@Nullable Shown shown) {
    if (shown == null) {
      return; // not known yet
    }
    if (!shown.anyData()) {
      root.nothingYet("empty.duplicates", Feather.COPY);
    } else if (model.countProperty().get() == 0) {
      root.allWell("data.duplicates.none");
    } else {
      filling = true;
      kinds.getItems().setAll(shown.choices());
      kinds.setValue(shown.chosen());
      filling = false;
      grid.show(shown.found());
      grid.getSelectionModel().selectFirst();
      root.content();
    }
  }

  private void choose(@Nullable Duplicate duplicate) {
    what.setText(duplicate == null ? "" : duplicate.kind().finds() + " " + duplicate.kind().whatToDo());
    rows.show(duplicate == null ? List.of() : duplicate.rows());
  }

  @Override
  public String id() {
    return "duplicates";
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return model.countProperty();
  }

  @Override
  public void refresh(boolean shown) {
    model.refresh();
    if (shown) {
      show(model.shownProperty().get());
    }
  }

  @Override
  public boolean usesAsAt() {
    return true;
  }
}
