package org.suffice.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * An OpenDocument spreadsheet (.ods), as LibreOffice and Excel write it. Its cells are pulled one by one from the
 * document's XML by Aalto, as those of .xlsx are, so that memory does not grow with the rows: libraries that make the
 * whole document into objects take minutes and gigabytes for what a council keeps in one sheet.
 */
final class OdsFile implements SourceFile {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final long LARGEST = 4L << 30;
  private static final long FREE = 100L << 20;
  private static final int DENSEST = 200;
  private final ZipFile zip;
  private final String file;
  private final XMLInputFactory xml = new InputFactoryImpl();
  private final List<SourceSheet> sheets = new ArrayList<>();

  OdsFile(File path) throws IOException {
    file = path.getName();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    zip = new ZipFile(path);
    try {
      refuseOthers();
      findSheets();
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void refuseOthers() throws IOException {
    String type;
    try (InputStream in = open("mimetype")) {
      type = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
    }
    if (!type.startsWith(TYPE)) {
      throw SourceFiles.refused(
          file, "is an OpenDocument file, but not a spreadsheet", "Save its table as .xlsx, .ods or .csv.");
    }
    if (zip.getEntry("META-INF/manifest.xml") != null) {
      try (InputStream in = open("META-INF/manifest.xml")) {
        if (new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data")) {
          throw new org.suffice.model.SufficeException(
              "protected",
              file
                  + " is an OpenDocument spreadsheet with a password, which Suffice cannot open."
                  + " Open it, and save it without the password, or as .xlsx with one.");
        }
      }
    }
  }

  /** The tables of the spreadsheet; those in cells, and those that tracked changes keep, are none of them. */
  private void findSheets() throws IOException {
    Set<String> hiddenStyles = new HashSet<>();
    int[] number = {0};
    read(
        r -> {
          String tableStyle = "";
          int depth = 0;
          while (r.hasNext()) {
            int event = r.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
              depth++;
              switch (r.getLocalName()) {
                case "style" -> tableStyle = "table".equals(attribute(r, "family")) ? attribute(r, "name") : "";
                case "table-properties" -> {
                  if ("false".equals(attribute(r, "display")) && !tableStyle.isEmpty()) {
                    hiddenStyles.add(tableStyle);
                  }
                }
                case "table" -> {
                  if (depth == OdsSheet.TABLE_DEPTH) {
                    boolean hidden = hiddenStyles.contains(attribute(r, "style-name"));
                    sheets.add(new OdsSheet(this, file, attribute(r, "name"), number[0]++, hidden));
                  }
                }
                default -> {}
              }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
              depth--;
            }
          }
        });
  }

  /** An attribute by its name without prefix; empty where there is none. Names are never used twice in one element here. */
  static String attribute(XMLStreamReader r, String name) {
    for (int i = 0; i < r.getAttributeCount(); i++) {
      if (r.getAttributeLocalName(i).equals(name) && !r.getAttributePrefix(i).startsWith("calcext")) {
        return r.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Does something with the document's XML. */
  interface Use {
    void of(XMLStreamReader r) throws XMLStreamException;
  }

  /** Opens the content anew. */
  void read(Use use) throws IOException {
    read("content.xml", use);
  }

  private void read(String entry, Use use) throws IOException {
    try (InputStream in = open(entry)) {
      XMLStreamReader r = new Shallow(xml.createXMLStreamReader(in));
      try {
        use.of(r);
      } finally {
        r.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("no " + name);
    }
    return new TagGuard(new BufferedInputStream(new Bounded(zip.getInputStream(entry), entry.getCompressedSize()), 1 << 16));
  }

  @Override
  public List<SourceSheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public @Nullable LocalDate modified() {
    String[] date = {""};
    try {
      read(
          "meta.xml",
          r -> {
            while (r.hasNext()) {
              if (r.next() == XMLStreamConstants.START_ELEMENT && r.getLocalName().equals("date")) {
                date[0] = r.getElementText().strip();
              }
            }
          });
      return date[0].length() < 10 ? null : LocalDate.parse(date[0].substring(0, 10));
    } catch (IOException | DateTimeParseException e) {
      return null; // the document does not say
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Ends the reading of what is nested deeper than any document is: every level takes memory. */
  private static final class Shallow extends StreamReaderDelegate {
    private static final int DEEPEST = 256;
    private int depth;

    Shallow(XMLStreamReader r) {
      super(r);
    }

    @Override
    public int next() throws XMLStreamException {
      int event = super.next();
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
        throw new XMLStreamException("the XML is nested too deep");
      }
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      return event;
    }
  }

  /** Ends the reading of what unpacks to far more than a document of its size would. */
  private static final class Bounded extends FilterInputStream {
    private final long packed;
    private long unpacked;

    Bounded(InputStream in, long packed) {
      super(in);
      this.packed = Math.max(1, packed);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      return one < 0 || count(1) < 0 ? -1 : one;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      return count(super.read(to, from, length));
    }

    private int count(int n) throws IOException {
      unpacked += Math.max(0, n);
      if (unpacked > LARGEST || (unpacked > FREE && unpacked / packed > DENSEST)) {
        throw new IOException("Zip bomb detected");
      }
      return n;
    }
  }
}
