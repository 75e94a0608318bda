package org.suffice.disclosure;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.suffice.model.Numbers;
import org.suffice.progress.Together;

/** Decides which counts are hidden: the small ones, and as few others as leave none of them to be worked out. */
final class Hiding {
  private final Counts counts;
  private final Rule rule;
  private final boolean[] hidden;
  /** Whether one count that can be worked out is enough to know. */
  private final boolean untilOne;
  private final List<Integer> exposed;
  private final Set<Integer> around;

  /** Counts of tables that are published already: those that are printed, and those that are not. */
  record Before(Set<Integer> shown, Set<Integer> hidden) {
    Before {
      shown = Set.copyOf(shown);
      hidden = Set.copyOf(hidden);
    }
  }

  private Hiding(Counts counts, boolean[] hidden, boolean untilOne, Rule rule) {
    this.counts = counts;
    this.rule = rule;
    this.hidden = hidden;
    this.untilOne = untilOne;
    this.around = new LinkedHashSet<>();
    this.exposed = hideUntilSafe(new Attack(counts, rule));
  }

  static Hiding of(Counts counts, Rule rule) {
    return new Hiding(counts, new boolean[counts.all().size()], false, rule);
  }

  /**
   * The same where some counts are published already: what those print and what they hide stays as it is. Where a count can be
   * worked out whatever is hidden, not all such are looked for.
   */
  static Hiding of(Counts counts, Before before, Rule rule) {
    before.shown().forEach(counts::keep);
    boolean[] hidden = new boolean[counts.all().size()];
    before.hidden().forEach(i -> hidden[i] = true);
    return new Hiding(counts, hidden, true, rule);
  }

  /** Hides, attacks, hides more; what is left in the end cannot be protected by hiding. Sums come after the counts beside them. */
  private List<Integer> hideUntilSafe(Attack attack) {
    Set<Integer> hopeless = new LinkedHashSet<>();
    for (boolean amounts : List.of(false, true)) {
      for (int i = 0; i < hidden.length; i++) {
        Count count = counts.all().get(i);
        if (count.isAmount() == amounts) {
          hidden[i] |= count.printed() && (rule.hides(count) || besideHidden(count));
        }
      }
      // no count is in two of them, so that they do not see what is hidden in another
      List<Supplier<Set<Integer>>> each = attack.tied().stream().filter(t -> t.amounts() == amounts).<Supplier<Set<Integer>>>map(tied -> () -> hideUntilSafe(tied)).toList();
      Together.all(each).forEach(hopeless::addAll);
    }
    alone(attack).filter(this::isNarrow).forEach(hopeless::add);
    around.addAll(hopeless);
    attack.tied().stream().filter(t -> hopeless.stream().anyMatch(t::has)).forEach(t -> t.members().forEach(around::add));
    return List.copyOf(hopeless);
  }

  /** Those that can be worked out, and all counts that are tied to them. */
  Set<Integer> around() {
    return around;
  }

  /** The counts in no sum: no other helps to find them out, or to hide them. */
  private IntStream alone(Attack attack) {
    return IntStream.range(0, hidden.length).filter(i -> attack.tied().stream().noneMatch(t -> t.has(i)));
  }

  private boolean isNarrow(int i) {
    Count count = counts.all().get(i);
    return hidden[i] && rule.bounds(count, true, true).values() < rule.values(count);
  }

  private boolean besideHidden(Count count) {
    Count.Amount amount = count.known().amount();
    return amount != null && hidden[amount.beside()];
  }

  /** Hides more of the counts that are tied together; those that are left to be worked out. */
  private Set<Integer> hideUntilSafe(Tied together) {
    Set<Integer> hopeless = new LinkedHashSet<>();
    Tied tied = together;
    if (untilOne) {
      tied.narrowWhateverIsHidden(hidden).ifPresent(hopeless::add);
    }
    while (!untilOne || hopeless.isEmpty()) {
      Optional<Integer> narrow = tied.narrow(hidden, hopeless);
      if (narrow.isPresent()) {
        List<Integer> more = tied.toHide(narrow.get(), hidden);
        if (more.isEmpty()) {
          hopeless.add(narrow.get());
        }
        more.forEach(i -> hidden[i] = true);
        continue;
      }
      Tied apart = tied.apart(hidden);
      if (apart == tied && acrossIsSafe(tied, hopeless)) {
        break;
      }
      tied = apart;
    }
    return hopeless.stream().flatMap(tied::cells).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Hides the cheapest number that leaves open what hidden ones of several sums come to; whether there is nothing to hide. */
  private boolean acrossIsSafe(Tied tied, Set<Integer> hopeless) {
    Optional<HiddenTogether.Across> across = tied.across(hidden);
    if (across.isEmpty()) {
      return true;
    }
    Optional<Integer> more = across.get().shown().stream().filter(i -> tied.cost(i) < Double.POSITIVE_INFINITY).min(Comparator.comparingDouble(tied::cost));
    more.ifPresentOrElse(i -> hidden[i] = true, () -> hopeless.addAll(across.get().open()));
    return more.isEmpty();
  }

  boolean hidden(int count) {
    return hidden[count];
  }

  /** The mark of a hidden count. */
  String mark(int count) {
    return rule.hides(counts.all().get(count)) ? Numbers.CONFIDENTIAL : rule.otherMark();
  }

  /** Counts that can be worked out whatever is hidden: what prints them must not be published. */
  List<Integer> exposed() {
    return exposed;
  }

  /** Whether a number at a date would give away a count that is hidden only to protect another. */
  boolean wouldGiveAway(int value) {
    for (int i = 0; i < hidden.length; i++) {
      if (hidden[i] && !counts.all().get(i).isAmount() && counts.all().get(i).value() == value) {
        return true;
      }
    }
    return false;
  }
}
