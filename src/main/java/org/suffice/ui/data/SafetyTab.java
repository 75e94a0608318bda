package org.suffice.ui.data;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.PassphraseRules;
import org.suffice.model.BackupRecord;
import org.suffice.ui.Desk;
import org.suffice.ui.Dialogs;
import org.suffice.ui.Encrypting;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;
import org.suffice.ui.widgets.WordGrid;

/** Whether the project is encrypted, its backups, and what can be done about both. */
public final class SafetyTab implements DataTab {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
  private final Desk desk;
  private final SafetyViewModel model;
  private final Label state = Cards.note("");
  private final Button encrypt = Buttons.primary("safety.encrypt", Feather.LOCK, this::encrypt);
  private final Button change = Buttons.of("safety.change", Feather.KEY, this::change);
  private final Button remove = Buttons.of("safety.remove", Feather.UNLOCK, this::remove);
  private final WordGrid<BackupRecord> grid = new WordGrid<>("backups", Words.of("safety.backups"));
  private final Button restore = Buttons.of("safety.restore", Feather.ROTATE_CCW, this::restore);
  private final Empty root;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  /** The safety of the project of a window. */
  public SafetyTab(Desk desk) {
    this.desk = desk;
    this.model = new SafetyViewModel(desk.workspace(), desk.background(), desk.dialogs()::error);
    VBox encryption = Icons.styled(new VBox(Cards.title("safety.encryption"), state, Cards.row(encrypt, change, remove)), "card", "list-card");
    grid.words(Words.of("safety.when"), 11, b -> WHEN.format(b.when().atZone(ZoneId.systemDefault())))
        .words(Words.of("safety.why"), -2, b -> Words.or("safety.why." + b.why(), b.why()))
        .words(Words.of("safety.holds"), -2, SafetyTab::holds)
        .words(Words.of("safety.size"), 7, b -> String.format(Locale.UK, "%,.1f MB", b.bytes() / 1e6));
    grid.getSelectionModel().selectedItemProperty().subscribe(b -> restore.setDisable(b == null));
    Label title = Cards.title("safety.backups");
    HBox head =
        Icons.styled(
            new HBox(title, Cards.space(), restore, Buttons.primary("safety.back-up", Feather.SAVE, this::backUp)), "card-header");
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    VBox backups = Icons.styled(new VBox(head, grid), "card", "table-card");
    VBox.setVgrow(grid, Priority.ALWAYS);
    VBox.setVgrow(backups, Priority.ALWAYS);
    root = new Empty(desk, Icons.styled(new VBox(encryption, backups), "panels"));
    grid.setPlaceholder(Cards.note(Words.of("safety.no-backups")));
    model.backups().addListener((ListChangeListener<BackupRecord>) c -> grid.show(model.backups()));
    model.encryptedProperty().subscribe(this::showState);
  }

  private static String holds(BackupRecord b) {
    String imports = b.imports() == null ? Words.of("safety.not-opened") : Words.count("unit.imports", b.imports());
    return b.encrypted() ? Words.of("safety.holds-encrypted", imports) : imports;
  }

  private void showState(@Nullable Boolean encrypted) {
    boolean on = Boolean.TRUE.equals(encrypted);
    state.setText(Words.of(on ? "safety.on" : "safety.off"));
    only(encrypt, !on);
    only(change, on);
    only(remove, on);
  }

  private static void only(Button button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }

  private void backUp() {
    model.backUp(made -> desk.toast(Words.of("safety.backed-up")));
  }

  private void encrypt() {
    Encrypting.ask(desk);
  }

  private void change() {
    now().ifPresent(
        now ->
            desk.dialogs()
                .newPassphrase(Words.of("passphrase.change.title"), PassphraseRules.LOST, PassphraseRules::refusal, false)
                .flatMap(Dialogs.Chosen::passphrase)
                .ifPresent(
                    next ->
                        desk.whileClosed(
                            Words.of("job.encrypting"),
                            (base, progress) -> {
                              desk.workspace().app().safekeeping().encrypt(base, now, next, progress);
                              return next;
                            },
                            Words.of("safety.changed"))));
  }

  private void remove() {
    if (desk.dialogs().confirm(Words.of("safety.remove.title"), Words.of("safety.remove.words"), Words.of("safety.remove.do"))) {
      now().ifPresent(
          now ->
              desk.whileClosed(
                  Words.of("job.decrypting"),
                  (base, progress) -> {
                    desk.workspace().app().safekeeping().decrypt(base, now, progress);
                    return null;
                  },
                  Words.of("safety.removed")));
    }
  }

  private java.util.Optional<char[]> now() {
    return desk.dialogs().passphrase(model.name(), Words.of("passphrase.now"));
  }

  private void restore() {
    BackupRecord backup = grid.getSelectionModel().getSelectedItem();
    if (backup == null
        || !desk.dialogs()
            .confirm(
                Words.of("safety.restore.title"),
                Words.of("safety.restore.words", WHEN.format(backup.when().atZone(ZoneId.systemDefault()))),
                Words.of("safety.restore.do"))) {
      return;
    }
    char[] passphrase = null;
    if (backup.encrypted()) {
      var given = desk.dialogs().passphrase(model.name(), Words.of("passphrase.of-backup"));
      if (given.isEmpty()) {
        return;
      }
      passphrase = given.get();
    }
    char[] known = passphrase;
    desk.whileClosed(
        Words.of("job.restoring"),
        (base, progress) -> {
          var safe = desk.workspace().app().safekeeping();
          safe.restore(base, safe.find(base, backup.name()), known);
          return known;
        },
        Words.of("safety.restored"));
  }

  @Override
  public String id() {
    return "safety";
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  @Override
  public void refresh(boolean shown) {
    if (shown) {
      if (desk.workspace().session() == null) {
        root.nothingYet("empty.imports", Feather.SHIELD);
      } else {
        root.content();
        model.refresh();
      }
    }
  }

  /** The backups that are shown. */
  List<BackupRecord> shown() {
    return grid.getItems();
  }
}
