package org.suffice.ui.adddata;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.ui.widgets.Icons;

/** The line below every step: what to know, the way back, and the one primary action. */
final class Footer extends HBox {
  private final AddDataViewModel model;
  private final Runnable leave;
  private final Consumer<String> see;
  private final Label hint = Parts.label("", "note");
  private final Button takeBack;
  private final Button secondary;
  private final Button primary;
  private Subscription watching = Subscription.EMPTY;

  Footer(AddDataViewModel model, Runnable leave, Consumer<String> see) {
    this.model = model;
    this.leave = leave;
    this.see = see;
    takeBack = Parts.button("columns.take-back", Feather.CORNER_UP_LEFT, this::takeBack);
    secondary = Parts.button("footer.back", this::secondary);
    primary = Icons.styled(Parts.button("footer.next", this::firePrimary), Styles.ACCENT);
    getStyleClass().add("ad-foot");
    setAlignment(Pos.CENTER_LEFT);
    hint.setMinWidth(0);
    getChildren().addAll(hint, Parts.space(), takeBack, secondary, primary);
    Runnable tell = this::show;
    model.stepProperty().subscribe(tell);
    model.plannedProperty().subscribe(tell);
    model.values().foundProperty().subscribe(tell);
    model.addedProperty().subscribe(tell);
    model.selectedProperty().subscribe(this::watch);
    tell.run();
  }

  private void show() {
    Added added = model.addedProperty().get();
    boolean gone = added != null && (added.undone() || added.imported() == null);
    String step = model.step().name().toLowerCase(java.util.Locale.ROOT);
    hint.setText(Say.of(gone ? "hint.gone" : "hint." + step));
    SheetDraft sheet = model.selectedProperty().get();
    boolean choice = model.step() == Step.COLUMNS && sheet != null && sheet.canTakeBack();
    Parts.shown(choice || (model.step() == Step.VALUES && model.values().canTakeBack()), takeBack);
    boolean back = model.step() != Step.FILES && model.step() != Step.RECEIPT;
    Parts.words(secondary, Say.of(back ? "footer.back" : model.step() == Step.FILES ? "footer.cancel" : "footer.close"));
    Parts.words(primary, primaryWords(model));
    primary.setGraphic(model.step() == Step.CONFIRM ? Icons.of(Feather.PLUS) : null);
  }

  /** What the primary button of the step says. */
  static String primaryWords(AddDataViewModel model) {
    Planned plan = model.plannedProperty().get();
    Added result = model.addedProperty().get();
    return switch (model.step()) {
      case FILES -> Say.of("footer.next");
      case COLUMNS -> Say.of("footer.values");
      case VALUES -> Say.of("footer.check");
      case CHECK -> Say.of(plan == null || model.nothingToAdd() ? "footer.close" : "footer.confirm");
      case CONFIRM -> plan == null ? Say.of("footer.close") : Tally.of(plan.preview()).button();
      case RECEIPT -> Say.of("see." + (result == null ? "home" : result.screen()));
    };
  }

  private void watch(@Nullable SheetDraft sheet) {
    watching.unsubscribe();
    watching = sheet == null ? Subscription.EMPTY : sheet.readingProperty().subscribe(r -> show());
  }

  private void takeBack() {
    SheetDraft sheet = model.selectedProperty().get();
    if (model.step() == Step.VALUES) {
      model.values().takeBack();
    } else if (sheet != null) {
      model.takeBack(sheet);
    }
  }

  private void secondary() {
    switch (model.step()) {
      case COLUMNS, VALUES, CHECK, CONFIRM -> back();
      case FILES, RECEIPT -> leave.run();
    }
  }

  /** Does the primary action. */
  void firePrimary() {
    Added added = model.addedProperty().get();
    boolean done = model.step() == Step.RECEIPT && added != null;
    if (done) {
      see.accept(added.screen());
    } else if (model.nothingToAdd()) {
      leave.run();
    } else {
      model.next();
    }
  }

  /** A step back, where there is one. */
  void back() {
    switch (model.step()) {
      case COLUMNS, VALUES, CHECK, CONFIRM -> model.back();
      case FILES, RECEIPT -> {}
    }
  }

  /** Puts the focus on the primary action. */
  void focusPrimary() {
    primary.requestFocus();
  }
}
