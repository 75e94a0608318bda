package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.suffice.model.Field;
import org.suffice.ui.Background;

/** Files with passwords, as they are added: asked for once each, and nothing decided about them is lost. */
final class ProtectedFilesTest {
  private static final String PLACEMENTS = FakeAdding.PLACEMENTS;
  private final FakeAdding project = FakeAdding.twoFiles();
  private final List<Throwable> unhandled = new ArrayList<>();
  private final AddDataViewModel model = new AddDataViewModel(() -> project, Background.atOnce(unhandled::add), () -> {});

  private void open(String... names) {
    model.start(List.of(names).stream().map(Path::of).toList());
  }

  @AfterEach
  void nothingFailed() {
    assertEquals(List.of(), unhandled);
  }

  @Test
  void aProtectedFileIsAskedForOnceAndTheOthersGoOn() {
    project.locked.put("searches.csv", "sesame");
    open("searches.csv", PLACEMENTS);
    FileDraft asked = Objects.requireNonNull(model.passwords().askedFor());
    assertEquals("searches.csv", asked.name());
    model.passwords().given(asked, "wrong".toCharArray());
    assertEquals(asked.name(), Objects.requireNonNull(model.passwords().askedFor()).name(), "it says so and asks again");
    model.passwords().given(Objects.requireNonNull(model.passwords().askedFor()), null);
    assertNull(model.passwords().askedFor());
    assertEquals(2, model.files().size(), "the other file stays");
    FileDraft still = model.files().stream().filter(FileDraft::locked).findFirst().orElseThrow();
    model.passwords().given(still, "sesame".toCharArray());
    assertEquals(3, model.sheets().size());
  }

  @Test
  void aPasswordThatOpensOneFileIsNotAskedForAgain() {
    project.locked.putAll(Map.of("searches.csv", "sesame", PLACEMENTS, "sesame"));
    open("searches.csv", PLACEMENTS);
    model.passwords().given(Objects.requireNonNull(model.passwords().askedFor()), "sesame".toCharArray());
    assertNull(model.passwords().askedFor());
    assertEquals(3, model.sheets().size());
  }

  @Test
  void filesWithPasswordsOfTheirOwnAreAskedForOneAfterTheOther() {
    project.locked.putAll(Map.of("searches.csv", "sesame", PLACEMENTS, "other"));
    open("searches.csv", PLACEMENTS);
    model.passwords().given(Objects.requireNonNull(model.passwords().askedFor()), null);
    FileDraft second = Objects.requireNonNull(model.passwords().askedFor());
    assertEquals(PLACEMENTS, second.name());
    model.passwords().given(second, "other".toCharArray());
    assertNull(model.passwords().askedFor(), "the first was not given, and is not asked for again");
    assertEquals(2, model.sheets().size());
    assertEquals(List.of("searches.csv", PLACEMENTS), model.files().stream().map(FileDraft::name).toList());
  }

  @Test
  void whatWasDecidedAboutAProtectedFileIsPutBackWhenItOpens() {
    open(PLACEMENTS);
    model.choose(model.sheets().get(1), 12, Field.ETHNICITY);
    while (model.step() != Step.CHECK) {
      model.next();
    }
    model.fixing().write(model.fixing().rows().getFirst(), 8, "01/04/2018");
    model.stop();
    project.locked.put(PLACEMENTS, "sesame");
    model.resume(model.drafts().before().orElseThrow(), List.of());
    assertEquals(Step.FILES, model.step());
    model.drafts().keep();
    model.stop();
    model.resume(model.drafts().before().orElseThrow(), List.of());
    model.passwords().given(Objects.requireNonNull(model.passwords().askedFor()), "sesame".toCharArray());
    assertEquals(Step.CHECK, model.step());
    assertEquals(Field.ETHNICITY, Objects.requireNonNull(model.sheets().get(1).reading().mapping()).columns().get(12).field());
    assertEquals("01/04/2018", model.fixing().fixes().getFirst().text());
  }
}
