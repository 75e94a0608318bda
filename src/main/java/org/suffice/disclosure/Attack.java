package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a reader can find out: everything printed is taken together, the sums, the rounding and the marks, and for each
 * hidden count the least and the most it can be are worked out. A range of fewer than three values gives it away.
 */
final class Attack {
  /** A hidden count must have at least so many possible values. */
  static final int VALUES = 3;

  private final List<Count> counts;
  private final List<Sums.Part> networks;
  private final List<List<Integer>> networksOf = new ArrayList<>();
  private final Rule rule;

  Attack(Counts counts, Rule rule) {
    this.counts = counts.all();
    this.rule = rule;
    this.networks = Sums.networks(counts.sums(), this.counts);
    this.counts.forEach(c -> networksOf.add(new ArrayList<>()));
    for (int n = 0; n < networks.size(); n++) {
      for (int count : networks.get(n).counts()) {
        networksOf.get(count).add(n);
      }
    }
  }

  /** The hidden counts, and those that are not printed but small, whose range is too narrow; the narrowest first. */
  List<Integer> narrow(boolean[] hidden) {
    List<Integer> narrow = new ArrayList<>();
    List<Boolean> readers = rule == Rule.EXACT ? List.of(false, true) : List.of(true);
    for (boolean told : readers) {
      know(hidden, told);
      for (int i = 0; i < counts.size(); i++) {
        if (mustStayUnknown(i, hidden) && !narrow.contains(i) && !spans(i)) {
          narrow.add(i);
        }
      }
    }
    return narrow;
  }

  private boolean mustStayUnknown(int i, boolean[] hidden) {
    Count count = counts.get(i);
    return count.printed() ? hidden[i] : rule.small(count.value());
  }

  private boolean spans(int i) {
    return networksOf.get(i).stream().allMatch(n -> networks.get(n).network().spans(arc(n, i), VALUES));
  }

  private int arc(int network, int count) {
    return java.util.Collections.binarySearch(networks.get(network).counts(), count);
  }

  /** The least and the most each count can be. */
  List<Bounds> ranges(boolean[] hidden, boolean told) {
    know(hidden, told);
    return IntStream.range(0, counts.size())
        .mapToObj(i -> networksOf.get(i).stream().map(n -> networks.get(n).network().range(arc(n, i))).reduce(bounds(i, hidden, told), Bounds::and))
        .toList();
  }

  private Bounds bounds(int i, boolean[] hidden, boolean told) {
    Count count = counts.get(i);
    if (!count.printed()) {
      return Bounds.ANY;
    }
    return hidden[i] ? rule.hidden(count.value(), told) : rule.shown(count.value());
  }

  /** Tells every network what is printed, and what the others show of the counts that they share, until nothing is new. */
  private void know(boolean[] hidden, boolean told) {
    Bounds[] known = IntStream.range(0, counts.size()).mapToObj(i -> bounds(i, hidden, told)).toArray(Bounds[]::new);
    for (Sums.Part part : networks) {
      for (int a = 0; a < part.counts().size(); a++) {
        part.network().know(a, known[part.counts().get(a)]);
      }
    }
    int[] shared = IntStream.range(0, counts.size()).filter(i -> networksOf.get(i).size() > 1).toArray();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i : shared) {
        for (int n : networksOf.get(i)) {
          Bounds range = networks.get(n).network().range(arc(n, i)).and(known[i]);
          if (!range.equals(known[i])) {
            known[i] = range;
            changed = true;
            int count = i;
            networksOf.get(i).forEach(m -> networks.get(m).network().know(arc(m, count), range));
          }
        }
      }
    }
  }

  /** The cheapest further counts to hide so that a count's range grows; none where nothing helps. */
  List<Integer> toHide(int count, boolean[] hidden) {
    double best = Double.POSITIVE_INFINITY;
    List<Integer> found = List.of();
    for (int n : networksOf.get(count)) {
      List<Integer> all = networks.get(n).counts();
      double[] cost = all.stream().mapToDouble(i -> counts.get(i).cost()).toArray();
      boolean[] in = new boolean[all.size()];
      for (int a = 0; a < in.length; a++) {
        in[a] = hidden[all.get(a)] || !counts.get(all.get(a)).printed();
      }
      Network.Opening opening = networks.get(n).network().widen(arc(n, count), cost, in);
      if (opening.cost() < best && !opening.arcs().isEmpty()) {
        best = opening.cost();
        found = opening.arcs().stream().map(all::get).toList();
      }
    }
    return found;
  }
}
