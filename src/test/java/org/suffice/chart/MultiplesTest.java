package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** A table broken down is small charts on one scale; what was selected elsewhere keeps its colour in any chart. */
class MultiplesTest {
  private static final List<LocalDate> DATES = List.of(LocalDate.of(2016, 3, 31), LocalDate.of(2017, 3, 31));

  /** So many parts, over one date or two; the numbers of part p are p times those of the first. */
  private static Table broken(int parts, boolean overTime, ChartHint.Kind kind) {
    var columns = new ArrayList<Column>();
    for (LocalDate date : overTime ? DATES : List.of(DATES.getLast())) {
      String at = overTime ? "@" + date : "";
      String when = overTime ? ", " + (date.getYear() == 2016 ? "31 March 2016" : "31 March 2017") : "";
      columns.add(new Column("children" + at, "Children" + when, Unit.CHILDREN, date, "of all", 0));
      IntStream.rangeClosed(1, parts)
          .forEach(p -> columns.add(new Column("children:p" + p + at, "Children, Part " + p + when, Unit.CHILDREN, date, "of all (Part " + p + ")", 0)));
    }
    List<Row> rows = List.of(row("a", 10, parts, columns.size()), row("b", 40, parts, columns.size()), row("c", 20, parts, columns.size()));
    return new Table(
        "made", "Made", "", "Source", DATES, null, null, List.of(), DATES.getLast(), Table.WORKING_COPY, "Row", columns, rows, List.of(),
        new ChartHint(kind, List.of("a", "b", "c"), List.of()));
  }

  private static Row row(String id, int base, int parts, int columns) {
    int all = base * parts * (parts + 1) / 2;
    List<Cell> cells = IntStream.range(0, columns).mapToObj(i -> i % (parts + 1)).map(p -> Cell.share(p == 0 ? all : (long) base * p, 10_000)).toList();
    return new Row(id, "Row " + id, null, Row.Kind.PART, cells);
  }

  private static PanelsPlot panels(Table table, ChartOptions options) {
    return (PanelsPlot) ChartFor.of(table, options).getPlot();
  }

  @Test
  void aPartEachWithItsOwnNumbersAndNoOthers() {
    for (boolean overTime : List.of(false, true)) {
      Table table = broken(3, overTime, overTime ? ChartHint.Kind.LINES : ChartHint.Kind.BARS);
      List<DrawnValue> values = ChartFor.values(ChartFor.of(table, ChartOptions.fullPage()));
      assertEquals(overTime ? 18 : 9, values.size());
      for (DrawnValue value : values) {
        assertTrue(value.columnId().contains(":p"), value.columnId());
        assertEquals(table.cell(value.rowId(), value.columnId()).value(), value.value());
      }
    }
  }

  @Test
  void allOnOneScaleWithTheSameRowsInTheSameOrder() {
    for (ChartOptions options : List.of(ChartOptions.fullPage(), ChartOptions.fullPage().withPercent(true))) {
      PanelsPlot time = panels(broken(4, true, ChartHint.Kind.LINES), options);
      assertEquals(1, time.plots().stream().map(p -> ((XYPlot) p).getRangeAxis().getRange()).distinct().count());
      assertTrue(((XYPlot) time.plots().getFirst()).getRangeAxis().getUpperBound() >= (options.percent() ? 1.6 : 160));
      PanelsPlot bars = panels(broken(4, false, ChartHint.Kind.BARS), options);
      assertEquals(1, bars.plots().stream().map(p -> ((CategoryPlot) p).getRangeAxis().getRange()).distinct().count());
      assertEquals(1, bars.plots().stream().map(p -> ((CategoryPlot) p).getDataset().getColumnKeys()).distinct().count());
    }
    var sorted = new ChartFinish("", "", "", "", true, true, List.of());
    PanelsPlot byValue = panels(broken(4, false, ChartHint.Kind.BARS), ChartOptions.fullPage().withFinish(sorted));
    byValue.plots().forEach(p -> assertEquals(List.of("b", "c", "a"), ((CategoryPlot) p).getDataset().getColumnKeys()));
  }

  @Test
  void aSeriesHasOneColourInAllOfThem() {
    PanelsPlot time = panels(broken(4, true, ChartHint.Kind.LINES), ChartOptions.fullPage());
    for (int series = 0; series < 3; series++) {
      Set<Object> colours = new HashSet<>();
      for (var plot : time.plots()) {
        colours.add(((XYPlot) plot).getRenderer().getSeriesPaint(series));
      }
      assertEquals(1, colours.size());
    }
  }

  @Test
  void theTwelveLargestOfMoreAndItSaysSo() {
    Table table = broken(15, false, ChartHint.Kind.BARS);
    JFreeChart chart = ChartFor.of(table, ChartOptions.fullPage());
    assertEquals(12, ((PanelsPlot) chart.getPlot()).plots().size());
    assertTrue(ChartFor.values(chart).stream().noneMatch(v -> v.columnId().equals("children:p1")));
    assertEquals(12, ChartFor.panels(table));
    assertTrue(AltText.of(table, false).startsWith("12 small charts on one scale, one each for Part 4, Part 5"), AltText.of(table, false));
  }

  @Test
  void everyBarIsFoundUnderThePointer() {
    for (int parts : List.of(2, 9)) {
      Table table = broken(parts, false, ChartHint.Kind.BARS);
      var info = new ChartRenderingInfo();
      ChartFor.of(table, ChartOptions.screen(false, false)).createBufferedImage(520, 420, info);
      long bars = info.getEntityCollection().getEntities().stream().filter(e -> e instanceof CategoryItemEntity).count();
      assertEquals(3L * parts, bars);
    }
  }

  @Test
  void ofABarThePartKeepsItsColourAndTheRestIsPale() {
    Table whole = Tables.byAge();
    JFreeChart plain = ChartFor.of(whole, ChartOptions.screen(false, false));
    Table half = halved(whole);
    var info = new ChartRenderingInfo();
    BufferedImage before = plain.createBufferedImage(600, 300, info);
    BufferedImage after = ChartFor.of(whole, half, ChartOptions.screen(false, false)).createBufferedImage(600, 300);
    int looked = 0;
    for (Object entity : info.getEntityCollection().getEntities()) {
      if (entity instanceof CategoryItemEntity bar && bar.getArea().getBounds2D().getWidth() > 60) {
        var box = bar.getArea().getBounds2D();
        int high = (int) box.getMinY() + 3;
        assertEquals(colour(before, box.getX() + box.getWidth() * 0.2, high), colour(after, box.getX() + box.getWidth() * 0.2, high));
        assertTrue(brighter(colour(after, box.getX() + box.getWidth() * 0.9, high), colour(before, box.getX() + box.getWidth() * 0.9, high)));
        looked++;
      }
    }
    assertTrue(looked >= 4, "looked at " + looked);
  }

  @Test
  void whatIsNoCountStaysAsItIsAndWhatIsNotThereIsNothing() {
    Table mix = Tables.mix();
    JFreeChart chart = ChartFor.of(mix, halved(mix), ChartOptions.screen(false, false));
    XYPlot plot = (XYPlot) chart.getPlot();
    assertEquals(2, plot.getDatasetCount());
    for (int i = 0; i < plot.getDataset(0).getSeriesCount(); i++) {
      double all = plot.getDataset(0).getYValue(i, 0);
      assertEquals(all == 0 ? 0 : Math.floor(all / 2), plot.getDataset(1).getYValue(i, 0), 1e-9);
      assertFalse(plot.getRenderer(0).getSeriesPaint(i).equals(plot.getRenderer(1).getSeriesPaint(i)));
    }
  }

  private static Table halved(Table t) {
    List<Row> rows = t.rows().stream().map(r -> new Row(r.id(), r.label(), r.group(), r.kind(), r.cells().stream().map(MultiplesTest::half).toList())).toList();
    return new Table(
        t.id(), t.title(), t.definition(), t.source(), t.asAt(), t.from(), t.to(), t.where(), t.extracted(), t.profile(), t.rowHeading(), t.columns(), rows,
        t.notes(), t.chart());
  }

  private static Cell half(Cell cell) {
    Double value = cell.value();
    return value == null ? cell : Cell.count((long) Math.floor(value / 2));
  }

  private static Color colour(BufferedImage image, double x, double y) {
    return new Color(image.getRGB((int) x, (int) y), true);
  }

  private static boolean brighter(Color a, Color b) {
    return a.getRed() + a.getGreen() + a.getBlue() > b.getRed() + b.getGreen() + b.getBlue();
  }
}
