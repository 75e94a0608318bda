package org.suffice.ui.widgets;

import java.util.Map;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** How a target stands: its word, with an icon and a colour that say the same. */
public final class StatusMark extends Label {
  private record Look(Feather icon, String style) {}

  private static final Map<String, Look> LOOKS =
      Map.of(
          "met", new Look(Feather.CHECK_CIRCLE, "good"),
          "on track", new Look(Feather.TRENDING_UP, "good"),
          "behind", new Look(Feather.ALERT_TRIANGLE, "warn"),
          "worse than baseline", new Look(Feather.TRENDING_DOWN, "bad"),
          "missed", new Look(Feather.X_CIRCLE, "bad"));
  private static final Look UNKNOWN = new Look(Feather.HELP_CIRCLE, "unknown");

  /** The mark of a status in words; words it does not know look like "Not enough data", never good. */
  public StatusMark(String words) {
    super(words);
    Look look = LOOKS.getOrDefault(words.toLowerCase(java.util.Locale.UK), UNKNOWN);
    setGraphic(Icons.of(look.icon));
    getStyleClass().addAll("status-mark", look.style);
    setAccessibleText(words);
  }
}
