package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suffice.model.DateOrder;
import org.suffice.model.Field;
import org.suffice.model.FoundDates;
import org.suffice.model.FoundValues;
import org.suffice.model.FoundWord;
import org.suffice.model.Meaning;
import org.suffice.model.SheetReading;
import org.suffice.model.Understanding.How;
import org.suffice.ui.Background;

/** The step of words and dates without a screen: nothing is decided but by a person, and everything can be taken back. */
class ValuesModelTest {
  private final FakeAdding project = new FakeAdding();
  private final List<Throwable> unhandled = new ArrayList<>();
  private final AddDataViewModel model = new AddDataViewModel(() -> project, Background.atOnce(unhandled::add), () -> {});
  private final ValuesModel values = model.values();

  @BeforeEach
  void toValues() {
    project.files.put("p.xlsx", List.of(Given.sheet("p.xlsx", "Placements", 1988, Given.placements(4), "")));
    project.localWords = true;
    model.start(List.of(Path.of("p.xlsx")));
    model.next();
    model.next();
    assertEquals(Step.VALUES, model.step());
  }

  private FoundValues found() {
    return Objects.requireNonNull(values.foundProperty().get());
  }

  private FoundWord word(String text) {
    return found().words().stream().filter(w -> w.word().startsWith(text)).findFirst().orElseThrow();
  }

  private SheetReading planned() {
    return values.applied(List.of(model.ticked().getFirst().reading())).getFirst();
  }

  @Test
  void whatIsNotUnderstoodComesFirstByFrequency() {
    assertEquals(List.of(212, 48, 17, 3, 505, 301, 77), found().words().stream().map(FoundWord::cells).toList());
    assertEquals("4 words are not understood. 3 are.", values.headline());
    assertEquals("If you go on as it is: 263 rows are left out, 17 cells count as not recorded.", values.consequence());
  }

  @Test
  void goingOnDecidesNothing() {
    model.next();
    assertEquals(Step.CHECK, model.step());
    assertEquals(Map.of(), Objects.requireNonNull(planned().mapping()).values());
    assertFalse(values.touched());
  }

  @Test
  void yesAppliesTheSuggestionAndOnlyThat() {
    assertTrue(values.accept(word("Tier 2")));
    assertEquals(How.DECIDED, word("Tier 2").understanding().how());
    assertEquals(3, found().notUnderstood().size());
    assertEquals(
        java.util.Map.of("placement-type", java.util.Map.of("tier 2 solo pod (external)", "childrens-homes+agency")),
        Objects.requireNonNull(planned().mapping()).values());
    assertFalse(values.accept(word("Narrow boat")), "there is nothing to say yes to");
    assertFalse(values.accept(word("K2")), "what is understood has no suggestion");
  }

  @Test
  void theLastDecisionIsTakenBackOneByOne() {
    FoundValues before = found();
    values.accept(word("Tier 2"));
    values.leaveOut(word("Narrow boat"));
    values.order(found().dates().getFirst(), DateOrder.MONTH_FIRST);
    assertTrue(values.takeBack());
    assertTrue(values.takeBack());
    assertTrue(values.takeBack());
    assertFalse(values.takeBack());
    assertEquals(before, found());
    assertFalse(values.touched());
  }

  @Test
  void leavingOutAndNotRecordedOnlyWhereAllowed() {
    assertFalse(values.notRecorded(word("Narrow boat")));
    assertTrue(values.leaveOut(word("Narrow boat")));
    assertFalse(values.leaveOut(word("Brightside")));
    assertTrue(values.notRecorded(word("Brightside")));
    assertEquals(Meaning.NOT_RECORDED, word("Brightside").understanding().meaning());
  }

  @Test
  void meaningsAreSearchedByWordsIdsAndCodes() {
    assertEquals(List.of("childrens-homes"), values.search(word("Narrow boat"), "k2").stream().map(Meaning::id).toList());
    assertEquals(
        List.of("childrens-homes+agency", "foster-other+agency"),
        values.search(word("Narrow boat"), "agency").stream().map(Meaning::id).sorted().toList());
    assertEquals("childrens-homes+agency", values.meanings(word("Tier 2")).getFirst().id(), "what is suggested stands first");
  }

  @Test
  void theOrderOfAColumnOfDatesIsKeptInTheMapping() {
    FoundDates start = found().dates().getFirst();
    values.order(start, DateOrder.MONTH_FIRST);
    assertEquals(DateOrder.MONTH_FIRST, found().dates().getFirst().chosen());
    assertEquals(DateOrder.MONTH_FIRST, Objects.requireNonNull(planned().mapping()).dates().get(Field.START));
  }

  @Test
  void backAndForthKeepsDecisionsAndLooksOnlyOnce() {
    values.accept(word("Tier 2"));
    model.back();
    assertEquals(Step.COLUMNS, model.step());
    model.next();
    assertEquals(How.DECIDED, word("Tier 2").understanding().how());
    assertEquals(1, project.asked.stream().filter(a -> a.startsWith("look")).count());
    model.back();
    model.choose(model.ticked().getFirst(), 12, Field.ETHNICITY);
    model.next();
    assertEquals(2, project.asked.stream().filter(a -> a.startsWith("look")).count(), "other columns, other words");
    assertEquals(How.DECIDED, word("Tier 2").understanding().how());
  }

  @Test
  void aDecisionMakesAnotherPlan() {
    model.next();
    model.back();
    values.accept(word("Tier 2"));
    model.next();
    assertEquals(2, project.asked.stream().filter(a -> a.startsWith("plan")).count());
  }

  @Test
  void whatWasDecidedIsKeptWhereAddingIsBrokenOff() {
    values.accept(word("Tier 2"));
    values.order(found().dates().getFirst(), DateOrder.MONTH_FIRST);
    model.next();
    assertEquals(Step.CHECK, model.step());
    model.stop();
    model.resume(model.drafts().before().orElseThrow(), List.of());
    assertEquals(Step.CHECK, model.step());
    var mapping = Objects.requireNonNull(planned().mapping());
    assertEquals("childrens-homes+agency", mapping.values().getOrDefault("placement-type", Map.of()).get("tier 2 solo pod (external)"));
    assertEquals(DateOrder.MONTH_FIRST, mapping.dates().get(Field.START));
  }

  @Test
  void aCellCorrectedIsCheckedWithTheWordsDecided() {
    values.accept(word("Tier 2"));
    model.next();
    model.fixing().write(model.fixing().rows().getFirst(), 8, "01/04/2018");
    var mapping = Objects.requireNonNull(model.plannedProperty().get()).plan().sheets().getFirst().mapping();
    assertEquals("childrens-homes+agency", mapping.values().getOrDefault("placement-type", Map.of()).get("tier 2 solo pod (external)"));
  }

  @Test
  void theMatchSavedHasTheWordsDecided() {
    values.accept(word("Tier 2"));
    model.sheetWork().saveMapping(model.ticked().getFirst(), Path.of("m.json"));
    assertTrue(project.asked.contains("mapping m.json {placement-type={tier 2 solo pod (external)=childrens-homes+agency}}"), project.asked.toString());
  }

  @Test
  void datesSayTheirEvidence() {
    assertEquals(
        "1,704 real dates, trusted. “13/02/2017” can only be day first: 212 cells. 6 have a year of two digits: check them."
            + " 1 is no day of the calendar. 2 cells are no dates. Read day first.",
        DatesPane.evidence(found().dates().getFirst()));
    assertEquals(List.of(), unhandled);
  }
}
