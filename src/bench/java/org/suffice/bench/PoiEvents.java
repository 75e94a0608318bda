package org.suffice.bench;

import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The rival: Apache POI's event API with the lightest handler that still has every cell's value. */
final class PoiEvents extends DefaultHandler {
  private final SharedStrings strings;
  private final StringBuilder text = new StringBuilder();
  private String type = "";
  private boolean inside;
  private long cells;
  private double sum;

  private PoiEvents(SharedStrings strings) {
    this.strings = strings;
  }

  /** Reads all sheets; the number of cells. */
  static long read(Path workbook) throws Exception {
    try (OPCPackage opc = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
      var handler = new PoiEvents(new ReadOnlySharedStringsTable(opc));
      XMLReader parser = SAXParserFactory.newNSInstance().newSAXParser().getXMLReader();
      parser.setContentHandler(handler);
      var sheets = new XSSFReader(opc).getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream in = sheets.next()) {
          parser.parse(new InputSource(in));
        }
      }
      return handler.cells;
    }
  }

  @Override
  public void startElement(@Nullable String uri, String local, @Nullable String name, Attributes attributes) {
    if (local.equals("c")) {
      String given = attributes.getValue("t");
      type = given == null ? "n" : given;
    } else if (local.equals("v") || local.equals("t")) {
      inside = true;
      text.setLength(0);
    }
  }

  @Override
  public void characters(char[] c, int start, int length) {
    if (inside) {
      text.append(c, start, length);
    }
  }

  @Override
  public void endElement(@Nullable String uri, String local, @Nullable String name) {
    if (local.equals("v") || local.equals("t")) {
      inside = false;
      cells++;
      switch (type) {
        case "s" -> sum += strings.getItemAt(Integer.parseInt(text.toString())).getString().length();
        case "n" -> sum += Double.parseDouble(text.toString());
        default -> sum += text.toString().length();
      }
    }
  }
}
