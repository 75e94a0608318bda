package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a reader can find out: everything printed is taken together, the sums, the rounding and the marks, and for each
 * hidden count the least and the most it can be are worked out. A range of fewer than three values gives it away.
 */
final class Attack {
  /** A hidden count must have at least so many possible values; a sum has more: {@link Rule#values}. */
  static final int VALUES = 3;

  private final List<Count> counts;
  private final Rule rule;
  private final List<Tied> tied = new ArrayList<>();

  Attack(Counts counts, Rule rule) {
    this.counts = counts.all();
    this.rule = rule;
    Sums.connected(counts.sums(), this.counts.size()).forEach(together -> tied.add(new Tied(together, counts.implied(), this.counts, rule)));
  }

  /** The counts in groups that tell nothing of each other; a count in no sum is in none and cannot be worked out. */
  List<Tied> tied() {
    return tied;
  }

  /** The hidden counts, and those that are not printed but small, whose range is too narrow. */
  List<Integer> narrow(boolean[] hidden) {
    return tied.stream().flatMap(t -> t.narrow(hidden).stream()).toList();
  }

  /** The least and the most each count can be. */
  List<Bounds> ranges(boolean[] hidden, boolean told) {
    Bounds[] ranges = IntStream.range(0, counts.size()).mapToObj(i -> rule.bounds(counts.get(i), hidden[i], told)).toArray(Bounds[]::new);
    tied.forEach(t -> t.ranges(hidden, told, ranges));
    return Arrays.asList(ranges);
  }
}
