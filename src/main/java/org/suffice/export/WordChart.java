package org.suffice.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.suffice.chart.AltText;
import org.suffice.chart.ChartOutline;
import org.suffice.chart.ChartOutline.Series;
import org.suffice.model.Numbers;
import org.suffice.model.Table;

/**
 * A chart of Word's own, that can be edited: its part, and the workbook behind it. The workbook is made new and holds
 * nothing but the numbers that are drawn, as printed, so a protected table's chart holds protected numbers only.
 *
 * @param xml the chart part, which names its workbook as {@code rId1}
 * @param workbook the file of the workbook
 */
@SuppressWarnings("ArrayRecordComponent") // made once, written once
public record WordChart(String xml, byte[] workbook) {
  /** The relationship of the chart part to its workbook. */
  public static final String WORKBOOK = "rId1";

  private static final String SHEET = "Data";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  /** The same numbers give the same workbook, whenever it was made. */
  private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");

  /** The chart of a table; empty where it has none that Word could draw. */
  public static Optional<WordChart> of(Table table, boolean percent) {
    return ChartOutline.of(table, percent).map(WordChart::withNumbers).filter(o -> !o.series().isEmpty()).map(o -> of(table, o));
  }

  // a series of nothing but marks draws nothing
  private static ChartOutline withNumbers(ChartOutline o) {
    List<Series> series = o.series().stream().filter(s -> s.values().stream().anyMatch(Objects::nonNull)).toList();
    return new ChartOutline(o.shape(), o.categories(), series, o.valueTitle(), o.categoryTitle(), o.percent(), o.decimals());
  }

  private static WordChart of(Table table, ChartOutline outline) {
    boolean workingCopy = table.profile().equals(Table.WORKING_COPY);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet(SHEET);
      ChartCells cells = fill(workbook, sheet, outline);
      WorkbookBytes.describe(workbook, "Numbers behind a chart", "Suffice", workingCopy, ALWAYS);
      byte[] file = WorkbookBytes.of(workbook, ALWAYS);
      XSSFChart chart = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, 0, 1, 1));
      NativeChart.draw(chart, outline, cells, AltText.of(table, outline.percent()));
      CTChartSpace space = chart.getCTChartSpace();
      var external = space.addNewExternalData();
      external.setId(WORKBOOK);
      external.addNewAutoUpdate().setVal(false);
      XmlOptions options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
      options.setSaveSyntheticDocumentElement(new QName(CTChartSpace.type.getName().getNamespaceURI(), "chartSpace", "c"));
      return new WordChart(HEAD + space.xmlText(options), file);
    } catch (IOException e) {
      throw new UncheckedIOException("A chart could not be made in memory", e);
    }
  }

  private static ChartCells fill(XSSFWorkbook workbook, XSSFSheet sheet, ChartOutline outline) {
    XSSFCellStyle day = style(workbook, NativeChart.DAYS);
    XSSFCellStyle number = style(workbook, ExcelStyles.numberFormat(outline.decimals(), true));
    XSSFRow head = sheet.createRow(0);
    head.createCell(0).setCellValue(outline.categoryTitle());
    List<CellReference> names = new ArrayList<>();
    List<CellRangeAddress> values = new ArrayList<>();
    int last = outline.categories().size();
    for (int i = 0; i < last; i++) {
      category(sheet.createRow(i + 1).createCell(0), outline, i, day);
    }
    for (int s = 0; s < outline.series().size(); s++) {
      Series series = outline.series().get(s);
      head.createCell(s + 1).setCellValue(series.name());
      names.add(new CellReference(SHEET, 0, s + 1, true, true));
      values.add(new CellRangeAddress(1, last, s + 1, s + 1));
      for (int i = 0; i < last; i++) {
        Double value = series.values().get(i);
        if (value != null) {
          XSSFCell cell = sheet.getRow(i + 1).createCell(s + 1);
          cell.setCellValue(Numbers.rounded(value, outline.decimals()).doubleValue());
          cell.setCellStyle(number);
        }
      }
    }
    sheet.setColumnWidth(0, ExcelSheets.NARROW * 2 * 256);
    return new ChartCells(sheet, new CellRangeAddress(1, last, 0, 0), names, values);
  }

  private static void category(XSSFCell cell, ChartOutline outline, int at, XSSFCellStyle day) {
    LocalDate date = outline.categories().get(at).date();
    if (date == null || outline.shape() == ChartOutline.Shape.STACKED_COLUMNS || !outline.categoryTitle().equals("Date")) {
      cell.setCellValue(outline.categories().get(at).label());
    } else {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    }
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, String format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
