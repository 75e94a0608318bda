package org.suffice.model;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a cell is made of that other tables print, for those who publish it: it may say no more than those tables would when they
 * are published themselves. Cells with the same numbers are the same whatever they are made of.
 *
 * @param from the cells of other tables
 * @param made the number that follows from theirs, in the same order; null where none does
 * @param says the words that follow from that number
 */
public record Followed(List<Source> from, Function<List<Double>, @Nullable Double> made, DoubleFunction<String> says) {
  private static final Function<List<Double>, @Nullable Double> ITSELF = List::getFirst;

  public Followed {
    from = List.copyOf(from);
  }

  /**
   * A cell of another table.
   *
   * @param table the other table, as it is asked for
   * @param row id of its row
   * @param column id of its column
   * @param share whether its share in per cent is meant, not its number
   */
  public record Source(Table table, String row, String column, boolean share) {}

  /** The number of one cell of another table, or its share. */
  public static Followed number(Source of) {
    return new Followed(List.of(of), ITSELF, v -> "");
  }

  /** A number that follows from those of others. */
  public static Followed made(List<Source> from, Function<List<Double>, @Nullable Double> made) {
    return new Followed(from, made, v -> "");
  }

  /** Words that follow from the number of another cell. */
  public static Followed words(Source of, DoubleFunction<String> says) {
    return new Followed(List.of(of), ITSELF, says);
  }

  /** Whether it is the number of another cell as that prints it. */
  public boolean repeats() {
    return made == ITSELF;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Followed;
  }

  @Override
  public int hashCode() {
    return Followed.class.hashCode();
  }
}
