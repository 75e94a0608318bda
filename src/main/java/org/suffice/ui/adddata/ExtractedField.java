package org.suffice.ui.adddata;

import java.time.LocalDate;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.suffice.ui.DateWords;
import org.suffice.ui.widgets.Icons;

/** When a sheet's data was extracted: what was found and where, corrected by typing a date. */
final class ExtractedField extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private final TextField field = new TextField();
  private final Label why = Parts.label("", "note");
  private @Nullable SheetDraft sheet;

  ExtractedField() {
    getStyleClass().add("ad-row");
    setAlignment(Pos.CENTER_LEFT);
    Label name = Parts.label(Say.of("extracted"), "note");
    name.setLabelFor(field);
    Icons.styled(field, "ad-date");
    field.setId("adddata-extracted");
    field.setAccessibleText(Say.of("extracted"));
    field.setAccessibleHelp(Say.of("extracted.help"));
    field.setOnAction(e -> commit());
    field.focusedProperty().subscribe(on -> { if (!on) commit(); });
    getChildren().addAll(name, field, why);
  }

  void show(SheetDraft draft) {
    sheet = draft;
    fill();
  }

  /** Shows the date as it is now. */
  void fill() {
    if (sheet != null) {
      field.pseudoClassStateChanged(WRONG, false);
      field.setText(DateWords.of(sheet.reading().extracted()));
      why.setText("(" + sheet.reading().extractedWhy() + ")");
    }
  }

  private void commit() {
    if (sheet == null || field.getText().equals(DateWords.of(sheet.reading().extracted()))) {
      return;
    }
    Optional<LocalDate> date = DateWords.parse(field.getText());
    field.pseudoClassStateChanged(WRONG, date.isEmpty());
    if (date.isPresent()) {
      sheet.extracted(date.get());
      fill();
    } else {
      why.setText(Say.of("extracted.wrong"));
    }
  }
}
