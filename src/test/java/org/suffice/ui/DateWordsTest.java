package org.suffice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;

class DateWordsTest {
  private static final LocalDate JULY = LocalDate.of(2017, 7, 31);

  @Test
  void readsDatesAsPeopleWriteThem() {
    for (String text : new String[] {"31/07/2017", "31/7/2017", "2017-07-31", "31 July 2017", " 31  jul 2017 ", "31.7.2017"}) {
      assertEquals(JULY, DateWords.parse(text).orElseThrow(), text);
    }
  }

  @Test
  void refusesWhatIsNoDate() {
    for (String text : new String[] {"", "July", "31/02/2017", "13/13/2017", "2017", "31/07/17"}) {
      assertTrue(DateWords.parse(text).isEmpty(), text);
    }
  }

  @Test
  void stepsToMonthEnds() {
    assertEquals(LocalDate.of(2017, 6, 30), DateWords.monthEnd(JULY, -1));
    assertEquals(LocalDate.of(2017, 8, 31), DateWords.monthEnd(JULY, 1));
    assertEquals(LocalDate.of(2016, 7, 31), DateWords.monthEnd(JULY, -12));
    assertEquals(JULY, DateWords.monthEnd(LocalDate.of(2017, 7, 15), 1));
    assertEquals(LocalDate.of(2017, 6, 30), DateWords.monthEnd(LocalDate.of(2017, 7, 15), -1));
    assertEquals(LocalDate.of(2016, 2, 29), DateWords.monthEnd(LocalDate.of(2016, 3, 31), -1));
  }

  @Test
  void snapsToThe31stOfMarchOnOrBefore() {
    assertEquals(LocalDate.of(2017, 3, 31), DateWords.march(JULY));
    assertEquals(LocalDate.of(2017, 3, 31), DateWords.march(LocalDate.of(2017, 3, 31)));
    assertEquals(LocalDate.of(2016, 3, 31), DateWords.march(LocalDate.of(2017, 3, 30)));
  }

  @Property(seed = Rounds.SEED)
  void stepsFromMonthEndsCanBeTakenBack(@ForAll @IntRange(min = 1990, max = 2040) int year, @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = -40, max = 40) int steps) {
    LocalDate end = YearMonth.of(year, month).atEndOfMonth();
    assertEquals(end, DateWords.monthEnd(DateWords.monthEnd(end, steps), -steps));
  }
}
