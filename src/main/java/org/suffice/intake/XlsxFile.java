package org.suffice.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.suffice.progress.Progress;

/**
 * An Excel workbook: Apache POI opens the package (zip limits, relations, styles), {@link XmlBytes} pulls the texts and
 * cells, which is many times faster than POI's own event reader. Macros are never run, links never followed.
 */
final class XlsxFile implements SourceFile {
  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  private final OPCPackage opc;
  private final XSSFReader reader;
  private final XMLInputFactory xml = new InputFactoryImpl();
  private final List<SourceSheet> sheets = new ArrayList<>();
  private final String file;
  private boolean from1904;

  XlsxFile(File path, Progress progress) throws IOException, OpenXML4JException, XMLStreamException {
    this(path.getName(), OPCPackage.open(path, PackageAccess.READ), progress);
  }

  /** Takes an open package, and closes it when it is closed itself. */
  XlsxFile(String name, OPCPackage opened, Progress progress) throws IOException, OpenXML4JException, XMLStreamException {
    file = name;
    opc = opened;
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      reader = new XSSFReader(opc);
      progress.check();
      var found = sheetEntries();
      progress.check();
      var styles = new CellStyles(reader.getStylesTable(), from1904);
      progress.check();
      try (InputStream strings = reader.getSharedStringsData()) {
        var texts = new SharedTexts(strings, progress);
        found.forEach(e -> sheets.add(new XlsxSheet(file, e.name, e.hidden, () -> open(e.id), styles, texts)));
      }
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
      opc.revert();
      throw e;
    }
  }

  @Override
  public List<SourceSheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public @Nullable LocalDate modified() {
    try {
      Date changed = opc.getPackageProperties().getModifiedProperty().orElse(null);
      return changed == null ? null : changed.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    } catch (OpenXML4JException e) {
      return null;
    }
  }

  @Override
  public void close() {
    opc.revert();
  }

  private InputStream open(String id) throws IOException {
    try {
      return reader.getSheet(id);
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
  }

  private record Entry(String name, String id, boolean hidden) {}

  private List<Entry> sheetEntries() throws IOException, OpenXML4JException, XMLStreamException {
    var entries = new ArrayList<Entry>();
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader r = xml.createXMLStreamReader(new TagGuard(in));
      while (r.hasNext()) {
        if (r.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (r.getLocalName().equals("workbookPr")) {
          from1904 = isTrue(r.getAttributeValue(null, "date1904"));
        } else if (r.getLocalName().equals("sheet")) {
          String state = r.getAttributeValue(null, "state");
          String id = r.getAttributeValue(RELATIONS, "id");
          id = id == null ? r.getAttributeValue(STRICT_RELATIONS, "id") : id;
          if (id != null) {
            String name = String.valueOf(r.getAttributeValue(null, "name"));
            entries.add(new Entry(name, id, state != null && !state.equals("visible")));
          }
        }
      }
      r.close();
    }
    return entries;
  }

  static boolean isTrue(@Nullable String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }
}
