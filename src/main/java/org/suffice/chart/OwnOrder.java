package org.suffice.chart;

import java.util.List;
import java.util.regex.Pattern;
import org.suffice.model.Row;

/**
 * Rows that have an order of their own, which another would only confuse: bands of ages, days, nights and miles, days one after the
 * other, tiers and priorities. Read from the ids of the rows, so that bands of any bounds are known.
 */
final class OwnOrder {
  private static final Pattern STEP = Pattern.compile("(under|over|up-to|day)-\\d+|tier-.+|\\d+(-\\d+)?(-days.*)?|\\d+\\+|high|medium|low");
  private static final Pattern UNKNOWN = Pattern.compile("(.*-)?(not-recorded|not-known|no-tier|not-tiered)");

  private OwnOrder() {}

  /** Whether all rows are steps of one order; those of which it is not known, and published ones, stand beside it. */
  static boolean of(List<Row> rows) {
    long steps = rows.stream().filter(r -> STEP.matcher(r.id()).matches()).count();
    long beside = rows.stream().filter(r -> UNKNOWN.matcher(r.id()).matches() || r.published()).count();
    return steps > 1 && steps + beside == rows.size();
  }
}
