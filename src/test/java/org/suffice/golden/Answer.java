package org.suffice.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** A table as the command line printed it, to be asked for single cells. */
record Answer(JsonNode json) {
  JsonNode cell(String row, String column) {
    int at = -1;
    for (int i = 0; i < json.get("columns").size(); i++) {
      if (json.get("columns").get(i).get("id").asText().equals(column)) {
        at = i;
      }
    }
    if (at < 0) {
      throw new AssertionError("no column " + column + " in " + json.get("columns"));
    }
    int column1 = at;
    return StreamSupport.stream(json.get("rows").spliterator(), false)
        .filter(r -> r.get("id").asText().equals(row))
        .map(r -> r.get("cells").get(column1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + row + " in " + json.get("id")));
  }

  long value(String row, String column) {
    JsonNode value = cell(row, column).get("value");
    if (!value.isNumber()) {
      throw new AssertionError(row + " " + column + " is " + cell(row, column));
    }
    return value.asLong();
  }

  double number(String row, String column) {
    return cell(row, column).get("value").asDouble();
  }

  double share(String row, String column) {
    return cell(row, column).get("share").asDouble();
  }
}
