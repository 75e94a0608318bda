package org.suffice.ui.adddata;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of every step: Enter (with Ctrl, wherever the focus is) does the primary action unless a control needs it, Esc stops work or leaves, Alt+Left goes a
 * step back, Ctrl+O asks for more files. Other shortcuts of the window below do not work while it is covered.
 */
final class Keys {
  private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
  private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

  /** Style class of lists that choose what is selected with Enter. */
  static final String TAKES_ENTER = "takes-enter";

  private final AddDataViewModel model;
  private final Runnable leave;
  private final Runnable primary;
  private final Runnable back;
  private final Runnable more;

  Keys(AddDataViewModel model, Runnable leave, Runnable primary, Runnable back, Runnable more) {
    this.model = model;
    this.leave = leave;
    this.primary = primary;
    this.back = back;
    this.more = more;
  }

  void watch(Node pane) {
    pane.addEventFilter(KeyEvent.KEY_PRESSED, this::before);
    pane.addEventHandler(KeyEvent.KEY_PRESSED, Keys::after);
  }

  private void before(KeyEvent event) {
    boolean busy = model.busyProperty().get() != null;
    boolean listOpen = event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
    boolean typing = event.getTarget() instanceof TextInputControl field && field.getStyleClass().contains("ad-fix-field");
    if (event.getCode() == KeyCode.ESCAPE && !listOpen && !typing) {
      stopOrLeave(busy);
      event.consume();
    } else if (busy && !(event.getTarget() instanceof Button)) {
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || !needsEnter(event))) {
      primary.run();
      event.consume();
    } else if (BACK.match(event) && !typing && !listOpen) {
      back.run();
      event.consume();
    } else if (OPEN.match(event)) {
      more.run();
      event.consume();
    }
  }

  private void stopOrLeave(boolean busy) {
    if (busy) {
      model.cancel();
    } else {
      leave.run();
    }
  }

  private static boolean needsEnter(KeyEvent event) {
    return event.getTarget() instanceof FixGrid
        || event.getTarget() instanceof Button
        || event.getTarget() instanceof ToggleButton
        || event.getTarget() instanceof Hyperlink
        || event.getTarget() instanceof Node n && n.getStyleClass().contains(TAKES_ENTER)
        || event.getTarget() instanceof TextInputControl
        || event.getTarget() instanceof ComboBoxBase;
  }

  private static void after(KeyEvent event) {
    if (event.isShortcutDown()) {
      event.consume();
    }
  }
}
