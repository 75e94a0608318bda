package org.suffice.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.suffice.model.Category;
import org.suffice.model.CategoryMove;
import org.suffice.model.CategoryScheme;
import org.suffice.model.PlacementWord;
import org.suffice.model.SchemeChange;
import org.suffice.model.UnmappedWord;

/** Categories, and what a change of them moves, as JSON. */
final class CategoriesJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CategoriesJson() {}

  static ObjectNode of(CategoryScheme scheme, List<PlacementWord> words, List<UnmappedWord> unmapped) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", scheme.name());
    ArrayNode groups = node.putArray("groups");
    scheme.groups().forEach(g -> groups.addObject().put("id", g.id()).put("label", g.label()));
    ArrayNode categories = node.putArray("categories");
    for (Category c : scheme.categories()) {
      categories.addObject().put("id", c.id()).put("label", c.label()).put("group", c.group());
    }
    ArrayNode mapped = node.putArray("words");
    for (PlacementWord w : words) {
      mapped.addObject()
          .put("word", w.word())
          .put("type", w.type().id())
          .put("sector", w.sector().id())
          .put("category", w.category().id())
          .put("group", w.category().group())
          .put("placements", w.placements());
    }
    ArrayNode nowhere = node.putArray("unmapped");
    unmapped.forEach(w -> nowhere.addObject().put("word", w.word()).put("rows", w.rows()));
    return node;
  }

  static ObjectNode of(SchemeChange change, boolean dryRun) {
    ObjectNode node = JSON.createObjectNode();
    node.put("dryRun", dryRun);
    node.put("placements", change.placements());
    ArrayNode moves = node.putArray("moves");
    for (CategoryMove m : change.moves()) {
      moves.addObject()
          .put("from", m.from().id())
          .put("fromGroup", m.fromGroup().id())
          .put("to", m.to().id())
          .put("toGroup", m.toGroup().id())
          .put("placements", m.placements());
    }
    ArrayNode renamed = node.putArray("renamed");
    change.renamed().forEach(r -> renamed.addObject().put("from", r.from()).put("to", r.to()));
    return node;
  }
}
