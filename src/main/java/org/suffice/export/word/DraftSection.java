package org.suffice.export.word;

import java.util.List;

/** A section of a draft: a heading, and under it parts with headings of their own. */
public record DraftSection(String heading, List<Part> parts) {
  public DraftSection {
    parts = List.copyOf(parts);
  }

  /** One measure: words first, then the table and its chart. */
  public record Part(String heading, List<DraftItem> items) {
    public Part {
      items = List.copyOf(items);
    }
  }
}
