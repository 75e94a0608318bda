package org.suffice.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import org.suffice.app.Demo;
import org.suffice.app.ProjectSession;
import org.suffice.model.Numbers;
import org.suffice.model.Receipt;
import org.suffice.model.SufficeException;

/** "Try the sample data": adds the sample workbooks without questions. */
final class SampleData {
  private final Desk desk;

  SampleData(Desk desk) {
    this.desk = desk;
  }

  /** Adds the sample workbooks to the open project, then shows the placement mix. */
  void add() {
    ProjectSession session = desk.workspace().session();
    if (session == null) {
      desk.toast(Words.of("project.none"));
    } else {
      desk.background()
          .job(
              Words.of("job.samples"),
              progress -> {
                Path folder = Files.createTempDirectory("suffice-samples");
                try {
                  return Demo.addSamples(session, folder, progress);
                } finally {
                  remove(folder);
                }
              })
          .onSuccess(receipt -> done(receipt, "placements"))
          .onError(SufficeException.class, desk.dialogs()::error)
          .start();
    }
  }

  private static void remove(Path folder) throws java.io.IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  private void done(Receipt receipt, String screen) {
    int added = receipt.parts().stream().mapToInt(Receipt.Part::added).sum();
    int changed = receipt.parts().stream().mapToInt(Receipt.Part::changed).sum();
    desk.workspace().dataChanged(true);
    desk.toast(
        added + changed == 0
            ? Words.of("add.nothing-new")
            : Words.of("add.done", rows(added), rows(changed), rows(receipt.leftOut())));
    if (!screen.isEmpty()) {
      desk.go(screen);
    }
  }

  private static String rows(int n) {
    return Numbers.number(n, 0);
  }
}
