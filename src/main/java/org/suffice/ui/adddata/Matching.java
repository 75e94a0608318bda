package org.suffice.ui.adddata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.ColumnMatch;
import org.suffice.model.ColumnMatch.Sureness;
import org.suffice.model.Field;
import org.suffice.model.Mapping;

/** A person's correction of what a column becomes, with a visible swap where another column had the field. */
final class Matching {
  private Matching() {}

  /**
   * A mapping after a choice.
   *
   * @param gaveWay the column that had the field before, as it is now; empty where the field was free
   */
  record Choice(Mapping mapping, ColumnMatch chosen, Optional<ColumnMatch> gaveWay) {
    /** What became of the other column, in a sentence; empty where there is none. */
    Optional<String> words() {
      Field taken = chosen.field();
      return taken == null ? Optional.empty() : gaveWay.map(other -> words(taken, other));
    }

    private String words(Field taken, ColumnMatch other) {
      Field left = other.field();
      return left == null
          ? Say.of("swap.taken", chosen.header(), taken.label(), other.header())
          : Say.of("swap.swapped", chosen.header(), taken.label(), other.header(), left.label());
    }
  }

  /** The column at that position becomes the field; null means that it is not used. */
  static Choice choose(Mapping mapping, int column, @Nullable Field field) {
    ColumnMatch before = at(mapping, column);
    ColumnMatch chosen = before.chosen(field);
    Optional<ColumnMatch> other = holder(mapping, column, chosen.field()).map(o -> gaveWay(o, before));
    List<ColumnMatch> columns =
        mapping.columns().stream()
            .map(c -> c.column() == column ? chosen : other.filter(o -> o.column() == c.column()).orElse(c))
            .toList();
    return new Choice(mapping.withColumns(columns), chosen, other);
  }

  /** The other column that is matched to a field; several may be matched to a need, so nobody holds that. */
  static Optional<ColumnMatch> holder(Mapping mapping, int column, @Nullable Field field) {
    if (field == null || field == Field.NEED_TICKED) {
      return Optional.empty();
    }
    return mapping.columns().stream().filter(c -> c.field() == field && c.column() != column).findFirst();
  }

  private static ColumnMatch gaveWay(ColumnMatch other, ColumnMatch taker) {
    Field given = taker.field();
    String why = given == null ? Say.of("why.taken", taker.header()) : Say.of("why.swapped", taker.header());
    Sureness sureness = given == null ? Sureness.NOT_USED : Sureness.CHECK;
    return new ColumnMatch(other.column(), other.header(), given, sureness, why, other.samples(), other.hidden());
  }

  private static ColumnMatch at(Mapping mapping, int column) {
    return mapping.columns().stream().filter(c -> c.column() == column).findFirst().orElseThrow();
  }

  /** How many columns are that sure. */
  static int count(Mapping mapping, Sureness sureness) {
    return (int) mapping.columns().stream().filter(c -> c.sureness() == sureness).count();
  }
}
