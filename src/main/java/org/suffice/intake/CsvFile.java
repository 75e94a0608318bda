package org.suffice.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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
  private static final int BLOCK = 1 << 16;
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
    try (var lines = new BufferedReader(shape.beginning())) {
      char[] head = new char[4096];
      int n = lines.read(head);
      first = n <= 0 ? "" : new String(head, 0, n).lines().findFirst().orElse("");
    }
    separatorLine = first.matches("(?i)\"?sep=[,;|\\t]\"?");
    separator = separatorLine ? first.replace("\"", "").charAt(4) : Separators.find(shape::beginning);
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
  public boolean semicolons() {
    return separator == ';';
  }

  @Override
  public List<Problem> doubts() {
    return doubts;
  }

  @Override
  public BitSet read(RowSink sink) throws IOException {
    try (InputStream bytes = shape.bytes()) {
      var pass = new Pass(sink);
      if (!shape.byBytes()) {
        pass.general(bytes);
      } else {
        var blocks = new PlainBlocks(bytes, separator, shape::charset);
        if (pass.plain(blocks) && !blocks.atEnd()) {
          pass.general(blocks.rest());
        }
      }
    }
    return new BitSet();
  }

  /** One reading of the file. */
  private final class Pass {
    private final String file = String.valueOf(path.getFileName());
    private final RowSink sink;
    private int number = separatorLine ? -1 : 0;
    private int columns;

    Pass(RowSink sink) {
      this.sink = sink;
    }

    /** The rows up to the first with a quotation mark; false where no more rows are wanted. */
    boolean plain(PlainBlocks blocks) throws IOException {
      doubts = List.of();
      return new PlainRows(number)
          .each(
              blocks,
              (row, cells) -> {
                next();
                columns = Math.max(columns, cells);
                return number <= 0 || row.size() == 0 || sink.row(row);
              });
    }

    /** All further rows, from the beginning of a row on. */
    void general(InputStream bytes) throws IOException {
      var watch = new QuoteWatch(shape.reader(new BufferedInputStream(bytes, BLOCK)), separator);
      var quotes = new OpenQuote(file, separator, watch);
      quotes.plain(columns);
      try (CsvReader<CsvRecord> records = records(watch, separator)) {
        for (CsvRecord line : records) {
          next();
          quotes.look(number, line);
          SourceRow row = new SourceRow(number, false, cells(line, file));
          if (number > 0 && row.size() > 0 && !sink.row(row)) {
            return;
          }
        }
        quotes.atTheEnd(number);
      } catch (CsvParseException e) {
        quotes.atTheEnd(number + 1); // more in one cell than a cell can hold
        throw e;
      }
      doubts = quotes.doubts();
    }

    private void next() {
      if (++number > Limits.ROWS) {
        throw Limits.tooManyRows(file);
      }
    }
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
