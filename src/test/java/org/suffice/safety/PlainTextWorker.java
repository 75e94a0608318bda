package org.suffice.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.suffice.app.AppContext;
import org.suffice.cli.SufficeCommand;

/**
 * Does a council's work in one process, while a second thread gives every file that appears a second name, so that what is
 * deleted at once is still there to be searched.
 */
final class PlainTextWorker {
  private PlainTextWorker() {}

  /** Arguments: the folder, whose {@code in} holds {@code a.csv} and {@code b.xlsx}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Thread.ofPlatform().daemon().start(() -> keepEverything(folder));
    Path p = folder.resolve("work").resolve("p");
    Path in = folder.resolve("in");
    Path none = folder.resolve("work").resolve("none.csv");
    run(folder, "add", in.resolve("a.csv"), "--project", p, "--extracted", "2017-03-31");
    run(folder, "add", in.resolve("b.xlsx"), "--project", p, "--extracted", "2017-04-30");
    run(folder, "values", in.resolve("a.csv"), "--project", p);
    run(folder, "add", none, "--project", p);
    run(folder, "add", in.resolve("a.csv"), "--kind", "searches", "--project", p);
    run(folder, "table", "children-by-age", "--project", p);
    run(folder, "table", "no-such", "--project", p);
    run(folder, "duplicates", "--project", p);
    run(folder, "undo", "1", "--project", p);
    run(folder, "backup", "--project", p);
    run(folder, "restore", "--project", p);
    run(folder, "audit", "--project", p, "--out", folder.resolve("work").resolve("log.csv"));
    Files.createFile(folder.resolve("finished"));
  }

  private static void run(Path folder, Object... words) {
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    SufficeCommand.run(new AppContext(folder.resolve("work").resolve("settings"), Clock.systemUTC()), args);
  }

  private static void keepEverything(Path folder) {
    Set<Object> known = new HashSet<>();
    Path caught = folder.resolve("caught");
    while (true) {
      for (String where : new String[] {"work", "tmp"}) {
        try (var files = Files.walk(folder.resolve(where))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Object id = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
            if (id != null && known.add(id)) {
              Files.createLink(caught.resolve(known.size() + "-" + file.getFileName()), file);
            }
          }
        } catch (IOException | java.io.UncheckedIOException gone) {
          Thread.onSpinWait(); // deleted between being seen and being named: the next round sees the others
        }
      }
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
