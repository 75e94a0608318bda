package org.suffice.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.progress.Progress;

/**
 * Writes a picture of every tab of the Data screen, headless: {@code SnapshotData OUT-FOLDER sample|empty|PATH-OF-FILES
 * look[,look...] [tab...]}, looks being light, dark, large (150%), small (1024 x 680).
 */
public final class SnapshotData {
  private SnapshotData() {}

  /** Writes the pictures. */
  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args[0]));
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await(20, TimeUnit.SECONDS);
    Platform.setImplicitExit(false);
    for (String look : args[2].split(",")) {
      look(look, args[1], out, List.of(args).subList(3, args.length));
    }
    Platform.exit();
    System.exit(0);
  }

  private static void look(String look, String data, Path out, List<String> wanted) throws Exception {
    Path home = Files.createTempDirectory("suffice-look");
    boolean small = look.equals("small");
    Stagehand hand =
        Stagehand.fx(() -> Stagehand.on(new Stage(), home, look.equals("large") ? 1.5 : 1, look.equals("dark"), small ? 1024 : 1280, small ? 680 : 800));
    if (!data.equals("sample") && !data.equals("empty")) {
      add(hand.context, home.resolve("own"), Path.of(data));
    }
    Stagehand.fx(() -> { hand.shell.openProject(home.resolve("own")); return true; });
    for (int i = 0; i < 600 && hand.shell.workspace().session() == null; i++) {
      Thread.sleep(100);
    }
    if (data.equals("sample")) {
      Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
      for (int i = 0; i < 600 && hand.shell.workspace().asAt() == null; i++) {
        Thread.sleep(100);
      }
    }
    String name = look + "-" + (data.contains("/") ? "problems" : data) + "-";
    Stagehand.fx(() -> { hand.shell.go("data"); return true; });
    for (String tab : Stagehand.fx(() -> hand.scene.getRoot().lookupAll("#page-data .tabs .segment").stream().map(n -> n.getId()).toList())) {
      String id = tab.replace("segment-", "");
      if (wanted.isEmpty() || wanted.contains(id)) {
        Stagehand.fx(() -> { ((ToggleButton) hand.scene.lookup(".tabs #" + tab)).fire(); return true; });
        Thread.sleep(800);
        Stagehand.settle();
        write(hand, out.resolve(name + id + ".png"));
      }
    }
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
  }

  /** Adds all files of a folder together; where it has folders, each of them in turn, extracted on the day it is named by. */
  private static void add(AppContext context, Path project, Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder);
        ProjectSession session = context.openOrCreate(project, Progress.none())) {
      List<Path> files = list.sorted().toList();
      if (files.stream().anyMatch(Files::isDirectory)) {
        for (Path extract : files) {
          try (Stream<Path> own = Files.list(extract)) {
            add(session, own.sorted().toList(), LocalDate.parse(extract.getFileName().toString()));
          }
        }
      } else {
        add(session, files, null);
      }
    }
  }

  private static void add(ProjectSession session, List<Path> files, @Nullable LocalDate extracted) {
    var readings = session.addData().read(files, new AddData.Insist(null, null, extracted), Progress.none());
    session.addData().add(session.addData().plan(readings, Progress.none()), Progress.none());
  }

  private static void write(Stagehand hand, Path file) throws IOException {
    WritableImage image = Stagehand.fx(() -> hand.scene.snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
  }
}
