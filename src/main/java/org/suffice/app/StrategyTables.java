package org.suffice.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables that a sufficiency strategy usually has, in its order, and which measure gives each. */
public final class StrategyTables {
  /**
   * A table of a strategy.
   *
   * @param title as strategies call it
   * @param measure id of the measure that gives it
   */
  public record Entry(String title, String measure) {}

  private StrategyTables() {}

  /** All of them. */
  public static List<Entry> all() {
    InputStream in = Objects.requireNonNull(StrategyTables.class.getResourceAsStream("/org/suffice/words/strategy.csv"));
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows.stream().map(r -> new Entry(r.getField("Table"), r.getField("Measure"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
