package org.suffice.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suffice.app.RefreshDraft.Line;
import org.suffice.app.RefreshDraft.State;
import org.suffice.disclosure.Rule;
import org.suffice.export.word.DraftFile;
import org.suffice.export.word.Item;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * Items of one draft that must not stand side by side: figures protected by one rule among those of the other, which together
 * can tell what each hides, and exact figures among protected ones.
 */
final class MixedDraft {
  private final DraftFile draft;
  private final Rule rule;
  private final List<Line> lines;

  /**
   * A draft as it would be refreshed.
   *
   * @param rule by which its new figures are protected
   */
  MixedDraft(DraftFile draft, Rule rule, List<Line> lines) {
    this.draft = draft;
    this.rule = rule;
    this.lines = List.copyOf(lines);
  }

  /** Items for publication that would keep figures of another rule, in one full sentence; empty where there are none. */
  private List<String> ofTheOtherRule() {
    boolean other = Arrays.stream(Rule.values()).anyMatch(r -> r != rule && draft.says(r.statement()));
    List<String> kept = other ? lines.stream().filter(this::keepsProtected).map(l -> "\u201c" + l.title() + "\u201d (" + l.kind() + ")").toList() : List.of();
    return kept.isEmpty()
        ? List.of()
        : List.of(
            "The rule for small numbers is another than when this draft was written, and figures of both rules side by side could tell what each hides. These items would keep the old ones: "
                + kept.stream().collect(Collectors.joining(", "))
                + ". Take them out in Word, or let those that you edited be overwritten, and refresh again; or set the rule as it was.");
  }

  private boolean keepsProtected(Line line) {
    Item item = draft.items().get(line.place()).item();
    boolean kept = line.state() == State.MISSING || line.state() == State.EDITED || line.state() == State.DAMAGED;
    return kept && (item == null || item.profile().equals(Table.PUBLICATION));
  }

  /**
   * Refuses to write figures of two rules into one document.
   *
   * @throws SufficeException {@code draft-of-two-rules}
   */
  void requireOneRule() {
    ofTheOtherRule().forEach(why -> {
      throw new SufficeException("draft-of-two-rules", why);
    });
  }

  /** What is to be known of the mixture before the draft leaves, in full sentences. */
  List<String> flagged() {
    List<String> flagged = new ArrayList<>(ofTheOtherRule());
    List<Item> items = draft.items().stream().flatMap(found -> Stream.ofNullable(found.item())).toList();
    long exact = items.stream().filter(i -> !i.profile().equals(Table.PUBLICATION)).count();
    if (exact > 0 && exact < items.size()) {
      flagged.add(
          "The draft holds " + exact + (exact == 1 ? " item" : " items") + " of a working copy, with exact numbers, among items for publication. It must not be published with them.");
    }
    return flagged;
  }
}
