package org.suffice.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as JSON: kept with its import, exported and used again elsewhere. Everything but the samples, which are
 * values of children's rows and must not leave them; a mapping read back has none.
 */
public final class MappingJson {
  /** With orders of dates it is 2, so that a program that does not know them refuses it. */
  private static final int VERSION = 2;

  private static final JsonMapper JSON = new JsonMapper();

  private MappingJson() {}

  /** A mapping as JSON text, on several lines, always in the same order. */
  public static String write(Mapping mapping) {
    ObjectNode root = JSON.createObjectNode();
    root.put("mapping", mapping.dates().isEmpty() ? 1 : VERSION);
    root.put("kind", mapping.kind().id());
    root.put("headerRow", mapping.headerRow());
    var columns = root.putArray("columns");
    for (ColumnMatch c : mapping.columns()) {
      Field field = c.field();
      columns
          .addObject()
          .put("column", c.column())
          .put("header", c.header())
          .put("field", field == null ? null : field.id())
          .put("sureness", c.sureness().id())
          .put("why", c.why())
          .put("hidden", c.hidden());
    }
    ObjectNode values = root.putObject("values");
    new TreeMap<>(mapping.values())
        .forEach((field, words) -> new TreeMap<>(words).forEach(values.withObjectProperty(field)::put));
    if (!mapping.dates().isEmpty()) {
      ObjectNode dates = root.putObject("dates");
      new TreeMap<>(mapping.dates()).forEach((field, order) -> dates.put(field.id(), order.id()));
    }
    return root.toPrettyString();
  }

  /**
   * The mapping that a JSON text is.
   *
   * @throws SufficeException mapping-not-read: not JSON, something missing, or a word that is not known
   */
  public static Mapping read(String json) {
    JsonNode root = parse(json);
    int version = number(root, "mapping");
    if (version > VERSION) {
      throw broken("it was written by a newer version of Suffice");
    }
    var columns = new ArrayList<ColumnMatch>();
    for (JsonNode c : list(root, "columns")) {
      columns.add(column(c));
    }
    return new Mapping(
        coded(TableKind.values(), text(root, "kind")),
        number(root, "headerRow"),
        columns,
        values(root.path("values")),
        dates(root.path("dates")));
  }

  private static Map<Field, DateOrder> dates(JsonNode node) {
    var dates = new EnumMap<Field, DateOrder>(Field.class);
    for (Map.Entry<String, JsonNode> date : node.properties()) {
      dates.put(coded(Field.values(), date.getKey()), coded(DateOrder.values(), date.getValue().asText()));
    }
    return dates;
  }

  private static ColumnMatch column(JsonNode c) {
    return new ColumnMatch(
        number(c, "column"),
        text(c, "header"),
        field(c.path("field")),
        coded(ColumnMatch.Sureness.values(), text(c, "sureness")),
        text(c, "why"),
        List.of(),
        c.path("hidden").asBoolean());
  }

  private static @Nullable Field field(JsonNode node) {
    return node.isTextual() ? coded(Field.values(), node.textValue()) : null;
  }

  private static Map<String, Map<String, String>> values(JsonNode node) {
    var values = new TreeMap<String, Map<String, String>>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      coded(Field.values(), field.getKey());
      var words = new TreeMap<String, String>();
      for (Map.Entry<String, JsonNode> word : field.getValue().properties()) {
        words.put(FoundWord.key(word.getKey()), word.getValue().asText());
      }
      values.put(field.getKey(), Map.copyOf(words));
    }
    return values;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw broken("it is not JSON");
    }
  }

  private static Iterable<JsonNode> list(JsonNode node, String name) {
    JsonNode found = node.path(name);
    if (!found.isArray()) {
      throw broken("the list \"" + name + "\" is missing");
    }
    return found;
  }

  private static String text(JsonNode node, String name) {
    JsonNode found = node.path(name);
    if (!found.isTextual()) {
      throw broken("the text \"" + name + "\" is missing");
    }
    return found.textValue();
  }

  private static int number(JsonNode node, String name) {
    JsonNode found = node.path(name);
    if (!found.isInt()) {
      throw broken("the number \"" + name + "\" is missing");
    }
    return found.intValue();
  }

  private static <T extends Coded> T coded(T[] all, String id) {
    return Arrays.stream(all)
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> broken("the word \"" + id + "\" is not one of " + ids(all)));
  }

  private static String ids(Coded[] all) {
    return String.join(", ", Arrays.stream(all).map(Coded::id).toList());
  }

  private static SufficeException broken(String why) {
    return new SufficeException(
        "mapping-not-read",
        "The mapping cannot be used: " + why + ". Use a mapping that Suffice exported, or add the file without one.");
  }
}
