package org.suffice.ui.data;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.suffice.app.OneChild;
import org.suffice.app.ProjectSession;
import org.suffice.model.SufficeException;
import org.suffice.ui.Desk;
import org.suffice.ui.Words;
import org.suffice.ui.widgets.Buttons;
import org.suffice.ui.widgets.Icons;

/** What the project holds of one child, and erasing it or giving it its right reference, backups included. */
public final class OneChildTab implements DataTab {
  private final Desk desk;
  private final TextField child = field("child.reference");
  private final TextField right = field("child.right");
  private final Label found = Cards.note("");
  private final CheckBox unopened = Cards.unopened("child.unopened.help");
  private final Button erase = Icons.styled(Buttons.of("child.erase", Feather.TRASH_2, this::erase), Styles.BUTTON_OUTLINED, Styles.DANGER);
  private final Button correct = Buttons.of("child.correct", Feather.EDIT_3, this::correct);
  private final Empty root;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

  /** One child of the project of a window. */
  public OneChildTab(Desk desk) {
    this.desk = desk;
    Button look = Buttons.primary("child.look", Feather.SEARCH, this::look);
    child.setOnAction(e -> look());
    child.textProperty().subscribe(t -> found.setText(""));
    found.setId("child-found");
    found.managedProperty().bind(found.textProperty().isNotEmpty());
    erase.disableProperty().bind(child.textProperty().isEmpty());
    correct.disableProperty().bind(child.textProperty().isEmpty().or(right.textProperty().isEmpty()));
    VBox who =
        card(Cards.title("child.title"), Cards.note(Words.of("child.words")), Cards.row(label("child.reference", child), child, look), found, unopened);
    VBox gone = card(Cards.title("child.erase.title"), Cards.note(Words.of("child.erase.words") + " " + OneChild.OUTSIDE), Cards.row(erase));
    VBox other =
        card(Cards.title("child.correct.title"), Cards.note(Words.of("child.correct.words")), Cards.row(label("child.right", right), right, correct));
    root = new Empty(desk, Icons.styled(new VBox(who, gone, other), "panels"));
  }

  private static VBox card(javafx.scene.Node... nodes) {
    return Icons.styled(new VBox(nodes), "card", "list-card");
  }

  private static TextField field(String key) {
    TextField field = new TextField();
    field.setId(key.replace('.', '-'));
    field.setAccessibleText(Words.of(key));
    return field;
  }

  private static Label label(String key, TextField field) {
    Label label = Icons.styled(new Label(Words.of(key)), "field-label");
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void look() {
    String reference = child.getText().strip();
    holds(s -> s.child().holds(reference), holds -> found.setText(Words.of("child.holds", holds)));
  }

  /** What there is, in words; why it cannot be done, where it cannot. */
  private void holds(java.util.function.Function<ProjectSession, String> ask, Consumer<String> then) {
    ProjectSession session = desk.workspace().session();
    if (session != null) {
      desk.background()
          .job(Words.of("job.data"), p -> ask.apply(session))
          .onSuccess(then::accept)
          .onError(SufficeException.class, e -> found.setText(e.sentence()))
          .start();
    }
  }

  private void erase() {
    String reference = child.getText().strip();
    holds(
        s -> s.child().holds(reference),
        holds -> {
          String words = Words.of("child.erase.sure", holds) + "\n\n" + OneChild.OUTSIDE;
          if (desk.dialogs().confirm(Words.of("child.erase.title"), words, Words.of("child.erase.do"))) {
            kept(reference).ifPresent(k -> passphrase().ifPresent(p -> erase(k, p)));
          }
        });
  }

  private void erase(String reference, char[] passphrase) {
    boolean without = unopened.isSelected();
    desk.whileClosed(
        Words.of("job.erasing"),
        (base, progress) -> {
          desk.workspace().app().safekeeping().eraseChild(base, passphrase, reference, without, progress);
          return passphrase;
        },
        Words.of("child.erased"));
    child.clear();
  }

  private void correct() {
    String reference = child.getText().strip();
    String to = right.getText().strip();
    holds(
        s -> Words.of("child.correct.sure", s.child().holds(reference, to)) + (s.child().known(to) ? " " + Words.of("child.correct.joins") : ""),
        words -> {
          if (desk.dialogs().confirm(Words.of("child.correct.title"), words, Words.of("child.correct.do"))) {
            kept(reference).ifPresent(k -> kept(to).ifPresent(t -> passphrase().ifPresent(p -> correct(k, t, p))));
          }
        });
  }

  private void correct(String reference, String to, char[] passphrase) {
    boolean without = unopened.isSelected();
    desk.whileClosed(
        Words.of("job.erasing"),
        (base, progress) -> {
          desk.workspace().app().safekeeping().correctChild(base, passphrase, reference, to, without, progress);
          return passphrase;
        },
        Words.of("child.corrected"));
    child.clear();
    right.clear();
  }

  /** The reference as the open project keeps it. */
  private Optional<String> kept(String reference) {
    return Optional.ofNullable(desk.workspace().session()).map(s -> s.child().kept(reference));
  }

  /** The passphrase again, which the files are written anew with; an empty one for a plain project. */
  private Optional<char[]> passphrase() {
    ProjectSession session = desk.workspace().session();
    return session == null || !session.encrypted()
        ? Optional.of(new char[0])
        : desk.dialogs().passphrase(session.name(), Words.of("passphrase.now"));
  }

  @Override
  public String id() {
    return "child";
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
        root.nothingYet("empty.imports", Feather.USER_X);
      } else {
        root.content();
      }
    }
  }
}
