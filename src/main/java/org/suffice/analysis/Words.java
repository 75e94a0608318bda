package org.suffice.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words of measures: data, so that wording changes without touching how anything is counted. */
final class Words {
  private final Properties words = new Properties();

  Words() {
    String name = "/org/suffice/words/measures.properties";
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
        var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a key, {@code {0}} and so on replaced. */
  String say(String key, Object... with) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("No words for " + key);
    }
    for (int i = 0; i < with.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(with[i]));
    }
    return text;
  }

  /** The words of a key, or others where there are none. */
  String sayOr(String key, String otherwise) {
    return words.containsKey(key) ? say(key) : otherwise;
  }
}
