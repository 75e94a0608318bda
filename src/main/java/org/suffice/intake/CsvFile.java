package org.suffice.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Problem;

/** A text file of separated values: one sheet without a name, every cell text. */
final class CsvFile implements SourceFile, SourceSheet {
  private static final int BUFFER = 4 * Limits.CELL_CHARACTERS;
  private final Path path;
  private final CsvShape shape;
  private final char separator;
  /** A first line "sep=;" tells Excel the separator and is not shown as a row. */
  private final boolean separatorLine;

  private List<Problem> doubts = List.of();

  CsvFile(Path path) throws IOException {
    this.path = path;
    shape = CsvShape.of(path);
    String first;
    try (var lines = new BufferedReader(shape.open(path))) {
      char[] head = new char[4096];
      int n = lines.read(head);
      first = n <= 0 ? "" : new String(head, 0, n).lines().findFirst().orElse("");
    }
    separatorLine = first.matches("(?i)\"?sep=[,;|\\t]\"?");
    separator = separatorLine ? first.replace("\"", "").charAt(4) : Separators.find(this::open);
  }

  @Override
  public List<SourceSheet> sheets() {
    return List.of(this);
  }

  @Override
  public @Nullable LocalDate modified() {
    return null;
  }

  @Override
  public void close() {}

  @Override
  public String name() {
    return "";
  }

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  public List<Problem> doubts() {
    return doubts;
  }

  private Reader open() throws IOException {
    return shape.open(path);
  }

  @Override
  public BitSet read(RowSink sink) throws IOException {
    String file = String.valueOf(path.getFileName());
    int number = separatorLine ? -1 : 0;
    var watch = new QuoteWatch(open(), separator);
    var quotes = new OpenQuote(file, separator, watch);
    try (CsvReader<CsvRecord> records = records(watch, separator)) {
      for (CsvRecord line : records) {
        number++;
        if (number > Limits.ROWS) {
          throw Limits.tooManyRows(file);
        }
        quotes.look(number, line);
        SourceRow row = new SourceRow(number, false, cells(line, file));
        if (number > 0 && !row.cells().isEmpty() && !sink.row(row)) {
          return new BitSet();
        }
      }
      quotes.atTheEnd(number);
    } catch (CsvParseException e) {
      quotes.atTheEnd(number + 1); // more in one cell than a cell can hold
      throw e;
    }
    doubts = quotes.doubts();
    return new BitSet();
  }

  private static List<RawCell> cells(CsvRecord line, String file) {
    var cells = new ArrayList<RawCell>(line.getFieldCount());
    int filled = 0;
    for (int i = 0; i < line.getFieldCount(); i++) {
      RawCell cell = RawCell.text(line.getField(i));
      cells.add(cell);
      filled = cell.blank() ? filled : i + 1;
    }
    if (filled > Limits.COLUMNS) {
      throw Limits.tooManyColumns(file);
    }
    return cells.subList(0, filled);
  }

  static CsvReader<CsvRecord> records(Reader in, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(BUFFER)
        .ofCsvRecord(in);
  }
}
