package org.suffice.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Field;
import org.suffice.model.FoundWord.Suggestion;
import org.suffice.model.Meaning;

/**
 * What a word that is not understood may mean: by close spelling and by its parts. Guesses for a person to say yes to,
 * never applied. Words of four characters or fewer are never taken for one another, and neither are opposites.
 */
final class Suggestions {
  private static final int MOST = 3;
  private static final int SHORT = 4;
  private static final double BY_PARTS = 0.5;

  /** A word that is known, in parts, with what it stands for. */
  private record Known(String words, List<String> parts, List<String> telling, String id) {}

  private record Guess(String id, double worth, String why) {}

  private final ValueWords words;
  private final Map<Field, List<Known>> known = new HashMap<>();

  Suggestions(ValueWords words) {
    this.words = words;
  }

  /** Learns what a field's words are: those of councils, and the names of its meanings. */
  void learn(Field field, Set<String> lists, List<Meaning> meanings) {
    var all = new ArrayList<Known>();
    for (String list : lists) {
      words.known(list).forEach((text, id) -> add(all, text, id));
    }
    meanings.stream()
        .filter(m -> !m.equals(Meaning.NOT_RECORDED) && !m.equals(Meaning.LEAVE_OUT))
        .forEach(m -> add(all, Words.normal(m.label()), m.id()));
    known.put(field, List.copyOf(all));
  }

  private void add(List<Known> all, String text, String id) {
    if (text.length() > SHORT && !id.equals("-")) {
      all.add(new Known(text, List.of(text.split(" ")), words.telling(text), id));
    }
  }

  /**
   * What a word may mean, the likeliest first; at most three.
   *
   * @param meaning gives the meaning of an id of the field; empty where it has none
   */
  List<Suggestion> of(Field field, String word, java.util.function.Function<String, Optional<Meaning>> meaning) {
    String text = Words.normal(ValueWords.plain(word));
    if (text.length() <= SHORT || words.find(field.id(), word).filter("-"::equals).isPresent()) {
      return List.of();
    }
    var best = new HashMap<String, Guess>();
    List<String> parts = List.of(text.split(" "));
    List<String> telling = words.telling(text);
    List<String> said = Words.list(word);
    for (Known candidate : known.getOrDefault(field, List.of())) {
      Guess guess = guess(text, parts, telling, candidate);
      if (guess != null && !Opposites.opposed(said, candidate.parts)) {
        best.merge(guess.id, guess, (a, b) -> a.worth >= b.worth ? a : b);
      }
    }
    return best.values().stream()
        .map(g -> field == Field.PLACEMENT_TYPE ? withSector(g, word) : g)
        .sorted(Comparator.comparingDouble((Guess g) -> -g.worth).thenComparing(g -> g.id))
        .flatMap(g -> meaning.apply(g.id).map(m -> new Suggestion(m, g.why)).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static @Nullable Guess guess(String text, List<String> parts, List<String> telling, Known candidate) {
    if (near(parts, candidate.parts) || joined(text).equals(joined(candidate.words))) {
      return new Guess(candidate.id, 2 - Words.distance(text, candidate.words) / (double) text.length(), "close to \u201c" + candidate.words + "\u201d");
    }
    List<String> wanted = candidate.telling;
    boolean says = wanted.stream().anyMatch(w -> w.length() > SHORT);
    if (!says || telling.isEmpty() || !wanted.stream().allMatch(w -> telling.stream().anyMatch(t -> close(t, w)))) {
      return null;
    }
    double share = Math.min(1, wanted.size() / (double) telling.size());
    return new Guess(candidate.id, BY_PARTS + share, "has the words \u201c" + String.join(" ", wanted) + "\u201d");
  }

  /** The same words in the same order, each spelt the same or close to it. */
  private static boolean near(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!close(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The same, or one wrong letter in six; never between words of four characters or fewer. */
  static boolean close(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int allowed = Math.max(1, Math.max(a.length(), b.length()) / 6);
    return Math.min(a.length(), b.length()) > SHORT
        && Math.abs(a.length() - b.length()) <= allowed
        && Words.distance(a, b) <= allowed;
  }

  private static String joined(String text) {
    return text.replace(" ", "");
  }

  /** A sector that the word names joins the type: "Solo home (external)". */
  private Guess withSector(Guess guess, String word) {
    Optional<ValueWords.Named> named = words.sectorIn(word);
    return guess.id.contains("+")
        ? guess
        : named.map(n -> new Guess(guess.id + "+" + n.sector(), guess.worth, guess.why)).orElse(guess);
  }
}
