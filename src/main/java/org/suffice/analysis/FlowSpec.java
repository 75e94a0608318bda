package org.suffice.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.AgeBands;
import org.suffice.model.ChartHint;
import org.suffice.model.FilterKey;
import org.suffice.model.Unit;

/**
 * A measure of what began, ended or lasted in a period, as a declaration.
 *
 * @param unit what one event is, for the rows behind a number
 * @param bands its own age bands
 * @param rows what its rows are by, where they are one breakdown; else {@code null}
 * @param replaces a question's breakdown takes the place of its rows; else it repeats the columns
 */
record FlowSpec(
    String id,
    String family,
    Unit unit,
    AgeBands bands,
    @Nullable FilterKey rows,
    boolean replaces,
    EventsOf events,
    GridOf grid,
    ChartOf chart,
    NotesOf notes) {
  /** What one event is called. */
  String one() {
    return switch (unit) {
      case CHILDREN -> "child";
      case PLACEMENTS -> "placement";
      case MOVES -> "move";
      case REMANDS -> "remand";
      default -> "entry";
    };
  }

  /** What several events are called. */
  String many() {
    return unit == Unit.OWN ? "entries" : unit.label();
  }

  /** What a grid is made from. */
  record Shape(Ask ask, ChildSorts<Events> sorts, AgeBands bands, @Nullable FilterKey rows, List<Window> windows) {}

  /** Finds what happened. */
  @FunctionalInterface
  interface EventsOf {
    /** The events of a window. */
    Events events(Ask ask, Window window);
  }

  /** Makes the grid. */
  @FunctionalInterface
  interface GridOf {
    /** The grid of a question. */
    Grid<Events> grid(Shape shape);
  }

  /** Chooses the chart. */
  @FunctionalInterface
  interface ChartOf {
    /** The chart of an answer. */
    ChartHint chart(Answer<Events> answer);
  }

  /** Writes the notes of its own. */
  @FunctionalInterface
  interface NotesOf {
    /** The notes of an answer whose last window is this. */
    List<String> notes(Answer<Events> answer, Ask ask, Window last);
  }
}
