package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint;
import org.suffice.model.Column;
import org.suffice.model.Row;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/** What a person adds to a chart is on it, and changes none of its numbers. */
class ChartFinishTest {
  private static ChartOptions finished(ChartFinish finish) {
    return ChartOptions.fullPage().withTitleInside(true).withFinish(finish);
  }

  @Test
  void wordsStandWhereTheyBelong() {
    ChartFinish finish = new ChartFinish("Our own title", "Counted once.", "Council return", "Words for the ear", false, true, List.of());
    String svg = ChartFile.svg(Tables.mix(), finished(finish));
    assertTrue(svg.contains(">Our own title</text>") && svg.contains("<title id=\"chart-title\">Our own title</title>"));
    assertTrue(svg.contains("OFFICIAL-SENSITIVE. Counted once. Source: Council return"), "the marking stays");
    assertTrue(svg.contains(">Words for the ear</desc>"));
    assertFalse(svg.contains(Tables.mix().title()) || svg.contains(Tables.mix().source()));
  }

  @Test
  void aNoteEndsBeforeTheSource() {
    String svg = ChartFile.svg(Tables.mix(), finished(new ChartFinish("", "Counted once", "", "", false, true, List.of())));
    assertTrue(svg.contains("Counted once. Source: "), svg);
  }

  @Test
  void aLineNeedsANameAndANumber() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertEquals("chart-line", assertThrows(SufficeException.class, () -> new ChartFinish.Line("England", value)).code());
    }
    assertEquals("chart-line", assertThrows(SufficeException.class, () -> new ChartFinish.Line(" ", 5)).code());
  }

  @Test
  void nothingAddedChangesNothing() {
    assertEquals(ChartFile.svg(Tables.hardToFind(), ChartOptions.fullPage()), ChartFile.svg(Tables.hardToFind(), ChartOptions.fullPage().withFinish(ChartFinish.none())));
  }

  @Test
  void barsAreSortedByValueAndKeepTheirNumbers() {
    Table table = Tables.hardToFind();
    ChartFinish byValue = new ChartFinish("", "", "", "", true, true, List.of());
    List<DrawnValue> sorted = ChartFor.values(ChartFor.of(table, finished(byValue)));
    List<DrawnValue> plain = ChartFor.values(ChartFor.of(table, ChartOptions.fullPage()));
    assertEquals(java.util.Set.copyOf(plain), java.util.Set.copyOf(sorted));
    String first = table.columns().getFirst().id();
    List<Double> wholes = sorted.stream().filter(v -> v.columnId().equals(first)).map(DrawnValue::value).toList();
    assertEquals(wholes.stream().sorted(java.util.Comparator.reverseOrder()).toList(), wholes);
    assertEquals(ChartFor.values(ChartFor.of(Tables.mix(), ChartOptions.fullPage())), ChartFor.values(ChartFor.of(Tables.mix(), finished(byValue))), "time keeps its order");
  }

  @Test
  void aTargetIsNamedAndFitsTheScale() {
    ChartFinish target = new ChartFinish("", "", "", "", false, true, List.of(new ChartFinish.Line("Target", 3000), new ChartFinish.Line("England", 62.5)));
    String svg = ChartFile.svg(Tables.mix(), finished(target));
    assertTrue(svg.contains(">3,000</tspan>") && svg.contains(">62.5</tspan>"), "named beside the data as series are");
    XYPlot plot = (XYPlot) ChartFor.of(Tables.mix(), finished(target)).getPlot();
    assertTrue(plot.getRangeAxis().getUpperBound() >= 3000);
    assertTrue(ChartFile.svg(Tables.hardToFind(), finished(target)).contains(">Target 3,000</text>"));
  }

  @Test
  void namesOfLinesStandAboveTheBarsAndNotOnEachOther() {
    var lines = List.of(new ChartFinish.Line("Target", 36), new ChartFinish.Line("England", 37), new ChartFinish.Line("North West", 37.2), new ChartFinish.Line("Only one", 20, "respite"));
    String svg = ChartFile.svg(Tables.hardToFind(), finished(new ChartFinish("", "", "", "", false, true, lines)));
    double target = height(svg, "Target 36");
    double england = height(svg, "England 37");
    double north = height(svg, "North West 37.2");
    assertTrue(target < england && england < north, "a level for each: " + target + ", " + england + ", " + north);
    for (Row row : Tables.hardToFind().rows()) {
      if (svg.contains(">" + row.label() + "</text>")) {
        assertTrue(height(svg, row.label()) > north + 5, row.label());
      }
    }
  }

  private static double height(String svg, String words) {
    Matcher found = Pattern.compile("<text[^>]* y=\"([0-9.]+)\"[^>]*>" + Pattern.quote(words) + "</text>").matcher(svg);
    assertTrue(found.find(), words);
    return Double.parseDouble(found.group(1));
  }

  @Test
  void aLineIsReadAgainstNumbersSharesOrNothing() {
    LineScale numbers = LineScale.of(Tables.mix(), false).orElseThrow();
    assertEquals(org.suffice.model.Target.ValueKind.NUMBER, numbers.kind());
    assertEquals(List.of("children"), numbers.columns());
    assertEquals(6, numbers.rows().size());
    assertEquals(org.suffice.model.Target.ValueKind.SHARE, LineScale.of(Tables.mix(), true).orElseThrow().kind());
    assertTrue(LineScale.of(Tables.byAge(), false).isEmpty(), "stacked bars are sums");
    assertFalse(ChartFor.sortable(Tables.byAge()), "ages have an order of their own");
    assertFalse(ChartFor.sortable(Tables.mix()), "dates have an order of their own");
  }

  @Test
  void stepsOfAQuarterHaveTheirTwoDecimals() {
    List<Row> rows = List.of(ratio("a", 1.48), ratio("b", 0.47));
    Table table =
        new Table("ratios", "Ratios", "Counts.", "Made up", List.of(), null, null, List.of(), null, Table.WORKING_COPY, "Row",
            List.of(new Column("representation", "Times", Unit.OWN, null, null, 2)), rows, List.of(), new ChartHint(ChartHint.Kind.BARS, List.of("a", "b"), List.of("representation")));
    assertTrue(ChartFor.sortable(table));
    String svg = ChartFile.svg(table, ChartOptions.fullPage());
    assertTrue(svg.contains(">0.25</text>") && svg.contains(">0.75</text>") && !svg.contains(">0.3</text>"), svg);
  }

  private static Row ratio(String id, double value) {
    return new Row(id, id, null, Row.Kind.PART, List.of(Cell.number(value)));
  }

  @Test
  void barsWithoutLabelsKeepTheirNames() {
    String svg = ChartFile.svg(Tables.hardToFind(), finished(new ChartFinish("", "", "", "", false, false, List.of())));
    assertFalse(svg.contains("208, 36 hard to find"));
    for (Row row : Tables.hardToFind().rows().stream().limit(2).toList()) {
      assertTrue(svg.contains(row.label().split(" ")[0]), row.label());
    }
  }
}
