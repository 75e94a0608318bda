package org.suffice.ui.adddata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.progress.Progress;
import org.suffice.ui.Background;
import org.suffice.ui.Dialogs;
import org.suffice.ui.Theme;

/** Writes a picture of every step of adding data, headless: {@code SnapshotAddData OUT-FOLDER [light|dark|large|small...]}. */
public final class SnapshotAddData {
  private final Stage stage = new Stage();
  private final Theme theme;
  private final FakeAdding project = new FakeAdding();
  private final AddDataViewModel model;
  private final AddDataWizard wizard;
  private final Scene scene;

  private SnapshotAddData(boolean dark, double scale, double width, double height) {
    this(null, dark, scale, width, height);
  }

  private SnapshotAddData(@Nullable AddDataViewModel real, boolean dark, double scale, double width, double height) {
    model = real != null ? real : new AddDataViewModel(() -> project, Background.atOnce(Throwable::printStackTrace), () -> {});
    theme = new Theme(scale);
    theme.use(dark);
    wizard = new AddDataWizard(new Dialogs(theme), screen -> {}, model);
    scene = new Scene(new StackPane(wizard.view()), width, height);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
    project.files.put(
        "placements extract.xlsx",
        List.of(
            Given.sheet("placements extract.xlsx", "Read me", 3, null, "The headings of this sheet are not known: it has no column that Suffice can use."),
            Given.sheet("placements extract.xlsx", "Placements", 1988, Given.placements(4), "")));
    project.files.put("searches 2017.csv", List.of(Given.sheet("searches 2017.csv", "", 412, Given.searches(), "")));
  }

  /** Writes the pictures. */
  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/screens"));
    List<String> looks = args.length > 1 ? List.of(args).subList(1, args.length) : List.of("light", "dark", "large", "small");
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await(20, TimeUnit.SECONDS);
    Platform.setImplicitExit(false);
    for (String look : looks) {
      look(look, out);
    }
    Platform.exit();
    System.exit(0);
  }

  private static void look(String look, Path out) throws Exception {
    if (look.equals("real")) {
      real(out);
      return;
    }
    boolean small = look.equals("small");
    double scale = look.equals("large") ? 1.5 : look.equals("double") ? 2 : 1;
    SnapshotAddData s =
        fx(() -> new SnapshotAddData(look.equals("dark"), scale, small ? 1024 : 1280, small ? 680 : 800));
    s.step(() -> s.wizard.open(List.of(Path.of("letter.pdf"), Path.of("placements extract.xlsx"), Path.of("searches 2017.csv"))));
    s.write(out.resolve("add-" + look + "-1-files.png"));
    s.step(() -> s.model.selectedProperty().set(s.model.sheets().getFirst()));
    s.write(out.resolve("add-" + look + "-1-unknown.png"));
    s.step(() -> s.model.selectedProperty().set(s.model.sheets().get(1)));
    s.step(s.model::next);
    s.write(out.resolve("add-" + look + "-2-columns.png"));
    s.step(() -> s.model.choose(s.model.sheets().get(1), 5, org.suffice.model.Field.PLACEMENT_TYPE));
    s.write(out.resolve("add-" + look + "-2-swap.png"));
    s.step(() -> s.model.takeBack(s.model.sheets().get(1)));
    s.step(s.model::next);
    s.write(out.resolve("add-" + look + "-2-missing.png"));
    s.step(() -> s.model.choose(s.model.sheets().get(2), 2, org.suffice.model.Field.TYPE_SOUGHT));
    s.step(s.model::next);
    s.write(out.resolve("add-" + look + "-3-all-understood.png"));
    s.step(s.model::back);
    s.project.localWords = true;
    s.step(s.model::next);
    s.write(out.resolve("add-" + look + "-3-values.png"));
    s.step(() -> s.model.values().accept(java.util.Objects.requireNonNull(s.model.values().foundProperty().get()).words().getFirst()));
    s.write(out.resolve("add-" + look + "-3-values-yes.png"));
    s.step(s.model::next);
    s.write(out.resolve("add-" + look + "-4-fix.png"));
    s.step(() -> s.model.fixing().write(s.model.fixing().rows().getFirst(), 8, "right"));
    s.step(() -> s.model.fixing().write(s.model.fixing().rows().get(2), 8, "31/04/2017"));
    s.write(out.resolve("add-" + look + "-4-fixed.png"));
    s.step(s.model::next);
    s.write(out.resolve("add-" + look + "-5-confirm.png"));
    s.step(s.model::next);
    s.write(out.resolve("add-" + look + "-6-receipt.png"));
    s.step(s.model.receipt()::undo);
    s.write(out.resolve("add-" + look + "-6-undone.png"));
    s.step(s.stage::hide);
  }

  /** The sample workbook of placements through the real import. */
  public static void real(Path out) throws Exception {
    Path home = Files.createTempDirectory("suffice-add");
    ProjectSession session =
        new AppContext(home.resolve("home"), Clock.systemDefaultZone()).openOrCreate(home.resolve("council"), Progress.none());
    Background work = Background.threads(Throwable::printStackTrace);
    SnapshotAddData s =
        fx(() -> new SnapshotAddData(new AddDataViewModel(() -> new SessionAdding(session), work, () -> {}), false, 1, 1280, 800));
    for (String name : List.of("placements-2017", "searches-2017", "published-figures", "targets-2017")) {
      s.step(() -> s.wizard.open(List.of(Path.of("sample-workbooks", name + ".xlsx"))));
      s.settle();
      s.write(out.resolve("add-real-" + name + "-1.png"));
      for (int i = 2; i < 7; i++) {
        s.step(s.model::next);
        s.settle();
        s.write(out.resolve("add-real-" + name + "-" + i + ".png"));
      }
    }
    session.close();
  }

  private void settle() throws Exception {
    do {
      Thread.sleep(300);
    } while (fx(() -> model.busyProperty().get() != null));
  }

  private void step(Runnable action) throws Exception {
    fx(() -> {
      action.run();
      return true;
    });
    for (int i = 0; i < 3; i++) {
      fx(() -> true);
      Thread.sleep(80);
    }
  }

  private void write(Path file) throws IOException {
    WritableImage image = fx(() -> scene.snapshot(null));
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
  }

  private static <T> T fx(Callable<T> work) {
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
