package org.suffice.export;

import java.util.List;
import org.suffice.model.Table;

/** The words that mark a working copy: its numbers are exact, and a small one can point to a child. */
public final class Marking {
  /** The government marking. */
  public static final String WORDS = Table.MARKING;

  /** The marking and what it means for the reader. */
  public static final String LINE = WORDS + ": working copy with exact numbers, for use inside the council only. Not for publication.";

  private Marking() {}

  /** True where any of the tables is a working copy, so that the whole file is one. */
  static boolean needed(List<Table> tables) {
    return tables.stream().anyMatch(table -> table.profile().equals(Table.WORKING_COPY));
  }
}
