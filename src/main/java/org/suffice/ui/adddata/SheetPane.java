package org.suffice.ui.adddata;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.Mapping;
import org.suffice.model.TableKind;
import org.suffice.ui.widgets.Icons;

/** The sheet looked at: what it holds, when it was extracted, and its first rows with the headings marked. */
final class SheetPane extends VBox {
  private final AddDataViewModel model;
  private final Label title = Parts.wrapped("", "section-title");
  private final Label why = Icons.with(Feather.ALERT_TRIANGLE, Parts.wrapped("", "ad-why"));
  private final Choice<TableKind> kind =
      new Choice<>(() -> List.of(TableKind.values()), TableKind::label, this::kindChosen);
  private final ExtractedField extracted = new ExtractedField();
  private final Label heading = Parts.label("", "ad-strong");
  private final SheetPreview preview;
  private @Nullable SheetDraft shown;
  private Subscription watching = Subscription.EMPTY;

  SheetPane(AddDataViewModel model) {
    this.model = model;
    getStyleClass().addAll("card", "ad-card", "ad-sheet");
    preview = new SheetPreview(Em.in(this), this::headingAt);
    VBox.setVgrow(preview, Priority.ALWAYS);
    Label holds = Parts.label(Say.of("sheet.holds"), "note");
    holds.setLabelFor(kind);
    dressKind();
    FlowPane facts = Icons.styled(new FlowPane(Parts.row(holds, kind), extracted), "ad-facts");
    heading.setMinWidth(USE_PREF_SIZE);
    Label how = Parts.wrapped(Say.of("heading.how"), "note");
    HBox headings = Parts.row(heading, up(), down(), how);
    VBox head = Icons.styled(new VBox(title, facts, why, headings), "ad-card-head", "ad-sheet-head");
    getChildren().addAll(head, preview);
  }

  private void dressKind() {
    kind.setId("adddata-kind");
    kind.setAccessibleText(Say.of("sheet.holds"));
    kind.setPromptText(Say.of("sheet.unknown"));
  }

  private Button up() {
    return Parts.icon("heading.up", Feather.CHEVRON_UP, () -> move(-1));
  }

  private Button down() {
    return Parts.icon("heading.down", Feather.CHEVRON_DOWN, () -> move(1));
  }

  private void kindChosen(TableKind chosen) {
    if (shown != null) {
      model.sheetWork().readAs(shown, chosen);
    }
  }

  private void move(int by) {
    if (shown != null) {
      model.headings().move(shown, by);
    }
  }

  private void headingAt(int row) {
    if (shown != null) {
      model.headings().at(shown, row);
    }
  }

  /** Shows a sheet, or none. */
  void show(@Nullable SheetDraft sheet) {
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    shown = sheet;
    if (sheet != null) {
      extracted.show(sheet);
      watching =
          Subscription.combine(
              sheet.readingProperty().subscribe(r -> fill(sheet)),
              sheet.headingRowProperty().subscribe(r -> fillHeading(sheet)));
    }
  }

  private void fill(SheetDraft sheet) {
    Mapping mapping = sheet.reading().mapping();
    String name = sheet.reading().sheet();
    title.setText(
        name.isEmpty()
            ? Say.of("sheet.title.file", sheet.reading().file())
            : Say.of("sheet.title", name, sheet.reading().file()));
    kind.display(mapping == null ? null : mapping.kind());
    why.setText(SheetState.why(sheet));
    Parts.shown(!why.getText().isEmpty(), why);
    extracted.fill();
    preview.show(sheet.reading().firstRows(), sheet.headingRowProperty().get());
  }

  private void fillHeading(SheetDraft sheet) {
    int row = sheet.headingRowProperty().get();
    heading.setText(row == 0 ? Say.of("heading.none") : Say.of("heading.row", row));
    preview.mark(row);
  }

  /** Puts the focus on the rows. */
  void focusRows() {
    preview.requestFocus();
  }
}
