package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts sums together into networks: as many sums in each as leave every count in at most two of them, on opposite
 * sides. A table with totals and one level of groups is one network; what is more goes into further ones, which share
 * counts with the first.
 */
final class Sums {
  private Sums() {}

  /** The networks of some sums, each with the counts that are its arcs, in their order. */
  static List<Part> networks(List<Sum> sums, List<Count> counts) {
    List<Part> parts = new ArrayList<>();
    for (List<Sum> connected : connected(sums, counts.size())) {
      List<Sum> rest = connected;
      while (!rest.isEmpty()) {
        var oriented = new Oriented();
        rest = rest.stream().filter(s -> !oriented.takes(s)).toList();
        parts.add(oriented.part(counts));
      }
    }
    return List.copyOf(parts);
  }

  /** A network and which count each of its arcs is. */
  record Part(Network network, List<Integer> counts) {
    Part {
      counts = List.copyOf(counts);
    }
  }

  private static List<List<Sum>> connected(List<Sum> sums, int counts) {
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

  /** Sums that fit into one network so far, each with a sign, so that every count comes in once and goes out once. */
  private static final class Oriented {
    /** A count in a sum: +1 as a part, -1 as the whole. */
    private record Use(int sum, int side) {}

    private final List<Sum> taken = new ArrayList<>();
    private final Map<Integer, List<Use>> uses = new HashMap<>();

    /** Takes a sum in where it fits. */
    boolean takes(Sum sum) {
      int number = taken.size();
      taken.add(sum);
      sum.parts().forEach(p -> use(p, new Use(number, 1)));
      use(sum.whole(), new Use(number, -1));
      if (signs() != null) {
        return true;
      }
      taken.remove(number);
      uses.values().forEach(l -> l.removeIf(u -> u.sum() == number));
      return false;
    }

    private void use(int count, Use use) {
      uses.computeIfAbsent(count, k -> new ArrayList<>()).add(use);
    }

    /** A sign for each sum; null where no signs fit. */
    private int @org.jspecify.annotations.Nullable [] signs() {
      int[] signs = new int[taken.size()];
      List<List<Integer>> touching = new ArrayList<>();
      taken.forEach(s -> touching.add(new ArrayList<>()));
      for (Map.Entry<Integer, List<Use>> use : uses.entrySet()) {
        if (use.getValue().size() > 2) {
          return null;
        }
        use.getValue().forEach(u -> touching.get(u.sum()).add(use.getKey()));
      }
      for (int start = 0; start < signs.length; start++) {
        if (signs[start] == 0) {
          signs[start] = 1;
          var queue = new ArrayList<Integer>(List.of(start));
          while (!queue.isEmpty()) {
            int sum = queue.removeLast();
            for (int count : touching.get(sum)) {
              if (!opposite(uses.getOrDefault(count, List.of()), signs, queue)) {
                return null;
              }
            }
          }
        }
      }
      return signs;
    }

    private static boolean opposite(List<Use> two, int[] signs, List<Integer> queue) {
      if (two.size() < 2) {
        return true;
      }
      Use a = two.get(0);
      Use b = two.get(1);
      if (signs[a.sum()] == 0) {
        signs[a.sum()] = -signs[b.sum()] * b.side() * a.side();
        queue.add(a.sum());
      } else if (signs[b.sum()] == 0) {
        signs[b.sum()] = -signs[a.sum()] * a.side() * b.side();
        queue.add(b.sum());
      }
      return signs[a.sum()] * a.side() == -signs[b.sum()] * b.side();
    }

    Part part(List<Count> counts) {
      int[] signs = java.util.Objects.requireNonNull(signs());
      List<Integer> arcs = uses.entrySet().stream().filter(e -> !e.getValue().isEmpty()).map(Map.Entry::getKey).sorted().toList();
      int outside = taken.size();
      int[] from = new int[arcs.size()];
      int[] to = new int[arcs.size()];
      int[] values = new int[arcs.size()];
      for (int a = 0; a < arcs.size(); a++) {
        from[a] = outside;
        to[a] = outside;
        values[a] = counts.get(arcs.get(a)).value();
        for (Use use : uses.getOrDefault(arcs.get(a), List.of())) {
          if (signs[use.sum()] * use.side() > 0) {
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
