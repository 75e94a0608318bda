package org.suffice.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table exactly as the strategy printed it (src/test/resources/published). */
final class PrintedTable {
  private PrintedTable() {}

  /** Its figures, in the printed order. */
  static List<Figure> read(String name) {
    try (InputStream in = Objects.requireNonNull(PrintedTable.class.getResourceAsStream("/published/" + name + ".csv"), name);
        var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().map(PrintedTable::figure).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure figure(NamedCsvRecord r) {
    return new Figure(
        r.getField("row_label"), r.getField("column_label"), r.getField("date"), Double.parseDouble(r.getField("value")),
        r.getField("share_pct"));
  }

  /** One printed figure. */
  record Figure(String row, String column, String date, double value, String share) {}
}
