package org.suffice.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.suffice.chart.ChartFile;
import org.suffice.chart.ChartHtml;
import org.suffice.chart.ChartOptions;
import org.suffice.model.Table;

/**
 * A chart on its way to the clipboard. Word takes HTML before a bare picture, and of HTML only pictures that are files: so the picture is
 * one in this person's temporary folder, which nobody else may read, until the next chart is copied or the program ends.
 */
final class CopiedChart {
  private @Nullable Path last;

  /** The HTML of a chart; its picture, 300 dots an inch for print, is written beside. */
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
      return ChartHtml.of(table, options, file.toUri().toString().replaceFirst("^file:/+", "file:///"));
    } catch (IOException e) {
      throw new UncheckedIOException("The picture of a copied chart could not be written", e);
    }
  }
}
