package org.suffice.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.suffice.model.Numbers;

/** The words of measures: data, so that wording changes without touching how anything is counted. */
final class Words {
  private static final List<Map.Entry<Pattern, String>> ONE =
      List.of(
          one("1 children( at [^.,:;]*?)? are", "1 child$1 is"),
          one("1 children have", "1 child has"),
          one("1 children", "1 child"),
          one("1 requests", "1 request"));

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

  private static Map.Entry<Pattern, String> one(String many, String one) {
    return Map.entry(Pattern.compile("(?<![\\d,.])" + many + "\\b"), one);
  }

  /** One child is, not one children are. */
  private static String singular(String text) {
    if (!text.contains("1 children") && !text.contains("1 requests")) {
      return text; // nearly all: looking for patterns in each takes longer than counting the children
    }
    String one = text;
    for (Map.Entry<Pattern, String> words : ONE) {
      one = words.getKey().matcher(one).replaceAll(words.getValue());
    }
    return one;
  }

  /** The words of a key, or others where there are none. */
  String sayOr(String key, String otherwise) {
    return words.containsKey(key) ? say(key) : otherwise;
  }
}
