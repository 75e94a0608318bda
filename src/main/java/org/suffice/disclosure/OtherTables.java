package org.suffice.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for another set of whole numbers that prints the same and in which a count is different: an integer solver for sums
 * that are no network, as where two tables break the same rows down in two ways. Bounds of each count are narrowed through
 * the sums; where that decides nothing, the true table is changed step by step, and every way is tried. A table that is
 * found proves that the count cannot be worked out; where the search gives up, nothing is proven.
 */
final class OtherTables {
  private static final int NARROWINGS_A_SUM = 40;
  /** Up to so many values are tried one by one. */
  private static final int FEW = 8;
  private static final int EVERYWHERE = Integer.MAX_VALUE;

  private final int[][] parts;
  private final int[] whole;
  private final int[][] sumsOf;
  private final long[] truth;
  private final long[] least;
  private final long[] most;
  private final long[] value;
  /** How much more the parts of each sum are than its whole, in the table that is being tried. */
  private final long[] surplus;
  private final List<Change> trail = new ArrayList<>();
  private final List<Integer> touched = new ArrayList<>();
  private final boolean[] isTouched;
  private int steps;
  private boolean possible;
  /** Counts that are further away than so many sums from the one that is looked at are left as they are. */
  private int reach = EVERYWHERE;

  /** A count's bounds before they were narrowed. */
  private record Change(int count, long least, long most) {}

  /**
   * Sums with the true counts.
   *
   * @param truth the true value of every count that a sum may name
   */
  OtherTables(List<Sum> sums, int[] truth) {
    this.parts = sums.stream().map(s -> s.parts().stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    this.whole = sums.stream().mapToInt(Sum::whole).toArray();
    this.truth = Arrays.stream(truth).asLongStream().toArray();
    this.least = this.truth.clone();
    this.most = this.truth.clone();
    this.value = this.truth.clone();
    this.surplus = new long[sums.size()];
    this.isTouched = new boolean[sums.size()];
    List<List<Integer>> of = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      of.add(new ArrayList<>());
    }
    for (int s = 0; s < sums.size(); s++) {
      for (int part : parts[s]) {
        of.get(part).add(s);
      }
      of.get(whole[s]).add(s);
    }
    this.sumsOf = of.stream().map(l -> l.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
  }

  /** Says what a reader knows of each count; the true value is always within. */
  void know(Bounds[] known) {
    for (int i = 0; i < known.length; i++) {
      least[i] = known[i].least();
      most[i] = known[i].most();
    }
    forget(0);
    ArrayDeque<Integer> all = new ArrayDeque<>();
    for (int s = 0; s < whole.length; s++) {
      all.add(s);
    }
    possible = narrow(all);
    trail.clear();
  }

  /** Whether a table that prints the same is found in which a count can have that many values, within so many steps. */
  boolean spans(int count, int values, int limit) {
    if (values > FEW) {
      int half = values / 2;
      return exists(count, truth[count] + values - 1, Bounds.NONE, limit)
          || exists(count, 0, truth[count] - values + 1, limit)
          || (exists(count, truth[count] + half, Bounds.NONE, limit) && exists(count, 0, truth[count] - half, limit));
    }
    int up = 0;
    while (up < values - 1 && exists(count, truth[count] + up + 1, Bounds.NONE, limit)) {
      up++;
    }
    int down = 0;
    while (up + down < values - 1 && exists(count, 0, truth[count] - down - 1, limit)) {
      down++;
    }
    return up + down >= values - 1;
  }

  /**
   * The same, of tables that differ from the true one only within so many sums around the count. A reader who knows all others
   * exactly is stronger than any: what that one cannot tell, none can. The search is short where it is lost among all of them.
   */
  boolean spansWithin(int count, int values, int sums, int limit) {
    reach = sums;
    boolean spans = spans(count, values, limit);
    reach = EVERYWHERE;
    return spans;
  }

  /** Whether a table that prints the same is found with a count within these bounds, both inclusive. */
  boolean exists(int count, long from, long to, int limit) {
    steps = limit;
    touched.clear();
    Arrays.fill(isTouched, false);
    boolean found = possible && set(count, Math.max(from, least[count]), Math.min(to, most[count])) && narrow(leave(count)) && search();
    forget(0);
    return found;
  }

  private ArrayDeque<Integer> around(int count) {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int s : sumsOf[count]) {
      queue.add(s);
    }
    return queue;
  }

  /** Leaves what is out of reach as it is; the sums to begin with. */
  private ArrayDeque<Integer> leave(int count) {
    if (reach == EVERYWHERE) {
      return around(count);
    }
    boolean[] near = new boolean[truth.length];
    near[count] = true;
    List<Integer> edge = List.of(count);
    for (int far = 0; far < reach; far++) {
      List<Integer> next = new ArrayList<>();
      for (int at : edge) {
        for (int s : sumsOf[at]) {
          IntStream.concat(Arrays.stream(parts[s]), IntStream.of(whole[s])).filter(i -> !near[i]).forEach(i -> {
            near[i] = true;
            next.add(i);
          });
        }
      }
      edge = next;
    }
    for (int i = 0; i < near.length; i++) {
      if (!near[i]) {
        set(i, truth[i], truth[i]);
      }
    }
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int s = 0; s < whole.length; s++) {
      if (near[whole[s]] || Arrays.stream(parts[s]).anyMatch(i -> near[i])) {
        queue.add(s);
      }
    }
    return queue;
  }

  /** Mends the first sum that does not hold, in every way there is. */
  private boolean search() {
    int broken = broken();
    if (broken < 0) {
      return true;
    }
    if (--steps < 0) {
      return false;
    }
    int chosen = choose(broken);
    if (chosen < 0) {
      return false;
    }
    boolean falls = surplus[broken] > 0 == (chosen != whole[broken]);
    long at = value[chosen];
    int mark = trail.size();
    if ((falls ? set(chosen, least[chosen], at - 1) : set(chosen, at + 1, most[chosen])) && narrow(around(chosen)) && search()) {
      return true;
    }
    forget(mark);
    if (steps >= 0 && (falls ? set(chosen, at, most[chosen]) : set(chosen, least[chosen], at)) && narrow(around(chosen)) && search()) {
      return true;
    }
    forget(mark);
    return false;
  }

  private int broken() {
    for (int s : touched) {
      if (surplus[s] != 0) {
        return s;
      }
    }
    return -1;
  }

  /** The count of a sum that can give way: the one in fewest other sums, then the one with most room; -1 where none can. */
  private int choose(int sum) {
    int best = -1;
    for (int p = 0; p <= parts[sum].length; p++) {
      int count = p < parts[sum].length ? parts[sum][p] : whole[sum];
      boolean falls = surplus[sum] > 0 == (count != whole[sum]);
      boolean room = falls ? value[count] > least[count] : value[count] < most[count];
      if (room && (best < 0 || before(count, best))) {
        best = count;
      }
    }
    return best;
  }

  private boolean before(int count, int other) {
    int fewer = Integer.compare(sumsOf[count].length, sumsOf[other].length);
    return fewer != 0 ? fewer < 0 : most[count] - least[count] > most[other] - least[other];
  }

  /** Narrows the bounds of counts through sums until nothing changes; false where no table is left. */
  private boolean narrow(ArrayDeque<Integer> queue) {
    long left = (long) NARROWINGS_A_SUM * whole.length + queue.size();
    while (!queue.isEmpty()) {
      if (--left < 0) {
        // bounds that creep towards each other: nothing is proven
        return false;
      }
      if (!narrow(queue.remove(), queue)) {
        return false;
      }
    }
    return true;
  }

  private boolean narrow(int sum, ArrayDeque<Integer> queue) {
    long fewest = 0;
    long largest = 0;
    for (int part : parts[sum]) {
      fewest += least[part];
      largest += most[part];
    }
    if (!tighten(whole[sum], fewest, largest, sum, queue)) {
      return false;
    }
    for (int part : parts[sum]) {
      long from = least[whole[sum]] - (largest - most[part]);
      long to = most[whole[sum]] - (fewest - least[part]);
      // the sums of the bounds are those from before: narrower ones are found when the sum comes again
      if (!tighten(part, from, to, -1, queue)) {
        return false;
      }
    }
    return true;
  }

  private boolean tighten(int count, long from, long to, int without, ArrayDeque<Integer> queue) {
    if (from <= least[count] && to >= most[count]) {
      return true;
    }
    if (!set(count, Math.max(from, least[count]), Math.min(to, most[count]))) {
      return false;
    }
    for (int s : sumsOf[count]) {
      if (s != without) {
        queue.add(s);
      }
    }
    return true;
  }

  private boolean set(int count, long from, long to) {
    if (from > to) {
      return false;
    }
    trail.add(new Change(count, least[count], most[count]));
    least[count] = from;
    most[count] = to;
    follow(count);
    return true;
  }

  /** Puts a count's value where its bounds are nearest to the truth. */
  private void follow(int count) {
    long now = Math.max(least[count], Math.min(most[count], truth[count]));
    long by = now - value[count];
    if (by == 0) {
      return;
    }
    value[count] = now;
    for (int s : sumsOf[count]) {
      surplus[s] += whole[s] == count ? -by : by;
      if (!isTouched[s]) {
        isTouched[s] = true;
        touched.add(s);
      }
    }
  }

  private void forget(int mark) {
    while (trail.size() > mark) {
      Change change = trail.removeLast();
      least[change.count()] = change.least();
      most[change.count()] = change.most();
      follow(change.count());
    }
  }
}
