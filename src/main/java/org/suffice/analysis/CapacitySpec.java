package org.suffice.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ChartHint;
import org.suffice.model.Row;
import org.suffice.model.Unit;

/**
 * A measure of places as a declaration.
 *
 * @param pieces what is counted at a date
 * @param lines its lines; they may depend on what was found
 * @param chart how it is drawn where there is one date
 */
record CapacitySpec(
    String id, PiecesOf pieces, LinesOf lines, List<Stripe> stripes, NotesOf notes, ChartHint.Kind chart, String drawn) {
  CapacitySpec {
    stripes = List.copyOf(stripes);
  }

  /** Finds what is counted. */
  @FunctionalInterface
  interface PiecesOf {
    /** The pieces at a date. */
    List<Piece> at(Ask ask, LocalDate day);
  }

  /** Makes the lines. */
  @FunctionalInterface
  interface LinesOf {
    /** The lines of all the pieces of a question. */
    List<Line> of(List<Piece> all);
  }

  /** Writes the notes of its own. */
  @FunctionalInterface
  interface NotesOf {
    /** The notes about the pieces at the last date. */
    List<String> of(Ask ask, LocalDate day, List<Piece> last);
  }

  /** A row of the table, and the pieces it counts. */
  record Line(String id, String label, @Nullable String group, Row.Kind kind, Predicate<Piece> holds) {
    static Line part(String id, String label, @Nullable String group) {
      return new Line(id, label, group, Row.Kind.PART, p -> p.line().equals(id));
    }

    static Line total(String label) {
      return new Line("total", label, null, Row.Kind.TOTAL, p -> true);
    }
  }

  /**
   * A column: how much of each piece it counts, and of how much.
   *
   * @param of what its share is of, in the same line; null where it is of all lines, or there is none
   * @param ofAll the share is of the same in all lines
   * @param distinct each provider counts once in a line
   * @param known whether a piece says anything of it: a line in which none does has no number, rather than 0
   * @param optional the column is there only where a piece says anything of it
   */
  record Stripe(
      String id, String label, Unit unit, ToIntFunction<Piece> counts, @Nullable ToIntFunction<Piece> of, boolean ofAll,
      @Nullable String shareOf, boolean distinct, Predicate<Piece> known, boolean optional) {
    static Stripe plain(String id, String label, Unit unit, ToIntFunction<Piece> counts) {
      return new Stripe(id, label, unit, counts, null, false, null, false, p -> true, false);
    }

    static Stripe ofAll(String id, String label, Unit unit, ToIntFunction<Piece> counts, String shareOf) {
      return new Stripe(id, label, unit, counts, null, true, shareOf, false, p -> true, false);
    }

    static Stripe of(
        String id, String label, Unit unit, ToIntFunction<Piece> counts, ToIntFunction<Piece> of, String shareOf) {
      return new Stripe(id, label, unit, counts, of, false, shareOf, false, p -> true, false);
    }

    static Stripe providers() {
      return new Stripe("providers", "Providers", Unit.PROVIDERS, p -> 1, null, false, null, true, p -> true, false);
    }

    /** The same, where not every piece says something of it. */
    Stripe where(Predicate<Piece> says) {
      return new Stripe(id, label, unit, counts, of, ofAll, shareOf, distinct, says, optional);
    }

    /** The same, left out where no piece says anything of it. */
    Stripe whereAny() {
      return new Stripe(id, label, unit, counts, of, ofAll, shareOf, distinct, known, true);
    }
  }
}
