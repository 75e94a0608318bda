package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Proves of counts that a reader of some tables cannot work them out, where the attack gives up. Whoever knows most counts
 * exactly is a stronger reader: what that one cannot tell, no reader can. So other sets of numbers are looked for in which only
 * counts near the one in question differ from the true ones, in many random choices of these. A set that is found is a proof.
 */
final class AnotherSet {
  private static final int TRIES = 400;
  private static final int FAR = 10;
  private static final int STEPS = 3000;
  private static final double FEWEST = 0.3;

  private final List<Count> counts;
  private final List<Sum> sums;
  private final int[] truth;
  private final List<List<Sum>> of;
  private final Bounds[] known;
  private final OtherTables solver;

  /** A reader who knows what is hidden, and whether the marks tell small numbers. */
  AnotherSet(Counts all, Rule rule, boolean[] hidden, boolean told) {
    this.counts = all.all();
    this.sums = all.sums();
    this.truth = counts.stream().mapToInt(Count::value).toArray();
    this.known = IntStream.range(0, truth.length).mapToObj(i -> rule.bounds(counts.get(i), hidden[i], told)).toArray(Bounds[]::new);
    this.of = IntStream.range(0, truth.length).mapToObj(i -> new ArrayList<Sum>()).map(l -> (List<Sum>) l).toList();
    sums.forEach(sum -> members(sum).forEach(i -> of.get(i).add(sum)));
    this.solver = new OtherTables(sums, truth);
  }

  private static IntStream members(Sum sum) {
    return IntStream.concat(sum.parts().stream().mapToInt(Integer::intValue), IntStream.of(sum.whole()));
  }

  /** Whether sets are found that leave a count at least so many values from the least to the most. */
  boolean leaves(int count, int values) {
    int[] away = away(count);
    var found = new TreeSet<Integer>(List.of(truth[count]));
    for (int by = 1; by < values; by++) {
      for (int value : new int[] {truth[count] + by, truth[count] - by}) {
        boolean possible = value >= known[count].least() && value <= known[count].most();
        if (possible && found.last() - found.first() < values - 1 && found(count, value, away)) {
          found.add(value);
        }
      }
    }
    return found.last() - found.first() >= values - 1;
  }

  private boolean found(int count, int value, int[] away) {
    var random = new Random(count);
    for (int n = 0; n < TRIES; n++) {
      int most = 1 + n % FAR;
      double kept = n < FAR ? 1 : FEWEST + (1 - FEWEST) * random.nextDouble();
      Bounds[] stronger = new Bounds[truth.length];
      Arrays.setAll(stronger, i -> away[i] <= 1 || (away[i] <= most && random.nextDouble() < kept) ? known[i] : Bounds.exactly(truth[i]));
      solver.know(stronger);
      if (solver.exists(count, value, value, STEPS)) {
        return true;
      }
    }
    return false;
  }

  /** Over how many sums each count is reached from one. */
  private int[] away(int count) {
    int[] away = new int[truth.length];
    Arrays.fill(away, Integer.MAX_VALUE);
    away[count] = 0;
    List<Integer> edge = List.of(count);
    for (int far = 1; far <= FAR && !edge.isEmpty(); far++) {
      int now = far;
      edge = edge.stream().flatMap(i -> of.get(i).stream()).distinct().flatMapToInt(AnotherSet::members).filter(i -> away[i] > now).distinct().boxed().toList();
      edge.forEach(i -> away[i] = now);
    }
    return away;
  }
}
