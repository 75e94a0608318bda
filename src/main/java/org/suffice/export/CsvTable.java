package org.suffice.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * A table as CSV: the header row first and nothing but data, so that any program reads it without help. Percentages
 * have their own columns; words that a spreadsheet would take for a formula get a leading apostrophe.
 */
public final class CsvTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvTable() {}

  /** The table as CSV text, lines ending in CR LF, without a byte order mark. */
  public static String text(Table table) {
    StringWriter text = new StringWriter();
    PlainRows plain = new PlainRows(table);
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      writer.writeRecord(plain.headings());
      for (Row row : table.rows()) {
        writer.writeRecord(plain.cells(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The table's file: UTF-8 with a byte order mark, without which Excel takes it for Windows text. */
  public static byte[] bytes(Table table) {
    return (BYTE_ORDER_MARK + text(table)).getBytes(StandardCharsets.UTF_8);
  }

  /** Writes that file, whole or not at all. */
  public static void write(Path target, Table table) {
    byte[] file = bytes(table);
    AtomicFile.write(target, out -> out.write(file));
  }
}
