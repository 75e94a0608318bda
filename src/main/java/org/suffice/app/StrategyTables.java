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
import org.jspecify.annotations.Nullable;
import org.suffice.model.AgeBands;
import org.suffice.model.FilterKey;

/** The tables that a sufficiency strategy usually has, in its order, and which measure gives each. */
public final class StrategyTables {
  /**
   * A table of a strategy.
   *
   * @param title as strategies call it
   * @param measure id of the measure that gives it
   * @param by what it is broken down by; null for the measure's own rows
   * @param bands age bands that it is printed in; null for the measure's own
   */
  public record Entry(String title, String measure, @Nullable FilterKey by, @Nullable AgeBands bands) {
    /** How it is asked for on the command line. */
    public String command() {
      return "table " + measure + (by == null ? "" : " --by " + by.id()) + (bands == null ? "" : " --bands " + bands.text());
    }
  }

  private StrategyTables() {}

  private static Entry entry(NamedCsvRecord row) {
    String by = row.getField("By");
    String ages = row.getField("Ages");
    return new Entry(
        row.getField("Table"), row.getField("Measure"), by.isEmpty() ? null : FilterKey.of(by), ages.isEmpty() ? null : AgeBands.parse(ages));
  }

  /** All of them. */
  public static List<Entry> all() {
    InputStream in = Objects.requireNonNull(StrategyTables.class.getResourceAsStream("/org/suffice/words/strategy.csv"));
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows.stream().map(StrategyTables::entry).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
