package org.suffice.analysis;

import java.util.ArrayList;
import java.util.List;
import org.suffice.model.RowsBehind;

/** Lists events: one entry an event, with the day it is counted on and the row of the file it was counted from. */
final class FlowRows {
  private static final int AFTER_CHILD = 1;
  static final List<String> HEADINGS = withDay("Date counted", ChildRows.HEADINGS, "Reason ended");
  private final ChildRows children;

  FlowRows(Ask ask) {
    children = new ChildRows(ask);
  }

  private static List<String> withDay(String day, List<String> values, String reason) {
    var all = new ArrayList<>(values);
    all.add(AFTER_CHILD, day);
    all.add(all.size() - 2, reason);
    return List.copyOf(all);
  }

  /** One event. */
  RowsBehind.Entry entry(Events events, int unit) {
    RowsBehind.Entry child = children.entry(events, unit);
    String reason = ChildRows.orBlank(events.row(unit).reasonEnded());
    return new RowsBehind.Entry(
        withDay(ChildRows.day(events.day(unit)), child.values(), reason), child.origin());
  }
}
