package org.suffice.samples.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Cheapest way to send a stock through a network: successive shortest paths, enough for a few hundred nodes. */
final class MinCostFlow {
    private static final int NO_EDGE = -1;

    private record Edge(int to, int cost) {}

    private final List<Edge> edges = new ArrayList<>();
    private final List<Integer> room = new ArrayList<>();
    private final List<List<Integer>> leaving = new ArrayList<>();

    MinCostFlow(int nodes) {
        for (int i = 0; i < nodes; i++) {
            leaving.add(new ArrayList<>());
        }
    }

    /** Adds a way from a node to another and returns its number. */
    int edge(int from, int to, int capacity, int cost) {
        int number = edges.size();
        add(from, to, capacity, cost);
        add(to, from, 0, -cost);
        return number;
    }

    private void add(int from, int to, int capacity, int cost) {
        leaving.get(from).add(edges.size());
        edges.add(new Edge(to, cost));
        room.add(capacity);
    }

    /** What flows along a way after {@link #send}. */
    int flow(int edge) {
        return room.get(edge ^ 1);
    }

    /** Sends as much as possible from source to sink at the lowest cost and returns how much that is. */
    int send(int source, int sink) {
        int sent = 0;
        for (int[] path = cheapest(source); path[sink] != NO_EDGE; path = cheapest(source)) {
            int amount = Integer.MAX_VALUE;
            for (int node = sink; node != source; node = edges.get(path[node] ^ 1).to()) {
                amount = Math.min(amount, room.get(path[node]));
            }
            for (int node = sink; node != source; node = edges.get(path[node] ^ 1).to()) {
                room.set(path[node], room.get(path[node]) - amount);
                room.set(path[node] ^ 1, room.get(path[node] ^ 1) + amount);
            }
            sent += amount;
        }
        return sent;
    }

    /** For each node the last way of the cheapest path to it. */
    private int[] cheapest(int source) {
        long[] cost = new long[leaving.size()];
        int[] last = new int[leaving.size()];
        boolean[] waiting = new boolean[leaving.size()];
        Arrays.fill(cost, Long.MAX_VALUE);
        Arrays.fill(last, NO_EDGE);
        cost[source] = 0;
        Deque<Integer> queue = new ArrayDeque<>(List.of(source));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            waiting[node] = false;
            for (int number : leaving.get(node)) {
                Edge edge = edges.get(number);
                if (room.get(number) > 0 && cost[node] + edge.cost() < cost[edge.to()]) {
                    cost[edge.to()] = cost[node] + edge.cost();
                    last[edge.to()] = number;
                    if (!waiting[edge.to()]) {
                        waiting[edge.to()] = true;
                        queue.add(edge.to());
                    }
                }
            }
        }
        last[source] = NO_EDGE;
        return last;
    }
}
