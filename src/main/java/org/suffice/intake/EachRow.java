package org.suffice.intake;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.suffice.model.Origin;
import org.suffice.model.ValidatedRow;

/** A check that takes the rows one after the other: all such checks share one pass, since packed rows cost their unpacking. */
interface EachRow extends SetRule {
  /** Begins a look: takes every row of every sheet, in order. */
  Consumer<ValidatedRow> begin(BiConsumer<Origin, String> found);

  @Override
  default void look(List<Rows> sheets, BiConsumer<Origin, String> found) {
    Consumer<ValidatedRow> looking = begin(found);
    sheets.forEach(s -> s.rows().forEach(looking));
  }
}
