package org.suffice.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.suffice.ui.adddata.SnapshotAddData;

/** Draws the README's pictures again, from the sample data: {@code Screenshots OUT-FOLDER}. */
public final class Screenshots {
  private static final Map<String, String> PICTURES =
      Map.of(
          "light-home", "home",
          "light-placements-mix", "placements",
          "light-searches-hard-to-find", "searches",
          "light-targets", "targets",
          "light-reports-reports-pack", "reports",
          "light-data-imports", "data",
          "add-real-placements-2017-2", "add-data-match");

  private Screenshots() {}

  /** Writes the pictures. */
  public static void main(String[] args) {
    int exit = 1;
    try {
      write(Path.of(args[0]));
      exit = 0;
    } catch (Exception e) {
      System.err.println("The pictures were not all written: " + e);
    }
    System.exit(exit); // the toolkit would keep the process
  }

  private static void write(Path folder) throws Exception {
    Path out = Files.createDirectories(folder);
    Path all = Files.createTempDirectory("suffice-pictures");
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await(20, TimeUnit.SECONDS);
    Platform.setImplicitExit(false);
    SnapshotScreens.look("light", all);
    SnapshotAddData.real(all);
    for (Map.Entry<String, String> picture : PICTURES.entrySet()) {
      Files.copy(
          all.resolve(picture.getKey() + ".png"),
          out.resolve(picture.getValue() + ".png"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
