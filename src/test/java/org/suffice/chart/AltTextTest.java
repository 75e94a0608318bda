package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suffice.model.Cell;
import org.suffice.model.ChartHint.Kind;
import org.suffice.model.Column;
import org.suffice.model.Numbers;
import org.suffice.model.Row;
import org.suffice.model.Table;

/** The words in place of a chart say what it shows, with the table's numbers only. */
class AltTextTest {
  @Test
  void sayWhatWhenTheLargestAndTheChange() {
    assertEquals(
        "Line chart: Placement mix, 31 March 2012 to 31 July 2017; at 31 July 2017 the largest are Fostering with 1,184 children (62.6%), "
            + "Placed with parents with 346 children (18.3%) and Residential with 224 children (11.8%). Since 31 March 2012, Fostering rose "
            + "from 945 to 1,184, Placed with parents rose from 127 to 346 and Residential rose from 145 to 224.",
        AltText.of(Tables.mix(), false));
    assertTrue(AltText.of(Tables.mix(), true).contains("Fostering fell from 71.3% to 62.6%"));
  }

  @Test
  void changeBeginsWhereTheNumbersDo() {
    assertTrue(AltText.of(Tables.split(Kind.STACKED), false).contains("Since 31 March 2014, In-house foster carer fell from 585 to 524"));
  }

  @Test
  void oneIsOne() {
    assertEquals("Bar chart: Children by a long list; One 1 with 1 child (100.0%).", AltText.of(Tables.bars(1, "One", 1), false));
    Table one = Tables.overDates("x", "One child", "of all", Kind.LINES, List.of(LocalDate.of(2017, 3, 31), LocalDate.of(2017, 7, 31)), List.of(Tables.part("total", "All children", 1, 1)));
    assertEquals("Line chart: One child; at 31 July 2017 All children with 1 child (100.0%). Since 31 March 2017, All children stayed at 1.", AltText.of(one, false));
  }

  @Test
  void partsAndMonths() {
    assertTrue(AltText.of(Tables.hardToFind(), false).contains("with 208 requests (50.5%) of which 36 (17.3%) hard to find"));
    assertTrue(AltText.of(Tables.hardToFind(), true).contains("Permanent with 17.6% hard to find (19 of 108)"));
    assertTrue(AltText.of(Tables.trend(6), false).contains("in July 2017 Requests 81 and Hard to find 18 (22.2%). Since February 2017, Requests rose from 70 to 81"));
    assertTrue(AltText.of(Tables.byAge(), true).contains("11+: In-house foster carer 37.0%, IFA 63.0%"));
    Table two = Tables.overDates("x", "Two dates", "of all", Kind.BARS, List.of(LocalDate.of(2012, 3, 31), LocalDate.of(2017, 7, 31)), List.of(Tables.part("a", "A", 3, 4), Tables.part("b", "B", 1, 4)));
    assertEquals("Bar chart: Two dates; A: 31 March 2012 3 (75.0%), 31 July 2017 4 (50.0%); B: 31 March 2012 1 (25.0%), 31 July 2017 4 (50.0%).", AltText.of(two, false));
  }

  @ParameterizedTest
  @MethodSource("org.suffice.chart.ChartValuesTest#tables")
  void onlyTheTablesNumbersAreSaid(Table table) {
    Set<String> known = new HashSet<>();
    for (Row row : table.rows()) {
      numbers(row.label(), known);
      for (Cell cell : row.cells()) {
        Double value = cell.value();
        Double of = cell.of();
        known.add(value == null ? "" : Numbers.number(value, 0));
        known.add(of == null ? "" : Numbers.number(of, 0));
        known.add(Numbers.share(cell).replace("%", ""));
      }
    }
    numbers(table.title(), known);
    for (Column column : table.columns()) {
      numbers(column.label(), known);
    }
    for (boolean percent : new boolean[] {false, true}) {
      String words = AltText.of(table, percent);
      Set<String> said = new HashSet<>();
      numbers(words, said);
      said.removeAll(known);
      assertEquals(Set.of(), said, words);
      assertTrue(words.endsWith("."));
      assertTrue(words.split("\\. (?=[A-Z])").length <= 2, words);
    }
  }

  private static void numbers(String words, Set<String> into) {
    Matcher matcher = Pattern.compile("\\d[\\d,]*(\\.\\d+)?").matcher(words);
    while (matcher.find()) {
      into.add(matcher.group().replaceAll(",$", ""));
    }
  }
}
