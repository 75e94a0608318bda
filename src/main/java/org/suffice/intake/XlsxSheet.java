package org.suffice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.BitSet;

/** One sheet of an Excel workbook, its cells pulled one by one from the sheet's XML. */
final class XlsxSheet implements SourceSheet {
  private static final byte[] COL = name("col");
  private static final byte[] ROW = name("row");
  private static final byte[] CELL = name("c");
  private static final byte[] FORMULA = name("f");
  private static final byte[] VALUE = name("v");
  private static final byte[] TEXT = name("t");
  private static final byte[] READING = name("rPh");
  private static final byte[] HIDDEN = name("hidden");
  private static final byte[] MIN = name("min");
  private static final byte[] MAX = name("max");

  /** Opens the sheet's XML. */
  interface Opener {
    InputStream open() throws IOException;
  }

  private final String file;
  private final String name;
  private final boolean hidden;
  private final Opener opener;
  private final CellStyles styles;
  private final SharedTexts texts;

  XlsxSheet(String file, String name, boolean hidden, Opener opener, CellStyles styles, SharedTexts texts) {
    this.file = file;
    this.name = name;
    this.hidden = hidden;
    this.opener = opener;
    this.styles = styles;
    this.texts = texts;
  }

  /** A name in the XML, as its bytes. */
  static byte[] name(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
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
  public boolean from1904() {
    return styles.from1904();
  }

  @Override
  public BitSet read(RowSink sink) throws IOException {
    try (InputStream in = opener.open()) {
      return new Pull(new XmlBytes(in)).rows(sink);
    }
  }

  /** One reading of the sheet. */
  private final class Pull {
    private final XmlBytes xml;
    private final QuickCell quick = new QuickCell();
    private final RepeatedTexts repeated = new RepeatedTexts((b, from, to) -> inline(XmlText.of(b, from, to)));
    /** The cells of the row; each row has an array of its own, as long as the row before needed. */
    private RawCell[] cells = new RawCell[32];
    private int count;
    private final BitSet hiddenColumns = new BitSet();
    private int rowNumber;
    private int column;
    private int style;
    private CellType type = CellType.NUMBER;

    Pull(XmlBytes xml) {
      this.xml = xml;
    }

    BitSet rows(RowSink sink) throws IOException {
      while (xml.next()) {
        if (xml.closing()) {
          continue;
        }
        if (xml.is(ROW)) {
          SourceRow row = row();
          if (row.size() > 0 && !sink.row(row)) {
            return hiddenColumns;
          }
        } else if (xml.is(COL)) {
          hide();
        }
      }
      return hiddenColumns;
    }

    private void hide() throws IOException {
      boolean hide = false;
      int min = 1;
      int max = 0;
      while (xml.nextAttribute()) {
        if (xml.attributeIs(HIDDEN)) {
          hide = xml.trueValue();
        } else if (xml.attributeIs(MIN)) {
          min = xml.wholeValue(1);
        } else if (xml.attributeIs(MAX)) {
          max = xml.wholeValue(0);
        }
      }
      if (hide) {
        hiddenColumns.set(Math.max(0, min - 1), Math.max(min, Math.min(max, 16_384)));
      }
    }

    private SourceRow row() throws IOException {
      boolean rowHidden = false;
      int before = rowNumber++;
      while (xml.nextAttribute()) {
        if (xml.attributeIs('r')) {
          rowNumber = xml.wholeValue(rowNumber);
        } else if (xml.attributeIs(HIDDEN)) {
          rowHidden = xml.trueValue();
        }
      }
      if (rowNumber > Limits.ROWS) {
        throw Limits.tooManyRows(file);
      }
      if (rowNumber <= before) {
        throw new IOException("rows out of their order");
      }
      cells = new RawCell[Math.max(1, count)];
      count = 0;
      column = -1;
      for (; ; ) {
        if (quick.read(xml)) {
          quick();
        } else if (!xml.next() || xml.closing() && xml.is(ROW)) {
          return SourceRow.of(rowNumber, rowHidden, cells, count);
        } else if (!xml.closing() && xml.is(CELL)) {
          put(cell());
        }
      }
    }

    /** The cell that was read in one go. */
    private void quick() throws IOException {
      column = quick.column() < 0 ? column + 1 : quick.column();
      if (!quick.blank()) {
        style = quick.style();
        type = quick.type();
        put(type == CellType.INLINE ? xml.text(repeated) : made());
      }
    }

    private void put(RawCell cell) {
      if (cell.blank()) {
        return;
      }
      if (column >= Limits.COLUMNS) {
        throw Limits.tooManyColumns(file);
      }
      if (column >= cells.length) {
        cells = Arrays.copyOf(cells, Math.max(2 * cells.length, column + 1));
      }
      if (column > count) {
        Arrays.fill(cells, count, column, RawCell.BLANK);
      }
      cells[column] = cell;
      count = Math.max(count, column + 1);
    }

    private void attributes() throws IOException {
      type = CellType.NUMBER;
      style = 0;
      column++;
      while (xml.nextAttribute()) {
        if (xml.attributeIs('r')) {
          column = xml.columnValue();
        } else if (xml.attributeIs('s')) {
          style = xml.wholeValue(0);
        } else if (xml.attributeIs('t')) {
          type = xml.valueIs('s') ? CellType.SHARED : CellType.of(xml.value());
        }
      }
    }

    private RawCell cell() throws IOException {
      attributes();
      boolean formula = false;
      boolean empty = true;
      String inline = "";
      StringBuilder pieces = null; // of a text in several fonts
      RawCell made = RawCell.BLANK;
      while (xml.next() && !(xml.closing() && xml.is(CELL))) {
        if (xml.closing() && xml.is(VALUE)) {
          empty = xml.blank();
          made = type == CellType.INLINE ? made : made();
        } else if (xml.closing() && xml.is(TEXT)) {
          if (inline.isEmpty()) {
            inline = xml.text();
          } else {
            pieces = pieces == null ? new StringBuilder(inline) : pieces;
            pieces.append(xml.text());
          }
        } else if (!xml.closing() && xml.is(FORMULA)) {
          formula = true;
        } else if (!xml.closing() && xml.is(READING)) {
          xml.skip();
        }
      }
      if (formula && empty && type != CellType.FORMULA_TEXT) {
        return new RawCell.Fault(RawCell.NOT_CALCULATED);
      }
      return type == CellType.INLINE ? inline(pieces == null ? inline : pieces.toString()) : made;
    }

    private static RawCell inline(String text) {
      return RawCell.text(SharedTexts.unescaped(text));
    }

    /** The cell of the value whose end the present tag is. */
    private RawCell made() throws IOException {
      return switch (type) {
        case FORMULA_TEXT -> RawCell.text(SharedTexts.unescaped(xml.text()));
        case FAULT -> new RawCell.Fault(xml.text());
        case ISO_DAY -> isoDay(xml.text());
        default -> xml.blank() ? RawCell.BLANK : plain();
      };
    }

    private RawCell plain() throws IOException {
      return switch (type) {
        case SHARED -> texts.at(xml.wholeText(-1));
        case FLAG -> new RawCell.Flag(XlsxFile.isTrue(xml.text().strip()));
        default -> {
          double number = xml.numberText();
          yield Double.isFinite(number) ? styles.of(number, style) : new RawCell.Fault(xml.text());
        }
      };
    }

    private RawCell isoDay(String value) {
      try {
        return new RawCell.Day(LocalDate.parse(value.strip().substring(0, Math.min(10, value.strip().length()))));
      } catch (DateTimeParseException e) {
        return RawCell.text(value);
      }
    }
  }
}
