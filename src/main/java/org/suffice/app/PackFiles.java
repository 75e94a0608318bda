package org.suffice.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.suffice.chart.ChartFile;
import org.suffice.chart.ChartFor;
import org.suffice.chart.ChartOptions;
import org.suffice.export.CsvTable;
import org.suffice.export.ExcelTables;
import org.suffice.export.OdsTables;
import org.suffice.export.PackInfo;
import org.suffice.model.Table;
import org.suffice.progress.Progress;
import org.suffice.progress.Together;

/** Writes the files of a pack that are made of its tables, several at a time: none of them needs another. */
final class PackFiles {
  private final MakePack.Made made;
  private final PackInfo info;
  private final Progress progress;
  private final AtomicInteger drawn = new AtomicInteger();

  PackFiles(MakePack.Made made, PackInfo info, Progress progress) {
    this.made = made;
    this.info = info;
    this.progress = progress;
  }

  /**
   * Fills the folder.
   *
   * @param draft the bytes of the Word draft, made among the others
   * @return names of the chart files, relative to the folder, in the order of the tables
   */
  List<String> write(Path into, Supplier<byte[]> draft) throws IOException {
    List<Table> tables = made.tables();
    Path charts = Files.createDirectories(into.resolve("charts"));
    Path csv = Files.createDirectories(into.resolve(MakePack.CSV));
    List<Supplier<List<String>>> pieces = new ArrayList<>();
    // what takes longest first, so that it is not what is waited for in the end
    if (made.drafted()) {
      pieces.add(piece(() -> Files.write(into.resolve(made.draft()), draft.get())));
    }
    pieces.add(piece(() -> ExcelTables.write(into.resolve(made.workbook()), tables, info)));
    pieces.add(piece(() -> OdsTables.write(into.resolve(made.spreadsheet()), tables, info)));
    for (Table table : tables) {
      pieces.add(() -> {
        progress.check();
        CsvTable.write(csv.resolve(made.profile().fileName(table.id(), ".csv")), table);
        List<String> files = draw(table, charts);
        progress.report(drawn.incrementAndGet(), tables.size(), "Drawing charts");
        return files;
      });
    }
    return Together.all(pieces).stream().flatMap(List::stream).toList();
  }

  private interface Writing {
    void write() throws IOException;
  }

  private Supplier<List<String>> piece(Writing writing) {
    return () -> {
      progress.check();
      try {
        writing.write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return List.of();
    };
  }

  /** The chart in numbers, and in percentages where the table has shares. */
  private List<String> draw(Table table, Path folder) {
    var written = new ArrayList<String>();
    if (ChartFor.drawable(table)) {
      if (ChartFor.tellsNumbersApart(table)) {
        written.addAll(draw(table, false, folder));
      }
      if (ChartFor.hasShares(table)) {
        written.addAll(draw(table, true, folder));
      }
    }
    return written;
  }

  private List<String> draw(Table table, boolean percent, Path folder) {
    String name = made.profile().fileName(table.id() + (percent ? "-percent" : ""), "");
    ChartOptions options = ChartOptions.fullPage().withPercent(percent);
    try {
      Files.write(folder.resolve(name + ".png"), ChartFile.png(table, options));
      Files.writeString(folder.resolve(name + ".svg"), ChartFile.svg(table, options), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of("charts/" + name + ".png", "charts/" + name + ".svg");
  }
}
