package org.suffice.bench;

import java.nio.file.Path;
import org.suffice.intake.ParseOnly;

/** The readers alone: every cell made, beside the floor and beside Apache POI's event API. */
final class Reading {
  private final Data data;
  private final Report report;

  Reading(Data data, Report report) {
    this.data = data;
    this.report = report;
  }

  void measure(int rows) throws Exception {
    int pairs = Sizes.pairs(rows);
    xlsx(rows, pairs, data.shared(rows), "read .xlsx, shared strings");
    xlsx(rows, pairs, data.inline(rows), "read .xlsx, inline strings");
    Path csv = data.csv(rows);
    report.add(
        Result.atMost(
            4, "read .csv", rows,
            Pairs.of(1, pairs, () -> ParseOnly.cells(csv), () -> Floors.scan(csv)), "byte scan",
            "every field made, encoding and separator found first"));
  }

  private void xlsx(int rows, int pairs, Path book, String work) throws Exception {
    report.add(
        Result.atMost(
            3.5, work, rows,
            Pairs.of(1, pairs, () -> ParseOnly.cells(book), () -> Floors.unzipAndScan(book)), "unzip and scan",
            "every cell converted: text, number, date"));
    report.add(
        Result.faster(
            3, work, rows,
            Pairs.of(0, Math.max(1, pairs / 2), () -> ParseOnly.cells(book), () -> PoiEvents.read(book)), "POI event API",
            "POI with a handler of its own that makes each value, no DataFormatter"));
  }
}
