package org.suffice.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the extract as a workbook of one sheet: only what the measurements need, and quickly. */
final class BookWriter {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final long EPOCH_1900 = LocalDate.of(1899, 12, 30).toEpochDay();
  private static final int DATE_STYLE = 1;

  private final ZipOutputStream zip;
  private final boolean shared;
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder(1 << 16);
  private long uses;
  private int row;

  BookWriter(OutputStream out, boolean shared) {
    zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    this.shared = shared;
  }

  void write(int rows) throws IOException {
    part("[Content_Types].xml", types());
    part("_rels/.rels", relations("officeDocument", "xl/workbook.xml", "", ""));
    part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"Placements\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    part("xl/styles.xml", styles());
    sheet(rows);
    if (shared) {
      sharedStrings();
    }
    zip.finish();
  }

  private void sheet(int rows) throws IOException {
    begin("xl/worksheets/sheet1.xml");
    text.append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
    row(Extract.HEADINGS.toArray());
    new Extract().rows(rows, this::row);
    text.append("</sheetData></worksheet>");
    end();
  }

  private void row(Object[] cells) throws IOException {
    row++;
    text.append("<row r=\"").append(row).append("\">");
    for (int c = 0; c < cells.length; c++) {
      cell(c, cells[c]);
    }
    text.append("</row>");
    flushWhenFull();
  }

  private void cell(int column, Object value) {
    if (value.equals("")) {
      return;
    }
    text.append("<c r=\"").append((char) ('A' + column)).append(row).append('"');
    switch (value) {
      case LocalDate d -> text.append(" s=\"").append(DATE_STYLE).append("\"><v>").append(d.toEpochDay() - EPOCH_1900).append("</v></c>");
      case Number n -> text.append("><v>").append(n).append("</v></c>");
      default -> {
        if (shared) {
          uses++;
          text.append(" t=\"s\"><v>").append(strings.computeIfAbsent(value.toString(), s -> strings.size())).append("</v></c>");
        } else {
          text.append(" t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
        }
      }
    }
  }

  private void sharedStrings() throws IOException {
    begin("xl/sharedStrings.xml");
    text.append("<sst xmlns=\"").append(MAIN).append("\" count=\"").append(uses).append("\" uniqueCount=\"").append(strings.size()).append("\">");
    for (String s : strings.keySet()) {
      text.append("<si><t>").append(s).append("</t></si>");
      flushWhenFull();
    }
    text.append("</sst>");
    end();
  }

  private String types() {
    String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/xl/workbook.xml", sheet + "sheet.main+xml")
        + override("/xl/worksheets/sheet1.xml", sheet + "worksheet+xml")
        + override("/xl/styles.xml", sheet + "styles+xml")
        + (shared ? override("/xl/sharedStrings.xml", sheet + "sharedStrings+xml") : "")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private String relations(String first, String firstTarget, String second, String secondTarget) {
    String all = relation(1, first, firstTarget);
    if (!second.isEmpty()) {
      all += relation(2, second, secondTarget) + (shared ? relation(3, "sharedStrings", "sharedStrings.xml") : "");
    }
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String styles() {
    String xf = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
    return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\">" + xf + "</cellStyleXfs><cellXfs count=\"2\">" + xf + xf.replace("numFmtId=\"0\"", "numFmtId=\"14\"") + "</cellXfs></styleSheet>";
  }

  private void part(String name, String content) throws IOException {
    begin(name);
    text.append(content);
    end();
  }

  private void begin(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  private void end() throws IOException {
    flush();
    zip.closeEntry();
  }

  private void flushWhenFull() throws IOException {
    if (text.length() > 60_000) {
      flush();
    }
  }

  private void flush() throws IOException {
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
