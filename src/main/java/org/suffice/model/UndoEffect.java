package org.suffice.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What giving an import back will mean, known before it is done.
 *
 * @param importId the import
 * @param gone rows that no other import has: they will be gone
 * @param back rows that go back to what another import says of them
 * @param stays rows that stay as they are, because a newer extract has them
 * @param restored rows of older extracts that count again, because this import stood for their period
 * @param reopened rows left out before that this import brought back right: they count as left out again
 * @param fixes fixes made with it, which go with it
 * @param later imports added after it that have rows of it too
 */
public record UndoEffect(int importId, int gone, int back, int stays, int restored, int reopened, int fixes, List<Later> later) {
  public UndoEffect {
    later = List.copyOf(later);
  }

  /**
   * An import added later.
   *
   * @param extracted when its data was extracted
   * @param changed rows of the first import that it has with other content
   * @param confirmed rows that it has as they were
   */
  public record Later(int importId, LocalDate extracted, int changed, int confirmed) {}
}
