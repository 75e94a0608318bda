package org.suffice.ui;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Two fields for a new passphrase, what losing it means above them, and below them what is still wrong with it. */
final class PassphrasePane extends VBox {
  private static final double WIDTH = 480;
  private final PasswordField first = field("passphrase-new", "passphrase.new");
  private final PasswordField again = field("passphrase-again", "passphrase.again");
  private final Label problem = words("");
  private final Function<char[], Optional<String>> refusal;
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");

  PassphrasePane(String lost, Function<char[], Optional<String>> refusal) {
    super(8);
    this.refusal = refusal;
    setPrefWidth(WIDTH);
    Label warning = words(lost);
    warning.getStyleClass().add("passphrase-lost");
    problem.getStyleClass().add("note");
    problem.setId("passphrase-problem");
    getChildren().addAll(warning, named("passphrase.new", first), first, named("passphrase.again", again), again, problem);
    first.textProperty().subscribe(t -> look());
    again.textProperty().subscribe(t -> look());
  }

  private static PasswordField field(String id, String key) {
    PasswordField field = new PasswordField();
    field.setId(id);
    field.setAccessibleText(Words.of(key).replace("_", ""));
    return field;
  }

  private static Label named(String key, PasswordField field) {
    Label name = new Label(Words.of(key));
    name.setMnemonicParsing(true);
    name.setLabelFor(field);
    return name;
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void look() {
    String why =
        first.getText().isEmpty()
            ? Words.of("passphrase.rule")
            : refusal
                .apply(first.getText().toCharArray())
                .orElse(first.getText().equals(again.getText()) ? "" : Words.of("passphrase.differs"));
    problem.setText(why);
    again.setAccessibleHelp(why);
    first.setAccessibleHelp(why);
    ready.set(why.isEmpty());
  }

  /** Whether both fields have the same passphrase, and it may be used. */
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  void begin() {
    first.requestFocus();
  }

  char[] passphrase() {
    return first.getText().toCharArray();
  }
}
