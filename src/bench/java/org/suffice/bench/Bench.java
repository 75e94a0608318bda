package org.suffice.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Measures the work that the targets are about, prints the table and writes {@code results.json}. */
public final class Bench {
  private Bench() {}

  /** Argument: the folder for the data and the results. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args.length > 0 ? args[0] : "target/bench");
    Path files = Files.createDirectories(folder.resolve("data"));
    var report = new Report();
    var data = new Data(files);
    var asking = new Asking(data, report);
    try {
      for (int rows : Sizes.wanted()) {
        measure(rows, data, report, asking);
      }
      if (part("audit")) {
        Auditing.measure(report);
      }
      if (part("process")) {
        new Processes(data, report).pack();
      }
      if (part("start")) {
        new Starting(data, report, folder.toAbsolutePath().normalize().getParent()).measure();
      }
      if (part("long")) {
        new Processes(data, report).longUse(Integer.getInteger("bench.rounds", 2_000));
      }
    } finally {
      report.write(folder.resolve("results.json"));
    }
  }

  private static void measure(int rows, Data data, Report report, Asking asking) throws Exception {
    if (part("read")) {
      new Reading(data, report).measure(rows);
    }
    if (part("import")) {
      new Importing(data, report).measure(rows);
    }
    if (part("window") && rows == Sizes.WINDOW) {
      new Processes(data, report).pulses(rows);
    }
    if (part("cancel") && rows == Sizes.MILLION) {
      new Processes(data, report).cancels(rows);
    }
    boolean asked = rows == Sizes.COUNCIL || rows == Sizes.MILLION;
    if (part("ask") && asked) {
      asking.measure(rows);
    }
    if ((part("process") || part("heap")) && rows == Sizes.MILLION) {
      new Processes(data, report).heap(asking.project(rows), rows);
    }
    if (part("process") && rows == Sizes.MILLION) {
      new Processes(data, report).boundedImport(rows);
    }
  }

  /** Only some parts: {@code -Dbench.parts=read,import,window,cancel,ask,heap,audit,process,start,long}. */
  private static boolean part(String name) {
    String said = System.getProperty("bench.parts", "");
    return said.isBlank() || said.contains(name);
  }
}
