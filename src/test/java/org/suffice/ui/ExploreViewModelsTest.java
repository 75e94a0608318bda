package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suffice.app.Outputs;
import org.suffice.chart.ChartFinish;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartChoice;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Question;
import org.suffice.model.SavedView;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.TracedNumber;
import org.suffice.model.Target;
import org.suffice.ui.screens.MeasureViewModel;
import org.suffice.ui.screens.MeasureViewModel.Form;
import org.suffice.ui.screens.TargetsViewModel;

/** Looking around in the figures: sliding over dates, showing only one bar, breaking down; on the sample workbooks. */
class ExploreViewModelsTest extends SampleModels {
  private static final LocalDate LATEST = LocalDate.of(2017, 7, 31);

  @Test
  void howeverManyDatesAHandPassesTheyAreOneStep() {
    for (int month = 6; month >= 1; month--) {
      workspace.slide(LocalDate.of(2017, month, 1).minusDays(1), month == 6);
    }
    assertEquals(LocalDate.of(2016, 12, 31), workspace.asAt());
    assertTrue(workspace.undo());
    assertEquals(LATEST, workspace.asAt());
    assertFalse(workspace.undo());
    assertTrue(workspace.redo());
    assertEquals(LocalDate.of(2016, 12, 31), workspace.asAt());
  }

  @Test
  void aHandThatComesBackLeavesNoStep() {
    workspace.slide(LocalDate.of(2017, 5, 31), true);
    workspace.slide(LATEST, false);
    assertFalse(workspace.undo());
  }

  @Test
  void targetsAreLinesOnWhatTheyFollowAndOfEverybodyOnly() {
    MeasureViewModel number = measure("children-looked-after", Area.PLACEMENTS, Form.SERIES);
    assertEquals(List.of(new ChartFinish.Line("Target for 31 March 2020", 1646)), number.targetLines());
    assertEquals(List.of(), number.finish().lines(), "until they are chosen");
    number.targetsProperty().set(true);
    number.byValueProperty().set(true);
    assertEquals(ChartFinish.ordered(true, number.targetLines()), number.finish());
    workspace.narrow(Area.PLACEMENTS, List.of(new Filter(FilterKey.SEX, "female")));
    number.refresh();
    assertEquals(List.of(), number.finish().lines());
    assertTrue(workspace.undo());
    assertEquals(List.of(), measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT).targetLines().stream().filter(l -> l.value() == 1646).toList());
  }

  @Test
  void whatAChartShowsIsAStepOfEveryChartOfTheArea() {
    MeasureViewModel share = measure("fostering-share", Area.PLACEMENTS, Form.SNAPSHOT);
    workspace.asAt(LocalDate.of(2016, 3, 31));
    share.percentProperty().set(true);
    share.benchmarksProperty().set(true);
    share.byValueProperty().set(true);
    MeasureViewModel other = measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT);
    assertTrue(other.byValueProperty().get() && other.benchmarksProperty().get() && !other.targetsProperty().get());
    assertEquals(73.6, share.finish().lines().getFirst().value(), 0.05);
    assertEquals(ChartChoice.NONE, workspace.chart(Area.SEARCHES));
    assertTrue(workspace.undo());
    share.refresh();
    assertFalse(share.byValueProperty().get());
    assertTrue(share.benchmarksProperty().get());
    assertTrue(workspace.redo());
    share.refresh();
    assertTrue(share.byValueProperty().get());
    assertEquals(new ChartChoice(true, false, true), workspace.chart(Area.PLACEMENTS));
  }

  @Test
  void onlyThisCategoryOrGroupIsTheNumberOfItsBar() {
    MeasureViewModel mix = measure("placement-mix", Area.PLACEMENTS, Form.SERIES);
    assertEquals(List.of(new Filter(FilterKey.CATEGORY, "connected-carer")), narrowing(mix, "connected-carer", "children@2017-07-31"));
    List<Filter> fostering = narrowing(mix, "fostering", "children@2017-07-31");
    assertEquals(List.of(new Filter(FilterKey.GROUP, "fostering")), fostering);
    assertEquals(List.of(), narrowing(mix, "total", "children@2017-07-31"));
    workspace.narrow(Area.PLACEMENTS, fostering);
    mix.refresh();
    assertEquals(1184, value(mix, "total", "children@2017-07-31"));
    assertTrue(workspace.undo());
    assertEquals(List.of(), workspace.filters(Area.PLACEMENTS));
  }

  @Test
  void onlyAnAgeAndACarerIsTheCellOfBoth() {
    MeasureViewModel split = measure("in-house-ifa-by-age", Area.PLACEMENTS, Form.SNAPSHOT);
    double cell = value(split, "11+", "ifa");
    List<Filter> both = narrowing(split, "11+", "ifa");
    assertEquals(List.of(new Filter(FilterKey.AGE_BAND, "11+"), new Filter(FilterKey.CATEGORY, "ifa")), both);
    workspace.narrow(Area.PLACEMENTS, both);
    assertEquals(cell, value(measure("children-looked-after", Area.PLACEMENTS, Form.SNAPSHOT), "total", "children"));
  }

  @Test
  void onlyOneTypeOfSearchIsItsRequests() {
    MeasureViewModel types = measure("hard-to-find-by-type", Area.SEARCHES, Form.PERIOD);
    assertEquals(List.of(new Filter(FilterKey.TYPE_SOUGHT, "task-centred")), narrowing(types, "task-centred", "requests"));
  }

  @Test
  void aBreakdownIsAStepThatEveryTableOfTheAreaFollows() {
    workspace.breakDown(Area.PLACEMENTS, FilterKey.SEX);
    MeasureViewModel mix = measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT);
    assertEquals(1184, value(mix, "fostering", "children:male") + value(mix, "fostering", "children:female"));
    MeasureViewModel all = measure("children-looked-after", Area.PLACEMENTS, Form.SNAPSHOT);
    assertEquals(1891, value(all, "male", "children") + value(all, "female", "children"));
    List<Filter> boys = narrowing(mix, "ifa", "children:male");
    assertEquals(List.of(new Filter(FilterKey.CATEGORY, "ifa"), new Filter(FilterKey.SEX, "male")), boys);
    assertEquals(null, workspace.by(Area.SEARCHES));
    workspace.undo();
    assertEquals(null, workspace.by(Area.PLACEMENTS));
  }

  @Test
  void otherAgeBandsAreAStepThatEveryTableByAgeFollows() {
    MeasureViewModel ages = measure("children-by-age", Area.PLACEMENTS, Form.SNAPSHOT);
    assertTrue(ages.byAge());
    assertFalse(measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT).byAge());
    ages.bands(AgeBands.STRATEGY_2017);
    ages.refresh();
    assertTrue(value(ages, "5-10", "children") > 0, "as the strategy of 2017 prints it");
    MeasureViewModel profile = measure("childrens-homes-profile", Area.PLACEMENTS, Form.SNAPSHOT);
    assertTrue(profile.byAge());
    assertEquals(value(ages, "11-15", "children"), value(profile, "age-11-15", "children"));
    assertNull(workspace.bands(Area.SEARCHES));
    assertTrue(workspace.undo());
    ages.refresh();
    assertTrue(ages.answerProperty().get().table().row("5-9").isPresent(), "its own again");
    assertTrue(workspace.redo());
    assertEquals(AgeBands.STRATEGY_2017, ages.bands());
  }

  @Test
  void aTableThatCannotBeBrokenDownIsWholeAndSaysSo() {
    workspace.breakDown(Area.PLACEMENTS, FilterKey.TYPE_SOUGHT);
    MeasureViewModel mix = measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT);
    assertTrue(mix.answerProperty().get().whole());
    assertEquals(1891, value(mix, "total", "children"));
  }

  @Test
  void aSavedViewKeepsItsBreakdown() {
    session.views().save(new SavedView("By team", "placements", "mix", null, null, null, null, null, List.of(), FilterKey.TEAM, AgeBands.SECTION_20, new ChartChoice(true, false, true)));
    assertEquals(FilterKey.TEAM, session.views().named("by team").by());
    assertEquals(AgeBands.SECTION_20, session.views().named("by team").bands());
    assertEquals(new ChartChoice(true, false, true), session.views().named("by team").chart());
    session.views().remove("by team");
    session.views().save(new SavedView("By quarter", "searches", "types", null, null, null, null, null, Question.Step.QUARTER, List.of(), null, null, ChartChoice.NONE));
    assertEquals(Question.Step.QUARTER, session.views().named("by quarter").every());
    assertEquals(Question.Step.QUARTER, session.views().named("by quarter").of(Question.defaults()).every());
    session.views().remove("by quarter");
  }

  @Test
  void aPartInAnotherTableIsOfTheSameChildren() {
    MeasureViewModel ages = measure("children-by-age", Area.PLACEMENTS, Form.SNAPSHOT);
    List<TracedNumber> opened = new ArrayList<>();
    ages.rows("10-15", "children", opened::add, s -> told.add(new IllegalStateException(s)));
    ages.mark(opened.getFirst());
    assertEquals(value(ages, "10-15", "children"), workspace.marked(Area.PLACEMENTS).subjects().size());
    MeasureViewModel mix = measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT);
    Table part = mix.answerProperty().get().part();
    assertEquals(value(ages, "10-15", "children"), part.cell("total", "children").value());
    workspace.narrow(Area.PLACEMENTS, List.of(new Filter(FilterKey.AGE_BAND, "10-15")));
    MeasureViewModel narrowed = measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT);
    for (var row : part.rows()) {
      assertEquals(value(narrowed, row.id(), "children"), row.cells().getFirst().value(), row.id());
    }
    assertEquals(null, measure("hard-to-find-by-type", Area.SEARCHES, Form.PERIOD).answerProperty().get().part());
    assertTrue(workspace.mark(null));
    assertFalse(workspace.mark(null));
  }

  @Test
  void aTargetIsTypedChangedRemovedAndEachIsTakenBack() {
    List<String> said = new ArrayList<>();
    List<SufficeException> refused = new ArrayList<>();
    var edits = new TargetsViewModel(workspace, background, said::add);
    List<Target> before = session.targets().list();
    Target first = before.getFirst();
    edits.save(with(first, first.target() + 1), () -> said.add("closed"), refused::add);
    assertEquals(first.target() + 1, session.targets().find(first.name()).orElseThrow().target());
    edits.remove(first.name(), refused::add);
    assertTrue(session.targets().find(first.name()).isEmpty());
    assertTrue(edits.undo(refused::add));
    assertEquals(first.target() + 1, session.targets().find(first.name()).orElseThrow().target());
    assertTrue(edits.undo(refused::add));
    assertEquals(before, session.targets().list());
    assertFalse(edits.undo(refused::add));
    assertEquals(List.of(), refused);
    assertEquals(5, said.size(), said.toString());
  }

  @Test
  void aTargetThatContradictsItselfIsRefusedInASentence() {
    var edits = new TargetsViewModel(workspace, background, s -> {});
    Target share = new Target(
        "Odd", "fostering-share", "total", Target.ValueKind.SHARE, LocalDate.of(2017, 3, 31), 60.0, 140, LocalDate.of(2020, 3, 31), Target.Direction.INCREASE, 0, "%", false,
        session.targets().list().getFirst().origin());
    List<String> refused = new ArrayList<>();
    edits.save(share, () -> {}, e -> refused.add(e.sentence()));
    edits.save(with(share, 50), () -> {}, e -> refused.add(e.sentence()));
    assertEquals(2, refused.size());
    assertTrue(refused.getFirst().contains("from 0 to 100"), refused.toString());
    assertTrue(refused.getLast().startsWith("The target is below the baseline but is to increase."), refused.toString());
    assertTrue(session.targets().find("Odd").isEmpty());
  }

  private static Target with(Target t, double value) {
    return new Target(
        t.name(), t.measure(), t.row(), t.valueKind(), t.baselineDate(), t.baseline(), value, t.due(), t.direction(), t.tolerance(), t.unit(), t.yearly(), t.origin());
  }

  @Test
  void theCommentaryGoesWithItsMonthAndNamesNobody() {
    session.commentary().put(LATEST, " More babies came.\n See page 2. ");
    Table page = table(measure("monthly-page", Area.PLACEMENTS, Form.SNAPSHOT));
    assertEquals("Commentary: More babies came. See page 2.", page.notes().getFirst());
    assertTrue(session.outputs().text(page, Outputs.Format.TEXT).contains("More babies came."));
    assertTrue(session.publication().of(page).notes().stream().noneMatch(n -> n.contains("More babies came.")));
    workspace.asAt(LocalDate.of(2017, 6, 30));
    assertTrue(table(measure("monthly-page", Area.PLACEMENTS, Form.SNAPSHOT)).notes().stream().noneMatch(n -> n.startsWith("Commentary")));
    String child = session.facts().placements().get(0).child();
    SufficeException refused = assertThrows(SufficeException.class, () -> session.commentary().put(LATEST, "It was " + child + "."));
    assertTrue(refused.sentence().contains(child));
    assertEquals("More babies came.\n See page 2.", session.commentary().of(LATEST));
    session.commentary().put(LATEST, "");
    assertEquals("", session.commentary().of(LATEST));
  }

  private static List<Filter> narrowing(MeasureViewModel model, String row, String column) {
    List<List<Filter>> found = new ArrayList<>();
    model.narrowing(row, column, found::add);
    return found.getFirst();
  }
}
