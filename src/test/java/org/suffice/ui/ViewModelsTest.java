package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.Profile;
import org.suffice.app.Demo;
import org.suffice.app.ProjectSession;
import org.suffice.app.Switch;
import org.suffice.model.Cell;
import org.suffice.model.Filter;
import org.suffice.model.FilterKey;
import org.suffice.model.Question;
import org.suffice.model.Receipt;
import org.suffice.model.Row;
import org.suffice.model.TracedNumber;
import org.suffice.model.Unit;
import org.suffice.progress.Progress;
import org.suffice.ui.data.ImportsViewModel;
import org.suffice.ui.data.SwitchesViewModel;
import org.suffice.ui.screens.HomeViewModel;
import org.suffice.ui.screens.MeasureViewModel;
import org.suffice.ui.screens.MeasureViewModel.Form;
import org.suffice.ui.screens.ReportsViewModel;

/** What the screens say, without a screen: on the sample workbooks, whose totals were published. */
class ViewModelsTest extends SampleModels {
  @Test
  void theWorkspaceStartsAtTheNewestDate() {
    assertEquals(LocalDate.of(2017, 7, 31), workspace.asAt());
  }

  @Test
  void theMixOverTimeEndsWithThePublishedFigures() {
    MeasureViewModel mix = measure("placement-mix", Area.PLACEMENTS, Form.SERIES);
    assertEquals(1891, value(mix, "total", "children@2017-07-31"));
    assertEquals(1184, value(mix, "fostering", "children@2017-07-31"));
    assertTrue(table(mix).asAt().size() > 5);
  }

  @Test
  void behindEveryNumberOfEveryTableAreExactlyAsManyRows() {
    List<MeasureViewModel> models =
        List.of(
            measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT),
            measure("in-house-ifa-by-age", Area.PLACEMENTS, Form.SNAPSHOT),
            measure("section-20", Area.PLACEMENTS, Form.SNAPSHOT),
            measure("childrens-homes", Area.PLACEMENTS, Form.SNAPSHOT),
            measure("hard-to-find-by-type", Area.SEARCHES, Form.PERIOD),
            measure("hard-to-find-by-age", Area.SEARCHES, Form.PERIOD));
    int compared = 0;
    for (MeasureViewModel model : models) {
      for (Row row : table(model).rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          Cell cell = row.cells().get(i);
          var column = table(model).columns().get(i);
          if (cell.value() != null && List.of(Unit.CHILDREN, Unit.REQUESTS, Unit.CHILDREN_SOUGHT).contains(column.unit())) {
            List<TracedNumber> opened = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            model.rows(row.id(), column.id(), opened::add, refused::add);
            assertEquals(List.of(), refused);
            assertEquals(cell.value().intValue(), opened.getFirst().behind().entries().size(), model.id() + " " + row.id() + " " + column.id());
            compared++;
          }
        }
      }
    }
    assertTrue(compared > 90, "compared " + compared);
  }

  @Test
  void twoDatesAreComparedWithTheDifferenceThatTheirNumbersHave() {
    MeasureViewModel mix = measure("placement-mix", Area.PLACEMENTS, Form.SERIES);
    workspace.compare(LocalDate.of(2014, 1, 31));
    mix.refresh();
    for (Row row : table(mix).rows()) {
      double now = value(mix, row.id(), "children@2017-07-31");
      double then = value(mix, row.id(), "children@2014-01-31");
      assertEquals(now - then, value(mix, row.id(), "children-change"), row.id());
    }
    List<TracedNumber> opened = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    mix.rows("total", "children@2014-01-31", opened::add, refused::add);
    assertEquals(value(mix, "total", "children@2014-01-31"), opened.getFirst().behind().entries().size());
    mix.rows("total", "children-change", opened::add, refused::add);
    assertEquals(1, opened.size());
    assertEquals(1, refused.size());
    workspace.compare(workspace.asAt());
    assertEquals(null, workspace.compare());
  }

  @Test
  void aMeasureThatIsNotOfSingleDatesSaysThatItIsNotCompared() {
    workspace.compare(LocalDate.of(2016, 7, 31));
    List<String> alone = new ArrayList<>();
    for (var info : session.ask().measures()) {
      if (!info.family().equals("searches")) {
        MeasureViewModel model = measure(info.id(), Area.PLACEMENTS, Form.SNAPSHOT);
        var answer = model.answerProperty().get();
        assertTrue(answer != null || !model.problemProperty().get().contains("compared"), info.id() + ": " + model.problemProperty().get());
        if (answer != null && answer.alone()) {
          alone.add(info.id());
        }
      }
    }
    assertTrue(alone.contains("kpi"), alone.toString());
    assertFalse(alone.contains("placement-mix"));
  }

  @Test
  void everyChangeOfViewIsOneStepBackAndForward() {
    View first = workspace.view();
    workspace.asAt(LocalDate.of(2016, 3, 31));
    workspace.add(Area.PLACEMENTS, new Filter(FilterKey.SEX, "female"));
    workspace.add(Area.PLACEMENTS, new Filter(FilterKey.SEX, "female"));
    workspace.compare(LocalDate.of(2015, 3, 31));
    View last = workspace.view();
    for (int i = 0; i < 3; i++) {
      assertTrue(workspace.undo());
    }
    assertFalse(workspace.undo());
    assertEquals(first, workspace.view());
    for (int i = 0; i < 3; i++) {
      assertTrue(workspace.redo());
    }
    assertFalse(workspace.redo());
    assertEquals(last, workspace.view());
    workspace.undo();
    workspace.asAt(LocalDate.of(2014, 3, 31));
    assertFalse(workspace.redo());
  }

  @Test
  void filtersNarrowAndAddUp() {
    MeasureViewModel mix = measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT);
    double all = value(mix, "total", "children");
    double sum = 0;
    for (String sex : List.of("male", "female", "not-recorded")) {
      Filter filter = new Filter(FilterKey.SEX, sex);
      workspace.add(Area.PLACEMENTS, filter);
      mix.refresh();
      sum += value(mix, "total", "children");
      workspace.remove(Area.PLACEMENTS, filter);
    }
    assertEquals(all, sum);
  }

  @Test
  void aFilterThatLeavesNothingIsKnown() {
    workspace.add(Area.PLACEMENTS, new Filter(FilterKey.CATEGORY, "ifa"));
    workspace.add(Area.PLACEMENTS, new Filter(FilterKey.GROUP, "residential"));
    assertTrue(measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT).answerProperty().get().nothing());
    workspace.removeLast(Area.PLACEMENTS);
    assertFalse(measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT).answerProperty().get().nothing());
  }

  @Test
  void whatCannotBeAskedIsSaidInWords() {
    workspace.add(Area.PLACEMENTS, new Filter(FilterKey.SEX, "unheard-of"));
    MeasureViewModel mix = measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT);
    assertEquals(null, mix.answerProperty().get());
    assertTrue(mix.problemProperty().get().contains("unheard-of"), mix.problemProperty().get());
    assertEquals(List.of(), told);
  }

  @Test
  void aFilterThatAMeasureCannotTakeIsNamed() {
    MeasureViewModel mix = measure("placement-mix", Area.PLACEMENTS, Form.SNAPSHOT);
    FilterKey foreign = FilterKey.TYPE_SOUGHT;
    assertFalse(mix.info().filters().contains(foreign));
    workspace.add(Area.PLACEMENTS, new Filter(foreign, "permanent"));
    mix.refresh();
    assertEquals(List.of(foreign), mix.answerProperty().get().ignored());
    assertEquals(1891, value(mix, "total", "children"));
  }

  @Test
  void thePeriodOfSearchesCanBeNarrowed() {
    MeasureViewModel types = measure("hard-to-find-by-type", Area.SEARCHES, Form.PERIOD);
    assertEquals(412, value(types, "fostering-requests", "requests"));
    workspace.period(new Period(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 4, 30)));
    types.refresh();
    double april = value(types, "fostering-requests", "requests");
    assertTrue(april > 0 && april < 412);
  }

  @Test
  void thePeriodOfSearchesCanHaveAColumnForEachQuarter() {
    MeasureViewModel times = measure("search-times", Area.SEARCHES, Form.PERIOD);
    double all = value(times, "total", "at-risk");
    workspace.period(new Period(null, null, Question.Step.QUARTER));
    times.refresh();
    List<LocalDate> ends = List.of(LocalDate.of(2017, 3, 31), LocalDate.of(2017, 6, 30), LocalDate.of(2017, 7, 31));
    assertEquals(all, ends.stream().mapToDouble(end -> value(times, "total", "at-risk@" + end)).sum());
    assertEquals(all, value(times, "total", "at-risk"));
    workspace.undo();
    times.refresh();
    assertTrue(times.answerProperty().get().table().columns().stream().allMatch(c -> c.date() == null));
  }

  @Test
  void homeSaysWhatThereIsAndWhatIsMissing() {
    HomeViewModel model = new HomeViewModel(workspace, background);
    model.refresh();
    var overview = model.overviewProperty().get();
    assertTrue(overview.any());
    assertEquals("582 requests, extracted on 1 August 2017", overview.holdings().get(1).said());
    assertEquals("1,891", overview.figures().getFirst().value());
    assertEquals(
        List.of(
            "The provider's sector is not recorded for 15 children (0.8%).",
            "No provider recorded for 5.2% of children whose placement has one. See Data, Data quality."),
        overview.missing());
    MeasureViewModel quality = measure("data-quality", Area.NONE, Form.SNAPSHOT);
    assertEquals(5.2, Math.round(1000 * value(quality, "children-provider", "number") / value(quality, "children-provider", "base")) / 10.0);
  }

  @Test
  void homeWithoutAProjectSaysWhatToAdd() {
    HomeViewModel model = new HomeViewModel(new Workspace(context), background);
    model.refresh();
    var overview = model.overviewProperty().get();
    assertFalse(overview.any());
    assertEquals(List.of("placements", "searches", "capacity", "published", "targets"), overview.holdings().stream().map(HomeViewModel.Holding::id).toList());
  }

  @Test
  void theBottomLineSaysHowMuchIsShown() {
    StatusViewModel status = new StatusViewModel(workspace, background);
    status.refresh(Area.PLACEMENTS);
    assertEquals("Data as extracted on 4 August 2017", status.dataProperty().get());
    assertEquals("Showing 1,891 of 1,891 children", status.showingProperty().get());
    workspace.add(Area.PLACEMENTS, new Filter(FilterKey.SEX, "female"));
    status.refresh(Area.PLACEMENTS);
    double girls = value(measure("children-looked-after", Area.PLACEMENTS, Form.SNAPSHOT), "total", "children");
    assertEquals("Showing " + (int) girls + " of 1,891 children", status.showingProperty().get());
    status.refresh(Area.SEARCHES);
    assertEquals("Showing 582 of 582 requests", status.showingProperty().get());
  }

  @Test
  void importsAreListedAndTheirUndoIsExact(@TempDir Path other) {
    ProjectSession own = context.openOrCreate(other.resolve("own"), Progress.none());
    Demo.addSamples(own, other.resolve("files"), Progress.none());
    Workspace desk = new Workspace(context);
    desk.replace(own);
    ImportsViewModel model = new ImportsViewModel(desk, background, told::add);
    model.refresh();
    assertEquals(1, model.imports().size());
    assertEquals(10465, ImportsViewModel.sum(model.imports().getFirst(), Receipt.Part::added));
    assertEquals(model.imports().getFirst(), model.selectedProperty().get());
    List<String> done = new ArrayList<>();
    model.undo(model.imports().getFirst(), () -> done.add("undone"));
    assertEquals(List.of("undone"), done);
    assertTrue(own.facts().isEmpty());
    assertEquals(null, desk.asAt());
    model.refresh();
    assertTrue(model.imports().isEmpty());
    own.close();
  }

  @Test
  void aSwitchThatIsNotAllowedIsRefusedInWords() {
    SwitchesViewModel model = new SwitchesViewModel(workspace, told::add);
    String before = model.switches().get(Switch.HARD_TO_FIND_SEARCHES);
    model.set(Switch.HARD_TO_FIND_SEARCHES, "many");
    assertEquals(1, told.size());
    assertEquals(before, model.switches().get(Switch.HARD_TO_FIND_SEARCHES));
  }

  @Test
  void aSwitchChangesTheFiguresAtOnce() {
    SwitchesViewModel model = new SwitchesViewModel(workspace, told::add);
    MeasureViewModel types = measure("childrens-homes", Area.PLACEMENTS, Form.SNAPSHOT);
    double both = value(types, "total", "children");
    model.set(Switch.CHILDRENS_HOME_CODES, "K2");
    types.refresh();
    double k2 = value(types, "total", "children");
    model.set(Switch.CHILDRENS_HOME_CODES, "K2,R1");
    types.refresh();
    assertEquals(195, both);
    assertTrue(k2 < both, "K2 alone: " + k2);
    assertEquals(both, value(types, "total", "children"));
  }

  @Test
  void thePackIsWrittenAndSaysWhatIsInIt(@TempDir Path folder) {
    ReportsViewModel model = new ReportsViewModel(workspace, background);
    assertTrue(model.contents(Profile.PUBLICATION).size() > 10);
    model.write(folder.resolve("pack"), Profile.WORKING_COPY, true, told::add);
    assertEquals(List.of(), told);
    var made = model.madeProperty().get();
    assertNotNull(made);
    assertTrue(Files.exists(folder.resolve("pack").resolve("sufficiency-tables-official-sensitive.xlsx")));
    assertTrue(made.summary().contains("1,891"));
  }
}
