package org.suffice.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suffice.model.SufficeException;

/** The one door to message boxes and file choosers, so that each opens over its window and speaks the same way. */
public class Dialogs {
  private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);
  private static final String PROJECT = "mv.db";
  private final Theme theme;
  private @Nullable Window owner;

  /** Dialogs in this look. */
  public Dialogs(Theme theme) {
    this.theme = theme;
  }

  /** The window they open over. */
  public void over(Window window) {
    owner = window;
  }

  /** Says in words that something did not work; what nobody foresaw goes to the log once, with a sentence here. */
  public void error(Throwable error) {
    if (error instanceof SufficeException known) {
      LOG.info("Told the user: {}", known.code());
      message(Alert.AlertType.ERROR, Words.of("error.title"), known.sentence());
    } else {
      LOG.error("Unforeseen", error);
      message(Alert.AlertType.ERROR, Words.of("error.title"), Words.of("error.unforeseen", error.getClass().getSimpleName()));
    }
  }

  /** Says something that must be read. */
  public void say(String title, String sentence) {
    message(Alert.AlertType.INFORMATION, title, sentence);
  }

  /** Asks before something is done; the button's words say what that is. */
  public boolean confirm(String title, String sentence, String doIt) {
    ButtonType yes = new ButtonType(doIt, ButtonBar.ButtonData.OK_DONE);
    Alert alert = alert(Alert.AlertType.CONFIRMATION, title, sentence, yes, ButtonType.CANCEL);
    return alert.showAndWait().filter(b -> b == yes).isPresent();
  }

  /** Asks which of two things is to be done; none where the user thinks better of it. True is the first. */
  public Optional<Boolean> choose(String title, String sentence, String first, String second) {
    ButtonType one = new ButtonType(first, ButtonBar.ButtonData.OK_DONE);
    ButtonType other = new ButtonType(second, ButtonBar.ButtonData.NO);
    Alert alert = alert(Alert.AlertType.CONFIRMATION, title, sentence, one, other, ButtonType.CANCEL);
    return alert.showAndWait().filter(b -> b == one || b == other).map(b -> b == one);
  }

  /** Asks for the password of a file, unseen; none where the user does without. The caller may overwrite it. */
  public Optional<char[]> password(String file, String sentence) {
    return secret("password", file, sentence, "file-password");
  }

  /** Asks for the passphrase of a project, in the same way. */
  public Optional<char[]> passphrase(String project, String sentence) {
    return secret("passphrase", project, sentence, "passphrase");
  }

  /** A new passphrase, or the decision to do without. */
  public record Chosen(Optional<char[]> passphrase) {}

  /**
   * Asks for a new passphrase, twice.
   *
   * @param lost what it means to lose it, said before it is set
   * @param refusal why a passphrase may not be used
   * @param without whether one can do without encryption, by a button of its own
   */
  public Optional<Chosen> newPassphrase(
      String title, String lost, Function<char[], Optional<String>> refusal, boolean without) {
    ButtonType set = new ButtonType(Words.of("passphrase.set"), ButtonBar.ButtonData.OK_DONE);
    ButtonType none = new ButtonType(Words.of("passphrase.without"), ButtonBar.ButtonData.NO);
    PassphrasePane pane = new PassphrasePane(lost, refusal);
    Alert alert =
        without
            ? alert(Alert.AlertType.CONFIRMATION, title, "", set, none, ButtonType.CANCEL)
            : alert(Alert.AlertType.CONFIRMATION, title, "", set, ButtonType.CANCEL);
    alert.getDialogPane().setContent(pane);
    alert.getDialogPane().lookupButton(set).disableProperty().bind(pane.readyProperty().not());
    begin(alert, pane::begin);
    return alert
        .showAndWait()
        .filter(b -> b == set || b == none)
        .map(b -> new Chosen(b == set ? Optional.of(pane.passphrase()) : Optional.empty()));
  }

  /** Asks for a short text; none where the user thinks better of it. */
  public Optional<String> text(String title, String sentence, String name, String value, String doIt) {
    ButtonType set = new ButtonType(doIt, ButtonBar.ButtonData.OK_DONE);
    Alert alert = alert(Alert.AlertType.CONFIRMATION, title, "", set, ButtonType.CANCEL);
    javafx.scene.control.TextField field = new javafx.scene.control.TextField(value);
    field.setId("asked-text");
    field.setAccessibleText(name);
    Label label = new Label(name);
    label.setLabelFor(field);
    Label why = new Label(sentence);
    why.setWrapText(true);
    alert.getDialogPane().setContent(new VBox(8, why, label, field));
    begin(alert, field::requestFocus);
    return alert.showAndWait().filter(b -> b == set).map(b -> field.getText().strip());
  }

  private Optional<char[]> secret(String words, String file, String sentence, String id) {
    ButtonType open = new ButtonType(Words.of(words + ".open"), ButtonBar.ButtonData.OK_DONE);
    Alert alert = alert(Alert.AlertType.CONFIRMATION, Words.of(words + ".title", file), sentence, open, ButtonType.CANCEL);
    PasswordField field = new PasswordField();
    field.setId(id);
    field.setAccessibleText(Words.of(words + ".field", file));
    Label name = new Label(Words.of(words + ".label"));
    name.setMnemonicParsing(true);
    name.setLabelFor(field);
    Label why = new Label(sentence);
    why.setWrapText(true);
    VBox box = new VBox(8, why, name, field);
    alert.getDialogPane().setContent(box);
    begin(alert, field::requestFocus);
    return alert.showAndWait().filter(b -> b == open).map(b -> field.getText().toCharArray());
  }

  /** Puts the cursor where typing begins: a dialog that was shown gives the focus to its first button once more. */
  private static void begin(Alert alert, Runnable focus) {
    alert.setOnShown(
        e -> {
          var once = new AtomicBoolean();
          focus.run();
          alert.getDialogPane().getScene().focusOwnerProperty().subscribe(
              now -> {
                if (now instanceof Button && !once.getAndSet(true)) {
                  focus.run();
                }
              });
        });
  }

  /** Asks for files to add: several may be chosen; none where the user thinks better of it. */
  public List<Path> filesToAdd() {
    FileChooser chooser = chooser(Words.of("files.add"));
    chooser
        .getExtensionFilters()
        .setAll(filter("files.data", "*.xlsx", "*.xlsm", "*.xls", "*.ods", "*.csv", "*.tsv", "*.txt", "*.xml"), filter("files.all", "*.*"));
    List<File> files = chooser.showOpenMultipleDialog(owner);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  /** Asks where to save a file of one kind; {@code extension} without a dot. */
  public Optional<Path> save(String title, String name, String kind, String extension) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name + "." + extension);
    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, "*." + extension));
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath).map(p -> ending(p, extension));
  }

  /** Asks for an existing file of one kind; {@code pattern} may hold several, parted by semicolons. */
  public Optional<Path> open(String title, String kind, String pattern) {
    FileChooser chooser = chooser(title);
    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, pattern.split(";")));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  /** Asks for a folder. */
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  /** Asks where a new project is to be kept; the path is without extension. */
  public Optional<Path> newProject() {
    return save(Words.of("project.new.title"), Words.of("project.new.name"), Words.of("files.project"), PROJECT)
        .map(Dialogs::base);
  }

  /** Asks for a project that is there; the path is without extension. */
  public Optional<Path> openProject() {
    return open(Words.of("project.open.title"), Words.of("files.project"), "*." + PROJECT).map(Dialogs::base);
  }

  private static Path base(Path file) {
    String name = String.valueOf(file.getFileName());
    String end = "." + PROJECT;
    return name.endsWith(end) ? file.resolveSibling(name.substring(0, name.length() - end.length())) : file;
  }

  private static Path ending(Path path, String extension) {
    String name = String.valueOf(path.getFileName());
    return name.contains(".") ? path : path.resolveSibling(name + "." + extension);
  }

  private static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    return chooser;
  }

  private static FileChooser.ExtensionFilter filter(String words, String... patterns) {
    return new FileChooser.ExtensionFilter(Words.of(words), patterns);
  }

  private void message(Alert.AlertType type, String title, String sentence) {
    alert(type, title, sentence, ButtonType.OK).showAndWait();
  }

  private Alert alert(Alert.AlertType type, String title, String sentence, ButtonType... buttons) {
    Alert alert = new Alert(type, sentence, buttons);
    alert.initOwner(owner);
    alert.setTitle(Words.of("app.name"));
    alert.setHeaderText(title);
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    theme.dress(alert.getDialogPane().getScene());
    return alert;
  }
}
