package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts sums together into networks: as many sums in each as leave every count in at most two of them, on opposite
 * sides. A table with totals and one level of groups is one network; what is more goes into further ones, which share
 * counts with the first.
 */
final class Sums {
  private Sums() {}

  /** The networks of some sums that belong together, each with the counts that are its arcs, in their order. */
  static List<Part> networks(List<Sum> together, List<Count> counts) {
    List<Part> parts = new ArrayList<>();
    List<Sum> rest = together;
    while (!rest.isEmpty()) {
      var oriented = new Oriented();
      List<Sum> left = rest.stream().filter(s -> !oriented.takes(s)).toList();
      if (left.size() == rest.size()) {
        throw new IllegalStateException("A sum has one count twice: " + left.getFirst());
      }
      rest = left;
      parts.add(oriented.part(counts));
    }
    return List.copyOf(parts);
  }

  /** A network and which count each of its arcs is. */
  record Part(Network network, List<Integer> counts) {
    Part {
      counts = List.copyOf(counts);
    }
  }

  /** Sums that are tied to each other by the counts they share, together. */
  static List<List<Sum>> connected(List<Sum> sums, int counts) {
    int[] root = new int[counts];
    for (int i = 0; i < counts; i++) {
      root[i] = i;
    }
    for (Sum sum : sums) {
      sum.parts().forEach(p -> root[find(root, p)] = find(root, sum.whole()));
    }
    Map<Integer, List<Sum>> groups = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    for (Sum sum : sums) {
      int r = find(root, sum.whole());
      groups.computeIfAbsent(r, k -> {
        order.add(k);
        return new ArrayList<>();
      }).add(sum);
    }
    return order.stream().map(groups::get).toList();
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /**
   * Sums that fit into one network so far, each with a sign, so that every count comes in once and goes out once. Signs
   * are kept relative to a root, as a new sum may turn those of all sums that it connects.
   */
  private static final class Oriented {
    /** A count in a sum: +1 as a part, -1 as the whole. */
    private record Use(int sum, int side) {}

    private final Map<Integer, List<Use>> uses = new TreeMap<>();
    private final List<Integer> above = new ArrayList<>();
    private final List<Integer> toAbove = new ArrayList<>();

    /** Takes a sum in where it fits. */
    boolean takes(Sum sum) {
      Map<Integer, Integer> sides = new HashMap<>();
      for (int part : sum.parts()) {
        if (sides.put(part, 1) != null) {
          return false;
        }
      }
      if (sides.put(sum.whole(), -1) != null) {
        return false;
      }
      Map<Integer, Integer> turns = new HashMap<>();
      for (Map.Entry<Integer, Integer> side : sides.entrySet()) {
        List<Use> before = uses.getOrDefault(side.getKey(), List.of());
        if (before.size() > 1) {
          return false;
        }
        for (Use use : before) {
          int root = root(use.sum());
          int turn = -side.getValue() * use.side() * sign(use.sum());
          Integer known = turns.putIfAbsent(root, turn);
          if (known != null && known != turn) {
            return false;
          }
        }
      }
      int number = above.size();
      above.add(number);
      toAbove.add(1);
      turns.forEach((root, turn) -> {
        above.set(root, number);
        toAbove.set(root, turn);
      });
      sides.forEach((count, side) -> uses.computeIfAbsent(count, k -> new ArrayList<>()).add(new Use(number, side)));
      return true;
    }

    private int root(int sum) {
      int at = sum;
      while (above.get(at) != at) {
        at = above.get(at);
      }
      return at;
    }

    /** A sum's sign where its root's is +1. */
    private int sign(int sum) {
      int sign = 1;
      for (int at = sum; above.get(at) != at; at = above.get(at)) {
        sign *= toAbove.get(at);
      }
      return sign;
    }

    Part part(List<Count> counts) {
      List<Integer> arcs = List.copyOf(uses.keySet());
      int outside = above.size();
      int[] from = new int[arcs.size()];
      int[] to = new int[arcs.size()];
      int[] values = new int[arcs.size()];
      for (int a = 0; a < arcs.size(); a++) {
        from[a] = outside;
        to[a] = outside;
        values[a] = counts.get(arcs.get(a)).value();
        for (Use use : uses.getOrDefault(arcs.get(a), List.of())) {
          if (sign(use.sum()) * use.side() > 0) {
            to[a] = use.sum();
          } else {
            from[a] = use.sum();
          }
        }
      }
      return new Part(new Network(outside + 1, from, to, values), arcs);
    }
  }
}
