package org.suffice.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.suffice.app.WriteDraft;

/** A written Word draft as JSON. */
final class DraftJson {
  private DraftJson() {}

  static String of(WriteDraft.Made made) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("draft", made.file().toAbsolutePath().normalize().toString());
    root.put("beside", made.beside());
    root.put("profile", made.profile().id());
    root.put("asAt", made.asAt() == null ? null : String.valueOf(made.asAt()));
    ArrayNode items = root.putArray("items");
    made.items().forEach(i -> items.addObject().put("kind", i.kind()).put("measure", i.measure()).put("title", i.title()));
    ArrayNode withheld = root.putArray("withheld");
    made.withheld().forEach(withheld::add);
    ArrayNode flagged = root.putArray("flagged");
    made.flagged().forEach(flagged::add);
    return root.toPrettyString() + "\n";
  }
}
