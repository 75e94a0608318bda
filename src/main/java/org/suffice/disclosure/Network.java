package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Counts that add up, as a flow: each sum is a node where what comes in goes out, each count an arc between the two sums
 * it is in. The true counts are one flow; every other flow within what is known of each count is a table that a reader
 * cannot rule out. So the least and the most a count can be are found exactly, and in whole numbers, by sending as much
 * as possible around it.
 */
final class Network {
  private final int nodes;
  private final int[] from;
  private final int[] to;
  private final int[] flow;
  private final int[] least;
  private final int[] most;
  private final int[][] at;

  /**
   * A network with its true flow.
   *
   * @param from the node each arc leaves
   * @param to the node each arc reaches
   * @param values the true counts
   */
  Network(int nodes, int[] from, int[] to, int[] values) {
    this.nodes = nodes;
    this.from = from.clone();
    this.to = to.clone();
    this.flow = values.clone();
    this.least = values.clone();
    this.most = values.clone();
    List<List<Integer>> around = new ArrayList<>();
    for (int n = 0; n < nodes; n++) {
      around.add(new ArrayList<>());
    }
    for (int a = 0; a < from.length; a++) {
      around.get(from[a]).add(a);
      around.get(to[a]).add(a);
    }
    at = around.stream().map(l -> l.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
  }

  /** Says what is known of a count; the true value is always within. */
  void know(int arc, Bounds bounds) {
    least[arc] = bounds.least();
    most[arc] = bounds.most();
  }

  /** The least and the most a count can be, with all that is known of all counts. */
  Bounds range(int arc) {
    return new Bounds(flow[arc] - spare(arc, false, Bounds.NONE), flow[arc] + spare(arc, true, Bounds.NONE));
  }

  /** Whether a count can have at least so many values. */
  boolean spans(int arc, int values) {
    int up = spare(arc, true, values - 1);
    return up >= values - 1 || up + spare(arc, false, values - 1 - up) >= values - 1;
  }

  /** How far a count can rise (or fall) from its true value, up to a limit. */
  private int spare(int arc, boolean up, int limit) {
    int[] changed = flow.clone();
    return push(changed, arc, up, limit);
  }

  private int push(int[] changed, int arc, boolean up, int limit) {
    int own = up ? most[arc] - flow[arc] : flow[arc] - least[arc];
    int wanted = Math.min(own, limit);
    int source = up ? to[arc] : from[arc];
    int sink = up ? from[arc] : to[arc];
    if (source == sink) {
      return wanted;
    }
    int[] by = new int[nodes];
    int[] rooms = new int[nodes];
    int[] queue = new int[nodes];
    int sent = 0;
    while (sent < wanted) {
      rooms[source] = wanted - sent;
      int room = path(changed, arc, source, sink, by, rooms, queue);
      if (room == 0) {
        break;
      }
      for (int n = sink; n != source; n = other(by[n], n)) {
        changed[by[n]] += to[by[n]] == n ? room : -room;
      }
      sent += room;
    }
    return sent;
  }

  private int other(int arc, int node) {
    return from[arc] == node ? to[arc] : from[arc];
  }

  /** Room in an arc when it is passed from a node. */
  private int room(int[] changed, int arc, int node) {
    return from[arc] == node ? most[arc] - changed[arc] : changed[arc] - least[arc];
  }

  /**
   * A shortest way with room.
   *
   * @param by gets the arc each node was reached by
   * @param rooms what can be sent as far as each node; that of the source is given
   * @param queue room for the nodes
   * @return what can be sent to the sink; 0 where there is no way
   */
  private int path(int[] changed, int without, int source, int sink, int[] by, int[] rooms, int[] queue) {
    Arrays.fill(by, -1);
    queue[0] = source;
    int last = 1;
    for (int first = 0; first < last && by[sink] < 0; first++) {
      int node = queue[first];
      for (int arc : at[node]) {
        int next = other(arc, node);
        if (arc != without && next != source && by[next] < 0) {
          int room = room(changed, arc, node);
          if (room > 0) {
            by[next] = arc;
            rooms[next] = Math.min(rooms[node], room);
            queue[last++] = next;
          }
        }
      }
    }
    return by[sink] < 0 ? 0 : rooms[sink];
  }

  /** Counts to hide so that a count can be more (or less) than it can now, and what hiding them costs. */
  record Opening(List<Integer> arcs, double cost) {}

  /**
   * The cheapest counts to hide so that a count's range grows.
   *
   * @param cost what hiding each count costs; infinite where it may not be hidden; that of hidden ones is not looked at
   * @param hidden the counts that are hidden already
   * @return no arcs and an infinite cost where nothing helps
   */
  Opening widen(int arc, double[] cost, boolean[] hidden) {
    return List.of(true, false).stream()
        .map(up -> widen(arc, up, cost, hidden))
        .min(Comparator.comparingDouble(Opening::cost))
        .orElseThrow();
  }

  private Opening widen(int arc, boolean up, double[] cost, boolean[] hidden) {
    int own = up ? most[arc] - flow[arc] : flow[arc] - least[arc];
    int[] changed = flow.clone();
    if (push(changed, arc, up, Bounds.NONE) == own) {
      return new Opening(List.of(), Double.POSITIVE_INFINITY);
    }
    return cheapest(changed, arc, up ? to[arc] : from[arc], up ? from[arc] : to[arc], cost, hidden);
  }

  private Opening cheapest(int[] changed, int without, int source, int sink, double[] cost, boolean[] hidden) {
    double[] best = new double[nodes];
    int[] by = new int[nodes];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[source] = 0;
    record Step(int node, double cost) {}
    var open = new PriorityQueue<Step>(Comparator.comparingDouble(Step::cost));
    open.add(new Step(source, 0));
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (step.cost() > best[step.node()]) {
        continue;
      }
      for (int arc : at[step.node()]) {
        int next = other(arc, step.node());
        double price = step.cost() + price(changed, arc, step.node(), cost, hidden);
        if (arc != without && price < best[next]) {
          best[next] = price;
          by[next] = arc;
          open.add(new Step(next, price));
        }
      }
    }
    var arcs = new ArrayList<Integer>();
    if (best[sink] < Double.POSITIVE_INFINITY) {
      for (int n = sink; n != source; n = other(by[n], n)) {
        if (room(changed, by[n], other(by[n], n)) == 0) {
          arcs.add(by[n]);
        }
      }
    }
    return new Opening(List.copyOf(arcs), best[sink]);
  }

  /** What passing an arc costs: nothing where it has room, hiding it where that would give room. */
  private double price(int[] changed, int arc, int node, double[] cost, boolean[] hidden) {
    if (room(changed, arc, node) > 0) {
      return 0;
    }
    boolean falls = to[arc] == node;
    return hidden[arc] || (falls && changed[arc] <= 0) ? Double.POSITIVE_INFINITY : cost[arc];
  }
}
