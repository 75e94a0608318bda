package org.suffice.analysis;

import java.util.Arrays;
import org.suffice.model.Facts;
import org.suffice.model.PlacementType;
import org.suffice.model.Placements;
import org.suffice.model.Rules;

/**
 * Every child's periods of care: rows that touch or overlap, in which the next begins by the day the last one ended (or
 * on the day after, where the council's source gives the last day there as the end). Short-break rows are set aside
 * first, as they are at a date, so that a child is looked after on a day exactly where a period holds it. Worked out
 * once for the facts, in arrays; immutable afterwards, so safe from any thread.
 */
final class Care {
  static final int NONE = -1;
  private final Facts facts;
  private final Placements placements;
  private final PlacementOrder order;
  private final Absences absences;
  /** The rows that count, by child and within a child by start. */
  private final int[] rows;
  /** Of each period: position in {@link #rows} of its first, and one more than that of its last. */
  private final int[] from;
  private final int[] until;
  private final int[] start;
  private final int[] end;
  private final int periods;
  private final int sameDay;
  private final int dayAfter;

  Care(Facts facts, Rules rules) {
    this.facts = facts;
    placements = facts.placements();
    order = new PlacementOrder(placements);
    boolean breaks = rules.countShortBreaks();
    absences =
        new Absences(placements, facts.children().size(), order, p -> breaks || !placements.get(p).legalStatus().shortBreak());
    rows = sorted(breaks);
    int[] begins = new int[rows.length];
    int[] ends = new int[rows.length];
    int[] first = new int[rows.length + 1];
    int slack = rules.endIsLastDay() ? 1 : 0;
    int same = 0;
    int after = 0;
    int n = 0;
    for (int i = 0; i < rows.length; i++) {
      int p = rows[i];
      if (i > 0 && placements.child(rows[i - 1]) == placements.child(p)) {
        same += placements.start(p) == placements.end(rows[i - 1]) ? 1 : 0;
        after += slack == 0 && placements.start(p) == placements.end(rows[i - 1]) + 1 ? 1 : 0;
      }
      boolean goesOn =
          n > 0
              && placements.child(rows[i - 1]) == placements.child(p)
              && (ends[n - 1] == Placements.OPEN || placements.start(p) <= ends[n - 1] + slack);
      if (!goesOn) {
        first[n] = i;
        begins[n] = placements.start(p);
        ends[n] = left(p);
        n++;
      } else {
        ends[n - 1] = Math.max(ends[n - 1], left(p));
      }
    }
    sameDay = same;
    dayAfter = after;
    first[n] = rows.length;
    periods = n;
    from = Arrays.copyOf(first, n);
    until = n == 0 ? new int[0] : Arrays.copyOfRange(first, 1, n + 1);
    start = Arrays.copyOf(begins, n);
    end = Arrays.copyOf(ends, n);
  }

  /** A row that ends before it begins lasts no night. */
  private int left(int placement) {
    return Math.max(placements.start(placement), placements.end(placement));
  }

  /** By child, then start; rows of one child that start together: the one that counts comes last. */
  private int[] sorted(boolean breaks) {
    int[] at = new int[facts.children().size() + 1];
    for (int p = 0; p < placements.size(); p++) {
      if (breaks || !placements.get(p).legalStatus().shortBreak()) {
        at[placements.child(p) + 1]++;
      }
    }
    for (int c = 1; c < at.length; c++) {
      at[c] += at[c - 1];
    }
    int[] sorted = new int[at[at.length - 1]];
    int[] lowest = at.clone();
    for (int p = 0; p < placements.size(); p++) {
      if (breaks || !placements.get(p).legalStatus().shortBreak()) {
        int child = placements.child(p);
        int i = at[child]++;
        while (i > lowest[child] && later(sorted[i - 1], p)) {
          sorted[i] = sorted[i - 1];
          i--;
        }
        sorted[i] = p;
      }
    }
    return sorted;
  }

  private boolean later(int a, int b) {
    int byStart = Integer.compare(placements.start(a), placements.start(b));
    return byStart != 0 ? byStart > 0 : order.first(a, b) == a;
  }

  Facts facts() {
    return facts;
  }

  /**
   * True where the source seems to give the last day there as the end of a placement, and the rules do not say so: more
   * often than not, the next one begins on the day after.
   */
  boolean lastDaysLikely() {
    return dayAfter > sameDay;
  }

  /** How many periods of care there are; those of one child stand together, the earliest first. */
  int size() {
    return periods;
  }

  /** Position of the period's child. */
  int child(int period) {
    return placements.child(rows[from[period]]);
  }

  /** First day, as an epoch day. */
  int start(int period) {
    return start[period];
  }

  /** The day the child left, as an epoch day; {@link Placements#OPEN} while it lasts. */
  int end(int period) {
    return end[period];
  }

  /** Whether a day, as an epoch day, is in the period; the day the child left is not. */
  boolean holds(int period, int day) {
    return start[period] <= day && day < end[period];
  }

  /** Whether the period before it in the list is of the same child. */
  boolean again(int period) {
    return period > 0 && child(period - 1) == child(period);
  }

  /** How many rows the period has. */
  int rows(int period) {
    return until[period] - from[period];
  }

  /** Position of a row of the period, in order of their starts. */
  int row(int period, int number) {
    return rows[from[period] + number];
  }

  /** The row that began it: of several, one that lasted a night, then as at a date. */
  int firstRow(int period) {
    int best = NONE;
    for (int i = from[period]; i < until[period] && placements.start(rows[i]) == start[period]; i++) {
      best = better(best, rows[i]);
    }
    return best;
  }

  /** The row that ended it, or that is open: of several, one that lasted a night, then as at a date. */
  int lastRow(int period) {
    return rowEnding(period, end[period]);
  }

  private int rowEnding(int period, int day) {
    int best = NONE;
    for (int i = from[period]; i < until[period]; i++) {
      if (left(rows[i]) == day) {
        best = better(best, rows[i]);
      }
    }
    return best;
  }

  /** The period a row that counts is in; {@link #NONE} for any other. */
  int periodOf(int row) {
    for (int p = 0, child = placements.child(row); p < periods; p++) {
      if (child(p) == child) {
        for (int i = from[p]; i < until[p]; i++) {
          if (rows[i] == row) {
            return p;
          }
        }
      }
    }
    return NONE;
  }

  /** The row that counts on a day in the period, as at a date; the last one begun by then where none is open. */
  int rowOn(int period, int day) {
    int open = NONE;
    int begun = NONE;
    for (int i = from[period]; i < until[period] && placements.start(rows[i]) <= day; i++) {
      begun = rows[i];
      if (placements.openOn(rows[i], day)) {
        open = open == NONE ? rows[i] : order.first(rows[i], open);
      }
    }
    return open == NONE ? begun : open;
  }

  private int better(int best, int row) {
    if (best == NONE) {
      return row;
    }
    boolean lasted = placements.end(row) > placements.start(row);
    boolean bestLasted = placements.end(best) > placements.start(best);
    return lasted != bestLasted ? (lasted ? row : best) : order.first(row, best);
  }

  /** The placement a row counts in: the row itself, or what a temporary absence is from. */
  int home(int row) {
    return placements.get(row).type() == PlacementType.TEMPORARY_ABSENCE ? absences.from(row) : row;
  }
}
