package org.suffice.intake;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Words that turn a meaning round: what differs in one of them is never a spelling of the same. */
final class Opposites {
  private static final List<List<Set<String>>> PAIRS =
      List.of(
          sides("in house inhouse internal own la council", "agency external independent private voluntary ifa outsourced"),
          sides("private", "voluntary"),
          sides("inside within in", "outside out beyond"),
          sides("yes true y present", "no false n none absent"),
          sides("male boy man m", "female girl woman f"),
          sides("open ongoing active current", "closed ended complete completed"),
          sides("start started begin entry", "end ended finish exit"),
          sides("long permanent permanence", "short temporary temp respite task bridging"),
          sides("planned", "emergency unplanned"),
          sides("with", "without"),
          sides("full", "interim"),
          sides("regulated registered", "unregulated unregistered"),
          sides("found", "unfound"),
          sides("known", "unknown"),
          sides("mother", "father"),
          sides("home", "school"),
          sides("placed", "requested sought"));
  private static final Set<String> TURNING = Set.of("not", "no", "non", "never", "without", "except", "excluding", "isnt", "neither", "nor");
  private static final List<String> PREFIXES = List.of("un", "in", "non", "dis", "ir", "im", "de", "ex");

  private Opposites() {}

  private static List<Set<String>> sides(String one, String other) {
    return List.of(Set.of(one.split(" ")), Set.of(other.split(" ")));
  }

  /** Whether one text says the opposite of the other, in words that are comparable ({@link Words#list}). */
  static boolean opposed(Collection<String> a, Collection<String> b) {
    boolean turned = a.stream().anyMatch(TURNING::contains) != b.stream().anyMatch(TURNING::contains);
    return turned
        || PAIRS.stream().anyMatch(p -> apart(p.getFirst(), p.getLast(), a, b) || apart(p.getLast(), p.getFirst(), a, b))
        || a.stream().anyMatch(w -> b.stream().anyMatch(v -> prefixed(w, v) || prefixed(v, w)));
  }

  /** One text has only words of the one side, the other only words of the other. */
  private static boolean apart(Set<String> one, Set<String> other, Collection<String> a, Collection<String> b) {
    return any(one, a) && !any(other, a) && any(other, b) && !any(one, b);
  }

  private static boolean any(Set<String> side, Collection<String> words) {
    return words.stream().anyMatch(side::contains);
  }

  /** "unregulated" and "regulated". */
  private static boolean prefixed(String longer, String shorter) {
    return shorter.length() > 3 && PREFIXES.stream().anyMatch(p -> longer.equals(p + shorter));
  }
}
