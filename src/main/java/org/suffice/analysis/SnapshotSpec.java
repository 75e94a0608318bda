package org.suffice.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartHint;
import org.suffice.model.FilterKey;

/**
 * A snapshot measure as a declaration.
 *
 * @param bands its own age bands
 * @param rows what its rows are by, where they are one breakdown; else {@code null}
 * @param replaces a question's breakdown takes the place of its rows; else it repeats the columns
 * @param homes its categories depend on the switches about homes, which it then prints
 */
record SnapshotSpec(
    String id,
    String family,
    AgeBands bands,
    @Nullable FilterKey rows,
    boolean replaces,
    boolean homes,
    GridOf grid,
    ChartOf chart,
    NotesOf notes) {
  /** What a grid is made from. */
  record Shape(
      Ask ask,
      ChildSorts<Snapshot> sorts,
      AgeBands bands,
      List<LocalDate> dates,
      @Nullable FilterKey rows,
      String all) {}

  /** Makes the grid. */
  @FunctionalInterface
  interface GridOf {
    /** The grid of a question. */
    Grid<Snapshot> grid(Shape shape);
  }

  /** Chooses the chart. */
  @FunctionalInterface
  interface ChartOf {
    /** The chart of an answer. */
    ChartHint chart(Answer<Snapshot> answer);
  }

  /** Writes the notes of its own. */
  @FunctionalInterface
  interface NotesOf {
    /** The notes of an answer. */
    List<String> notes(Answer<Snapshot> answer, Ask ask);
  }
}
