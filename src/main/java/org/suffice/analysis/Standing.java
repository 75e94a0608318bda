package org.suffice.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Numbers;
import org.suffice.model.Target;
import org.suffice.model.Target.Direction;
import org.suffice.model.Target.ValueKind;

/**
 * How a target stands: the first that holds, in this order (definitions: kpi). Values are compared as they are printed
 * (numbers as the target gives them, shares and rates to at least one decimal), because the baseline and target are
 * printed figures themselves: 9.52% is not worse than a baseline of 9.5%.
 */
enum Standing {
  NOT_ENOUGH_DATA("Not enough data"),
  MET("Met"),
  MISSED("Missed"),
  WORSE("Worse than baseline"),
  ON_TRACK("On track"),
  BEHIND("Behind");

  private static final double NOISE = 1e-9;
  private static final double YEAR = 365;
  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** The words that are printed. */
  String words() {
    return words;
  }

  /**
   * How a target stands.
   *
   * @param asAt a day; before that of its baseline nothing is said of a target
   * @param now the measure's value, unrounded; null where it cannot be worked out
   * @param days of a yearly flow, the days that {@code now} was counted over; not used otherwise
   */
  static Standing of(Target target, LocalDate asAt, @Nullable Double now, long days) {
    LocalDate from = target.baselineDate();
    boolean begun = target.yearly() || from == null || !asAt.isBefore(from);
    if (now == null || !begun) {
      return NOT_ENOUGH_DATA;
    }
    double value = printed(target, now);
    if (reached(target, value, target.target()) && !early(target, days)) {
      return MET;
    }
    if (asAt.isAfter(target.due())) {
      return MISSED;
    }
    Double baseline = target.baseline();
    if (!target.yearly() && baseline != null && !reached(target, value, baseline)) {
      return WORSE;
    }
    Double expected = expected(target, asAt, days);
    if (expected == null) {
      return NOT_ENOUGH_DATA;
    }
    double slack = target.tolerance() + NOISE;
    boolean onTrack = target.direction() == Direction.INCREASE ? value >= expected - slack : value <= expected + slack;
    return onTrack ? ON_TRACK : BEHIND;
  }

  /** A yearly number that should stay low is not met before a whole year was counted. */
  private static boolean early(Target target, long days) {
    return target.yearly() && target.direction() == Direction.DECREASE && days < YEAR;
  }

  private static boolean reached(Target target, double value, double mark) {
    return target.direction() == Direction.INCREASE ? value >= mark - NOISE : value <= mark + NOISE;
  }

  /**
   * Where the straight line from baseline to target is on a day, the baseline before it begins and the target once it is
   * due; of a yearly flow, the target's share of the days counted. Null where no baseline tells.
   */
  static @Nullable Double expected(Target target, LocalDate on, long days) {
    if (target.yearly()) {
      return target.target() * days / YEAR;
    }
    LocalDate from = target.baselineDate();
    Double baseline = target.baseline();
    if (from == null || baseline == null) {
      return null;
    }
    long whole = ChronoUnit.DAYS.between(from, target.due());
    if (whole <= 0) {
      return target.target();
    }
    double gone = Math.clamp((double) ChronoUnit.DAYS.between(from, on) / whole, 0, 1);
    return baseline + (target.target() - baseline) * gone;
  }

  /**
   * What must be reached by a day to be on the straight line: of a number that is given whole, the whole number that is on
   * the line or the next on its better side, since 124.03 children cannot be counted and a rounded 124.6 would show 125 as
   * reached while it is behind. Else where the line is. Null where no baseline tells.
   */
  static @Nullable Double wanted(Target target, LocalDate on) {
    Double expected = expected(target, on, 0);
    if (expected == null || decimals(target) > 0) {
      return expected;
    }
    return target.direction() == Direction.INCREASE ? Math.ceil(expected - NOISE) : Math.floor(expected + NOISE);
  }

  /** The value as it is printed. */
  private static double printed(Target target, double now) {
    return Numbers.rounded(now, decimals(target)).doubleValue();
  }

  /** How many decimals a target's values are compared with. */
  private static int decimals(Target target) {
    Double baseline = target.baseline();
    int given = Math.max(decimals(target.target()), baseline == null ? 0 : decimals(baseline));
    return target.valueKind() == ValueKind.NUMBER ? given : Math.max(1, given);
  }

  /** Whether a baseline, with the decimals it was given with, is what the data gives. */
  static boolean agrees(double baseline, double computed) {
    return BigDecimal.valueOf(baseline).setScale(decimals(baseline), RoundingMode.HALF_UP)
        .compareTo(Numbers.rounded(computed, decimals(baseline))) == 0;
  }

  /** With how many decimals a number was given. */
  static int decimals(double value) {
    return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
  }
}
