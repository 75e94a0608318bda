package org.suffice.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one column of a sheet was matched to, and why.
 *
 * @param column position in the sheet, 0 is column A
 * @param header the heading as the sheet has it
 * @param field what it becomes; null where it is not used; the opposite of what was given where the heading asks that
 * @param why the evidence in words: "same as last time", "synonym; real dates"
 * @param samples up to three different values as shown
 * @param hidden the sheet hides the column
 */
public record ColumnMatch(
    int column, String header, @Nullable Field field, Sureness sureness, String why, List<String> samples, boolean hidden) {
  /** How sure a match is. */
  public enum Sureness implements Coded {
    MATCHED("matched", "Matched"),
    CHECK("check", "Check"),
    NOT_USED("not-used", "Not used");

    private final String id;
    private final String label;

    Sureness(String id, String label) {
      this.id = id;
      this.label = label;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public ColumnMatch {
    samples = List.copyOf(samples);
    Field asked = Asked.rightWay(field, header);
    if (asked != null && asked != field) {
      field = asked;
      why += "; its heading asks whether it is \u201c" + asked.label().toLowerCase(Locale.UK) + "\u201d";
    }
  }

  /** The same column matched to another field (or to none) by a person. */
  public ColumnMatch chosen(@Nullable Field other) {
    return new ColumnMatch(
        column,
        header,
        other,
        other == null ? Sureness.NOT_USED : Sureness.MATCHED,
        other == null ? "you chose not to use it" : "you chose it",
        samples,
        hidden);
  }
}
