package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.suffice.Rounds;
import org.suffice.model.Field;
import org.suffice.model.FoundWord.Suggestion;
import org.suffice.model.Meaning;
import org.suffice.model.Understanding;
import org.suffice.model.Unknown;

/** Suggestions are guesses: never applied, never opposites, never between short words. */
class SuggestionsTest {
  private static final WordBook BOOK = Books.intake().words();
  private static final List<Field> FIELDS =
      java.util.Arrays.stream(Field.values()).filter(f -> Unknown.of(f) != Unknown.NO_WORDS).toList();
  private static final List<String> WORDS =
      List.of("in house", "external", "agency", "inside", "outside", "male", "female", "open", "closed", "placed", "not", "no", "yes",
          "short term", "long term", "fostering", "childrens home", "residential", "private", "voluntary", "found", "unfound",
          "regulated", "unregulated", "with", "without", "solo", "east", "Ofsted", "interim", "full", "care order", "mother", "father");

  private static Understanding understand(Field field, String word) {
    return BOOK.understand(field, word, Map.of(), Map.of());
  }

  private static List<String> ids(Field field, String word) {
    return BOOK.suggest(field, word).stream().map(Suggestion::meaning).map(Meaning::id).toList();
  }

  @Test
  void misspeltAndLongWordsAreSuggested() {
    assertEquals("childrens-homes", ids(Field.PLACEMENT_TYPE, "Chilldrens Homme").getFirst());
    assertEquals("foster-other", ids(Field.PLACEMENT_TYPE, "Fosterring").getFirst());
    assertTrue(ids(Field.PLACEMENT_TYPE, "Enhanced wraparound residential pilot").getFirst().startsWith("childrens-homes"));
    assertEquals(List.of("withdrawn"), ids(Field.OUTCOME, "Withdrawnn by team"));
    assertEquals("C1", ids(Field.LEGAL_STATUS, "Interimm care ordre").getFirst());
  }

  @Test
  void aSectorThatTheWordNamesIsPartOfTheSuggestion() {
    assertEquals("childrens-homes+agency", ids(Field.PLACEMENT_TYPE, "External wraparound residential pilot").getFirst());
  }

  @Test
  void privateFosteringIsNotCareAndNotSuggestedToBe() {
    assertFalse(understand(Field.PLACEMENT_TYPE, "Private fostering").understood());
    assertEquals(List.of(), ids(Field.PLACEMENT_TYPE, "Private fostering"));
  }

  @Test
  void shortWordsAreNeverGuessed() {
    for (Field field : FIELDS) {
      for (String word : List.of("mal", "fem", "yess", "PR9", "opn", "K", "IFAA", "C22", "in", "ooo")) {
        assertEquals(List.of(), BOOK.suggest(field, word), field + " " + word);
      }
    }
  }

  @Test
  void oppositesAreSeen() {
    assertTrue(Opposites.opposed(Words.list("Agency fostering"), Words.list("In-house fostering")));
    assertTrue(Opposites.opposed(Words.list("not placed"), Words.list("placed")));
    assertTrue(Opposites.opposed(Words.list("unregulated home"), Words.list("regulated home")));
    assertTrue(Opposites.opposed(Words.list("outside county"), Words.list("inside county")));
    assertFalse(Opposites.opposed(Words.list("Agency fostering"), Words.list("fostering")));
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4).map(w -> String.join(" ", w));
  }

  /** Whatever is suggested, the word stays as it is understood without it. */
  @Property(tries = 100, seed = Rounds.SEED)
  void nothingSuggestedIsApplied(@ForAll("phrases") String word) {
    for (Field field : FIELDS) {
      Understanding before = understand(field, word);
      List<Suggestion> guesses = BOOK.suggest(field, word);
      assertEquals(before, understand(field, word));
      if (!before.understood()) {
        guesses.forEach(g -> assertNotEquals(g.meaning(), before.meaning()));
      }
      assertTrue(guesses.size() <= 3);
      guesses.forEach(g -> assertTrue(BOOK.meanings(field).contains(g.meaning()), field + " " + g));
    }
  }

  /** The words that a guess rests on never say the opposite of the cell. */
  @Property(tries = 200, seed = Rounds.SEED)
  void oppositesAreNeverSuggested(@ForAll("phrases") String word) {
    for (Field field : FIELDS) {
      for (Suggestion guess : BOOK.suggest(field, word)) {
        String basis = guess.why().replaceAll(".*\u201c|\u201d.*", "");
        assertFalse(Opposites.opposed(Words.list(word), Words.list(basis)), field + ": " + word + " -> " + guess);
      }
    }
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void closeWordsAreLongAndNear(@ForAll("letters") String a, @ForAll("letters") String b) {
    if (Suggestions.close(a, b) && !a.equals(b)) {
      assertTrue(Math.min(a.length(), b.length()) > 4);
      assertTrue(Words.distance(a, b) <= Math.max(1, Math.max(a.length(), b.length()) / 6));
    }
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().withChars("abe").ofMinLength(1).ofMaxLength(9);
  }
}
