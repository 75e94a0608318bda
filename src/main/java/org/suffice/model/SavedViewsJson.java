package org.suffice.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Saved views as JSON, as they are kept in the project and printed. */
public final class SavedViewsJson {
  private static final JsonMapper JSON = new JsonMapper();

  private SavedViewsJson() {}

  /** The views as a JSON array, in their order. */
  public static String write(List<SavedView> views) {
    ArrayNode all = JSON.createArrayNode();
    for (SavedView view : views) {
      ObjectNode node = all.addObject();
      node.put("name", view.name()).put("screen", view.screen()).put("place", view.place());
      put(node, "asAt", view.asAt());
      put(node, "compare", view.compare());
      node.put("since", view.since());
      put(node, "from", view.from());
      put(node, "to", view.to());
      Question.Step every = view.every();
      node.put("every", every == null ? null : every.name().toLowerCase(Locale.ROOT));
      FilterKey by = view.by();
      node.put("by", by == null ? null : by.id());
      AgeBands bands = view.bands();
      node.put("bands", bands == null ? null : bands.text());
      node.put("benchmarks", view.chart().benchmarks()).put("targets", view.chart().targets()).put("byValue", view.chart().byValue());
      ArrayNode where = node.putArray("where");
      view.where().forEach(f -> where.add(f.toString()));
    }
    return all.toPrettyString();
  }

  private static void put(ObjectNode node, String name, @Nullable LocalDate date) {
    node.put(name, date == null ? null : date.toString());
  }

  /** The views of such a text; a view that this version cannot read is passed over. */
  public static List<SavedView> read(String json) {
    var views = new ArrayList<SavedView>();
    if (json.isBlank()) {
      return views;
    }
    try {
      for (JsonNode node : JSON.readTree(json)) {
        one(node, views);
      }
    } catch (JsonProcessingException e) {
      throw new SufficeException("views-not-read", "The saved views of this project cannot be read. Save them again.");
    }
    return views;
  }

  private static void one(JsonNode node, List<SavedView> views) {
    try {
      var where = new ArrayList<Filter>();
      node.path("where").forEach(f -> where.add(Filter.parse(f.asText())));
      views.add(
          new SavedView(
              node.path("name").asText(), node.path("screen").asText(), node.path("place").asText(), date(node, "asAt"),
              date(node, "compare"), node.path("since").isInt() ? node.path("since").asInt() : null, date(node, "from"), date(node, "to"), step(node), where,
              node.path("by").isTextual() ? FilterKey.of(node.path("by").asText()) : null,
              node.path("bands").isTextual() ? AgeBands.parse(node.path("bands").asText()) : null,
              new ChartChoice(node.path("benchmarks").asBoolean(), node.path("targets").asBoolean(), node.path("byValue").asBoolean())));
    } catch (SufficeException | java.time.DateTimeException e) {
      return; // written by a newer version: its filters may be unknown here
    }
  }

  private static Question.@Nullable Step step(JsonNode node) {
    String said = node.path("every").asText("");
    return Arrays.stream(Question.Step.values()).filter(s -> s.name().equalsIgnoreCase(said)).findFirst().orElse(null);
  }

  private static @Nullable LocalDate date(JsonNode node, String name) {
    return node.path(name).isTextual() ? LocalDate.parse(node.path(name).asText()) : null;
  }
}
