package org.suffice.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Row;
import org.suffice.model.Table;
import org.suffice.model.Unit;

/**
 * What a reader knows of a table beyond what its rows and columns add up to: which cells print the same count as another,
 * here or in another table, and which lines are parts of each other although they stand side by side.
 */
interface Ties {
  /** Nothing beyond the sums. */
  Ties NONE = new Ties() {};

  /**
   * The count that a cell prints, where another cell prints it as well.
   *
   * @param when its date or period; null where it is that of the column
   */
  record Again(String row, String column, @Nullable String when) {}

  /** Where sums and counts are kept. */
  interface Known {
    /** The count that a cell prints. */
    int at(Row row, int column);

    /** The count that a cell prints in a column whose lines are of several units. */
    int counts(Row row, int column, Unit unit);

    /** A count that no table prints. */
    int made(int column, String row, String name, int value);

    /** A count by the row and column that name it in another table, which may print it. */
    int named(int column, String row, String name, int value);

    /** The counts of a row and column, of the same units and time, that some table prints, whatever they are. */
    List<Integer> printed(int column, String row, String name);

    /** The count that a cell's share is of; null where it has none, or that is not known yet. */
    @Nullable Integer shareOf(Row row, int column);

    /** How many a count is. */
    int value(int count);

    /** Only shares print a count, and they can be left out. */
    void inSharesOnly(int count);

    /** Counts that add up to another. */
    void sum(List<Integer> parts, int whole);

    /** What a reader knows of a count beyond what is printed of it; more than once is all of it. */
    void knows(int count, Count.Known known);

    /**
     * A sum of money or nights.
     *
     * @param cell that prints it; null where no cell does
     * @param value what it is, in whole pounds or nights
     * @param cost what hiding it to protect another costs
     */
    int amount(int column, String row, Count.@Nullable Place cell, int value, double cost, Count.Known known);

    /**
     * A cell that is made of a sum.
     *
     * @param step the sum, or the mean, is rounded to the nearest of so many
     */
    void prints(Count.Place cell, int amount, double step);

    /** A cell of the table. */
    Count.Place place(Row row, int column);
  }

  /** What is known of a table by its measure. */
  static Ties of(Table table, CountedColumns columns) {
    return switch (table.id()) {
      case Overlaps.NEEDS, Overlaps.OUTCOMES -> new Overlaps(table, columns);
      case Amounts.COSTS, Amounts.STAYS -> new Amounts(table, columns);
      case SecureUse.ID -> new SecureUse(table);
      case Demands.ID -> new Demands(table, columns);
      case Waits.ID -> new Waits(table, columns);
      case StockFlow.ID -> new StockFlow(table, columns);
      case Trends.ID -> new Trends(table, columns);
      default -> NONE;
    };
  }

  /** The count a cell prints, by the row and column that name it everywhere; itself where there is no other. */
  default @Nullable Again again(Row row, int column) {
    return null;
  }

  /** Adds what a reader knows. */
  default void add(Known known) {}

  /** Whether it ties the lines beside the sum itself, so that {@link Asides} need not. */
  default boolean tellsOfAsides() {
    return false;
  }
}
