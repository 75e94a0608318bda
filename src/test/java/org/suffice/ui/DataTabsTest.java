package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.DuplicateKind;
import org.suffice.model.PlacementWord;
import org.suffice.model.StalePlacement.State;
import org.suffice.progress.Progress;
import org.suffice.ui.data.CategoriesViewModel;
import org.suffice.ui.data.DuplicatesViewModel;
import org.suffice.ui.data.ImportsViewModel;
import org.suffice.ui.data.LeftOutViewModel;
import org.suffice.ui.data.StaleViewModel;

/** What the tabs of the Data screen say and do, without a screen, on two untidy extracts. */
class DataTabsTest {
  private final List<Throwable> told = new ArrayList<>();
  private final Background background = Background.atOnce(told::add);
  @TempDir Path home;
  private ProjectSession session;
  private Workspace workspace;

  @BeforeEach
  void open() {
    AppContext context = new AppContext(home, Clock.systemUTC());
    session = context.openOrCreate(home.resolve("p"), Progress.none());
    Untidy.add(session);
    workspace = new Workspace(context);
    workspace.replace(session);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void rowsLeftOutAreShownByProblemAndWrittenAsShown() {
    var model = new LeftOutViewModel(workspace, background, told::add);
    model.refresh();
    assertEquals(4, model.countProperty().get());
    assertEquals("All problems (4 rows)", model.shownProperty().get().chosen().words());
    assertTrue(model.shownProperty().get().kinds().get(1).words().endsWith("(2 rows)"), "the most frequent first");
    model.chosenProperty().set("end-before-start");
    assertEquals(List.of(8), model.shownProperty().get().rows().stream().map(r -> r.origin().row()).toList());
    assertTrue(LeftOutViewModel.original(model.shownProperty().get().rows().getFirst()).startsWith("Child reference: 006 \u00b7 Placement type: H5"));
    Path file = home.resolve("left.xlsx");
    model.save(file, () -> told.add(new Throwable("saved")));
    assertTrue(Files.exists(file));
    assertEquals("saved", told.getFirst().getMessage());
    session.imports().undo(1);
    model.refresh();
    assertEquals(1, model.countProperty().get());
    assertEquals("", model.shownProperty().get().chosen().code(), "a problem that is gone gives way to all");
  }

  /** The first data of a project without a row left out changes what is said, though the rows are none as before. */
  @Test
  void nothingLeftOutIsNotNothingAdded() throws IOException {
    session.imports().undo(2);
    session.imports().undo(1);
    workspace.dataChanged(true);
    var leftOut = new LeftOutViewModel(workspace, background, told::add);
    var duplicates = new DuplicatesViewModel(workspace, background);
    var said = new ArrayList<String>();
    leftOut.shownProperty().subscribe(s -> said.add("left out: " + (s != null && s.anyData())));
    duplicates.shownProperty().subscribe(s -> said.add("duplicates: " + (s != null && s.anyData())));
    leftOut.refresh();
    duplicates.refresh();
    Path tidy = home.resolve("tidy.csv");
    Files.write(tidy, List.of("Child reference,Placement type,Provider type,Start date,End date,DoB,Ethnicity,Legal status,Gender", "1,IFA,Private,01/02/2017,,14/06/2009,WBRI,C2,M"));
    var readings = session.addData().read(List.of(tidy), AddData.Insist.nothing(), Progress.none());
    session.addData().add(session.addData().plan(readings, Progress.none()), Progress.none());
    workspace.dataChanged(true);
    leftOut.refresh();
    duplicates.refresh();
    assertEquals(List.of("left out: false", "duplicates: false", "left out: true", "duplicates: true"), said);
  }

  @Test
  void duplicatesAreCountedAndShownByKind() {
    var model = new DuplicatesViewModel(workspace, background);
    model.refresh();
    assertEquals(8, model.countProperty().get());
    model.kindProperty().set(DuplicateKind.CHILD_DIFFERS);
    assertEquals(3, model.shownProperty().get().found().size());
    session.imports().undo(2);
    workspace.dataChanged(true);
    model.refresh();
    assertEquals(2, model.countProperty().get(), "the overlap within the first extract, and its ethnicities");
  }

  @Test
  void importsSayWhatTheyHold() {
    var model = new ImportsViewModel(workspace, background, told::add);
    model.refresh();
    assertEquals("july.csv: Placements\nsearches.csv: Searches", ImportsViewModel.holds(model.imports().getFirst()));
    assertEquals("30 June 2017", model.extracted(model.imports().getLast()));
    model.selectedProperty().set(model.imports().getLast());
    model.refresh();
    assertEquals(1, model.selectedProperty().get().id(), "what was chosen stays chosen");
  }

  @Test
  void aChosenPlacementIsClosedKeptAndDecidedAnew() {
    var model = new StaleViewModel(workspace, background, told::add);
    List<String> said = new ArrayList<>();
    model.refresh();
    assertEquals(3, model.countProperty().get());
    var first = model.shownProperty().get().getFirst();
    assertEquals("\"31/02/2017\" is not a date. Write it as 31/03/2017.", StaleViewModel.wrong("31/02/2017"));
    model.close(List.of(first), "01/01/2015", said::add);
    assertTrue(told.getFirst().getMessage().contains("began after"), told.toString());
    model.close(List.of(first), "15/07/2017", said::add);
    model.refresh();
    assertEquals(List.of("1 placement closed."), said);
    assertEquals(2, model.countProperty().get());
    model.keep(model.shownProperty().get(), said::add);
    model.stateProperty().set(null);
    assertEquals(List.of(1, 2), List.of(model.of(State.CLOSED), model.of(State.KEPT)));
    assertEquals("Closed on 15 July 2017", StaleViewModel.decided(model.shownProperty().get().getFirst()));
    model.forget(model.shownProperty().get(), said::add);
    model.refresh();
    assertEquals(3, model.countProperty().get());
  }

  @Test
  void aChangeOfCategoriesIsADraftUntilItIsKept() {
    var model = new CategoriesViewModel(workspace, background, told::add);
    model.refresh();
    assertFalse(model.shownProperty().get().changed());
    assertEquals("Castle", model.shownProperty().get().unmapped().getFirst().word());
    PlacementWord secure = model.shownProperty().get().words("secure").getFirst();
    model.move(secure, "other-residential");
    var shown = model.shownProperty().get();
    assertEquals(1, shown.change().placements());
    assertEquals(List.of(), shown.words("secure"));
    assertEquals("secure", session.categories().words().stream().filter(w -> w.word().equals(secure.word())).findFirst().orElseThrow().category().id());
    model.edit(d -> d.renamed("ifa", "Agency carer"));
    model.undo();
    assertEquals(0, model.shownProperty().get().change().renamed().size());
    List<String> kept = new ArrayList<>();
    model.keep(kept::add);
    assertEquals(List.of("the council's own scheme"), kept);
    model.refresh();
    assertFalse(model.shownProperty().get().changed());
    assertEquals("other-residential", session.categories().words().stream().filter(w -> w.word().equals(secure.word())).findFirst().orElseThrow().category().id());
    model.preset("strategy");
    assertEquals(1, model.shownProperty().get().change().placements());
    model.discard();
    assertFalse(model.shownProperty().get().changed());
  }

  @Test
  void aDraftThatCannotBeKeptSaysWhy() {
    var model = new CategoriesViewModel(workspace, background, told::add);
    model.refresh();
    model.edit(d -> d.grouped("placed-for-adoption", "other"));
    assertTrue(model.shownProperty().get().problem().contains("adoption"), model.shownProperty().get().problem());
    model.edit(d -> d.without("ifa"));
    assertEquals(1, told.size(), "refused in words");
    Path file = home.resolve("own.txt");
    model.discard();
    model.export(file, () -> {});
    model.edit(d -> d.renamed("ifa", "Agency carer"));
    model.read(file);
    assertFalse(model.shownProperty().get().changed(), "the exported file brings back what was in force");
  }
}
