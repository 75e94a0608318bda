package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** One sheet of an Excel workbook, its cells pulled one by one from the sheet's XML. */
final class XlsxSheet implements SourceSheet {
  /** Opens the sheet's XML. */
  interface Opener {
    InputStream open() throws IOException;
  }

  private final String file;
  private final String name;
  private final boolean hidden;
  private final Opener opener;
  private final XMLInputFactory xml;
  private final CellStyles styles;
  private final XlsxFile.Strings strings;

  XlsxSheet(
      String file,
      String name,
      boolean hidden,
      Opener opener,
      XMLInputFactory xml,
      CellStyles styles,
      XlsxFile.Strings strings) {
    this.file = file;
    this.name = name;
    this.hidden = hidden;
    this.opener = opener;
    this.xml = xml;
    this.styles = styles;
    this.strings = strings;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public BitSet read(RowSink sink) throws IOException {
    try (InputStream in = opener.open()) {
      XMLStreamReader r = xml.createXMLStreamReader(in);
      try {
        return new Pull(r).rows(sink);
      } finally {
        r.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** One reading of the sheet. */
  private final class Pull {
    private final XMLStreamReader r;
    private final BitSet hiddenColumns = new BitSet();
    private int rowNumber;
    private int column;

    Pull(XMLStreamReader r) {
      this.r = r;
    }

    BitSet rows(RowSink sink) throws XMLStreamException {
      while (r.hasNext()) {
        if (r.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (r.getLocalName()) {
          case "col" -> hide();
          case "row" -> {
            SourceRow row = row();
            if (!row.cells().isEmpty() && !sink.row(row)) {
              return hiddenColumns;
            }
          }
          default -> {}
        }
      }
      return hiddenColumns;
    }

    private void hide() {
      if (XlsxFile.isTrue(r.getAttributeValue(null, "hidden"))) {
        int min = whole(r.getAttributeValue(null, "min"), 1);
        int max = Math.min(whole(r.getAttributeValue(null, "max"), min), 16_384);
        hiddenColumns.set(Math.max(0, min - 1), Math.max(min, max));
      }
    }

    private SourceRow row() throws XMLStreamException {
      rowNumber = whole(r.getAttributeValue(null, "r"), rowNumber + 1);
      if (rowNumber > Limits.ROWS) {
        throw Limits.tooManyRows(file);
      }
      boolean rowHidden = XlsxFile.isTrue(r.getAttributeValue(null, "hidden"));
      List<RawCell> cells = new ArrayList<>();
      column = -1;
      while (r.next() != XMLStreamConstants.END_ELEMENT || !r.getLocalName().equals("row")) {
        if (r.getEventType() == XMLStreamConstants.START_ELEMENT && r.getLocalName().equals("c")) {
          String reference = r.getAttributeValue(null, "r");
          column = reference == null ? column + 1 : columnOf(reference);
          put(cells, cell());
        }
      }
      return new SourceRow(rowNumber, rowHidden, cells);
    }

    private void put(List<RawCell> cells, RawCell cell) {
      if (cell.blank()) {
        return;
      }
      if (column >= Limits.COLUMNS) {
        throw Limits.tooManyColumns(file);
      }
      while (cells.size() < column) {
        cells.add(RawCell.BLANK);
      }
      if (cells.size() == column) {
        cells.add(cell);
      } else {
        cells.set(column, cell);
      }
    }

    private RawCell cell() throws XMLStreamException {
      String type = r.getAttributeValue(null, "t");
      int style = whole(r.getAttributeValue(null, "s"), 0);
      boolean formula = false;
      String value = "";
      StringBuilder inline = new StringBuilder();
      while (r.next() != XMLStreamConstants.END_ELEMENT || !r.getLocalName().equals("c")) {
        if (r.getEventType() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (r.getLocalName()) {
          case "f" -> formula = true;
          case "v" -> value = r.getElementText();
          case "t" -> inline.append(r.getElementText());
          case "rPh" -> skip();
          default -> {}
        }
      }
      if (formula && value.isEmpty() && !"str".equals(type)) {
        return new RawCell.Fault("formula without a value");
      }
      return made(type == null ? "n" : type, value, inline.toString(), style);
    }

    /** Passes over the readings (furigana) of a text. */
    private void skip() throws XMLStreamException {
      while (r.next() != XMLStreamConstants.END_ELEMENT || !r.getLocalName().equals("rPh")) {
        // everything in it is passed over
      }
    }

    private RawCell made(String type, String value, String inline, int style) {
      return switch (type) {
        case "s" -> value.isBlank() ? RawCell.BLANK : strings.at(whole(value.strip(), -1));
        case "inlineStr" -> RawCell.text(unescaped(inline));
        case "str" -> RawCell.text(unescaped(value));
        case "b" -> value.isBlank() ? RawCell.BLANK : new RawCell.Flag(XlsxFile.isTrue(value.strip()));
        case "e" -> new RawCell.Fault(value);
        case "d" -> isoDay(value);
        default -> number(value, style);
      };
    }

    private RawCell number(String value, int style) {
      if (value.isBlank()) {
        return RawCell.BLANK;
      }
      try {
        double number = Double.parseDouble(value.strip());
        return Double.isFinite(number) ? styles.of(number, style) : new RawCell.Fault(value);
      } catch (NumberFormatException e) {
        return new RawCell.Fault(value);
      }
    }

    private RawCell isoDay(String value) {
      try {
        return new RawCell.Day(LocalDate.parse(value.strip().substring(0, Math.min(10, value.strip().length()))));
      } catch (DateTimeParseException e) {
        return RawCell.text(value);
      }
    }
  }

  /** Excel writes characters that XML cannot hold as _x000D_. */
  private static String unescaped(String text) {
    return text.contains("_x") ? String.valueOf(new XSSFRichTextString(text).getString()) : text;
  }

  private static int whole(@Nullable String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Position of the column in a reference: 0 for A1, 27 for AB12. */
  static int columnOf(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
      if (column > 20_000) {
        break;
      }
    }
    return column - 1;
  }
}
