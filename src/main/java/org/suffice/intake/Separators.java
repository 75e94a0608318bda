package org.suffice.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Finds what separates the values of a text file: the character that splits most of its first lines alike. */
final class Separators {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int LINES = 60;

  private Separators() {}

  /** Opens the file anew. */
  interface Opener {
    Reader open() throws IOException;
  }

  /** The separator; a comma where nothing separates. */
  static char find(Opener opener) throws IOException {
    char best = ',';
    long most = 0;
    for (char candidate : CANDIDATES) {
      long alike = cellsAlike(opener, candidate);
      if (alike > most) {
        most = alike;
        best = candidate;
      }
    }
    return best;
  }

  /** Cells of the lines that have the commonest number of cells; 0 where that is one cell. */
  private static long cellsAlike(Opener opener, char separator) throws IOException {
    Map<Integer, Integer> lines = new HashMap<>();
    try (Reader in = opener.open();
        CsvReader<CsvRecord> records = CsvFile.records(in, separator)) {
      int n = 0;
      for (CsvRecord line : records) {
        if (line.getFieldCount() > 1) {
          lines.merge(line.getFieldCount(), 1, Integer::sum);
        }
        if (++n == LINES) {
          break;
        }
      }
    } catch (UncheckedIOException | de.siegmar.fastcsv.reader.CsvParseException e) {
      return 0;
    }
    return lines.entrySet().stream().mapToLong(e -> (long) e.getKey() * e.getValue()).max().orElse(0);
  }
}
