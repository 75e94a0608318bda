package org.suffice.model;

import java.util.List;

/**
 * The rows behind a number: exactly as many entries as the number counts.
 *
 * @param title what they are: "155 children with a connected carer at 31 July 2017"
 * @param headings of the values
 */
public record RowsBehind(String title, Unit unit, List<String> headings, List<Entry> entries) {
  /** One counted child or request, and the row of the file it was counted from. */
  public record Entry(List<String> values, Origin origin) {
    public Entry {
      values = List.copyOf(values);
    }
  }

  public RowsBehind {
    headings = List.copyOf(headings);
    entries = List.copyOf(entries);
  }
}
