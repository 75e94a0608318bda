package org.suffice.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.suffice.app.AddData;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.model.Receipt;
import org.suffice.progress.Progress;

/** A file into a new project: read, matched, every row checked, published; and to the receipt in the window. */
final class Importing {
  private final Data data;
  private final Report report;

  Importing(Data data, Report report) {
    this.data = data;
    this.report = report;
  }

  void measure(int rows) throws Exception {
    int pairs = rows > 300_000 ? 1 : rows > 50_000 ? 3 : 7;
    int warm = rows > 300_000 ? 0 : 1;
    Path book = data.shared(rows);
    if (rows == Sizes.COUNCIL) {
      report.add(
          Result.atMost(
              3, ".xlsx, drop to receipt", rows,
              Pairs.of(2, pairs, () -> run(book, rows), () -> PoiEvents.read(book)), "POI event API, reading only",
              "project made, file read, matched, checked, published, facts loaded"));
      return;
    }
    report.add(
        Result.atMost(
            7, ".xlsx to published import", rows,
            Pairs.of(warm, pairs, new Published(data, book, rows), () -> Floors.unzipAndScan(book)), "unzip and scan",
            "file read twice, matched, every row checked, written, published, on the disk"));
    Path csv = data.csv(rows);
    report.add(
        Result.atMost(
            7, ".csv to published import", rows,
            Pairs.of(warm, pairs, new Published(data, csv, rows), () -> Floors.unzipAndScan(book)), "unzip and scan of .xlsx",
            "the same rows as the workbook, against the workbook's floor"));
  }

  private long run(Path file, int rows) throws Exception {
    Path folder = data.scratch("project");
    return into(folder.resolve("bench"), file, rows);
  }

  /** Adds a file to a project; fails where a row is missing. */
  static long into(Path base, Path file, int rows) {
    Path folder = base.resolveSibling("settings");
    try (ProjectSession session = new AppContext(folder, Clock.systemUTC()).openOrCreate(base, Progress.none())) {
      AddData add = session.addData();
      var readings = add.read(List.of(file), AddData.Insist.nothing(), Progress.none());
      Receipt receipt = add.add(add.plan(readings, Progress.none()), Progress.none());
      int added = receipt.parts().getFirst().added();
      if (added != rows || session.facts().placements().size() != rows) {
        throw new IllegalStateException(added + " rows were added, not " + rows);
      }
      return added;
    }
  }
}
