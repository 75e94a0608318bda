package org.suffice.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One table of an OpenDocument spreadsheet. What is written once and said to be repeated is given as often as it says. */
final class OdsSheet implements SourceSheet {
  /** A table is in the spreadsheet, that in the body, that in the document. */
  static final int TABLE_DEPTH = 4;

  private final OdsFile source;
  private final String file;
  private final String name;
  private final int number;
  private final boolean hidden;

  /** The table with a number among those of the document, from 0. */
  OdsSheet(OdsFile source, String file, String name, int number, boolean hidden) {
    this.source = source;
    this.file = file;
    this.name = name;
    this.number = number;
    this.hidden = hidden;
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
    var hiddenColumns = new BitSet();
    source.read(r -> new Pull(r, sink, hiddenColumns).table());
    return hiddenColumns;
  }

  private final class Pull {
    private final XMLStreamReader r;
    private final RowSink sink;
    private final BitSet hiddenColumns;
    private int columns;
    private int rows;

    Pull(XMLStreamReader r, RowSink sink, BitSet hiddenColumns) {
      this.r = r;
      this.sink = sink;
      this.hiddenColumns = hiddenColumns;
    }

    void table() throws XMLStreamException {
      int depth = 0;
      int tables = -1;
      while (r.hasNext()) {
        int event = r.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          boolean begins = depth == TABLE_DEPTH && r.getLocalName().equals("table");
          tables += begins ? 1 : 0;
          if (tables != number || depth < TABLE_DEPTH) {
            continue;
          }
          switch (r.getLocalName()) {
            case "table-column" -> column();
            case "table-row" -> {
              if (!row()) {
                return;
              }
              depth--;
            }
            case "shapes", "forms" -> {
              skip();
              depth--;
            }
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && depth-- == TABLE_DEPTH && tables == number) {
          return;
        }
      }
    }

    private void column() {
      int n = repeated("number-columns-repeated", 16_384);
      if (!shown()) {
        hiddenColumns.set(columns, Math.min(columns + n, 16_384));
      }
      columns = Math.min(columns + n, 16_384);
    }

    /** Collapsed by a person or left out by a filter. */
    private boolean shown() {
      String visibility = OdsFile.attribute(r, "visibility");
      return visibility.isEmpty() || visibility.equals("visible");
    }

    private int repeated(String attribute, int most) {
      try {
        String text = OdsFile.attribute(r, attribute);
        return text.isEmpty() ? 1 : Math.clamp(Long.parseLong(text), 1, most);
      } catch (NumberFormatException e) {
        return 1;
      }
    }

    /** Gives a row on, as often as it is repeated; false where no more are wanted. */
    private boolean row() throws XMLStreamException {
      int n = repeated("number-rows-repeated", Integer.MAX_VALUE);
      boolean rowHidden = !shown();
      List<RawCell> cells = new ArrayList<>();
      int column = 0;
      while (r.next() != XMLStreamConstants.END_ELEMENT) {
        if (r.getEventType() == XMLStreamConstants.START_ELEMENT) {
          int times = repeated("number-columns-repeated", 16_384);
          boolean covered = r.getLocalName().equals("covered-table-cell");
          RawCell cell = cell();
          if (!covered && !cell.blank()) {
            put(cells, column, times, cell);
          }
          column += times;
        }
      }
      if (cells.isEmpty()) {
        rows = (int) Math.min((long) rows + n, Limits.ROWS);
        return true;
      }
      for (int i = 0; i < n; i++) {
        if (++rows > Limits.ROWS) {
          throw Limits.tooManyRows(file);
        }
        if (!sink.row(new SourceRow(rows, rowHidden, cells))) {
          return false;
        }
      }
      return true;
    }

    private void put(List<RawCell> cells, int column, int times, RawCell cell) {
      if (column + times > Limits.COLUMNS) {
        throw Limits.tooManyColumns(file);
      }
      while (cells.size() < column) {
        cells.add(RawCell.BLANK);
      }
      for (int i = 0; i < times; i++) {
        cells.add(cell);
      }
    }

    private RawCell cell() throws XMLStreamException {
      String type = OdsFile.attribute(r, "value-type");
      String value =
          switch (type) {
            case "date" -> OdsFile.attribute(r, "date-value");
            case "boolean" -> OdsFile.attribute(r, "boolean-value");
            case "string" -> OdsFile.attribute(r, "string-value");
            default -> OdsFile.attribute(r, "value");
          };
      boolean error = "error".equals(r.getAttributeValue(CALC, "value-type"));
      String shown = new OdsText(r).read();
      return error ? new RawCell.Fault(shown.strip()) : made(type, value, shown);
    }

    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private RawCell made(String type, String value, String shown) {
      return switch (type) {
        case "float", "currency" -> number(value, shown);
        case "percentage" -> number(value, true, 0);
        case "date" -> day(value, shown);
        case "boolean" -> new RawCell.Flag(value.equals("true"));
        default -> RawCell.text(shown.isEmpty() ? value : shown);
      };
    }

    /** Shown with leading zeros, or as true or false, it is more than a number. */
    private static RawCell number(String value, String shown) {
      if (shown.equals("TRUE") || shown.equals("FALSE")) {
        return new RawCell.Flag(shown.equals("TRUE"));
      }
      boolean padded = shown.length() > 1 && shown.length() <= 20 && shown.startsWith("0") && shown.chars().allMatch(Character::isDigit);
      return number(value, false, padded ? shown.length() : 0);
    }

    private static RawCell number(String value, boolean percent, int digits) {
      try {
        double number = Double.parseDouble(value);
        return Double.isFinite(number) ? new RawCell.Num(number, digits, percent) : new RawCell.Fault(value);
      } catch (NumberFormatException e) {
        return value.isBlank() ? RawCell.BLANK : new RawCell.Fault(value);
      }
    }

    private static RawCell day(String value, String shown) {
      try {
        return new RawCell.Day(LocalDate.parse(value.substring(0, Math.min(10, value.length()))));
      } catch (DateTimeParseException e) {
        return RawCell.text(shown.isEmpty() ? value : shown);
      }
    }

    private void skip() throws XMLStreamException {
      for (int depth = 1; depth > 0; ) {
        switch (r.next()) {
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
      }
    }
  }
}
