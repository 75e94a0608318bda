package org.suffice.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtension;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.suffice.model.Column;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * A line in a cell for each row of a table with a trend, as Excel (2010 on) and LibreOffice (7.4 on) draw it from the row's
 * own numbers. The trend's words stand beside it; its bars of letters, for programs without such lines, are left out.
 */
final class Sparklines {
  static final String HEADING = "Trend line";
  private static final String SPACE = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  private static final String KIND = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";
  private static final String LINE = "FF" + Trend.COLOUR;
  private final Table table;
  private final Trend trend;
  private final int first;
  private final int last;

  private Sparklines(Table table, Trend trend, int first, int last) {
    this.table = table;
    this.trend = trend;
    this.first = first;
    this.last = last;
  }

  /** The lines of a working copy's table; null where it has no trend, or its numbers do not stand side by side. */
  static @Nullable Sparklines of(Table table) {
    Trend trend = Trend.of(table).orElse(null);
    if (trend == null) {
      return null;
    }
    List<PrintedColumn> printed = PrintedColumn.of(table);
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      if (table.chart().columns().contains(printed.get(i).column().id()) && !printed.get(i).share()) {
        at.add(i + 1);
      }
    }
    boolean together = at.size() > 1 && at.getLast() - at.getFirst() == at.size() - 1;
    return together ? new Sparklines(table, trend, at.getFirst(), at.getLast()) : null;
  }

  /** Whether a column is the trend in words. */
  boolean isTrend(Column column) {
    return trend.is(column);
  }

  /** What changed, without the bars. */
  String words(Row row) {
    return trend.words(row);
  }

  /** Draws them in a column; the table's first row is in this row of the sheet. */
  void draw(XSSFSheet sheet, int firstRow, int column) {
    StringBuilder xml = new StringBuilder();
    xml.append("<x14:sparklineGroups xmlns:x14=\"").append(SPACE).append("\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">")
        .append("<x14:sparklineGroup displayEmptyCellsAs=\"gap\" last=\"1\">")
        .append("<x14:colorSeries rgb=\"").append(LINE).append("\"/><x14:colorLast rgb=\"").append(LINE).append("\"/><x14:sparklines>");
    for (int i = 0; i < table.rows().size(); i++) {
      xml.append("<x14:sparkline><xm:f>").append(XmlText.escaped(sheet.getSheetName())).append('!').append(cell(firstRow + i, first)).append(':').append(cell(firstRow + i, last))
          .append("</xm:f><xm:sqref>").append(cell(firstRow + i, column)).append("</xm:sqref></x14:sparkline>");
    }
    add(sheet, xml.append("</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>").toString());
  }

  private static String cell(int row, int column) {
    return new CellReference(row, column).formatAsString();
  }

  private static void add(XSSFSheet sheet, String xml) {
    CTWorksheet worksheet = sheet.getCTWorksheet();
    CTExtensionList all = worksheet.isSetExtLst() ? worksheet.getExtLst() : worksheet.addNewExtLst();
    CTExtension extension = all.addNewExt();
    extension.setUri(KIND);
    try (XmlCursor to = extension.newCursor(); XmlCursor from = XmlObject.Factory.parse(xml).newCursor()) {
      to.toEndToken();
      from.toFirstChild();
      from.copyXml(to);
    } catch (XmlException e) {
      throw new IllegalStateException("The lines of a trend are no XML", e);
    }
  }
}
