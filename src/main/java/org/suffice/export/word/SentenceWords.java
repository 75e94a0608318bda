package org.suffice.export.word;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Unit;

/** The words of sentences: data, so that wording changes without touching which numbers are said. */
final class SentenceWords {
  private final Properties words = new Properties();

  SentenceWords() {
    String name = "/org/suffice/words/sentences.properties";
    try (var in = Objects.requireNonNull(SentenceWords.class.getResourceAsStream(name), name);
        var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a measure for a part of its sentence; null where there are none. */
  @Nullable String of(String measure, String part) {
    return words.getProperty(measure + "." + part);
  }

  /** The same, or these. */
  String of(String measure, String part, String otherwise) {
    return words.getProperty(measure + "." + part, otherwise);
  }

  /** One of two forms that are kept as {@code one|many}. */
  static String form(String both, boolean one) {
    String[] forms = both.split("\\|", 2);
    return one || forms.length == 1 ? forms[0] : forms[1];
  }

  /** What a unit counts: {@code child|children}. */
  String noun(Unit unit) {
    return words.getProperty("noun." + unit.id(), unit.label());
  }

  /** "Fostering" inside a sentence: lower case, but for names, abbreviations and codes. */
  static String inside(String label) {
    String words = label.strip();
    if (words.length() < 2 || Character.isUpperCase(words.charAt(1)) || Character.isDigit(words.charAt(0))) {
      return words;
    }
    return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }
}
