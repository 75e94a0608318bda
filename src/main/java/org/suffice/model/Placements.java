package org.suffice.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every placement by position, the columns that measures read held as arrays: a snapshot of a million placements is
 * one pass of a few milliseconds.
 */
public final class Placements {
  /** End of an open placement, as an epoch day. */
  public static final int OPEN = Integer.MAX_VALUE;

  private final Placement[] rows;
  private final int[] child;
  private final int[] start;
  private final int[] end;
  private final int firstEnd;

  Placements(List<Placement> placements, Children children) {
    int n = placements.size();
    rows = placements.toArray(new Placement[0]);
    child = new int[n];
    start = new int[n];
    end = new int[n];
    for (int i = 0; i < n; i++) {
      Placement p = rows[i];
      child[i] = children.indexOf(p.child());
      start[i] = Math.toIntExact(p.start().toEpochDay());
      LocalDate ended = p.end();
      end[i] = ended == null ? OPEN : Math.toIntExact(ended.toEpochDay());
    }
    firstEnd = Arrays.stream(end).min().orElse(OPEN);
  }

  /** How many placements there are. */
  public int size() {
    return rows.length;
  }

  /** The whole row. */
  public Placement get(int placement) {
    return rows[placement];
  }

  /** Position of its child in {@link Children}. */
  public int child(int placement) {
    return child[placement];
  }

  /** First day, inclusive, as an epoch day. */
  public int start(int placement) {
    return start[placement];
  }

  /** The day the child left, exclusive, as an epoch day; {@link #OPEN} while it lasts. */
  public int end(int placement) {
    return end[placement];
  }

  /**
   * The earliest end of any placement, null where none has ended. A snapshot before that day may not be whole: an
   * extract leaves out what was over before its own first day.
   */
  public @Nullable LocalDate firstEnd() {
    return firstEnd == OPEN ? null : LocalDate.ofEpochDay(firstEnd);
  }

  /** Open on a day: {@code start <= day and (no end or end > day)} (domain: rules of counting, 1). */
  public boolean openOn(int placement, int epochDay) {
    return start[placement] <= epochDay && end[placement] > epochDay;
  }
}
