package org.suffice.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * The same workbook as an OpenDocument spreadsheet, the open format that public bodies are asked to publish in: the same
 * sheets, lines and cells, numbers as numbers, marks as words, no formulas.
 */
public final class OdsTables {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private OdsTables() {}

  /**
   * Writes the spreadsheet, whole or not at all. The same tables and info give the same bytes.
   *
   * @throws SufficeException {@code cannot-write}; {@code no-tables}
   */
  public static void write(Path target, List<Table> tables, PackInfo info) {
    byte[] file = bytes(tables, info);
    AtomicFile.write(target, out -> out.write(file));
  }

  /** The spreadsheet's file. */
  static byte[] bytes(List<Table> tables, PackInfo info) {
    if (tables.isEmpty()) {
      throw new SufficeException("no-tables", "There is no table to write. Choose one first.");
    }
    List<Table> ready = tables.stream().map(ExcelTables::withoutBlanks).toList();
    boolean workingCopy = Marking.needed(ready);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LocalDateTime time = LocalDateTime.ofInstant(info.made(), ZoneOffset.UTC);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      // first and not packed: by it programs know what the file is
      stored(zip, "mimetype", TYPE.getBytes(StandardCharsets.US_ASCII), time);
      packed(zip, "META-INF/manifest.xml", manifest(), time);
      packed(zip, "meta.xml", meta(info, workingCopy), time);
      packed(zip, "styles.xml", OdsStyles.xml(ready.stream().map(Table::title).toList(), workingCopy), time);
      packed(zip, "content.xml", OdsContent.xml(ready, CoverWords.of(info, tables, workingCopy), info.title()), time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void stored(ZipOutputStream zip, String name, byte[] content, LocalDateTime time) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static void packed(ZipOutputStream zip, String name, String xml, LocalDateTime time) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String manifest() {
    XmlText xml = new XmlText();
    xml.open("manifest:manifest", "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version", "1.3");
    xml.empty("manifest:file-entry", "manifest:full-path", "/", "manifest:version", "1.3", "manifest:media-type", TYPE);
    for (String part : List.of("content.xml", "styles.xml", "meta.xml")) {
      xml.empty("manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml");
    }
    return xml.close().text();
  }

  private static String meta(PackInfo info, boolean workingCopy) {
    Instant made = info.made().truncatedTo(ChronoUnit.SECONDS);
    XmlText xml = new XmlText();
    xml.open(
        "office:document-meta",
        "xmlns:office", OdsStyles.OFFICE,
        "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "office:version", "1.3");
    xml.open("office:meta");
    xml.words("meta:generator", "Suffice");
    xml.words("dc:title", info.title());
    xml.words("meta:initial-creator", info.council().isBlank() ? "Suffice" : info.council());
    xml.words("dc:creator", info.council().isBlank() ? "Suffice" : info.council());
    xml.words("dc:language", "en-GB");
    xml.words("dc:subject", "Sufficiency of placements for children looked after");
    for (String word : List.of("children looked after", "placements", "sufficiency")) {
      xml.words("meta:keyword", word);
    }
    if (workingCopy) {
      xml.words("meta:keyword", Marking.WORDS);
    }
    xml.words("meta:creation-date", made.toString());
    xml.words("dc:date", made.toString());
    return xml.close().close().text();
  }
}
