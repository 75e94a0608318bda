package org.suffice.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.suffice.chart.ChartFile;
import org.suffice.chart.ChartOptions;
import org.suffice.export.ClipboardChart;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * A chart on its way to the clipboard. Word takes HTML before a bare picture, and of HTML only pictures that are files: so the picture is
 * one in this person's temporary folder, which nobody else may read, until the next chart is copied or the program ends.
 */
final class CopiedChart {
  private @Nullable Path last;

  /**
   * The HTML of a chart; its picture, 300 dots an inch for print, is written beside.
   *
   * @throws SufficeException {@code cannot-write} where the temporary folder takes no file
   */
  String html(Table table, ChartOptions options) {
    try {
      Path before = last;
      if (before != null) {
        Files.deleteIfExists(before);
      }
      Path file = Files.createTempFile("suffice-chart", ".png");
      last = file;
      file.toFile().deleteOnExit();
      Files.write(file, ChartFile.png(table, options.titleInside() ? options : options.withoutWords()));
      return ClipboardChart.html(table, options, file.toUri().toString().replaceFirst("^file:/+", "file:///"));
    } catch (IOException e) {
      throw new SufficeException(
          "cannot-write",
          "The chart was not copied: its picture could not be written to the folder of temporary files, " + System.getProperty("java.io.tmpdir") + ". Make room there, or save the chart instead.",
          e);
    }
  }
}
