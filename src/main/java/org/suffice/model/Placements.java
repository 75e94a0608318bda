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

  private static final int YEAR = 365;
  private static final int MONTH = 31;
  /** By chance a longer pause comes once in a hundred and fifty times. */
  private static final int GAPS = 5;

  private final Placement[] rows;
  private final int[] child;
  private final int[] start;
  private final int[] end;
  private final int firstLeft;
  private final int reach;

  Placements(List<Placement> placements, Children children) {
    int n = placements.size();
    rows = placements.toArray(new Placement[0]);
    child = new int[n];
    start = new int[n];
    end = new int[n];
    for (int i = 0; i < n; i++) {
      Placement p = rows[i];
      boolean sameChild = i > 0 && rows[i - 1].child().equals(p.child()); // a child's rows mostly stand together
      child[i] = sameChild ? child[i - 1] : children.indexOf(p.child());
      start[i] = Math.toIntExact(p.start().toEpochDay());
      LocalDate ended = p.end();
      end[i] = ended == null ? OPEN : Math.toIntExact(ended.toEpochDay());
    }
    int[] left = left(children.size());
    firstLeft = left.length == 0 ? OPEN : first(left);
    reach = left.length == 0 ? OPEN : firstLeft - usual(left);
  }

  /** The days on which children left for good, in their order. */
  private int[] left(int children) {
    int[] left = new int[children];
    Arrays.fill(left, Integer.MIN_VALUE);
    for (int i = 0; i < end.length; i++) {
      left[child[i]] = Math.max(left[child[i]], end[i]);
    }
    return Arrays.stream(left).filter(day -> day != Integer.MIN_VALUE && day != OPEN).sorted().toArray();
  }

  /** The first of them, but for a few long before all others, as by a slip of the pen. */
  private static int first(int[] left) {
    int few = left.length / 20;
    int rest = left.length - left.length / 10;
    int pause = Math.max(MONTH, 2 * GAPS * (left[left.length - 1] - left[left.length - rest]) / rest);
    int first = 0;
    for (int i = 0; i < few; i++) {
      first = left[i + 1] - left[i] > pause ? i + 1 : first;
    }
    return left[first];
  }

  /** So many days may well pass before somebody leaves: five times what lay between two of them in the year from the first, a month at most. */
  private int usual(int[] left) {
    long year = Arrays.stream(left).filter(day -> day >= firstLeft && day - firstLeft < YEAR).count();
    return (int) Math.min(MONTH, GAPS * YEAR / year);
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

  /** The earliest day on which a child left who did not come back, but for a few long before all others; null where none did. */
  public @Nullable LocalDate firstLeft() {
    return firstLeft == OPEN ? null : LocalDate.ofEpochDay(firstLeft);
  }

  /**
   * The earliest day that the data seems to be whole at; null where nobody has left. An extract is of the children who were
   * looked after at some time within it, with all that was before: whoever left earlier is missing, so that numbers of days
   * before somebody leaves are too low. Days so shortly before that hardly anybody can have left are whole.
   */
  public @Nullable LocalDate reach() {
    return reach == OPEN ? null : LocalDate.ofEpochDay(reach);
  }

  /** Open on a day: {@code start <= day and (no end or end > day)} (domain: rules of counting, 1). */
  public boolean openOn(int placement, int epochDay) {
    return start[placement] <= epochDay && end[placement] > epochDay;
  }
}
