package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Mapping;

/** What a column becomes: a choice among the fields of the table's kind; fields another column has say so. */
final class BecomesCell extends TableCell<ColumnMatch, ColumnMatch> {
  private record Option(@Nullable Field field, String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  private final Supplier<@Nullable Mapping> mapping;
  private final ColumnsTable.Choosing choosing;
  private final ComboBox<Option> box = new ComboBox<>();
  private boolean filling;

  BecomesCell(Supplier<@Nullable Mapping> mapping, ColumnsTable.Choosing choosing) {
    this.mapping = mapping;
    this.choosing = choosing;
    getStyleClass().add("ad-becomes");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setVisibleRowCount(14);
    box.setFocusTraversable(false);
    box.setAccessibleHelp(Say.of("becomes.help"));
    box.setOnShowing(e -> offer());
    box.setOnAction(e -> chosen());
    box.setOnHidden(e -> getTableView().requestFocus());
  }

  @Override
  protected void updateItem(@Nullable ColumnMatch match, boolean empty) {
    super.updateItem(match, empty);
    if (empty || match == null) {
      setGraphic(null);
      return;
    }
    filling = true;
    Option now = option(match.field(), "");
    box.getItems().setAll(List.of(now));
    box.setValue(now);
    box.setAccessibleText(Say.of("becomes.name", match.header()));
    setGraphic(box);
    filling = false;
  }

  private static Option option(@Nullable Field field, String holder) {
    String words = field == null ? Say.of("becomes.not-used") : field.label();
    return new Option(field, holder.isEmpty() ? words : Say.of("becomes.taken", words, holder));
  }

  private void offer() {
    Mapping now = mapping.get();
    ColumnMatch match = getItem();
    if (now == null || match == null) {
      return;
    }
    var options = new ArrayList<Option>();
    options.add(option(null, ""));
    for (Field field : Field.of(now.kind())) {
      String holder = Matching.holder(now, match.column(), field).map(ColumnMatch::header).orElse("");
      options.add(option(field, holder));
    }
    filling = true;
    box.getItems().setAll(options);
    options.stream().filter(o -> o.field() == match.field()).findFirst().ifPresent(box::setValue);
    filling = false;
  }

  private void chosen() {
    Option option = box.getValue();
    ColumnMatch match = getItem();
    if (!filling && option != null && match != null && option.field() != match.field()) {
      choosing.choose(match.column(), option.field());
    }
  }

  /** Opens the choice for the keyboard. */
  void open() {
    box.requestFocus();
    box.show();
  }
}
