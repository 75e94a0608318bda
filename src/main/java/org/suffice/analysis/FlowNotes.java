package org.suffice.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Placement;
import org.suffice.model.Placements;

/** What readers of starters and leavers must know about records that contradict each other. */
final class FlowNotes {
  private FlowNotes() {}

  static List<String> none(Answer<Events> answer, Ask ask, Window last) {
    return List.of();
  }

  /** Where the recorded reason for a new episode (RNE) is S and the rows say otherwise, or the other way round. */
  static List<String> starters(Answer<Events> answer, Ask ask, Window last) {
    Care care = ask.snapshots().care();
    int unmarked = 0;
    int inside = 0;
    for (int p = 0; p < care.size(); p++) {
      String said = starting(ask.facts().placements().get(care.firstRow(p)));
      boolean here = care.start(p) >= last.first() && care.start(p) <= last.last();
      unmarked += here && said != null && !said.equals("S") ? 1 : 0;
      for (int i = 1; i < care.rows(p); i++) {
        int row = care.row(p, i);
        int start = ask.facts().placements().start(row);
        boolean counted = start > care.start(p) && start >= last.first() && start <= last.last();
        inside += counted && "S".equals(starting(ask.facts().placements().get(row))) ? 1 : 0;
      }
    }
    var notes = new ArrayList<String>();
    if (unmarked > 0) {
      notes.add(ask.words().say("note.flow.unmarked-starts", unmarked, last.words()));
    }
    if (inside > 0) {
      notes.add(ask.words().say("note.flow.starts-inside", inside, last.words()));
    }
    return notes;
  }

  /** Ends that are marked as going on (X1) after which nothing goes on: they are not leavers. */
  static List<String> leavers(Answer<Events> answer, Ask ask, Window last) {
    Care care = ask.snapshots().care();
    int broken = 0;
    for (int p = 0; p < care.size(); p++) {
      int end = care.end(p);
      if (end != Placements.OPEN && end >= last.first() && end <= last.last()) {
        broken += LeavingReasons.continues(ask.facts().placements().get(care.lastRow(p)).reasonEnded()) ? 1 : 0;
      }
    }
    return broken == 0 ? List.of() : List.of(ask.words().say("note.flow.broken-off", broken, last.words()));
  }

  /** The letter of the reason for a new episode; null where a row gives none. */
  static @Nullable String starting(Placement row) {
    String said = row.reasonStarted();
    if (said == null) {
      return null;
    }
    String text = said.strip().toUpperCase(Locale.ROOT);
    boolean letter = text.matches("[SLPTBU]([^A-Z0-9].*)?");
    return letter ? text.substring(0, 1) : null;
  }
}
