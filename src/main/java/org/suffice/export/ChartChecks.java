package org.suffice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;

/** The rules of native charts: words for those who cannot see them, and every value that of the cell it is linked to. */
final class ChartChecks {
  /** A series as a chart holds it, with the cells it is linked to. */
  record Linked(String name, @Nullable CTStrRef nameAt, CTNumRef values) {}

  private ChartChecks() {}

  static void check(CheckedSheet on) {
    var drawing = on.sheet().getDrawingPatriarch();
    if (drawing == null) {
      return;
    }
    drawing.getShapes().forEach(shape -> {
      if (shape instanceof XSSFGraphicFrame frame) {
        String words = frame.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr().getDescr();
        on.require(words != null && !words.isBlank(), "A chart has no words for those who cannot see it.");
      }
    });
    drawing.getCharts().forEach(chart -> check(on, chart));
  }

  private static void check(CheckedSheet on, XSSFChart chart) {
    List<Linked> series = series(chart);
    on.require(!series.isEmpty(), "A chart draws nothing.");
    for (Linked one : series) {
      List<@Nullable XSSFCell> cells = cells(on.sheet().getWorkbook(), one.values().getF());
      CTStrRef at = one.nameAt();
      on.require(at != null && one.name().equals(words(on.sheet().getWorkbook(), at.getF())), "The series \"%s\" is not named by a cell.", one.name());
      var count = one.values().getNumCache().getPtCount();
      on.require(count != null && count.getVal() == cells.size(), "The series \"%s\" has not one value a cell.", one.name());
      for (int i = 0; i < cells.size(); i++) {
        on.require(
            Objects.equals(number(cells.get(i)), cached(one.values(), i)),
            "The chart draws %s for \"%s\" where its cell has %s.", String.valueOf(cached(one.values(), i)), one.name(), String.valueOf(number(cells.get(i))));
        on.require(cells.get(i) == null || number(cells.get(i)) != null, "The series \"%s\" draws words as a number.", one.name());
      }
    }
  }

  /** The series of a chart, in order. */
  static List<Linked> series(XSSFChart chart) {
    List<Linked> series = new ArrayList<>();
    var area = chart.getCTChart().getPlotArea();
    area.getBarChartList().forEach(bars -> {
      for (CTBarSer one : bars.getSerList()) {
        series.add(linked(one.getTx().getStrRef(), one.getVal().getNumRef()));
      }
    });
    area.getLineChartList().forEach(lines -> {
      for (CTLineSer one : lines.getSerList()) {
        series.add(linked(one.getTx().getStrRef(), one.getVal().getNumRef()));
      }
    });
    return series;
  }

  private static Linked linked(CTStrRef name, CTNumRef values) {
    return new Linked(name.getStrCache().getPtArray(0).getV(), name, values);
  }

  /** The value a chart keeps of its own; null for a gap. */
  static @Nullable Double cached(CTNumRef values, int at) {
    return values.getNumCache().getPtList().stream().filter(p -> p.getIdx() == at).map(CTNumVal::getV).map(Double::valueOf).findFirst().orElse(null);
  }

  /** The cells of a reference; null where there is none. */
  static List<@Nullable XSSFCell> cells(XSSFWorkbook workbook, String reference) {
    List<@Nullable XSSFCell> cells = new ArrayList<>();
    for (CellReference at : new AreaReference(reference, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
      XSSFSheet sheet = workbook.getSheet(at.getSheetName());
      XSSFRow row = sheet == null ? null : sheet.getRow(at.getRow());
      cells.add(row == null ? null : row.getCell(at.getCol()));
    }
    return cells;
  }

  private static String words(XSSFWorkbook workbook, String reference) {
    XSSFCell cell = cells(workbook, reference).getFirst();
    return cell == null ? "" : cell.toString();
  }

  private static @Nullable Double number(@Nullable XSSFCell cell) {
    boolean number = cell != null && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA);
    return number ? (Double) Objects.requireNonNull(cell).getNumericCellValue() : null;
  }
}
