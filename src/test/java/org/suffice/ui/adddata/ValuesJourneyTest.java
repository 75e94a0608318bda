package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.FoundWord;
import org.suffice.model.Understanding.How;
import org.suffice.progress.Progress;
import org.suffice.ui.Background;
import org.suffice.ui.Patience;
import org.suffice.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The workbook of another council, with its own words and a mess above the headings, goes in by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
final class ValuesJourneyTest {
  @TempDir Path folder;
  private final List<Throwable> unhandled = new ArrayList<>();
  @SuppressWarnings("NullAway.Init") // by start
  private ProjectSession session;
  @SuppressWarnings("NullAway.Init") // by start
  private AddDataWizard wizard;
  @SuppressWarnings("NullAway.Init") // by start
  private Answers dialogs;

  @Start
  void start(Stage stage) {
    session = new AppContext(folder.resolve("home"), Clock.systemDefaultZone()).openOrCreate(folder.resolve("council"), Progress.none());
    Theme theme = new Theme(1);
    theme.use(false);
    dialogs = new Answers(theme);
    wizard = new AddDataWizard(() -> session, Background.threads(unhandled::add), dialogs, () -> {}, screen -> {});
    Scene scene = new Scene(new StackPane(new TextField("below"), wizard.view()), 1100, 760);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    session.close();
    assertEquals(List.of(), unhandled);
  }

  private void quiet() throws Exception {
    Patience.until(() -> wizard.model().busyProperty().get() == null);
  }

  private void enter(FxRobot robot, Step wanted) throws Exception {
    robot.type(KeyCode.ENTER);
    quiet();
    assertEquals(wanted, wizard.model().step(), () -> String.valueOf(wizard.model().noticeProperty().get()));
  }

  private void toValues(FxRobot robot, Path file) throws Exception {
    robot.interact(() -> wizard.open(List.of(file)));
    quiet();
    enter(robot, Step.COLUMNS);
    enter(robot, Step.VALUES);
  }

  private FoundWord word(String text) {
    return Objects.requireNonNull(wizard.model().values().foundProperty().get()).words().stream()
        .filter(w -> w.word().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static String headline(FxRobot robot) {
    return robot.lookup("#adddata-values").queryAs(Label.class).getText();
  }

  @Test
  void localWordsAreDecidedOnceAndKnownNextTime(FxRobot robot) throws Exception {
    toValues(robot, Workbooks.otherCouncil(folder));
    assertEquals("3 words are not understood.", headline(robot).substring(0, 27));
    TableView<FoundWord> words = robot.lookup("#adddata-words").queryTableView();
    assertTrue(words.isFocused());
    assertEquals("Wraparound residential pilot", words.getItems().getFirst().word());

    robot.type(KeyCode.Y);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("childrens-homes", Objects.requireNonNull(word("Wraparound residential pilot").understanding().meaning()).id());
    assertEquals("Narrow boat", words.getSelectionModel().getSelectedItem().word(), "the next that is not understood");

    robot.type(KeyCode.SPACE);
    robot.write("k1");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("secure", Objects.requireNonNull(word("Narrow boat").understanding().meaning()).id());
    assertTrue(words.isFocused());
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(How.NOT_UNDERSTOOD, word("Narrow boat").understanding().how());
    robot.interact(() -> words.getSelectionModel().select(word("Narrow boat")));
    robot.type(KeyCode.L);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("leave-out", Objects.requireNonNull(word("Narrow boat").understanding().meaning()).id());
    robot.type(KeyCode.N);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(headline(robot).startsWith("All "), headline(robot));

    dialogs.save = Optional.of(folder.resolve("match.json"));
    robot.interact(() -> wizard.model().back());
    robot.clickOn("#adddata-mapping-save");
    quiet();
    assertTrue(Files.readString(folder.resolve("match.json")).contains("wraparound residential pilot"));
    enter(robot, Step.COLUMNS.equals(wizard.model().step()) ? Step.VALUES : Step.CHECK);
    addAll(robot);
    assertEquals(10, session.facts().placements().size());
    assertEquals(3, session.memory().words().size());

    toValues(robot, Workbooks.otherCouncilAgain(folder));
    assertTrue(headline(robot).startsWith("All "), headline(robot));
    assertEquals(How.REMEMBERED, word("wraparound RESIDENTIAL pilot").understanding().how());
    assertEquals(How.REMEMBERED, word("Narrow boat").understanding().how());
    addAll(robot);
    assertEquals(11, session.facts().placements().size());
  }

  private void addAll(FxRobot robot) throws Exception {
    for (int i = 0; i < 4 && wizard.model().step() != Step.RECEIPT; i++) {
      robot.interact(() -> wizard.model().next());
      quiet();
    }
    assertEquals(Step.RECEIPT, wizard.model().step());
  }

  @Test
  void aColumnOfDatesIsSwitchedAndTheImportObeys(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("dates.csv"), "Child ref,Placement type,Start date\n1,K2,03/04/2017\n2,K2,05/06/2017\n");
    toValues(robot, file);
    robot.clickOn("#segment-month-first");
    WaitForAsyncUtils.waitForFxEvents();
    addAll(robot);
    assertEquals("2017-03-04", session.facts().placements().get(0).start().toString());
  }

  @Test
  void datesInDoubtAreDecidedByKeyboard(FxRobot robot) throws Exception {
    String rows = "1,K2,13/04/2017\n2,K2,14/04/2017\n3,K2,04/15/2017\n4,K2,04/16/2017\n5,K2,03/05/2017\n";
    toValues(robot, Files.writeString(folder.resolve("turned.csv"), "Child ref,Placement type,Start date\n" + rows));
    assertEquals("The 1 word is understood. The dates of 1 column are not decided.", headline(robot));
    Patience.until(() -> robot.lookup("#segment-undecided").query().isFocused());
    robot.type(KeyCode.RIGHT);
    Patience.until(() -> Objects.requireNonNull(wizard.model().values().foundProperty().get()).undecided().isEmpty());
    assertEquals("The 1 word is understood.", headline(robot));
    assertTrue(robot.lookup("#segment-day-first").query().isFocused());
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    quiet();
    assertEquals(Step.CHECK, wizard.model().step());
    addAll(robot);
    assertEquals(3, session.facts().placements().size(), "the two that are no days this way round are left out");
  }

  @Test
  void nothingToDecideGoesOnWithEnter(FxRobot robot) throws Exception {
    toValues(robot, plain());
    assertEquals("The 1 word is understood.", headline(robot));
    enter(robot, Step.CHECK);
  }

  private Path plain() throws IOException {
    return Files.writeString(folder.resolve("plain.csv"), "Child ref,Placement type,Start date\n1,K2,13/04/2017\n");
  }
}
