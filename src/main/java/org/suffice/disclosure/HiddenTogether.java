package org.suffice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.suffice.model.Behind;

/**
 * What the hidden numbers of one sum come to together. Each of them may be unknown, and yet whoever takes what is shown from the
 * whole has how many they all are: two and two are four children in one of two rows. Where that is few it is a small count like
 * any other, which nobody prints and nobody may find out. The sum is then taken as two: the hidden ones and what they come to,
 * and that with the others and the whole. It says the same, and stays a network.
 */
final class HiddenTogether {
  /** How far down groups of groups are followed. */
  private static final int DEEP = 4;

  private HiddenTogether() {}

  /**
   * The sums with those in two whose hidden numbers are few together; the same sums where there are none.
   *
   * @param counts all counts; gets those that the hidden ones come to
   * @param hidden which are hidden; those that hidden ones come to are not printed at all
   */
  static List<Sum> apart(List<Sum> sums, List<Count> counts, boolean[] hidden, Rule rule) {
    List<Sum> all = new ArrayList<>();
    boolean any = false;
    for (Sum sum : sums) {
      List<Integer> open = sum.parts().stream().filter(p -> isOpen(counts.get(p), p, hidden)).toList();
      boolean some = open.size() > 1 && open.size() < sum.parts().size();
      Count together = some ? of(open, counts) : null;
      if (together == null || !rule.hides(together)) {
        all.add(sum);
        continue;
      }
      any = true;
      counts.add(together);
      int number = counts.size() - 1;
      all.add(new Sum(open, number));
      all.add(new Sum(Stream.concat(sum.parts().stream().filter(p -> !open.contains(p)), Stream.of(number)).toList(), sum.whole()));
    }
    return any ? all : sums;
  }

  /**
   * What hidden numbers of several sums come to together: where a group is hidden, and not all of it, the total less what is shown
   * of it is how many the hidden ones are.
   *
   * @param open the hidden ones
   * @param shown what is taken from the whole, and the whole: hiding one of them leaves it open
   */
  record Across(List<Integer> open, List<Integer> shown) {
    Across {
      open = List.copyOf(open);
      shown = List.copyOf(shown);
    }
  }

  /** All such that are few. */
  static List<Across> across(List<Sum> sums, List<Count> counts, boolean[] hidden, Rule rule) {
    Map<Integer, List<Sum>> byWhole = new HashMap<>();
    sums.forEach(s -> byWhole.computeIfAbsent(s.whole(), k -> new ArrayList<>()).add(s));
    List<Across> found = new ArrayList<>();
    for (Sum sum : sums) {
      if (isOpen(counts.get(sum.whole()), sum.whole(), hidden)) {
        continue;
      }
      Set<Integer> open = new LinkedHashSet<>();
      List<Integer> shown = new ArrayList<>();
      boolean once = ends(sum, counts, hidden, byWhole, open, shown, 0);
      if (once && open.size() > 1 && rule.hides(of(List.copyOf(open), counts))) {
        shown.add(sum.whole());
        found.add(new Across(List.copyOf(open), shown));
      }
    }
    return found;
  }

  /** The parts of a sum, and of what is hidden of it theirs; false where one comes twice. */
  private static boolean ends(Sum sum, List<Count> counts, boolean[] hidden, Map<Integer, List<Sum>> byWhole, Set<Integer> open, List<Integer> shown, int deep) {
    boolean once = true;
    for (int part : sum.parts()) {
      Sum further = deep < DEEP ? byWhole.getOrDefault(part, List.of()).stream().findFirst().orElse(null) : null;
      if (!isOpen(counts.get(part), part, hidden)) {
        shown.add(part);
      } else if (further != null) {
        once &= ends(further, counts, hidden, byWhole, open, shown, deep + 1);
      } else {
        once &= open.add(part);
      }
    }
    return once;
  }

  private static boolean isOpen(Count count, int number, boolean[] hidden) {
    return !count.printed() || hidden[number];
  }

  /** What several hidden ones come to: a count that nobody prints. */
  static Count of(List<Integer> open, List<Count> counts) {
    Count first = counts.get(open.getFirst());
    int value = open.stream().mapToInt(i -> counts.get(i).value()).sum();
    Count.Amount amount = first.known().amount();
    Count.Known known = amount == null ? Count.Known.NOTHING : new Count.Known(Bounds.ANY, false, new Count.Amount(who(open, counts), amount.beside()));
    Count.Key key = new Count.Key(first.key().what(), first.key().when(), first.key().row(), "together " + open, value);
    return new Count(key, value, false, first.table(), null, Double.POSITIVE_INFINITY, known);
  }

  /** Who stands behind several sums of money or nights: at most all of each, and at least the largest two of all. */
  private static Behind.Amounts who(List<Integer> open, List<Count> counts) {
    List<Behind.Amounts> each = open.stream().map(i -> counts.get(i).known().amount()).filter(Objects::nonNull).map(Count.Amount::who).toList();
    double[] sorted = each.stream().flatMap(a -> Stream.of(a.largest(), a.second())).mapToDouble(Double::doubleValue).sorted().toArray();
    return new Behind.Amounts(
        each.stream().mapToInt(Behind.Amounts::number).sum(), each.stream().mapToDouble(Behind.Amounts::sum).sum(), sorted[sorted.length - 1], sorted[sorted.length - 2]);
  }
}
