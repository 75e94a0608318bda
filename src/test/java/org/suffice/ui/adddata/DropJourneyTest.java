package org.suffice.ui.adddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.Receipt;
import org.suffice.ui.Background;
import org.suffice.ui.Patience;
import org.suffice.ui.Shell;
import org.suffice.ui.Theme;
import org.suffice.ui.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A workbook of another council is dragged onto the window and added by keyboard alone: the receipt explains every row.
 * Without a display no other program can drag, so the drag begins at a label beside the window: its files are on a real
 * dragboard, and the window is given the event of their drop. (Whether they are taken while they are over the window, the
 * system's clipboard is asked, and without a display there is none.)
 */
@ExtendWith(ApplicationExtension.class)
final class DropJourneyTest {
  static {
    // Without a display, JavaFX fails to draw a list of choices that reaches beyond the screen's edge. That is no fault of the
    // window; what the window itself does wrong is collected in "unhandled" and by the assertions.
    WaitForAsyncUtils.autoCheckException = false;
  }

  @TempDir Path folder;
  private final List<Throwable> unhandled = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // by start
  private Label files;

  @SuppressWarnings("NullAway.Init") // by start
  private Shell shell;

  @SuppressWarnings("NullAway.Init") // by start
  private AddDataWizard wizard;

  @Start
  void start(Stage stage) {
    Theme theme = new Theme(1);
    theme.use(false);
    Workspace workspace = new Workspace(new AppContext(folder.resolve("home"), Clock.systemDefaultZone()));
    shell = new Shell(workspace, Background.threads(unhandled::add), new Answers(theme), theme, true);
    shell.useDoor(
        over -> {
          wizard = AddDataWizard.over(over);
          return wizard;
        });
    files = new Label("Files");
    files.setOnMousePressed(e -> e.setDragDetect(true)); // at once: without a display the pointer moves, but does not drag
    BorderPane desktop = new BorderPane(shell);
    desktop.setBottom(files);
    Scene scene = new Scene(desktop, 960, 680);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setX(20);
    stage.setY(20);
    stage.show();
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(shell.workspace().session()).close();
    assertEquals(List.of(), unhandled);
  }

  /** Drops files onto a part of the window; whether the drop was taken. */
  private boolean drop(FxRobot robot, Node onto, Path... paths) throws Exception {
    List<Boolean> taken = new ArrayList<>();
    robot.interact(() -> files.setOnDragDetected(started -> {
      Dragboard board = files.startDragAndDrop(TransferMode.COPY);
      ClipboardContent content = new ClipboardContent();
      content.putFiles(List.of(paths).stream().map(Path::toFile).toList());
      board.setContent(content);
      List<DragEvent> seen = new ArrayList<>();
      EventHandler<DragEvent> watch = seen::add;
      onto.addEventFilter(DragEvent.DRAG_DROPPED, watch);
      Event.fireEvent(onto, new DragEvent(DragEvent.DRAG_DROPPED, board, 5, 5, 5, 5, TransferMode.COPY, files, onto, null));
      onto.removeEventFilter(DragEvent.DRAG_DROPPED, watch);
      taken.add(seen.getFirst().isDropCompleted());
      board.clear(); // the drag is over: there is nothing for the system to carry on with
      started.consume();
    }));
    robot.moveTo(files).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    Patience.until(() -> !taken.isEmpty());
    return taken.getFirst();
  }

  private boolean quiet() {
    return wizard.model().busyProperty().get() == null;
  }

  private static boolean receipt(FxRobot robot) {
    return robot.lookup("#adddata-receipt").tryQuery().isPresent();
  }

  /** Tab until the primary action has the focus, then Space: no mouse. */
  private void next(FxRobot robot) throws Exception {
    for (int i = 0; i < 40 && !primaryFocused(); i++) {
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertTrue(primaryFocused(), () -> "the focus is in " + shell.getScene().getFocusOwner());
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    Patience.until(this::quiet);
  }

  private boolean primaryFocused() {
    Node owner = shell.getScene().getFocusOwner();
    return owner != null && "adddata-footer-next".equals(owner.getId());
  }

  @Test
  void aNeighboursWorkbookGoesInByDropAndTheReceiptExplainsEveryRow(FxRobot robot) throws Exception {
    robot.interact(() -> shell.openProject(folder.resolve("council")));
    Patience.until(() -> shell.workspace().session() != null);

    assertTrue(drop(robot, shell, Workbooks.neighbour(folder)));
    Patience.until(() -> shell.covered() && quiet());
    for (int pressed = 0; pressed < 8 && !receipt(robot); pressed++) {
      next(robot);
    }
    assertTrue(receipt(robot), () -> "at " + wizard.model().step() + ": " + wizard.model().noticeProperty().get());

    TableView<Receipt.Part> parts = robot.lookup("#adddata-parts").queryTableView();
    Receipt.Part part = parts.getItems().getFirst();
    assertEquals(1, parts.getItems().size());
    assertEquals(24, part.rowsRead());
    assertEquals(part.rowsRead(), part.added() + part.changed() + part.unchanged() + part.identical() + part.leftOut());
    assertEquals(List.of(20, 1, 3), List.of(part.added(), part.identical(), part.leftOut()));
    ProjectSession session = Objects.requireNonNull(shell.workspace().session());
    assertEquals(20, session.facts().placements().size());
    Added added = Objects.requireNonNull(wizard.model().addedProperty().get());
    assertEquals(List.of(13, 15, 17), added.leftOut().stream().map(l -> l.origin().row()).toList());
    assertEquals(
        List.of("unknown-placement-type", "end-before-start", "no-child-reference"),
        added.leftOut().stream().map(l -> l.problem().code()).toList());
    assertTrue(part.warnings().keySet().containsAll(List.of("identical-row", "repeated-headings", "total-rows", "note-rows")), part.warnings()::toString);
    assertNotNull(shell.workspace().asAt(), "the window shows the new data");
  }

  @Test
  void moreFilesCanBeDroppedWhileDataIsBeingAdded(FxRobot robot) throws Exception {
    robot.interact(() -> shell.openProject(folder.resolve("council")));
    Patience.until(() -> shell.workspace().session() != null);
    drop(robot, shell, Workbooks.neighbour(folder));
    Patience.until(() -> shell.covered() && quiet());
    assertTrue(drop(robot, wizard.view(), Workbooks.placements(folder)));
    Patience.until(() -> quiet() && wizard.model().files().size() == 2);
    assertFalse(receipt(robot));
    assertEquals(2, wizard.model().ticked().size());
  }
}
