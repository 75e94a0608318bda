package org.suffice.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.Receipt;
import org.suffice.progress.Progress;
import org.suffice.ui.Background;

/** A window without a screen that shows how far an import is: prints the gaps between its pulses. */
final class Pulses extends AnimationTimer {
  private static final int START_MILLIS = 4_000;
  private static final int IDLE_MILLIS = 8_000;
  private long[] at = new long[1 << 12];
  private int count;

  private Pulses() {}

  @Override
  public void handle(long frame) {
    at = count == at.length ? Arrays.copyOf(at, 2 * count) : at;
    at[count++] = System.nanoTime();
  }

  /** The longest gap, and that which one gap in a hundred exceeds, in milliseconds. */
  private String gaps() {
    long[] gaps = new long[Math.max(1, count - 1)];
    for (int i = 1; i < count; i++) {
      gaps[i - 1] = at[i] - at[i - 1];
    }
    Arrays.sort(gaps);
    count = 0;
    return gaps[gaps.length - 1] / 1_000_000 + " " + gaps[(int) (gaps.length * 0.99)] / 1_000_000;
  }

  /** Arguments: project, file, rows. */
  public static void main(String[] args) throws Exception {
    Path base = Path.of(args[0]);
    int rows = Integer.parseInt(args[2]);
    var ended = new CountDownLatch(1);
    var said = new StringBuilder("nothing");
    try (ProjectSession session = new AppContext(base.resolveSibling("settings"), Clock.systemUTC()).openOrCreate(base, Progress.none())) {
      Platform.startup(() -> begin(session, Path.of(args[1]), rows, said, ended));
      ended.await();
    }
    System.out.println(said);
    System.exit(said.toString().split(" ").length == 4 ? 0 : 1);
  }

  private static void begin(ProjectSession session, Path file, int rows, StringBuilder said, CountDownLatch ended) {
    var background = Background.threads(e -> fail(e, said, ended));
    var pulses = new Pulses();
    var words = new Label();
    var bar = new ProgressBar();
    var stage = new Stage();
    stage.setScene(new Scene(new VBox(words, bar), 800, 600));
    stage.show();
    pulses.start();
    background.after(START_MILLIS, pulses::gaps); // the start of the window is no idling
    background.after(
        START_MILLIS + IDLE_MILLIS,
        () -> {
          String idle = pulses.gaps();
          var job = background.<Receipt>job("Adding", progress -> add(session.addData(), file, progress));
          words.textProperty().bind(job.whatProperty());
          bar.progressProperty().bind(job.doneProperty());
          job.onError(Throwable.class, e -> fail(e, said, ended))
              .onSuccess(
                  receipt -> {
                    said.setLength(0);
                    said.append(receipt.parts().getFirst().added() == rows ? pulses.gaps() + " " + idle : "rows are missing");
                    ended.countDown();
                  })
              .start();
        });
  }

  private static Receipt add(AddData data, Path file, Progress progress) {
    var readings = data.read(List.of(file), AddData.Insist.nothing(), progress);
    var plan = data.plan(readings, progress);
    data.preview(plan, progress);
    return data.add(plan, progress);
  }

  private static void fail(Throwable error, StringBuilder said, CountDownLatch ended) {
    said.setLength(0);
    said.append(error);
    ended.countDown();
  }
}
