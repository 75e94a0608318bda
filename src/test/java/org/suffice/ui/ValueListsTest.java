package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.Field;
import org.suffice.model.LocalWord;
import org.suffice.model.Meaning;
import org.suffice.progress.Progress;
import org.suffice.ui.data.ValueListsViewModel;

/** The words remembered, as the Data screen lists, changes and forgets them. */
class ValueListsTest {
  @TempDir Path folder;
  private final List<Throwable> told = new ArrayList<>();
  @SuppressWarnings("NullAway.Init") // by open
  private ProjectSession session;
  @SuppressWarnings("NullAway.Init") // by open
  private ValueListsViewModel model;

  @BeforeEach
  void open() {
    var context = new AppContext(folder.resolve("home"), Clock.systemUTC());
    session = context.openOrCreate(folder.resolve("p"), Progress.none());
    session.memory().set(Field.PLACEMENT_TYPE, "Solo pod", "childrens-homes+agency");
    session.memory().set(Field.SECTOR, "Brightside", "private");
    Workspace workspace = new Workspace(context);
    workspace.replace(session);
    model = new ValueListsViewModel(workspace, Background.atOnce(told::add), told::add);
    model.refresh();
  }

  @AfterEach
  void close() {
    session.close();
  }

  private LocalWord word(String word) {
    return model.words().stream().filter(w -> w.word().equals(word)).findFirst().orElseThrow();
  }

  @Test
  void wordsAreListedWithTheirMeaningAndOrigin() {
    assertEquals(List.of("solo pod", "brightside"), model.words().stream().map(LocalWord::word).toList());
    assertEquals("Children's homes, agency (private or voluntary)", model.meaning(word("solo pod")));
    assertTrue(ValueListsViewModel.from(word("brightside")).startsWith("Set on "));
  }

  @Test
  void aWordIsChangedAndStaysChosen() {
    model.selectedProperty().set(word("brightside"));
    Meaning voluntary = model.meanings(word("brightside")).stream().filter(m -> m.id().equals("voluntary")).findFirst().orElseThrow();
    model.change(word("brightside"), voluntary);
    assertEquals("voluntary", Objects.requireNonNull(model.selectedProperty().get()).meaning());
    assertEquals("Voluntary", model.meaning(word("brightside")));
    assertEquals(List.of(), told);
  }

  @Test
  void aWordIsForgotten() {
    List<String> done = new ArrayList<>();
    model.forget(word("solo pod"), () -> done.add("done"));
    assertEquals(List.of("brightside"), model.words().stream().map(LocalWord::word).toList());
    assertEquals(List.of("done"), done);
  }

  @Test
  void wordsLeaveAndComeBack() throws IOException {
    Path file = folder.resolve("words.json");
    model.exportTo(file, () -> {});
    List<LocalWord> before = List.copyOf(model.words());
    before.forEach(w -> model.forget(w, () -> {}));
    assertEquals(List.of(), model.words());
    List<Integer> taken = new ArrayList<>();
    model.importFrom(file, taken::add);
    assertEquals(List.of(2), taken);
    assertEquals(before.stream().map(LocalWord::meaning).toList(), model.words().stream().map(LocalWord::meaning).toList());
    Files.writeString(file, "no words");
    model.importFrom(file, taken::add);
    assertEquals(1, told.size());
    assertTrue(String.valueOf(told.getFirst().getMessage()).contains("Nothing was changed."));
  }
}
