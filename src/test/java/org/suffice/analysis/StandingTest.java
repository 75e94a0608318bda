package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suffice.model.Origin;
import org.suffice.model.Target;
import org.suffice.model.Target.Direction;
import org.suffice.model.Target.ValueKind;

/** Each status once, their order, and the edges between them. */
class StandingTest {
  private static final LocalDate FROM = LocalDate.of(2017, 1, 1);
  private static final LocalDate DUE = LocalDate.of(2018, 1, 1);
  private static final LocalDate HALFWAY = FROM.plusDays(73 * 5 / 2);

  static Target target(@Nullable Double baseline, double goal, Direction direction, double tolerance, ValueKind kind, boolean yearly) {
    return new Target(
        "KPI", "placement-mix", "fostering", kind, baseline == null ? null : FROM, baseline, goal, DUE, direction, tolerance,
        "children", yearly, new Origin(1, "targets.xlsx", "Sheet1", 2, FROM));
  }

  private static Target fewer(double tolerance) {
    return target(200.0, 100, Direction.DECREASE, tolerance, ValueKind.NUMBER, false);
  }

  private static Standing at(Target target, LocalDate day, @Nullable Double now) {
    return Standing.of(target, day, now, 0);
  }

  @Test
  void eachStatusOnce() {
    assertEquals("Not enough data", at(fewer(0), HALFWAY, null).words());
    assertEquals("Met", at(fewer(0), HALFWAY, 100.0).words());
    assertEquals("Missed", at(fewer(0), DUE.plusDays(1), 101.0).words());
    assertEquals("Worse than baseline", at(fewer(0), HALFWAY, 201.0).words());
    assertEquals("On track", at(fewer(0), HALFWAY, 150.0).words());
    assertEquals("Behind", at(fewer(0), HALFWAY, 151.0).words());
  }

  @Test
  void theFirstThatHoldsInTheirOrder() {
    assertEquals(Standing.NOT_ENOUGH_DATA, at(fewer(0), DUE.plusDays(1), null), "before missed");
    assertEquals(Standing.MET, at(fewer(0), DUE.plusDays(1), 90.0), "before missed");
    assertEquals(Standing.MISSED, at(fewer(0), DUE.plusDays(1), 201.0), "before worse than baseline");
    assertEquals(Standing.WORSE, at(fewer(500), HALFWAY, 201.0), "before on track within the tolerance");
    assertEquals(Standing.BEHIND, at(fewer(0), DUE, 101.0), "the due date itself has not passed");
  }

  @Test
  void nothingIsSaidBeforeTheDayOfTheBaseline() {
    assertEquals(Standing.NOT_ENOUGH_DATA, at(fewer(0), FROM.minusDays(1), 90.0), "not met before it began");
    assertEquals(Standing.NOT_ENOUGH_DATA, at(fewer(0), FROM.minusDays(1), 201.0));
    assertEquals(Standing.ON_TRACK, at(fewer(0), FROM, 200.0), "from the day itself on");
  }

  /** A number printed as expected never shows as reached what is behind, nor as missing what is on the line. */
  @Test
  void whatIsWantedIsWhatIsOnTheLine() {
    Target more = target(100.0, 200, Direction.INCREASE, 0, ValueKind.NUMBER, false);
    for (LocalDate day = FROM; !day.isAfter(DUE); day = day.plusDays(1)) {
      double most = Objects.requireNonNull(Standing.wanted(fewer(0), day));
      double least = Objects.requireNonNull(Standing.wanted(more, day));
      assertEquals(Math.rint(most), most);
      for (double now = 100; now <= 200; now++) {
        assertEquals(now > most, at(fewer(0), day, now) == Standing.BEHIND, day + ", " + now);
        assertEquals(now < least, at(more, day, now) == Standing.BEHIND, day + ", " + now);
      }
    }
    assertEquals(72.55, Objects.requireNonNull(Standing.wanted(target(80.0, 70, Direction.DECREASE, 0, ValueKind.SHARE, false), FROM.plusDays(272))), 0.01, "a share is as it is");
  }

  @Test
  void increaseIsTheMirror() {
    Target more = target(100.0, 200, Direction.INCREASE, 0, ValueKind.NUMBER, false);
    assertEquals(Standing.MET, at(more, HALFWAY, 200.0));
    assertEquals(Standing.WORSE, at(more, HALFWAY, 99.0));
    assertEquals(Standing.ON_TRACK, at(more, HALFWAY, 150.0));
    assertEquals(Standing.BEHIND, at(more, HALFWAY, 149.0));
  }

  @Test
  void toleranceIsInTheTargetsOwnUnit() {
    assertEquals(Standing.ON_TRACK, at(fewer(5), HALFWAY, 154.0));
    assertEquals(Standing.BEHIND, at(fewer(5), HALFWAY, 156.0));
    assertEquals(Standing.ON_TRACK, at(fewer(0), FROM, 200.0), "at the baseline date, at the baseline");
  }

  @Test
  void aPrintedBaselineIsComparedAsPrinted() {
    Target share = target(9.5, 8.3, Direction.DECREASE, 0, ValueKind.SHARE, false);
    assertEquals(Standing.ON_TRACK, at(share, FROM, 100.0 * 180 / 1891), "9.519 is printed 9.5");
    Target fostering = target(76.6, 80.5, Direction.INCREASE, 0, ValueKind.SHARE, false);
    assertEquals(Standing.MET, at(fostering, HALFWAY, 100.0 * 1188 / 1476), "80.488 is printed 80.5");
  }

  @Test
  void withoutABaselineOnlyMetAndMissedAreKnown() {
    Target none = target(null, 100, Direction.DECREASE, 0, ValueKind.NUMBER, false);
    assertEquals(Standing.NOT_ENOUGH_DATA, at(none, HALFWAY, 150.0));
    assertEquals(Standing.MET, at(none, HALFWAY, 99.0));
    assertEquals(Standing.MISSED, at(none, DUE.plusDays(1), 150.0));
  }

  @Test
  void aYearlyNumberIsExpectedByDays() {
    Target flow = target(null, 12, Direction.INCREASE, 0, ValueKind.NUMBER, true);
    assertEquals(12.0 * 183 / 365, Objects.requireNonNull(Standing.expected(flow, HALFWAY, 183)), 1e-9);
    assertEquals(Standing.ON_TRACK, Standing.of(flow, HALFWAY, 6.0, 182));
    assertEquals(Standing.BEHIND, Standing.of(flow, HALFWAY, 5.0, 182));
    assertEquals(Standing.MET, Standing.of(flow, HALFWAY, 12.0, 365));
    Target few = target(null, 12, Direction.DECREASE, 0, ValueKind.NUMBER, true);
    assertEquals(Standing.ON_TRACK, Standing.of(few, HALFWAY, 6.0, 200), "not met before the year is over");
    assertEquals(Standing.MET, Standing.of(few, HALFWAY, 6.0, 365));
  }

  @Test
  void baselinesAgreeWithTheDecimalsTheyWereGivenWith() {
    assertTrue(Standing.agrees(78, 77.8));
    assertTrue(Standing.agrees(76.6, 76.634));
    assertFalse(Standing.agrees(180, 195));
    assertFalse(Standing.agrees(76.7, 76.62));
  }
}
