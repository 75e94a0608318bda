package org.suffice.ui;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.suffice.app.Settings;

/** Where the window was and how large, kept between runs; a place that is on no screen any more is forgotten. */
final class WindowMemory {
  private static final double WIDE = 1280;
  private static final double HIGH = 800;

  private WindowMemory() {}

  static void restore(Stage stage, Settings settings) {
    stage.setMinWidth(800);
    stage.setMinHeight(560);
    stage.setWidth(WIDE);
    stage.setHeight(HIGH);
    String kept = settings.get(Settings.Key.WINDOW);
    try {
      double[] place = Arrays.stream(kept.split(",")).mapToDouble(Double::parseDouble).toArray();
      if (place.length == 5 && !Screen.getScreensForRectangle(place[0], place[1], place[2], place[3]).isEmpty()) {
        stage.setX(place[0]);
        stage.setY(place[1]);
        stage.setWidth(place[2]);
        stage.setHeight(place[3]);
        stage.setMaximized(place[4] > 0);
      }
    } catch (NumberFormatException e) {
      fit(stage);
    }
  }

  private static void fit(Stage stage) {
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDE, room.getWidth()));
    stage.setHeight(Math.min(HIGH, room.getHeight()));
  }

  static void keep(Stage stage, Settings settings) {
    double maximised = stage.isMaximized() ? 1 : 0;
    settings.set(
        Settings.Key.WINDOW,
        stage.getX() + "," + stage.getY() + "," + stage.getWidth() + "," + stage.getHeight() + "," + maximised);
  }
}
