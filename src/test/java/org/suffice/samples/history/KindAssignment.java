package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suffice.samples.Dice;

/**
 * Says where each child is at a date so that every kind of placement has exactly the wanted number, with as few and as
 * likely moves as possible: a flow from (where before, age) to where now.
 */
final class KindAssignment {
    private static final int NEW = -1;

    /** Children alike in what matters here. {@code before} is the ordinal of a kind, or {@link #NEW}. */
    private record Group(int before, int age) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            return before != other.before ? Integer.compare(before, other.before) : Integer.compare(age, other.age);
        }
    }

    private final Dice dice;

    KindAssignment(Dice dice) {
        this.dice = dice;
    }

    /** Places every child, new ones and those who stay, at the wanted date. */
    Map<Child, Kind> assign(List<Child> children, Wanted wanted) {
        Map<Group, List<Child>> groups = groups(children, wanted.date());
        int sink = 1 + groups.size() + Kind.values().length;
        MinCostFlow flow = new MinCostFlow(sink + 1);
        Map<Group, Map<Kind, Integer>> ways = new LinkedHashMap<>();
        int node = 1;
        for (Map.Entry<Group, List<Child>> group : groups.entrySet()) {
            flow.edge(0, node, group.getValue().size(), 0);
            ways.put(group.getKey(), ways(flow, group.getKey(), node, group.getValue().size(), groups.size()));
            node++;
        }
        for (Kind kind : Kind.values()) {
            flow.edge(node++, sink, wanted.of(kind), 0);
        }
        int placed = flow.send(0, sink);
        if (placed != children.size()) {
            throw new IllegalStateException(placed + " of " + children.size() + " placed at " + wanted.date());
        }
        return individuals(groups, ways, flow);
    }

    private static Map<Group, List<Child>> groups(List<Child> children, LocalDate date) {
        Map<Group, List<Child>> groups = new TreeMap<>();
        for (Child child : children) {
            int before = child.isPresent() ? child.current().kind().ordinal() : NEW;
            groups.computeIfAbsent(new Group(before, child.ageAt(date)), g -> new ArrayList<>()).add(child);
        }
        return groups;
    }

    private Map<Kind, Integer> ways(MinCostFlow flow, Group group, int from, int size, int groups) {
        Map<Kind, Integer> ways = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            if (kind.allows(group.age())) {
                int cost = group.before() == NEW
                        ? Likelihood.entering(kind, group.age())
                        : Likelihood.moving(Kind.values()[group.before()], kind, group.age());
                ways.put(kind, flow.edge(from, 1 + groups + kind.ordinal(), size, cost + dice.between(0, 5)));
            }
        }
        return ways;
    }

    private Map<Child, Kind> individuals(
            Map<Group, List<Child>> groups, Map<Group, Map<Kind, Integer>> ways, MinCostFlow flow) {
        Map<Child, Kind> assigned = new LinkedHashMap<>();
        groups.forEach((group, members) -> {
            List<Child> waiting = new ArrayList<>(members);
            dice.shuffle(waiting);
            ways.getOrDefault(group, Map.of()).forEach((kind, edge) -> {
                for (int i = flow.flow(edge); i > 0; i--) {
                    assigned.put(waiting.removeLast(), kind);
                }
            });
        });
        return assigned;
    }
}
