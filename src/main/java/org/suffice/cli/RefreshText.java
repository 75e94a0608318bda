package org.suffice.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suffice.app.RefreshDraft;
import org.suffice.app.RefreshDraft.State;
import org.suffice.model.Numbers;

/** Says what became of each item of a draft that was refreshed. */
final class RefreshText {
  private static final Map<String, String> KINDS = Map.of("table", "table", "chart", "chart", "sentence", "text", "about", "about these figures");

  private RefreshText() {}

  static void print(PrintWriter out, RefreshDraft.Outcome outcome) {
    if (outcome.beside()) {
      out.println("A document of that name is open in Word, so the new copy is beside it under another name.");
    }
    out.println("New copy: " + String.valueOf(outcome.file()));
    var asAt = outcome.asAt();
    if (asAt != null) {
      out.println("As at:    " + Numbers.date(asAt));
    }
    out.println(
        "Changed %d, unchanged %d, edited by hand and left %d, edited and overwritten %d, missing %d, damaged %d."
            .formatted(
                outcome.count(State.CHANGED), outcome.count(State.UNCHANGED), outcome.count(State.EDITED), outcome.count(State.OVERWRITTEN),
                outcome.count(State.MISSING), outcome.count(State.DAMAGED)));
    for (State state : List.of(State.CHANGED, State.UNCHANGED, State.EDITED, State.OVERWRITTEN, State.MISSING, State.DAMAGED)) {
      outcome.lines().stream().filter(l -> l.state() == state).forEach(l -> out.println(line(l)));
    }
    outcome.notInDraft().forEach(title -> out.println("Not in the draft: " + title));
    outcome.flagged().forEach(what -> out.println("Look at: " + what));
    outcome.notes().forEach(out::println);
  }

  private static String line(RefreshDraft.Line line) {
    String what = line.title() + " (" + KINDS.getOrDefault(line.kind(), "item") + ")";
    String reason = line.reason().isEmpty() ? "" : ": " + line.reason();
    return word(line.state()) + ": " + what + reason;
  }

  private static String word(State state) {
    return state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT);
  }

  static String json(RefreshDraft.Outcome outcome) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("draft", outcome.draft().toAbsolutePath().normalize().toString());
    var file = outcome.file();
    root.put("out", file == null ? null : file.toAbsolutePath().normalize().toString());
    root.put("beside", outcome.beside());
    root.put("asAt", outcome.asAt() == null ? null : String.valueOf(outcome.asAt()));
    for (State state : State.values()) {
      root.put(state.name().toLowerCase(Locale.ROOT), outcome.count(state));
    }
    ArrayNode items = root.putArray("items");
    for (RefreshDraft.Line line : outcome.lines()) {
      items.addObject().put("place", line.place()).put("kind", line.kind()).put("measure", line.measure()).put("title", line.title())
          .put("state", line.state().name().toLowerCase(Locale.ROOT)).put("reason", line.reason());
    }
    strings(root.putArray("notInDraft"), outcome.notInDraft());
    strings(root.putArray("flagged"), outcome.flagged());
    strings(root.putArray("notes"), outcome.notes());
    return root.toPrettyString() + "\n";
  }

  private static void strings(ArrayNode array, List<String> words) {
    words.forEach(array::add);
  }
}
