package org.suffice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suffice.Rounds;

class NumbersTest {
  private static final Column CHILDREN = new Column("children", "Children", Unit.CHILDREN, null, null, 0);
  private static final Column PERCENT = new Column("share", "Share", Unit.PERCENT, null, null, 1);
  private static final Column DUE = new Column("due", "Due", Unit.DATE, null, null, 0);
  private static final Column OWN = new Column("target", "Target", Unit.OWN, null, null, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1891 | 0 | 1,891", "0 | 0 | 0", "1234567 | 0 | 1,234,567", "76.65 | 1 | 76.7", "2.25 | 1 | 2.3",
        "2.5 | 0 | 3", "1.005 | 2 | 1.01", "-12 | 0 | \u221212", "-0.04 | 1 | 0.0", "999.95 | 1 | 1,000.0",
        "62.64999999999999 | 1 | 62.7", "62.649 | 1 | 62.6"
      })
  void printsWithCommasHalfUpAndTrueMinus(double value, int decimals, String printed) {
    assertEquals(printed, Numbers.number(value, decimals));
  }

  @Test
  void printsTheSameInAnyLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals("1,891.5", Numbers.number(1891.5, 1));
      assertEquals("31 July 2017", Numbers.date(LocalDate.of(2017, 7, 31)));
      assertEquals("July 2017", Numbers.month(LocalDate.of(2017, 7, 31)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void printsCellsAsTheirColumnSays() {
    assertEquals("1,184", Numbers.text(Cell.share(1184, 1891), CHILDREN));
    assertEquals("62.6%", Numbers.share(Cell.share(1184, 1891)));
    assertEquals("", Numbers.share(Cell.share(0, 0)));
    assertEquals("62.6%", Numbers.text(Cell.ratio(62.612, 1184, 1891), PERCENT));
    assertEquals("[x]", Numbers.text(Cell.missing("[x]"), CHILDREN));
    assertEquals("1,891 [b]", Numbers.text(Cell.count(1891).flagged("[b]"), CHILDREN));
    assertEquals("Met", Numbers.text(Cell.text("Met"), DUE));
    assertEquals("31 March 2020", Numbers.text(Cell.text("2020-03-31"), DUE));
    assertEquals("80.5", Numbers.text(Cell.number(80.5), OWN));
    assertEquals("1,188", Numbers.text(Cell.number(1188), OWN));
  }

  /** Against whole-number arithmetic: the nearest tenth of a percent, ties up, whatever the two counts. */
  @Property(seed = Rounds.SEED)
  void sharesRoundHalfUpExactly(@ForAll @IntRange(max = 100_000) int n, @ForAll @IntRange(min = 1, max = 100_000) int of) {
    BigInteger twice = BigInteger.valueOf(n).multiply(BigInteger.valueOf(2000)).add(BigInteger.valueOf(of));
    BigDecimal expected = new BigDecimal(twice.divide(BigInteger.valueOf(2L * of)), 1);
    assertEquals(expected, Cell.share(n, of).shareRounded(1));
    assertEquals(expected, Numbers.rounded(100.0 * n / of, 1));
    assertEquals(expected, Numbers.rounded((double) n / of * 100.0, 1));
  }
}
