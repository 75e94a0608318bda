package org.suffice.intake;

import java.util.Arrays;

/**
 * Pairs fields with columns one to one for the best total, by the Hungarian method: a column goes to the field where it
 * is worth most to all together, not to the first that would have it.
 */
final class Assignment {
  private Assignment() {}

  /**
   * The pairing with the greatest total worth.
   *
   * @param worth worth of each row (a field) with each column, all rows of the same length; 0 or less is no pair
   * @return for each row its column, or -1
   */
  static int[] best(double[][] worth) {
    int rows = worth.length;
    int columns = rows == 0 ? 0 : worth[0].length;
    // Every row may also stay alone, in a column of its own that is worth nothing.
    int all = columns + rows;
    double[] rowPrice = new double[rows + 1];
    double[] columnPrice = new double[all + 1];
    int[] rowOf = new int[all + 1];
    for (int row = 1; row <= rows; row++) {
      int[] way = new int[all + 1];
      int last = augment(worth, row, columns, rowPrice, columnPrice, rowOf, way);
      while (last != 0) {
        int before = way[last];
        rowOf[last] = rowOf[before];
        last = before;
      }
    }
    int[] pairs = new int[rows];
    Arrays.fill(pairs, -1);
    for (int c = 1; c <= columns; c++) {
      if (rowOf[c] > 0 && worth[rowOf[c] - 1][c - 1] > 0) {
        pairs[rowOf[c] - 1] = c - 1;
      }
    }
    return pairs;
  }

  /** Finds the cheapest path from a row to a free column; returns that column, its path is in {@code way}. */
  private static int augment(
      double[][] worth, int row, int columns, double[] rowPrice, double[] columnPrice, int[] rowOf, int[] way) {
    int all = columnPrice.length - 1;
    double[] least = new double[all + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    boolean[] used = new boolean[all + 1];
    rowOf[0] = row;
    int at = 0;
    do {
      used[at] = true;
      int i = rowOf[at];
      double step = Double.POSITIVE_INFINITY;
      int next = 0;
      for (int j = 1; j <= all; j++) {
        if (used[j]) {
          continue;
        }
        double cost = cost(worth, i - 1, j - 1, columns) - rowPrice[i] - columnPrice[j];
        if (cost < least[j]) {
          least[j] = cost;
          way[j] = at;
        }
        if (least[j] < step) {
          step = least[j];
          next = j;
        }
      }
      for (int j = 0; j <= all; j++) {
        if (used[j]) {
          rowPrice[rowOf[j]] += step;
          columnPrice[j] -= step;
        } else {
          least[j] -= step;
        }
      }
      at = next;
    } while (rowOf[at] != 0);
    return at;
  }

  private static double cost(double[][] worth, int row, int column, int columns) {
    return column < columns ? -Math.max(0, worth[row][column]) : 0;
  }
}
