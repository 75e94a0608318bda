package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.ChartHint.Kind;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/** A chart shows its table's numbers, all that its hint names, and no others. */
class ChartValuesTest {
  static Stream<Table> tables() {
    return Stream.of(
        Tables.mix(), Tables.types(), Tables.split(Kind.LINES), Tables.split(Kind.STACKED), Tables.split(Kind.BARS),
        Tables.byAge(), Tables.hardToFind(), Tables.trend(6), Tables.trend(24), Tables.bars(14, "Long ".repeat(30), 346),
        Tables.bars(1, "One", 1), Tables.monthEnds(60, 1), Tables.monthEnds(60, 4), Tables.flat(Kind.LINES, 0),
        Tables.flat(Kind.STACKED, 0), oneDate(Kind.LINES), oneDate(Kind.STACKED), oneDate(Kind.BARS));
  }

  private static Table oneDate(Kind kind) {
    return Tables.overDates("mix", "Mix at one date", "of all", kind, List.of(LocalDate.of(2017, 7, 31)),
        List.of(Tables.part("fostering", "Fostering", 1184), Tables.part("parents", "Placed with parents", 346)));
  }

  // every number cell of the rows and columns that the hint names
  private static Set<DrawnValue> expected(Table table) {
    Set<DrawnValue> all = new HashSet<>();
    for (String rowId : table.chart().rows()) {
      Row row = table.row(rowId).orElseThrow();
      for (int c = 0; c < table.columns().size(); c++) {
        Double value = row.cells().get(c).value();
        boolean drawn = table.chart().kind() != Kind.PART_OF_BAR || c < 2;
        if (value != null && drawn) {
          all.add(new DrawnValue(rowId, table.columns().get(c).id(), value));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void numbersDrawnAreTheTables(Table table) {
    List<DrawnValue> drawn = ChartFor.values(ChartFor.of(table, ChartOptions.fullPage()));
    assertEquals(expected(table), Set.copyOf(drawn));
    assertEquals(Set.copyOf(drawn).size(), drawn.size(), "each cell once");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void sharesDrawnAreTheTables(Table table) {
    if (!ChartFor.hasShares(table)) {
      return;
    }
    List<DrawnValue> drawn = ChartFor.values(ChartFor.of(table, ChartOptions.screen(true, false)));
    assertFalse(drawn.isEmpty());
    for (DrawnValue value : drawn) {
      Cell cell = table.cell(value.rowId(), value.columnId());
      Double share = cell.sharePercent();
      assertEquals(share == null ? Double.NaN : share, value.value(), 1e-12);
    }
  }

  @Test
  void aPublishedShareIsDrawn() {
    List<DrawnValue> drawn = ChartFor.values(ChartFor.of(Tables.mix(), ChartOptions.fullPage().withPercent(true)));
    assertEquals(48, drawn.size());
    double fostering = drawn.stream().filter(v -> v.equals(new DrawnValue("fostering", "children@2017-07-31", v.value()))).findFirst().orElseThrow().value();
    assertEquals(100.0 * 1184 / 1891, fostering, 1e-12);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void valueAxesBeginAtZeroAndHoldAll(Table table) {
    for (boolean percent : new boolean[] {false, true}) {
      JFreeChart chart = ChartFor.of(table, ChartOptions.fullPage().withPercent(percent));
      ValueAxis axis = chart.getPlot() instanceof CategoryPlot rows ? rows.getRangeAxis() : ((XYPlot) chart.getPlot()).getRangeAxis();
      assertEquals(0, axis.getLowerBound());
      double most = ChartFor.values(chart).stream().mapToDouble(DrawnValue::value).max().orElse(0);
      assertTrue(axis.getUpperBound() >= most, () -> axis.getUpperBound() + " holds " + most);
    }
  }

  @Test
  void timeIsToScale() {
    XYPlot plot = (XYPlot) ChartFor.of(Tables.mix(), ChartOptions.fullPage()).getPlot();
    DateAxis axis = assertInstanceOf(DateAxis.class, plot.getDomainAxis());
    Rectangle2D area = new Rectangle2D.Double(0, 0, 1000, 100);
    double[] x = Tables.DATES.stream().mapToDouble(d -> axis.valueToJava2D(DateValues.millis(d), area, RectangleEdge.BOTTOM)).toArray();
    double aDay = (x[1] - x[0]) / 365;
    assertEquals(31 * aDay, x[7] - x[6], 1e-6, "June to July 2017 is 31 days wide");
    assertEquals(91 * aDay, x[6] - x[5], 1e-6, "March to June 2017 is 91 days wide");
  }

  @Test
  void barsOverTimeAreNarrowerThanTheNarrowestGap() {
    XYPlot plot = (XYPlot) ChartFor.of(Tables.split(Kind.STACKED), ChartOptions.fullPage()).getPlot();
    DateValues values = (DateValues) plot.getDataset();
    for (int i = 1; i < values.getItemCount(); i++) {
      assertTrue(values.getStartXValue(0, i) > values.getEndXValue(0, i - 1));
    }
  }

  @Test
  void gapsAreGaps() {
    JFreeChart chart = ChartFor.of(Tables.split(Kind.LINES), ChartOptions.fullPage());
    assertEquals(12, ChartFor.values(chart).size());
    assertTrue(Double.isNaN(((XYPlot) chart.getPlot()).getDataset().getYValue(0, 0)));
  }

  @Test
  void aHiddenNumberIsNotDrawnThoughItsDenominatorIsThere() {
    Table mix = Tables.mix();
    List<Row> rows = mix.rows().stream()
        .map(r -> r.id().equals("other") ? new Row(r.id(), r.label(), null, r.kind(), r.cells().stream().map(c -> new Cell(null, 4.0, 1891.0, null, "[c]")).toList()) : r)
        .toList();
    Table hidden = with(mix, mix.columns(), rows, mix.chart());
    for (boolean percent : new boolean[] {false, true}) {
      assertTrue(ChartFor.values(ChartFor.of(hidden, ChartOptions.screen(percent, false))).stream().noneMatch(v -> v.rowId().equals("other")));
      assertFalse(AltText.of(hidden, percent).contains("Other"));
    }
  }

  @Test
  void nothingToDrawIsSaid() {
    Table missing = Tables.flat(Kind.LINES, -1);
    assertFalse(ChartFor.drawable(missing));
    SufficeException thrown = assertThrows(SufficeException.class, () -> ChartFor.of(missing, ChartOptions.fullPage()));
    assertEquals("no-chart", thrown.code());
    Table mix = Tables.mix();
    assertFalse(ChartFor.drawable(with(mix, mix.columns(), mix.rows(), ChartHint.none())));
    assertTrue(ChartFor.drawable(mix));
    assertTrue(AltText.of(missing, false).contains("no numbers"));
  }

  @Test
  void columnsMayBeNamedWithoutTheirDateAndUnitsAreNotMixed() {
    Table mix = Tables.mix();
    Table named = with(mix, mix.columns(), mix.rows(), new ChartHint(Kind.LINES, List.of("fostering"), List.of("children")));
    assertEquals(8, ChartFor.values(ChartFor.of(named, ChartOptions.fullPage())).size());
    List<Column> columns = mix.columns().stream()
        .map(c -> c.id().endsWith("2012-03-31") ? new Column("rate@2012-03-31", "Rate", org.suffice.model.Unit.RATE, c.date(), null, 1) : c)
        .sorted(java.util.Comparator.comparing(Column::id)).toList();
    Table mixed = with(mix, columns, mix.rows(), new ChartHint(Kind.LINES, List.of("fostering"), List.of()));
    assertTrue(ChartFor.values(ChartFor.of(mixed, ChartOptions.fullPage())).stream().noneMatch(v -> v.columnId().startsWith("rate")));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyMarkLeadsToItsCell(Table table) {
    for (boolean percent : new boolean[] {false, true}) {
      JFreeChart chart = ChartFor.of(table, ChartOptions.screen(percent, true));
      Set<CellRef> drawn = ChartFor.values(chart).stream().map(v -> new CellRef(v.rowId(), v.columnId())).collect(Collectors.toSet());
      Collection<?> entities = draw(chart).getEntityCollection().getEntities();
      Set<CellRef> seen = entities.stream().flatMap(e -> ChartFor.cellAt((ChartEntity) e).stream()).collect(Collectors.toSet());
      assertTrue(drawn.containsAll(seen), () -> "no mark without a cell: " + seen);
      Set<CellRef> visible = ChartFor.values(chart).stream().filter(v -> v.value() > 0).map(v -> new CellRef(v.rowId(), v.columnId())).collect(Collectors.toSet());
      assertTrue(seen.containsAll(visible), () -> "no number without a mark: " + visible);
    }
    assertTrue(ChartFor.cellAt(null).isEmpty());
  }

  @Test
  void theMouseOverThePartFindsThePart() {
    JFreeChart chart = ChartFor.of(Tables.hardToFind(), ChartOptions.screen(false, false));
    ChartRenderingInfo info = draw(chart);
    Rectangle2D data = info.getPlotInfo().getDataArea();
    double y = data.getMinY() + data.getHeight() / 8;
    assertEquals(new CellRef("task-centred", "hard-to-find"), ChartFor.cellAt(info.getEntityCollection().getEntity(data.getMinX() + 3, y)).orElseThrow());
    double x = ((CategoryPlot) chart.getPlot()).getRangeAxis().valueToJava2D(200, data, RectangleEdge.BOTTOM);
    assertEquals(new CellRef("task-centred", "requests"), ChartFor.cellAt(info.getEntityCollection().getEntity(x, y)).orElseThrow());
  }

  private static ChartRenderingInfo draw(JFreeChart chart) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    Graphics2D g2 = new BufferedImage(640, 440, BufferedImage.TYPE_INT_RGB).createGraphics();
    chart.draw(g2, new Rectangle2D.Double(0, 0, 640, 440), info);
    g2.dispose();
    return info;
  }

  private static Table with(Table t, List<Column> columns, List<Row> rows, ChartHint hint) {
    return new Table(t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), columns, rows, t.notes(), hint);
  }

  @Test
  void thePictureBesideTheCaptionHasOnlyWhatIsDrawn() {
    String svg = ChartFile.svg(Tables.mix(), ChartOptions.fullPage().withTitleInside(true).withoutWords());
    assertFalse(svg.contains(">" + Tables.mix().title() + "</text>") || svg.contains("Source: "), svg);
    assertTrue(svg.contains(">Children</text>"), "the unit stays");
    assertEquals(ChartFor.values(ChartFor.of(Tables.mix(), ChartOptions.fullPage())), ChartFor.values(ChartFor.of(Tables.mix(), ChartOptions.fullPage().withoutWords())));
  }
}
