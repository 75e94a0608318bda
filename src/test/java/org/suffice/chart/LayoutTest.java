package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;

/** The arithmetic of layout: labels apart, round scales, even ticks, wrapped words. */
class LayoutTest {
  @Property(tries = 300, seed = Rounds.SEED)
  void labelsThatFitNeverOverlapAndStayInside(@ForAll @Size(min = 1, max = 14) List<@DoubleRange(min = 0, max = 300) Double> wanted) {
    double[] heights = IntStream.range(0, wanted.size()).mapToDouble(i -> 10 + i % 3 * 5).toArray();
    double[] tops = Spread.tops(wanted.stream().mapToDouble(d -> d).toArray(), heights, 0, 300);
    Integer[] order = IntStream.range(0, tops.length).boxed().sorted((a, b) -> Double.compare(tops[a], tops[b])).toArray(Integer[]::new);
    for (int i = 0; i < order.length; i++) {
      int at = order[i];
      assertTrue(tops[at] >= -1e-9 && tops[at] + heights[at] <= 300 + 1e-9);
      assertTrue(i == 0 || tops[order[i - 1]] + heights[order[i - 1]] <= tops[at] + 1e-9);
      assertTrue(i == 0 || wanted.get(order[i - 1]) <= wanted.get(at), "in the order of their lines");
    }
  }

  @Test
  void labelsWithRoomStayWhereTheyWant() {
    assertArrayEquals(new double[] {95, 15}, Spread.tops(new double[] {100, 20}, new double[] {10, 10}, 0, 200));
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void scalesAreRoundHoldAllAndHaveFewSteps(@ForAll @DoubleRange(min = 0, max = 1e6) double most) {
    RoundScale scale = RoundScale.over(0, most, 0);
    assertEquals(0, scale.lower());
    assertTrue(scale.upper() >= most - 1e-6);
    assertEquals(scale.step(), Math.rint(scale.step()));
    assertTrue(scale.upper() / scale.step() <= 7);
  }

  @Test
  void scalesOfUsualNumbers() {
    assertEquals(new RoundScale(0, 1250, 250), RoundScale.over(0, 1208, 0));
    assertEquals(new RoundScale(0, 80, 20), RoundScale.over(0, 72.9, 0));
    assertEquals(new RoundScale(0, 1, 1), RoundScale.over(0, 1, 0));
    assertEquals(new RoundScale(0, 1, 1), RoundScale.over(0, 0, 0));
    assertEquals(new RoundScale(-20, 40, 10), RoundScale.over(-12, 40, 0));
  }

  @Test
  void datesThatFitAreNamedTheLastAlways() {
    List<LocalDate> dates = Tables.DATES;
    assertEquals(dates, DateTicks.named(dates, d -> d.toEpochDay(), 20));
    // 45 points for a label, 300 for five and a half years: only 31 March 2017 and 30 June are too near the end
    List<LocalDate> named = DateTicks.named(dates, d -> (d.toEpochDay() - dates.getFirst().toEpochDay()) * 300.0 / 1948, 45);
    assertEquals(List.of(dates.get(0), dates.get(1), dates.get(2), dates.get(3), dates.get(4), dates.get(7)), named);
    assertEquals(List.of(dates.getFirst(), dates.getLast()), DateTicks.named(dates, d -> d.toEpochDay() - dates.getFirst().toEpochDay(), 1500));
  }

  @Property(tries = 200, seed = Rounds.SEED)
  void namedDatesAreApart(@ForAll @IntRange(min = 2, max = 90) int months, @ForAll @DoubleRange(min = 5, max = 80) double apart) {
    List<LocalDate> dates = IntStream.range(0, months).mapToObj(i -> LocalDate.of(2017, 4, 1).plusMonths(i + 1).minusDays(1)).toList();
    double days = dates.getLast().toEpochDay() - dates.getFirst().toEpochDay();
    List<LocalDate> named = DateTicks.named(dates, d -> (d.toEpochDay() - dates.getFirst().toEpochDay()) / days * 300, apart);
    assertEquals(dates.getLast(), named.getLast());
    for (int i = 1; i < named.size(); i++) {
      assertTrue((named.get(i).toEpochDay() - named.get(i - 1).toEpochDay()) / days * 300 >= apart - 1e-9);
    }
  }

  @Test
  void wordsAreWrappedWholeAndEvenly() {
    assertEquals(List.of("Task centred (up", "to 26 weeks)"), Wrap.balanced("Task centred (up to 26 weeks)", 22, String::length));
    assertEquals(List.of("one"), Wrap.lines("one", 3, String::length));
    assertEquals(List.of("", "abc", "de").subList(1, 3), Wrap.lines("abcde", 3, String::length));
    assertFalse(Wrap.whole("abcde", 3, String::length));
    assertEquals(List.of("with", "parents" + Wrap.TIE + "346"), Wrap.lines("with parents" + Wrap.TIE + "346", 12, String::length));
  }

  @Property(tries = 200, seed = Rounds.SEED)
  void wrappingLosesNoWordAndKeepsTheWidth(@ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 15) Integer> lengths, @ForAll @IntRange(min = 2, max = 40) int width) {
    String text = String.join(" ", lengths.stream().map("x"::repeat).toList());
    for (List<String> lines : List.of(Wrap.lines(text, width, String::length), Wrap.balanced(text, width, String::length))) {
      assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
      assertTrue(lines.stream().allMatch(l -> l.length() <= width), lines::toString);
    }
  }

  @Test
  void periodsStandWhereTheyBegin() {
    assertEquals(LocalDate.of(2017, 3, 1), Periods.start("2017-03").orElseThrow());
    assertEquals(LocalDate.of(2017, 4, 1), Periods.start("2017-Q2").orElseThrow());
    assertTrue(DoubleStream.of(1).allMatch(d -> Periods.start("16+").isEmpty() && Periods.start("2017-13").isEmpty()));
    assertEquals(List.of("Mar 2012", "Sep 2012"), Words.ticks(Arrays.asList(LocalDate.of(2012, 3, 31), LocalDate.of(2012, 9, 30))));
    assertEquals(List.of("1 Mar 2012", "31 Mar 2012"), Words.ticks(Arrays.asList(LocalDate.of(2012, 3, 1), LocalDate.of(2012, 3, 31))));
  }
}
