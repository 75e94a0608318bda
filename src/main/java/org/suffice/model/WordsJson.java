package org.suffice.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What words mean as JSON, to take from one project to another. A mapping's file is read too: its words are taken. */
public final class WordsJson {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  private WordsJson() {}

  /** Words as JSON text, on several lines, always in the same order. */
  public static String write(List<LocalWord> words) {
    ObjectNode root = JSON.createObjectNode();
    root.put("words", VERSION);
    ObjectNode values = root.putObject("values");
    words.stream()
        .sorted(java.util.Comparator.comparing((LocalWord w) -> w.field().id()).thenComparing(LocalWord::word))
        .forEach(w -> values.withObjectProperty(w.field().id()).put(w.word(), w.meaning()));
    return root.toPrettyString();
  }

  /**
   * The words of such a text, by field.
   *
   * @throws SufficeException words-not-read: not JSON, newer, no words, or a field that is not known
   */
  public static Map<Field, Map<String, String>> read(String json) {
    JsonNode root = parse(json);
    if (root.path("words").asInt(VERSION) > VERSION) {
      throw broken("it was written by a newer version of Suffice");
    }
    if (!root.path("values").isObject()) {
      throw broken("the list \"values\" is missing");
    }
    var values = new EnumMap<Field, Map<String, String>>(Field.class);
    for (Map.Entry<String, JsonNode> field : root.path("values").properties()) {
      var words = new TreeMap<String, String>();
      field.getValue().properties().forEach(w -> words.put(w.getKey(), w.getValue().asText()));
      values.put(field(field.getKey()), words);
    }
    return values;
  }

  private static Field field(String id) {
    return Arrays.stream(Field.values())
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(() -> broken("there is no field \"" + id + "\""));
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw broken("it is not JSON");
    }
  }

  private static SufficeException broken(String why) {
    return new SufficeException(
        "words-not-read", "The words cannot be used: " + why + ". Use a file that Suffice exported. Nothing was changed.");
  }
}
