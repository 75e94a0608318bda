package org.suffice.ui.adddata;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Mapping;

/** Whether a sheet can be added as it is, in an icon, a word and a colour. */
final class SheetState {
  private SheetState() {}

  static Label badge(SheetDraft sheet) {
    Mapping mapping = sheet.reading().mapping();
    if (mapping == null) {
      return Parts.badge(Feather.HELP_CIRCLE, Say.of("state.unknown"), "unknown");
    }
    if (!sheet.reading().problem().isEmpty()) {
      return Parts.badge(Feather.ALERT_OCTAGON, Say.of("state.problem"), "bad");
    }
    if (!sheet.missing().isEmpty()) {
      return Parts.badge(Feather.ALERT_TRIANGLE, Say.of("state.missing"), "warn");
    }
    int check = Matching.count(mapping, Sureness.CHECK);
    return check > 0
        ? Parts.badge(Feather.ALERT_CIRCLE, Say.of("state.check", check), "warn")
        : Parts.badge(Feather.CHECK, Say.of("state.ready"), "good");
  }

  /** Why it cannot be added as it is and what to do, in full sentences; empty where it can. */
  static String why(SheetDraft sheet) {
    if (!sheet.reading().problem().isEmpty()) {
      return sheet.reading().problem();
    }
    if (sheet.reading().mapping() == null) {
      return Say.of("state.unknown.why");
    }
    return sheet.missing().isEmpty() ? "" : Say.of("state.missing.why", Lacks.list(sheet.missing()));
  }
}
