package org.suffice.samples.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suffice.samples.Dice;
import org.suffice.samples.SnapshotDates;

/**
 * Says where each child is at a date so that every kind of placement has exactly the wanted number, with as few and as
 * likely moves as possible: a flow from (where before, age) to where now.
 */
final class KindAssignment {
    private static final int NEW = -1;
    private static final LocalDate OLDEST_APART_FROM = LocalDate.of(2016, 3, 31);

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

    /** Places every child, new ones and those who stay, at the wanted date; the oldest as {@link Eligibility} has them. */
    Map<Child, Kind> assign(List<Child> children, Wanted wanted) {
        LocalDate date = wanted.date();
        if (date.isBefore(OLDEST_APART_FROM)) {
            return assign(children, date, wanted.kinds());
        }
        boolean last = date.equals(SnapshotDates.LAST);
        Map<Boolean, List<Child>> oldest = children.stream().collect(Collectors.partitioningBy(
                c -> last ? Eligibility.of(c, date) : c.ageAt(date) >= Band.AGED_16_AND_OVER.youngest()));
        List<Child> old = oldest.getOrDefault(true, List.of());
        Map<Kind, Integer> ofOld = last ? Eligibility.kinds(wanted) : Eligibility.alike(wanted, old.size());
        Map<Kind, Integer> rest = new EnumMap<>(wanted.kinds());
        ofOld.forEach((kind, count) -> rest.merge(kind, -count, Integer::sum));
        Map<Child, Kind> assigned = new LinkedHashMap<>(assign(old, date, ofOld));
        assigned.putAll(assign(oldest.getOrDefault(false, List.of()), date, rest));
        return assigned;
    }

    private Map<Child, Kind> assign(List<Child> children, LocalDate date, Map<Kind, Integer> wanted) {
        Map<Group, List<Child>> groups = groups(children, date);
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
            flow.edge(node++, sink, wanted.getOrDefault(kind, 0), 0);
        }
        int placed = flow.send(0, sink);
        if (placed != children.size()) {
            throw new IllegalStateException(placed + " of " + children.size() + " placed at " + date);
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
