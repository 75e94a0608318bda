package org.suffice.ui.adddata;

import java.util.List;
import java.util.Optional;
import org.suffice.model.ImportPlan;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Problem;
import org.suffice.model.Receipt;

/**
 * What would be added, shown before it is.
 *
 * @param plan added as it is when the person says yes
 * @param preview the receipt that adding it would give
 */
record Planned(ImportPlan plan, Receipt preview) {
  /** Every row that would be left out, in the order of the files. */
  List<LeftOutRow> leftOut() {
    return plan.sheets().stream().flatMap(s -> s.leftOut().stream()).toList();
  }

  /** Each sheet was added before: adding would change nothing. */
  boolean allThere() {
    return preview.parts().stream().allMatch(Receipt.Part::alreadyThere);
  }

  /** What stops a whole file, so that nothing can be added; empty where nothing does. */
  Optional<Problem> stopped() {
    return plan.sheets().stream()
        .flatMap(s -> s.problems().stream())
        .filter(p -> p.severity() == Problem.Severity.STOPS_FILE)
        .findFirst();
  }
}
