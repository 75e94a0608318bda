package org.suffice.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A list of texts in one column, as a JSON list: whatever the texts contain, they come back as they were. */
final class TextList {
  private static final JsonMapper JSON = new JsonMapper();

  private TextList() {}

  static String write(List<String> texts) {
    ArrayNode list = JSON.createArrayNode();
    texts.forEach(list::add);
    return list.toString();
  }

  static List<String> read(String json) throws SQLException {
    try {
      var texts = new ArrayList<String>();
      for (JsonNode text : JSON.readTree(json)) {
        texts.add(text.textValue());
      }
      return texts;
    } catch (JsonProcessingException e) {
      throw new SQLException("a stored list is not readable", e);
    }
  }
}
