package org.suffice.export.word;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suffice.model.Table;

/**
 * What stands in one content control: which measure, asked how, in which profile. It is written into the control's tag
 * with a fingerprint of the content, so that the control says all by itself, also in another document.
 *
 * <p>The tag is {@code sf1:KIND:MEASURE:PROFILE:ASKED:FINGERPRINT}: kind {@code t}, {@code c}, {@code n}, {@code s} or {@code a};
 * profile {@code w} (working copy) or {@code p} (publication); asked as the caller puts it, of letters, digits and
 * {@code . = + -}. Word allows 64 characters.
 *
 * @param measure the measure's id
 * @param profile {@code working-copy} or {@code publication}
 * @param asked the question in a short stable form without {@code :}
 */
public record Item(Kind kind, String measure, String profile, String asked) {
  /** Longest tag that Word accepts. */
  public static final int LONGEST = 64;

  private static final String MARK = "sf1";
  private static final int PARTS = 6;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.=+_-]*");

  /** What an item is. */
  public enum Kind {
    TABLE("t", "Table"),
    /** A chart as a picture. */
    CHART("c", "Chart"),
    /** A chart of Word's own, that can be edited. */
    NATIVE_CHART("n", "Chart"),
    SENTENCE("s", "Words"),
    ABOUT("a", "About");

    private final String code;
    private final String label;

    Kind(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** "Table", "Chart", "Words", "About". */
    public String label() {
      return label;
    }

    /** "table", "chart", "sentence", "about": what it is to a person, however it is drawn. */
    public String word() {
      return this == NATIVE_CHART ? CHART.word() : name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a chart, drawn in either way. */
    public boolean chart() {
      return this == CHART || this == NATIVE_CHART;
    }
  }

  public Item {
    if (!PLAIN.matcher(measure).matches() || !PLAIN.matcher(asked).matches()) {
      throw new IllegalArgumentException("Not fit for a tag: " + measure + " " + asked);
    }
  }

  /** A tag as it is in a document. */
  record Tagged(Item item, String fingerprint) {}

  /** The tag with the fingerprint of what is written. */
  String tag(String fingerprint) {
    String code = profile.equals(Table.PUBLICATION) ? "p" : "w";
    return String.join(":", MARK, kind.code, measure, code, asked, fingerprint);
  }

  /** Whether the tag fits what Word allows. */
  public boolean fits() {
    return tag("0".repeat(Fingerprint.LENGTH)).length() <= LONGEST;
  }

  /** Reads a tag; empty where it is not one of ours, or was damaged. */
  static Optional<Tagged> read(String tag) {
    String[] parts = tag.split(":", -1);
    boolean ours = parts.length == PARTS && parts[0].equals(MARK) && (parts[3].equals("p") || parts[3].equals("w"))
        && PLAIN.matcher(parts[2]).matches() && PLAIN.matcher(parts[4]).matches();
    Optional<Kind> kind = ours ? Arrays.stream(Kind.values()).filter(k -> k.code.equals(parts[1])).findFirst() : Optional.empty();
    return kind.map(k -> new Tagged(
        new Item(k, parts[2], parts[3].equals("p") ? Table.PUBLICATION : Table.WORKING_COPY, parts[4]), parts[5]));
  }
}
