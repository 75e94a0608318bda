package org.suffice.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** One sheet of an old Excel workbook, its cells taken record by record. */
final class XlsSheet implements SourceSheet {
  /**
   * Where a sheet is.
   *
   * @param part which part of the file it is
   * @param ordered its cells are stored row by row
   */
  record Place(int part, String name, boolean hidden, boolean ordered) {}

  private final XlsFile file;
  private final Place place;
  private final CellStyles styles;
  private final XlsTexts texts;

  XlsSheet(XlsFile file, Place place, CellStyles styles, XlsTexts texts) {
    this.file = file;
    this.place = place;
    this.styles = styles;
    this.texts = texts;
  }

  @Override
  public String name() {
    return place.name;
  }

  @Override
  public boolean hidden() {
    return place.hidden;
  }

  @Override
  public boolean from1904() {
    return styles.from1904();
  }

  @Override
  public BitSet read(RowSink sink) throws IOException {
    var rows = new Rows(sink);
    try (XlsStream records = file.open()) {
      while (records.next() && records.part() <= place.part) {
        if (records.part() == place.part && records.own() && !rows.take(records)) {
          return rows.hiddenColumns;
        }
      }
      rows.finish();
    }
    return rows.hiddenColumns;
  }

  /** Puts cells together to rows; a row is given on when the next begins, or all at the end where they stand mixed. */
  private final class Rows {
    private final RowSink sink;
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private final TreeMap<Integer, List<RawCell>> open = new TreeMap<>();
    private @Nullable FormulaRecord awaitsText;

    Rows(RowSink sink) {
      this.sink = sink;
    }

    /** Takes a record; false where no more are wanted. */
    boolean take(XlsStream r) {
      switch (r.kind()) {
        case ColumnInfoRecord.sid -> hide(new ColumnInfoRecord(r.record()));
        case RowRecord.sid -> hide(new RowRecord(r.record()));
        case LabelSSTRecord.sid -> {
          var cell = new LabelSSTRecord(r.record());
          return put(cell, texts.at(cell.getSSTIndex()));
        }
        case LabelRecord.sid -> {
          var cell = new LabelRecord(r.record());
          return put(cell.getRow(), cell.getColumn(), RawCell.text(cell.getValue()));
        }
        case NumberRecord.sid -> {
          var cell = new NumberRecord(r.record());
          return put(cell, number(cell.getValue(), cell.getXFIndex()));
        }
        case RKRecord.sid -> {
          var cell = new RKRecord(r.record());
          return put(cell, number(cell.getRKNumber(), cell.getXFIndex()));
        }
        case MulRKRecord.sid -> {
          return several(new MulRKRecord(r.record()));
        }
        case BoolErrRecord.sid -> {
          var cell = new BoolErrRecord(r.record());
          return put(cell, cell.isError() ? fault(cell.getErrorValue()) : new RawCell.Flag(cell.getBooleanValue()));
        }
        case FormulaRecord.sid -> {
          return formula(new FormulaRecord(r.record()));
        }
        case StringRecord.sid -> {
          FormulaRecord of = awaitsText;
          awaitsText = null;
          return of == null || put(of, RawCell.text(new StringRecord(r.record()).getString()));
        }
        default -> {}
      }
      return true;
    }

    private void hide(ColumnInfoRecord columns) {
      if (columns.getHidden()) {
        hiddenColumns.set(columns.getFirstColumn(), Math.min(columns.getLastColumn(), 16_383) + 1);
      }
    }

    private void hide(RowRecord row) {
      hiddenRows.set(row.getRowNumber(), row.getZeroHeight());
    }

    private boolean several(MulRKRecord cells) {
      for (int i = 0; i < cells.getNumColumns(); i++) {
        RawCell cell = number(cells.getRKNumberAt(i), cells.getXFAt(i) & 0xFFFF);
        if (!put(cells.getRow(), cells.getFirstColumn() + i, cell)) {
          return false;
        }
      }
      return true;
    }

    /** A formula's value as it was last calculated; a text stands in a record of its own, behind. */
    private boolean formula(FormulaRecord cell) {
      awaitsText = cell.hasCachedResultString() ? cell : null;
      CellType type = cell.getCachedResultTypeEnum();
      RawCell value =
          switch (type) {
            case NUMERIC -> number(cell.getValue(), cell.getXFIndex());
            case BOOLEAN -> new RawCell.Flag(cell.getCachedBooleanValue());
            case ERROR -> fault(cell.getCachedErrorValue());
            default -> RawCell.BLANK;
          };
      return put(cell, value);
    }

    private RawCell number(double value, int style) {
      return Double.isFinite(value) ? styles.of(value, style) : new RawCell.Fault(String.valueOf(value));
    }

    private static RawCell fault(int code) {
      return new RawCell.Fault(FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR");
    }

    private boolean put(CellRecord at, RawCell cell) {
      return put(at.getRow(), at.getColumn(), cell);
    }

    private boolean put(int row, int column, RawCell cell) {
      if (cell.blank()) {
        return true;
      }
      if (place.ordered && !open.isEmpty() && row > open.lastKey() && !giveAll()) {
        return false;
      }
      List<RawCell> cells = open.computeIfAbsent(row, r -> new ArrayList<>());
      while (cells.size() <= column) {
        cells.add(RawCell.BLANK);
      }
      cells.set(column, cell);
      return true;
    }

    private boolean giveAll() {
      while (!open.isEmpty()) {
        var first = open.pollFirstEntry();
        if (!sink.row(new SourceRow(first.getKey() + 1, hiddenRows.get(first.getKey()), first.getValue()))) {
          open.clear();
          return false;
        }
      }
      return true;
    }

    void finish() {
      giveAll();
    }
  }
}
