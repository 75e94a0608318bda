package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts that are tied to each other by sums, and nothing else: what a reader finds out of one tells of the others, and of
 * no other count. Where the sums are one network that is exact; where they need several, the networks find what is surely too
 * narrow, and a count is safe only where an integer solver finds other tables that print the same.
 */
final class Tied {
  /** Steps after which the solver gives up on a count: it is then taken as one that could be worked out. */
  private static final int STEPS = 600;
  /** Within how many sums around a count other tables are looked for where the solver gives up among all. */
  private static final List<Integer> NEAR = List.of(2, 3, 4, 6);
  /** How many counts are tried, each hidden alone, to make another safe. */
  private static final int TRIED = 24;

  /** Those of all; at the end what hidden ones here come to together. */
  private final List<Count> counts;
  private final int own;
  private final List<Sum> sums;
  private final List<Sum> implied;
  private final List<Sums.Part> networks;
  private final Map<Integer, List<Integer>> networksOf = new HashMap<>();
  private final int[] members;
  private final @Nullable OtherTables solver;
  private final Rule rule;
  /** What was found safe: hiding more only makes it safer. */
  private final Set<Integer> safe = new HashSet<>();
  /** Those whose sum was found safe. */
  private final Set<Set<Integer>> safeTogether = new HashSet<>();

  /**
   * Counts that are tied by sums.
   *
   * @param implied sums that follow from these, among others
   */
  Tied(List<Sum> together, List<Sum> implied, List<Count> counts, Rule rule) {
    this(together, implied, counts, counts.size(), rule);
  }

  private Tied(List<Sum> together, List<Sum> implied, List<Count> counts, int own, Rule rule) {
    this.implied = implied;
    this.own = own;
    this.counts = counts;
    this.rule = rule;
    this.sums = together;
    this.networks = Sums.networks(together, counts);
    for (int n = 0; n < networks.size(); n++) {
      for (int count : networks.get(n).counts()) {
        networksOf.computeIfAbsent(count, k -> new ArrayList<>()).add(n);
      }
    }
    this.members = networksOf.keySet().stream().sorted().mapToInt(Integer::intValue).toArray();
    this.solver = networks.size() > 1 ? new OtherTables(numbered(together), IntStream.of(members).map(i -> counts.get(i).value()).toArray()) : null;
  }

  /**
   * The same with what hidden ones of one sum come to together, where that is few; itself where there is nothing of it.
   *
   * @param hidden which are hidden
   */
  Tied apart(boolean[] hidden) {
    List<Count> more = new ArrayList<>(counts);
    List<Sum> apart = HiddenTogether.apart(sums, more, hidden, rule);
    if (apart.size() == sums.size()) {
      return this;
    }
    var same = new Tied(apart, implied, more, own, rule);
    // the sums say the same, so what was found safe is
    same.safe.addAll(safe);
    same.safeTogether.addAll(safeTogether);
    return same;
  }

  /** Whether they are sums of money or nights, which are tied to each other only. */
  boolean amounts() {
    return counts.get(members[0]).isAmount();
  }

  /** Whether a count is one of them. */
  boolean has(int count) {
    return networksOf.containsKey(count);
  }

  /** Hidden ones of several sums that come to few together and are not proven to have enough values; empty where there are none. */
  Optional<HiddenTogether.Across> across(boolean[] hidden) {
    List<Sum> all = Stream.concat(sums.stream(), implied.stream().filter(s -> has(s.whole()))).toList();
    List<HiddenTogether.Across> doubtful = HiddenTogether.across(all, counts, hidden, rule).stream().filter(a -> !safeTogether.contains(Set.copyOf(a.open()))).toList();
    if (doubtful.isEmpty()) {
      return Optional.empty();
    }
    // what each of them comes to is one more count, which makes most sums no network
    List<Count> together = doubtful.stream().map(a -> HiddenTogether.of(a.open(), counts)).toList();
    List<Sum> more = new ArrayList<>(numbered(sums));
    doubtful.forEach(a -> more.add(new Sum(a.open().stream().map(this::place).toList(), members.length + more.size() - sums.size())));
    int[] truth = IntStream.concat(IntStream.of(members).map(i -> counts.get(i).value()), together.stream().mapToInt(Count::value)).toArray();
    var proof = new OtherTables(more, truth);
    proof.know(Stream.concat(IntStream.of(members).mapToObj(i -> bounds(i, hidden, true)), together.stream().map(c -> Bounds.ANY)).toArray(Bounds[]::new));
    for (int a = 0; a < doubtful.size(); a++) {
      if (!proven(proof, members.length + a, rule.values(together.get(a)))) {
        return Optional.of(doubtful.get(a));
      }
      safeTogether.add(Set.copyOf(doubtful.get(a).open()));
    }
    return Optional.empty();
  }

  /** A count itself; of what several come to together, those. */
  Stream<Integer> cells(int count) {
    return count < own ? Stream.of(count) : sums.stream().filter(s -> s.whole() == count).flatMap(s -> s.parts().stream()).flatMap(this::cells);
  }

  /** What hiding a count costs. */
  double cost(int count) {
    return counts.get(count).cost();
  }

  /** Their numbers. */
  IntStream members() {
    return IntStream.of(members);
  }

  /** The sums with each count's number among those that are tied here. */
  private List<Sum> numbered(List<Sum> together) {
    return together.stream().map(s -> new Sum(s.parts().stream().map(this::place).toList(), place(s.whole()))).toList();
  }

  private int place(int count) {
    return Arrays.binarySearch(members, count);
  }

  /**
   * The hidden counts, and those that are not printed but small, whose range is too narrow.
   *
   * @param hidden at least what was hidden when it was asked before
   */
  List<Integer> narrow(boolean[] hidden) {
    Set<Integer> narrow = new LinkedHashSet<>();
    for (Optional<Integer> next = narrow(hidden, narrow); next.isPresent(); next = narrow(hidden, narrow)) {
      narrow.add(next.get());
    }
    return List.copyOf(narrow);
  }

  /** The first of them that is none of some; empty where there is none. */
  Optional<Integer> narrow(boolean[] hidden, Set<Integer> except) {
    // whoever does not know which marks stand for small numbers can tell less
    know(hidden, true);
    for (int i : members) {
      if (mustStayUnknown(i, hidden) && !safe.contains(i) && !except.contains(i)) {
        if (!spans(i)) {
          return Optional.of(i);
        }
        safe.add(i);
      }
    }
    return Optional.empty();
  }

  /**
   * A count whose range is too narrow even where all is hidden that may be; empty where the networks show none. It is found at
   * once, where hiding one count after the other would take long to come to the same.
   */
  Optional<Integer> narrowWhateverIsHidden(boolean[] hidden) {
    boolean[] most = hidden.clone();
    IntStream.of(members).filter(i -> counts.get(i).printed() && cost(i) < Double.POSITIVE_INFINITY).forEach(i -> most[i] = true);
    know(most, true);
    return IntStream.of(members).boxed().filter(i -> mustStayUnknown(i, hidden) && !networksSpan(i)).findFirst();
  }

  private boolean mustStayUnknown(int i, boolean[] hidden) {
    Count count = counts.get(i);
    return count.printed() ? hidden[i] : rule.hides(count);
  }

  private boolean spans(int i) {
    return networksSpan(i) && (solver == null || proven(solver, place(i), rule.values(counts.get(i))));
  }

  private static boolean proven(OtherTables solver, int place, int values) {
    return solver.spans(place, values, STEPS) || NEAR.stream().anyMatch(sums -> solver.spansWithin(place, values, sums, STEPS));
  }

  private boolean networksSpan(int i) {
    int values = rule.values(counts.get(i));
    return of(i).stream().allMatch(n -> networks.get(n).network().spans(arc(n, i), values));
  }

  private int arc(int network, int count) {
    return java.util.Collections.binarySearch(networks.get(network).counts(), count);
  }

  private List<Integer> of(int count) {
    return networksOf.getOrDefault(count, List.of());
  }

  /** Puts the least and the most that each count here can be in its place. */
  void ranges(boolean[] hidden, boolean told, Bounds[] into) {
    know(hidden, told);
    for (int i : members) {
      into[i] = of(i).stream().map(n -> networks.get(n).network().range(arc(n, i))).reduce(bounds(i, hidden, told), Bounds::and);
    }
  }

  private Bounds bounds(int i, boolean[] hidden, boolean told) {
    return rule.bounds(counts.get(i), i < own && hidden[i], told);
  }

  /** Tells every network what is printed. */
  private Map<Integer, Bounds> tell(boolean[] hidden, boolean told) {
    Map<Integer, Bounds> known = new HashMap<>();
    for (int i : members) {
      known.put(i, bounds(i, hidden, told));
    }
    for (Sums.Part part : networks) {
      for (int a = 0; a < part.counts().size(); a++) {
        part.network().know(a, Objects.requireNonNull(known.get(part.counts().get(a))));
      }
    }
    return known;
  }

  /** Tells every network what is printed, and what the others show of the counts that they share, until nothing is new. */
  private void know(boolean[] hidden, boolean told) {
    Map<Integer, Bounds> known = tell(hidden, told);
    if (solver != null) {
      solver.know(IntStream.of(members).mapToObj(known::get).toArray(Bounds[]::new));
    }
    int[] shared = IntStream.of(members).filter(i -> of(i).size() > 1).toArray();
    boolean[] stale = new boolean[networks.size()];
    Arrays.fill(stale, true);
    for (boolean any = true; any; ) {
      boolean[] now = stale;
      stale = new boolean[networks.size()];
      any = false;
      for (int i : shared) {
        for (int n : of(i)) {
          any |= (now[n] || stale[n]) && learns(i, n, known, stale);
        }
      }
    }
  }

  /** Takes over what a network shows of a count that others share; false where that is nothing new. */
  private boolean learns(int i, int network, Map<Integer, Bounds> known, boolean[] stale) {
    Bounds before = Objects.requireNonNull(known.get(i));
    Bounds range = networks.get(network).network().range(arc(network, i)).and(before);
    if (range.equals(before)) {
      return false;
    }
    known.put(i, range);
    for (int n : of(i)) {
      networks.get(n).network().know(arc(n, i), range);
      stale[n] |= n != network; // what it says of the others it said without this
    }
    return true;
  }

  /** The cheapest further counts to hide so that a count's range grows; none where nothing helps. */
  List<Integer> toHide(int count, boolean[] hidden) {
    double best = Double.POSITIVE_INFINITY;
    List<Integer> found = List.of();
    for (int n : of(count)) {
      List<Integer> all = networks.get(n).counts();
      double[] cost = all.stream().mapToDouble(i -> counts.get(i).cost()).toArray();
      boolean[] in = new boolean[all.size()];
      for (int a = 0; a < in.length; a++) {
        in[a] = !counts.get(all.get(a)).printed() || hidden[all.get(a)];
      }
      Network.Opening opening = networks.get(n).network().widen(arc(n, count), cost, in);
      if (opening.cost() < best && !opening.arcs().isEmpty()) {
        best = opening.cost();
        found = opening.arcs().stream().map(all::get).toList();
      }
    }
    return found.isEmpty() && solver != null ? near(count, hidden) : found;
  }

  /**
   * The cheapest count still shown, in a sum with it or with others that are hidden, that makes it safe when it is hidden;
   * the cheapest of all where no single one does; none where none is left.
   */
  private List<Integer> near(int count, boolean[] hidden) {
    List<Integer> shown = shownAround(count, hidden);
    for (int other : shown.subList(0, Math.min(TRIED, shown.size()))) {
      boolean[] more = hidden.clone();
      more[other] = true;
      tell(more, true);
      if (!networksSpan(count)) {
        continue; // what the networks tell each other makes no range wider
      }
      know(more, true);
      if (solver != null && solver.spans(place(count), rule.values(counts.get(count)), STEPS)) {
        return List.of(other);
      }
    }
    return shown.isEmpty() ? List.of() : List.of(shown.getFirst());
  }

  /** Counts that may be hidden, those in the nearest sums first and of those the cheapest. */
  private List<Integer> shownAround(int count, boolean[] hidden) {
    Set<Integer> seen = new LinkedHashSet<>(List.of(count));
    Set<Integer> edge = Set.of(count);
    List<Integer> shown = new ArrayList<>();
    while (!edge.isEmpty() && shown.size() < TRIED) {
      Set<Integer> next = new LinkedHashSet<>();
      for (Sum sum : sums) {
        List<Integer> in = Stream.concat(sum.parts().stream(), Stream.of(sum.whole())).toList();
        if (in.stream().anyMatch(edge::contains)) {
          next.addAll(in);
        }
      }
      next.removeAll(seen);
      next.stream()
          .filter(i -> counts.get(i).printed() && !hidden[i] && counts.get(i).cost() < Double.POSITIVE_INFINITY)
          .sorted(Comparator.comparingDouble(i -> counts.get(i).cost()))
          .forEach(shown::add);
      seen.addAll(next);
      next.removeIf(i -> counts.get(i).printed() && !hidden[i]);
      edge = next;
    }
    return shown;
  }
}
