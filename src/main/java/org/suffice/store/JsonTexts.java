package org.suffice.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes every text in a piece of JSON, so that one with a quotation mark in it is found and the rest stays JSON. */
final class JsonTexts {
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonTexts() {}

  /** The same with every text in it changed; what is no JSON object or list is changed as one text. */
  static String changed(String text, UnaryOperator<String> change) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return change.apply(text);
    }
    try {
      JsonNode node = JSON.readTree(text);
      JsonNode now = of(node.deepCopy(), change);
      return now.equals(node) ? text : now.toString();
    } catch (JsonProcessingException e) {
      return change.apply(text);
    }
  }

  private static JsonNode of(JsonNode node, UnaryOperator<String> change) {
    if (node instanceof TextNode) {
      return TextNode.valueOf(change.apply(node.textValue()));
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, of(array.get(i), change));
      }
    } else if (node instanceof ObjectNode object) {
      for (String name : names(object)) {
        object.set(name, of(object.get(name), change));
      }
    }
    return node;
  }

  private static List<String> names(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
