package org.suffice.intake;

import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * An old Excel workbook (.xls, Excel 97 to 2003): one pass for its styles, texts and list of sheets, then each sheet is
 * read record by record as often as needed. Macros are never run.
 */
final class XlsFile implements SourceFile {
  private final POIFSFileSystem container;
  private final String file;
  private final Password password;
  private final List<SourceSheet> sheets = new ArrayList<>();

  /** Takes an open container, and closes it when it is closed itself. */
  XlsFile(String file, POIFSFileSystem container, Password password) throws IOException {
    this.container = container;
    this.file = file;
    this.password = password;
    var first = new FirstPass();
    try (XlsStream records = open()) {
      while (records.next()) {
        first.take(records);
      }
    }
    sheets.addAll(first.sheets());
  }

  XlsStream open() throws IOException {
    return new XlsStream(container.getRoot(), file, password);
  }

  /** File name without folders. */
  String name() {
    return file;
  }

  @Override
  public List<SourceSheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public @Nullable LocalDate modified() {
    try {
      var summary = PropertySetFactory.create(container.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME);
      Date saved = summary instanceof SummaryInformation s ? s.getLastSaveDateTime() : null;
      return saved == null ? null : saved.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    } catch (IOException | NoPropertySetStreamException | RuntimeException e) {
      return null; // no summary, or one that cannot be read: the workbook does not say
    }
  }

  @Override
  public void close() throws IOException {
    container.close();
  }

  /** What holds for all sheets, and which part of the file each sheet is. */
  private final class FirstPass {
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet worksheets = new BitSet();
    private final BitSet unordered = new BitSet();
    private @Nullable SSTRecord texts;
    private boolean from1904;
    private int part;
    private int row;

    void take(XlsStream r) {
      if (r.part() > 0) {
        sheet(r);
        return;
      }
      switch (r.kind()) {
        case BoundSheetRecord.sid -> bound.add(new BoundSheetRecord(r.record()));
        case SSTRecord.sid -> texts = new SSTRecord(r.record());
        case ExtendedFormatRecord.sid -> styles.add((int) new ExtendedFormatRecord(r.record()).getFormatIndex());
        case FormatRecord.sid -> {
          var format = new FormatRecord(r.record());
          formats.put(format.getIndexCode(), format.getFormatString());
        }
        case DateWindow1904Record.sid -> from1904 = new DateWindow1904Record(r.record()).getWindowing() == 1;
        default -> {}
      }
    }

    /** Some programs write cells row by row and some do not; the latter are read into memory before they are given on. */
    private void sheet(XlsStream r) {
      if (r.part() != part) {
        part = r.part();
        row = 0;
        worksheets.set(part, new BOFRecord(r.record()).getType() == BOFRecord.TYPE_WORKSHEET);
        return;
      }
      if (r.own() && cell(r.kind())) {
        int next = r.record().readUShort();
        unordered.set(part, unordered.get(part) || next < row);
        row = next;
      }
    }

    private boolean cell(int kind) {
      return switch (kind) {
        case LabelSSTRecord.sid, LabelRecord.sid, NumberRecord.sid, RKRecord.sid, MulRKRecord.sid, BoolErrRecord.sid,
            FormulaRecord.sid -> true;
        default -> false;
      };
    }

    /** The worksheets in the order of the workbook; charts and macro sheets hold no rows. */
    List<SourceSheet> sheets() throws IOException {
      var cells = new CellStyles(styles.stream().map(this::format).toList(), from1904);
      List<BoundSheetRecord> stored = List.of(BoundSheetRecord.orderByBofPosition(bound));
      List<SourceSheet> found = new ArrayList<>();
      if (stored.size() > part) {
        throw new IOException("sheets are missing at the end");
      }
      for (BoundSheetRecord b : bound) {
        int at = stored.indexOf(b) + 1;
        if (worksheets.get(at)) {
          boolean hidden = b.isHidden() || b.isVeryHidden();
          var place = new XlsSheet.Place(at, b.getSheetname(), hidden, !unordered.get(at));
          found.add(new XlsSheet(XlsFile.this, place, cells, new XlsTexts(texts)));
        }
      }
      return found;
    }

    private CellStyles.Format format(int index) {
      String own = formats.get(index);
      if (own == null && index < HSSFDataFormat.getNumberOfBuiltinBuiltinFormats()) {
        own = HSSFDataFormat.getBuiltinFormat((short) index);
      }
      return new CellStyles.Format(index, own == null ? "" : own);
    }
  }
}
