package org.suffice.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * Rows of a sheet, numbered as Excel does: all of them, in little room even where they are a million.
 *
 * @param text runs in rising order, such as "2-5,8"; empty where there are none
 */
public record RowNumbers(String text) {
  /** No rows. */
  public static final RowNumbers NONE = new RowNumbers("");

  /** These rows, in any order; one that stands twice is one row. */
  public static RowNumbers of(Collection<Integer> rows) {
    int[] sorted = rows.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    var text = new StringBuilder();
    for (int i = 0; i < sorted.length; ) {
      int last = i;
      while (last + 1 < sorted.length && sorted[last + 1] == sorted[last] + 1) {
        last++;
      }
      text.append(text.isEmpty() ? "" : ",").append(sorted[i]);
      if (last > i) {
        text.append('-').append(sorted[last]);
      }
      i = last + 1;
    }
    return new RowNumbers(text.toString());
  }

  /** Each row, in rising order. */
  public IntStream numbers() {
    return runs().stream().flatMapToInt(run -> IntStream.rangeClosed(run[0], run[1]));
  }

  /** How many rows. */
  public int count() {
    return runs().stream().mapToInt(run -> run[1] - run[0] + 1).sum();
  }

  private List<int[]> runs() {
    List<int[]> runs = new ArrayList<>();
    for (String run : text.isEmpty() ? List.<String>of() : Arrays.asList(text.split(",", -1))) {
      int dash = run.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? run : run.substring(0, dash));
      runs.add(new int[] {first, dash < 0 ? first : Integer.parseInt(run.substring(dash + 1))});
    }
    return runs;
  }

  /** A sentence with the rows behind it, unless it is about one row or names them itself. */
  public String behind(String sentence, int most) {
    String shown = shown(most);
    boolean said = sentence.toLowerCase(Locale.UK).contains(shown);
    return count() <= 1 || said ? sentence : sentence + " (" + shown + ")";
  }

  /**
   * In words: "row 5", "rows 2 to 5, 8", "rows 2, 4, 6 and 1,195 more"; empty where there are none.
   *
   * @param most runs that are named
   */
  public String shown(int most) {
    List<int[]> runs = runs();
    if (runs.isEmpty()) {
      return "";
    }
    var named = new ArrayList<String>();
    int rows = 0;
    for (int[] run : runs.subList(0, Math.min(most, runs.size()))) {
      int n = run[1] - run[0] + 1;
      named.add(n == 1 ? String.valueOf(run[0]) : run[0] + (n == 2 ? ", " : " to ") + run[1]);
      rows += n;
    }
    int all = count();
    String more = all > rows ? String.format(Locale.UK, " and %,d more", all - rows) : "";
    return (all == 1 ? "row " : "rows ") + String.join(", ", named) + more;
  }
}
