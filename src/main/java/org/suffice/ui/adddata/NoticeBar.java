package org.suffice.ui.adddata;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.widgets.Icons;

/** What a step says: errors, swaps, what was saved. Below the head, so that it never covers what it is about. */
final class NoticeBar extends Label {
  NoticeBar() {
    getStyleClass().add("ad-notice");
    setId("adddata-notice");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleRole(AccessibleRole.TEXT);
    show(null);
  }

  void show(@Nullable Notice notice) {
    Parts.shown(notice != null, this);
    setText(notice == null ? "" : notice.text());
    setAccessibleText(getText());
    for (Notice.Kind kind : Notice.Kind.values()) {
      boolean on = notice != null && notice.kind() == kind;
      pseudoClassStateChanged(PseudoClass.getPseudoClass(kind.name().toLowerCase(java.util.Locale.ROOT)), on);
    }
    if (notice != null) {
      setGraphic(Icons.of(icon(notice.kind())));
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }

  private static Feather icon(Notice.Kind kind) {
    return switch (kind) {
      case ERROR -> Feather.ALERT_OCTAGON;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case INFO -> Feather.INFO;
      case DONE -> Feather.CHECK_CIRCLE;
    };
  }
}
