package org.suffice.ui.adddata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.suffice.model.Fix;

/** The fixes as they are now, and the way back and forth between what they were. */
final class FixHistory {
  private final Deque<List<Fix>> before = new ArrayDeque<>();
  private final Deque<List<Fix>> after = new ArrayDeque<>();
  private List<Fix> now = List.of();

  List<Fix> now() {
    return now;
  }

  /** Forgets everything and begins with these. */
  void begin(List<Fix> fixes) {
    before.clear();
    after.clear();
    now = List.copyOf(fixes);
  }

  /** Writes over cells, in the place of what was written there before. */
  void write(List<Fix> fixes) {
    var next = new ArrayList<>(now);
    next.removeIf(old -> fixes.stream().anyMatch(old::sameCell));
    next.addAll(fixes);
    change(next);
  }

  /** Gives cells back what the file has in them. */
  void giveBack(List<Fix> cells) {
    var next = new ArrayList<>(now);
    next.removeIf(old -> cells.stream().anyMatch(old::sameCell));
    change(next);
  }

  private void change(List<Fix> next) {
    if (!next.equals(now)) {
      before.push(now);
      after.clear();
      now = List.copyOf(next);
    }
  }

  /** Takes the last change back; false where there is none. */
  boolean undo() {
    if (before.isEmpty()) {
      return false;
    }
    after.push(now);
    now = before.pop();
    return true;
  }

  /** Makes a change again that was taken back; false where there is none. */
  boolean redo() {
    if (after.isEmpty()) {
      return false;
    }
    before.push(now);
    now = after.pop();
    return true;
  }
}
