package org.suffice.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.suffice.model.Unit;

/** Collects the findings of one group: all are looked for in the same things, or in some of them. */
final class Findings<T> {
  private final String group;
  private final Unit unit;
  private final Finding.Listed<T> listed;
  private final Words words;
  private final List<Finding<?>> into;

  Findings(String group, Unit unit, Finding.Listed<T> listed, Words words, List<Finding<?>> into) {
    this.group = group;
    this.unit = unit;
    this.listed = listed;
    this.words = words;
    this.into = into;
  }

  /** The group's id. */
  String group() {
    return group;
  }

  /** Looks for something; {@code what} names it in the words of the measure. */
  void look(String what, List<T> base, String of, Predicate<T> broken) {
    found(what, base, of, base.stream().filter(broken).toList());
  }

  /** The same, where what was found is known already. */
  void found(String what, List<T> base, String of, List<T> found) {
    String label = words.say("data-quality." + group) + ": " + words.say("data-quality.what." + what);
    into.add(
        new Finding<>(group + "-" + what, label, group, words.say("data-quality.of." + of), unit, base, found, listed));
  }

  /** Those of a list that fit. */
  static <T> List<T> only(List<T> all, Predicate<T> fits) {
    return new ArrayList<>(all.stream().filter(fits).toList());
  }
}
