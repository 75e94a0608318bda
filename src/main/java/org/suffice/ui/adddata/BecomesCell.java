package org.suffice.ui.adddata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Mapping;

/** What a column becomes: a choice among the fields of the table's kind; fields another column has say so. */
final class BecomesCell extends TableCell<ColumnMatch, ColumnMatch> {
  /** A field to choose, or none, with the heading of the column that has it now. */
  private record Option(@Nullable Field field, String holder) {
    private String words() {
      String words = field == null ? Say.of("becomes.not-used") : field.label();
      return holder.isEmpty() ? words : Say.of("becomes.taken", words, holder);
    }
  }

  private final Supplier<@Nullable Mapping> mapping;
  private final ColumnsTable.Choosing choosing;
  private final Choice<Option> box = new Choice<>(this::offer, Option::words, this::chosen);

  BecomesCell(Supplier<@Nullable Mapping> mapping, ColumnsTable.Choosing choosing) {
    this.mapping = mapping;
    this.choosing = choosing;
    getStyleClass().add("ad-becomes");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setFocusTraversable(false);
    box.setAccessibleHelp(Say.of("becomes.help"));
    box.onClosed(() -> getTableView().requestFocus());
  }

  @Override
  protected void updateItem(@Nullable ColumnMatch match, boolean empty) {
    super.updateItem(match, empty);
    if (empty || match == null) {
      setGraphic(null);
      return;
    }
    box.display(new Option(match.field(), ""));
    box.setAccessibleText(Say.of("becomes.name", match.header()));
    setGraphic(box);
  }

  private List<Option> offer() {
    Mapping now = mapping.get();
    ColumnMatch match = getItem();
    if (now == null || match == null) {
      return List.of();
    }
    var options = new ArrayList<Option>();
    options.add(new Option(null, ""));
    for (Field field : Field.of(now.kind())) {
      String holder = Matching.holder(now, match.column(), field).map(ColumnMatch::header).orElse("");
      options.add(new Option(field, holder));
    }
    return options;
  }

  private void chosen(Option option) {
    ColumnMatch match = getItem();
    if (match != null && option.field() != match.field()) {
      choosing.choose(match.column(), option.field());
    }
  }

  /** Opens the choice for the keyboard. */
  void open() {
    box.requestFocus();
    box.show();
  }
}
