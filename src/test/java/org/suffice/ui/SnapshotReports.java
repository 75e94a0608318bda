package org.suffice.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.suffice.app.DraftSections;
import org.suffice.app.Profile;
import org.suffice.app.WriteDraft;
import org.suffice.progress.Progress;

/** Writes pictures of Reports in its tabs, with a draft that was edited: {@code SnapshotReports OUT-FOLDER [look...]}. */
public final class SnapshotReports {
  private SnapshotReports() {}

  /** Writes the pictures. */
  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args[0]));
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await(20, TimeUnit.SECONDS);
    Platform.setImplicitExit(false);
    for (String look : args.length > 1 ? List.of(args).subList(1, args.length) : List.of("light", "dark", "large")) {
      look(look, out);
    }
    Platform.exit();
    System.exit(0);
  }

  private static void look(String look, Path out) throws Exception {
    Path home = Files.createTempDirectory("suffice-look");
    Path draft = home.resolve("strategy-draft.docx");
    boolean small = look.equals("small");
    double scale = look.equals("large") ? 1.5 : 1;
    Stagehand hand = Stagehand.fx(() -> Stagehand.scripted(new Stage(), home, scale, look.equals("dark"), small ? 1024 : 1280, small ? 680 : 800));
    Stagehand.fx(() -> { hand.shell.openProject(home.resolve("sample")); return true; });
    until(() -> hand.shell.workspace().session() != null);
    Stagehand.fx(() -> { hand.shell.trySamples(); return true; });
    until(() -> hand.shell.workspace().asAt() != null);
    Thread.sleep(3000);
    var wish = new WriteDraft.Wish(Profile.PUBLICATION, java.util.Set.of(DraftSections.SEARCHES, DraftSections.PLAN), java.time.LocalDate.of(2017, 6, 30), null, List.of(), false);
    hand.shell.workspace().session().outputs().writeDraft(draft, wish, Progress.none());
    edit(draft);
    Stagehand.fx(() -> { hand.shell.go("reports"); return true; });
    Stagehand.settle();
    for (String tab : List.of("pack", "draft", "refresh")) {
      Stagehand.fx(() -> { ((ToggleButton) hand.scene.lookup("#segment-reports-" + tab)).fire(); return true; });
      Stagehand.settle();
      write(hand, out.resolve(look + "-reports-" + tab + ".png"));
    }
    Stagehand.fx(() -> { ((javafx.scene.control.Button) hand.scene.lookup("#refresh-choose")).fire(); return true; });
    until(() -> hand.scene.lookup("#refresh-said") != null && hand.scene.lookup("#refresh-said").isVisible());
    Stagehand.settle();
    write(hand, out.resolve(look + "-reports-refresh-looked.png"));
    Stagehand.fx(() -> { hand.scene.getWindow().hide(); return true; });
  }

  /** A sentence changed by hand, as a person does it. */
  static void edit(Path draft) throws Exception {
    try (var zip = java.nio.file.FileSystems.newFileSystem(draft)) {
      Path document = zip.getPath("word/document.xml");
      Files.writeString(document, Files.readString(document).replaceFirst(" were hard to find a home for", " needed a long search"));
    }
  }

  private static void write(Stagehand hand, Path file) throws Exception {
    var image = Stagehand.fx(() -> hand.scene.snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
  }

  private static void until(BooleanSupplier there) throws InterruptedException {
    for (int i = 0; i < 900 && !Stagehand.fx(there::getAsBoolean); i++) {
      Thread.sleep(100);
    }
  }
}
