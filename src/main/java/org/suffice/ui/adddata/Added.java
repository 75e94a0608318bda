package org.suffice.ui.adddata;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ImportRecord;
import org.suffice.model.LeftOutRow;
import org.suffice.model.Receipt;
import org.suffice.model.TableKind;

/**
 * What was added, and what became of it.
 *
 * @param imported the import as the project keeps it; null where nothing was added because all of it was there
 * @param undone the person gave it back
 */
record Added(Receipt receipt, @Nullable ImportRecord imported, List<LeftOutRow> leftOut, boolean undone) {
  Added {
    leftOut = List.copyOf(leftOut);
  }

  /** The same, given back. */
  Added givenBack() {
    return new Added(receipt, imported, leftOut, true);
  }

  /** Can be given back. */
  boolean canUndo() {
    return imported != null && !undone;
  }

  /** Id of the screen where the new data is seen first. */
  String screen() {
    if (undone) {
      return "home";
    }
    List<TableKind> kinds = receipt.parts().stream().map(Receipt.Part::kind).toList();
    Set<TableKind> children = EnumSet.of(TableKind.PLACEMENTS, TableKind.EPISODES, TableKind.HEADER, TableKind.UASC);
    if (kinds.stream().anyMatch(children::contains)) {
      return "placements";
    }
    return kinds.contains(TableKind.SEARCHES) ? "searches" : kinds.contains(TableKind.TARGETS) ? "targets" : "data";
  }
}
