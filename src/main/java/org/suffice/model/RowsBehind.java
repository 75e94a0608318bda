package org.suffice.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows behind a number: exactly as many entries as the number counts.
 *
 * @param title what they are: "155 children with a connected carer at 31 July 2017"
 * @param headings of the values
 */
public record RowsBehind(String title, Unit unit, List<String> headings, List<Entry> entries) {
  private static final Set<String> PLACE = Set.of("File", "Row");

  /** One counted child or request, and the row of the file it was counted from. */
  public record Entry(List<String> values, Origin origin) {
    public Entry {
      values = List.copyOf(values);
    }
  }

  /** The children that the rows are about, or of searches the requests, by their references; none where neither. */
  public Set<String> subjects() {
    int at = headings.indexOf("Search") >= 0 ? headings.indexOf("Search") : headings.indexOf("Child");
    return at < 0 ? Set.of() : entries.stream().map(e -> e.values().get(at)).collect(Collectors.toUnmodifiableSet());
  }

  /** The positions of the values that say what was counted: all but the file and row, which each entry's origin has too. */
  public List<Integer> own() {
    return IntStream.range(0, headings.size()).filter(i -> !PLACE.contains(headings.get(i))).boxed().toList();
  }

  public RowsBehind {
    headings = List.copyOf(headings);
    entries = List.copyOf(entries);
  }
}
