package org.suffice.ui.data;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suffice.app.ProjectSession;
import org.suffice.app.WordMemory;
import org.suffice.model.LocalWord;
import org.suffice.model.Meaning;
import org.suffice.model.SufficeException;
import org.suffice.ui.Background;
import org.suffice.ui.Latest;
import org.suffice.ui.Words;
import org.suffice.ui.Workspace;

/** What words mean in this council's files, which of them is looked at, and changing it for the next files. */
public final class ValueListsViewModel {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private final Workspace workspace;
  private final Background background;
  private final Consumer<Throwable> refused;
  private final Latest<List<LocalWord>> latest;
  private final ObservableList<LocalWord> words = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable LocalWord> selected = new SimpleObjectProperty<>(this, "selected");

  /** Words of this workspace; {@code refused} is told, in words, why something could not be done. */
  public ValueListsViewModel(Workspace workspace, Background background, Consumer<Throwable> refused) {
    this.workspace = workspace;
    this.background = background;
    this.refused = refused;
    this.latest = background.latest();
  }

  /** The words remembered, by field and word. */
  public ObservableList<LocalWord> words() {
    return words;
  }

  /** The word looked at; null where there is none. */
  public ObjectProperty<@Nullable LocalWord> selectedProperty() {
    return selected;
  }

  /** Looks again; the word looked at stays. */
  public void refresh() {
    ProjectSession session = workspace.session();
    if (session == null) {
      take(List.of());
    } else {
      latest.job(Words.of("job.data"), p -> session.memory().words()).onSuccess(this::take).start();
    }
  }

  private void take(List<LocalWord> fresh) {
    LocalWord before = selected.get();
    words.setAll(fresh);
    selected.set(
        fresh.stream()
            .filter(w -> before != null && w.field() == before.field() && w.word().equals(before.word()))
            .findFirst()
            .orElse(fresh.isEmpty() ? null : fresh.getFirst()));
  }

  /** What a word means, in words. */
  public String meaning(LocalWord word) {
    ProjectSession session = workspace.session();
    return session == null ? word.meaning() : session.memory().label(word);
  }

  /** Where a word comes from: "import 3" or set by itself; when and by whom. */
  public static String from(LocalWord word) {
    String when = WHEN.format(word.when().atZone(ZoneId.systemDefault()));
    return word.importId() == 0 ? Words.of("data.words.set", when, word.who()) : Words.of("data.words.import", word.importId(), when, word.who());
  }

  /** What a word can mean. */
  public List<Meaning> meanings(LocalWord word) {
    ProjectSession session = workspace.session();
    return session == null ? List.of() : session.values().meanings(word.field());
  }

  /** Says that a word means something else from now on. */
  public void change(LocalWord word, Meaning meaning) {
    if (!word.meaning().equals(meaning.id())) {
      run(memory -> {
        memory.set(word.field(), word.word(), meaning.id());
        return true;
      }, done -> {});
    }
  }

  /** Forgets a word: the next file asks again. */
  public void forget(LocalWord word, Runnable done) {
    run(memory -> memory.forget(word.field(), word.word()), n -> done.run());
  }

  /** Writes all words to a file. */
  public void exportTo(Path file, Runnable done) {
    run(memory -> {
      memory.exportTo(file);
      return true;
    }, ok -> done.run());
  }

  /** Takes over the words of a file; {@code done} is told how many. */
  public void importFrom(Path file, Consumer<Integer> done) {
    run(memory -> memory.importFrom(file), done);
  }

  private <T> void run(Function<WordMemory, T> action, Consumer<T> done) {
    ProjectSession session = workspace.session();
    if (session != null) {
      background
          .job(Words.of("job.data"), p -> action.apply(session.memory()))
          .onSuccess(
              answer -> {
                refresh();
                done.accept(answer);
              })
          .onError(SufficeException.class, refused::accept)
          .start();
    }
  }
}
