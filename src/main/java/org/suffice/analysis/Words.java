package org.suffice.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.suffice.model.Numbers;

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
      text = text.replace("{" + i + "}", with[i] instanceof Integer n ? Numbers.number(n, 0) : String.valueOf(with[i]));
    }
    return with.length == 0 ? text : singular(text);
  }

  /** One child is, not one children are. */
  private static String singular(String text) {
    return text.replaceAll("(?<![\\d,.])1 children( at [^.,:;]*?)? are\\b", "1 child$1 is")
        .replaceAll("(?<![\\d,.])1 children have\\b", "1 child has")
        .replaceAll("(?<![\\d,.])1 children\\b", "1 child")
        .replaceAll("(?<![\\d,.])1 requests\\b", "1 request");
  }

  /** The words of a key, or others where there are none. */
  String sayOr(String key, String otherwise) {
    return words.containsKey(key) ? say(key) : otherwise;
  }
}
