package org.suffice.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/**
 * How everything looks: AtlantaFX Primer below, our palette and structure on top, light or dark, at any size of text.
 * All sizes of the stylesheets are in em, so the size of the root's text scales the whole window.
 */
public final class Theme {
  /** Size of body text at 100%, in px. */
  public static final double BODY = 13;

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final List<String> SHEETS = List.of("palette", "base", "shell", "cards", "table", "screens", "popups");
  private final double scale;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");

  /** A theme; {@code scale} is 1 for the normal size of text, 1.5 for one and a half times. */
  public Theme(double scale) {
    this.scale = scale;
  }

  /** True while colours are light on dark. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** The scale of text. */
  public double scale() {
    return scale;
  }

  /** Puts the look on a scene, and keeps it on when light and dark change. */
  public void dress(Scene scene) {
    for (String sheet : SHEETS) {
      String address = "/org/suffice/css/" + sheet + ".css";
      scene.getStylesheets().add(Objects.requireNonNull(Theme.class.getResource(address), address).toExternalForm());
    }
    scene.rootProperty().subscribe(root -> root.setStyle("-fx-font-size: " + BODY * scale + "px;"));
    dark.subscribe(on -> scene.getRoot().pseudoClassStateChanged(DARK, on));
  }

  /** Light or dark as the system says, now and when it changes. */
  public void follow(javafx.application.Platform.Preferences system) {
    system.colorSchemeProperty().subscribe(scheme -> use(scheme == ColorScheme.DARK));
  }

  /** Light or dark. */
  public void use(boolean darkColours) {
    Application.setUserAgentStylesheet(
        darkColours ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    dark.set(darkColours);
  }
}
