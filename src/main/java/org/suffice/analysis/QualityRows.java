package org.suffice.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ChildDifference;
import org.suffice.model.Origin;
import org.suffice.model.Placement;
import org.suffice.model.RowsBehind;

/** Lists placements, and facts of children that differ, each with the row of the file. */
final class QualityRows {
  static final List<String> PLACEMENT =
      List.of("Child", "Placement", "Sector", "Provider", "Legal status", "Start", "End", "Extracted", "File", "Row");
  static final List<String> DIFFERENCE =
      List.of("Child", "Fact", "Counts", "File", "Row", "Differs", "File of the other", "Row of the other");

  private QualityRows() {}

  static RowsBehind.Entry placement(Placement p) {
    return new RowsBehind.Entry(
        List.of(
            p.child(),
            p.typeText(),
            p.sector().label(),
            ChildRows.orBlank(p.provider()),
            p.legalStatus().label(),
            ChildRows.day(p.start()),
            ChildRows.day(p.end()),
            ChildRows.day(p.origin().extracted()),
            p.origin().file(),
            String.valueOf(p.origin().row())),
        p.origin());
  }

  /** One fact of a child that differs; where none does, the child by a placement. */
  static RowsBehind.Entry difference(Placement first, @Nullable ChildDifference differs) {
    if (differs == null) {
      Origin at = first.origin();
      return new RowsBehind.Entry(List.of(first.child(), "", "", at.file(), String.valueOf(at.row()), "", "", ""), at);
    }
    return new RowsBehind.Entry(
        List.of(
            first.child(),
            differs.fact().label(),
            differs.value(),
            differs.origin().file(),
            String.valueOf(differs.origin().row()),
            differs.other(),
            differs.otherOrigin().file(),
            String.valueOf(differs.otherOrigin().row())),
        differs.origin());
  }
}
