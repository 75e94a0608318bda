package org.suffice.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTimeUnit;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.suffice.chart.ChartOutline;
import org.suffice.chart.ChartOutline.Series;
import org.suffice.chart.ChartOutline.Shape;

/** Draws an outline as a chart of Excel's own, in the standards' colours, that can be edited and follows its cells. */
final class NativeChart {
  private static final int GRID = 0xD9D9D9;
  private static final int TEXT = 0x1F2328;
  // hundredths of a point
  private static final int SIZE = 1000;
  /** Gaps are half a bar: narrower than the bars. */
  private static final int GAP = 50;

  private static final List<MarkerStyle> MARKERS =
      List.of(MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.DIAMOND, MarkerStyle.TRIANGLE, MarkerStyle.X, MarkerStyle.PLUS);

  private final XSSFChart chart;
  private final ChartOutline outline;
  private final ChartCells cells;

  private static final double THIN = 0.05;

  /** How days are written below a line. */
  static final String DAYS = "mmm yyyy";

  private NativeChart(XSSFChart chart, ChartOutline outline, ChartCells cells) {
    this.chart = chart;
    this.outline = outline;
    this.cells = cells;
  }

  /** Fills a new chart. */
  static void draw(XSSFChart chart, ChartOutline outline, ChartCells cells, String alt) {
    NativeChart drawing = new NativeChart(chart, outline, cells);
    if (outline.shape() == Shape.LINES) {
      drawing.lines();
    } else {
      drawing.bars();
    }
    drawing.frame(alt);
  }

  private void lines() {
    boolean days = outline.categories().stream().allMatch(c -> c.date() != null) && !monthly();
    XDDFChartAxis across = days ? chart.createDateAxis(AxisPosition.BOTTOM) : chart.createCategoryAxis(AxisPosition.BOTTOM);
    if (days) {
      var axis = chart.getCTChart().getPlotArea().getDateAxArray(0);
      (axis.isSetBaseTimeUnit() ? axis.getBaseTimeUnit() : axis.addNewBaseTimeUnit()).setVal(STTimeUnit.DAYS);
      long months = ChronoUnit.MONTHS.between(date(0), date(outline.categories().size() - 1));
      boolean years = months > 30;
      across.setMajorUnit((double) (years ? 1 + months / 12 / 12 : 1 + months / 12));
      (axis.isSetMajorTimeUnit() ? axis.getMajorTimeUnit() : axis.addNewMajorTimeUnit()).setVal(years ? STTimeUnit.YEARS : STTimeUnit.MONTHS);
      across.setNumberFormat(DAYS);
      // Word has no cells to ask for their format
      axis.getNumFmt().setSourceLinked(false);
    }
    XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
    axes(across, up);
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
    data.setVaryColors(false);
    XDDFDataSource<?> categories = days ? numbers(cells.categories()) : words(cells.categories());
    for (int i = 0; i < outline.series().size(); i++) {
      Series series = outline.series().get(i);
      XDDFLineChartData.Series line = (XDDFLineChartData.Series) data.addSeries(categories, numbers(cells.values().get(i)));
      line.setTitle(name(i), cells.names().get(i));
      line.setSmooth(false);
      XDDFLineProperties stroke = new XDDFLineProperties(fill(series.colours().getFirst()));
      stroke.setWidth(2.25);
      line.setLineProperties(stroke);
      // a shape of its own: not told apart by colour alone
      line.setMarkerStyle(MARKERS.get(i % MARKERS.size()));
      line.setMarkerSize((short) 7);
      colour(line.getCTLineSer().getMarker(), series.colours().getFirst());
    }
    chart.plot(data);
    if (days) {
      for (var line : chart.getCTChart().getPlotArea().getLineChartArray(0).getSerArray()) {
        line.getCat().getNumRef().getNumCache().setFormatCode(DAYS);
      }
    }
  }

  // as its cell has it, so that opening the workbook changes nothing
  private String name(int series) {
    CellReference at = cells.names().get(series);
    return cells.sheet().getRow(at.getRow()).getCell(at.getCol()).getStringCellValue();
  }

  private LocalDate date(int category) {
    return Objects.requireNonNull(outline.categories().get(category).date());
  }

  private boolean monthly() {
    return !outline.categoryTitle().equals("Date");
  }

  private void bars() {
    boolean columns = outline.shape() == Shape.STACKED_COLUMNS;
    XDDFChartAxis across = chart.createCategoryAxis(columns ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    XDDFValueAxis up = chart.createValueAxis(columns ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    axes(across, up);
    if (!columns) {
      // the first row on top, the numbers below all the same
      across.setOrientation(AxisOrientation.MAX_MIN);
      up.setCrosses(AxisCrosses.MAX);
      chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTickLblSkip().setVal(1);
    }
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
    boolean stacked = columns || outline.shape() == Shape.STACKED_BARS;
    data.setVaryColors(false);
    data.setBarDirection(columns ? BarDirection.COL : BarDirection.BAR);
    data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    data.setGapWidth(GAP);
    data.setOverlap((byte) (stacked || outline.shape() == Shape.PART_OF_BAR ? 100 : 0));
    for (int i = 0; i < outline.series().size(); i++) {
      XDDFChartData.Series bar = data.addSeries(words(cells.categories()), numbers(cells.values().get(i)));
      bar.setTitle(name(i), cells.names().get(i));
      bar.setFillProperties(fill(outline.series().get(i).colours().getFirst()));
    }
    chart.plot(data);
    for (int i = 0; i < outline.series().size(); i++) {
      finish(chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(i), outline.series().get(i), i, stacked);
    }
  }

  private void finish(CTBarSer bar, Series series, int index, boolean stacked) {
    if (bar.isSetInvertIfNegative()) {
      bar.getInvertIfNegative().setVal(false);
    } else {
      bar.addNewInvertIfNegative().setVal(false);
    }
    for (int c = 0; c < series.colours().size(); c++) {
      if (!Objects.equals(series.colours().get(c), series.colours().getFirst())) {
        CTDPt point = bar.addNewDPt();
        point.addNewIdx().setVal(c);
        point.addNewInvertIfNegative().setVal(false);
        point.addNewBubble3D().setVal(false);
        point.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(bytes(series.colours().get(c)));
      }
    }
    if (outline.shape() != Shape.PART_OF_BAR || index == 0) {
      CTDLbls labels = bar.isSetDLbls() ? bar.getDLbls() : bar.addNewDLbls();
      if (stacked) {
        withoutThoseOfThinParts(labels, series);
      }
      labels(labels, stacked, stacked ? series.textColour() : TEXT);
    }
  }

  // a number wider than its part of the bar would stand on the next one's
  private void withoutThoseOfThinParts(CTDLbls labels, Series series) {
    double longest = 0;
    for (int c = 0; c < outline.categories().size(); c++) {
      double bar = 0;
      for (Series part : outline.series()) {
        Double value = part.values().get(c);
        bar += value == null ? 0 : value;
      }
      longest = Math.max(longest, bar);
    }
    for (int c = 0; c < series.values().size(); c++) {
      Double value = series.values().get(c);
      if (value != null && value < THIN * longest) {
        var label = labels.addNewDLbl();
        label.addNewIdx().setVal(c);
        label.addNewDelete().setVal(true);
      }
    }
  }

  private void labels(CTDLbls labels, boolean inside, int colour) {
    labels.addNewNumFmt().setFormatCode(format());
    labels.getNumFmt().setSourceLinked(false);
    labels.addNewSpPr().addNewNoFill();
    text(labels.addNewTxPr(), colour, SIZE - 100);
    labels.addNewDLblPos().setVal(inside ? STDLblPos.CTR : STDLblPos.OUT_END);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private void axes(XDDFChartAxis across, XDDFValueAxis up) {
    across.setTitle(outline.categoryTitle());
    across.setMajorTickMark(AxisTickMark.NONE);
    up.setTitle(outline.valueTitle().isBlank() ? "Number" : outline.valueTitle());
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    up.setMajorTickMark(AxisTickMark.NONE);
    up.setNumberFormat(format());
    chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
    boolean negative = outline.series().stream().flatMap(s -> s.values().stream()).anyMatch(v -> v != null && v < 0);
    if (!negative) {
      up.setMinimum(0);
    }
    up.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(GRID)));
    up.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.WHITE))));
    across.crossAxis(up);
    up.crossAxis(across);
  }

  private String format() {
    return ExcelStyles.numberFormat(outline.decimals(), true);
  }

  private void frame(String alt) {
    chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
    if (outline.series().size() > 1) {
      chart.getOrAddLegend().setPosition(outline.shape() == Shape.LINES || outline.shape() == Shape.STACKED_COLUMNS ? LegendPosition.RIGHT : LegendPosition.TOP);
    }
    var shown = chart.getCTChart();
    (shown.isSetDispBlanksAs() ? shown.getDispBlanksAs() : shown.addNewDispBlanksAs()).setVal(STDispBlanksAs.GAP);
    var space = chart.getCTChartSpace();
    (space.isSetRoundedCorners() ? space.getRoundedCorners() : space.addNewRoundedCorners()).setVal(false);
    text(space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr(), TEXT, SIZE);
    var named = chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    named.setDescr(alt);
  }

  private static void text(CTTextBody body, int colour, int size) {
    if (body.getBodyPr() == null) {
      body.addNewBodyPr();
    }
    CTTextCharacterProperties type = (body.sizeOfPArray() > 0 ? body.getPArray(0) : body.addNewP()).addNewPPr().addNewDefRPr();
    type.setSz(size);
    type.setB(false);
    type.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
    type.addNewLatin().setTypeface(ExcelStyles.FONT);
  }

  private static void colour(CTMarker marker, int rgb) {
    var look = marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr();
    look.addNewSolidFill().addNewSrgbClr().setVal(bytes(rgb));
    look.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(bytes(rgb));
  }

  private XDDFNumericalDataSource<Double> numbers(CellRangeAddress at) {
    return XDDFDataSourcesFactory.fromNumericCellRange(cells.sheet(), at);
  }

  private XDDFDataSource<String> words(CellRangeAddress at) {
    return XDDFDataSourcesFactory.fromStringCellRange(cells.sheet(), at);
  }

  private static XDDFSolidFillProperties fill(int rgb) {
    return new XDDFSolidFillProperties(XDDFColor.from(bytes(rgb)));
  }

  private static byte[] bytes(int rgb) {
    return HexFormat.of().parseHex(HexFormat.of().toHexDigits(rgb, 6));
  }
}
