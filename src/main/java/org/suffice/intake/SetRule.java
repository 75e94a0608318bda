package org.suffice.intake;

import java.util.List;
import java.util.function.BiConsumer;
import org.suffice.model.Check;
import org.suffice.model.Origin;
import org.suffice.model.TableKind;
import org.suffice.model.ValidatedRow;

/** A check of the rows of an import together. */
interface SetRule {
  /** What it is, in words. */
  Check check();

  /** Looks through all sheets; what it finds is told at a row, in words that follow "Row 212: ". */
  void look(List<Rows> sheets, BiConsumer<Origin, String> found);

  /** The rows of one sheet that count. */
  record Rows(TableKind kind, List<ValidatedRow> rows) {}
}
