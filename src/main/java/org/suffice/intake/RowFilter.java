package org.suffice.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.suffice.model.Check;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Problem.Severity;
import org.suffice.model.Problem;
import org.suffice.model.RowNumbers;
import org.suffice.model.TableKind;

/** Tells rows of data from what stands among and below them: totals, repeated headings, notes. What is skipped is told. */
final class RowFilter {
  private static final Pattern TOTAL = Pattern.compile("(?i)(grand |overall |sub[- ]?)?totals?\\b.*|count of .*");
  private static final Pattern TOTAL_ALONE = Pattern.compile("(?i)(grand |overall |sub[- ]?)?totals?\\s*:?|all (homes|providers|places|beds)");
  private static final Pattern NOTE =
      Pattern.compile("(?i)(notes?|source|produced|prepared|printed|report|end of|generated|run(?: by|:| on\\b| at\\b| date)|completion time|rows?(?: count)?:|page \\d|\\*).*|\\(?\\d+ rows?(?: affected| returned| selected)?\\)?\\.?");
  /** What reports repeat on every page, in one cell of its row. */
  private static final Pattern PAGE = Pattern.compile("(?i)page:? ?\\d+ ?(?:of|/) ?\\d+");
  /** "Team total: 2". */
  private static final Pattern OTHER_TOTAL = Pattern.compile("(?i)\\p{L}.{0,39} totals?\\s*[:=-]?\\s*\\(?[\\d,]*\\)?");
  /** Under the headings of what a database prints. */
  private static final Pattern RULE = Pattern.compile("[-=_\u2013\u2014]{2,}");
  /** "CIC Team North (14)" alone in its row: words without a number, which no reference of a child is. */
  private static final Pattern GROUP = Pattern.compile("[A-Z]?[a-z][a-z'\u2019&/:-]{3,}(?:\\s*\\(\\d+\\))?|\\p{L}[\\p{L}'\u2019&/,:-]*(?:\\s+[\\p{L}&/:-][\\p{L}'\u2019&/,:-]*)+(?:\\s*\\(\\d+\\))?");
  /** "Notes:" in one cell, and what it says in the next. */
  private static final Pattern NOTES_BEGIN = Pattern.compile("(?i)(notes?|sources?|key|caveats?|definitions?|prepared by|produced by)\\s*[:.]?");
  private static final int RUNS_NAMED = 10;
  private final boolean capacity;
  private final List<ColumnMatch> headings;
  private final List<Integer> used;
  private final int[] required;
  private final List<ColumnMatch> requiredHeadings;
  private final Map<Kind, List<Integer>> skipped = new TreeMap<>();

  private enum Kind {
    HIDDEN("hidden-rows", "are hidden in the sheet and were read like the others"),
    TOTAL("total-rows", "are totals and were not read as data"),
    GROUP("group-rows", "are headings of groups among the rows and were not read as data"),
    REPEATED("repeated-headings", "repeat the headings and were not read as data"),
    RULED("ruled-lines", "are lines of dashes and were not read as data"),
    NOTE("note-rows", "are notes and were not read as data"),
    UNUSED("unused-rows", "have nothing in the columns that are used");

    private final String what;
    private final Check check;

    Kind(String code, String what) {
      this.what = what;
      this.check = Check.note(code, Tables.ALL, "Rows that " + what + ".", "Nothing to do.");
    }
  }

  /** What is told of here. */
  static List<Check> checks() {
    return Arrays.stream(Kind.values()).map(k -> k.check).toList();
  }

  RowFilter(SheetContext sheet) {
    capacity = sheet.mapping().kind() == TableKind.CAPACITY;
    headings = sheet.mapping().columns().stream().filter(c -> !c.header().isBlank()).toList();
    used = sheet.used().stream().map(ColumnMatch::column).toList();
    required = Field.required(sheet.mapping().kind()).stream().mapToInt(sheet::column).filter(c -> c >= 0).toArray();
    requiredHeadings = headings.stream().filter(h -> IntStream.of(required).anyMatch(c -> c == h.column())).toList();
  }

  /** Whether a row is a row of data. */
  boolean data(SourceRow row) {
    Kind other = other(row);
    if (other != null) {
      skipped.computeIfAbsent(other, k -> new ArrayList<>()).add(row.number());
      return false;
    }
    if (row.hidden()) {
      skipped.computeIfAbsent(Kind.HIDDEN, k -> new ArrayList<>()).add(row.number());
    }
    return true;
  }

  private @org.jspecify.annotations.Nullable Kind other(SourceRow row) {
    if (capacity && TOTAL_ALONE.matcher(first(row)).matches()) {
      return Kind.TOTAL; // it has a name and a number of places, as the rows of homes do
    }
    if (ruled(row)) {
      return Kind.RULED;
    }
    if (complete(row)) {
      return repeats(row) ? Kind.REPEATED : null;
    }
    String first = first(row);
    int filled = row.filled();
    if (filled >= 2 && headings.stream().filter(h -> same(h, row)).count() == filled) {
      return Kind.REPEATED;
    }
    if (saysTotal(row) && filled * 2 <= Math.max(6, headings.size())) {
      return Kind.TOTAL;
    }
    if (filled <= 2 && OTHER_TOTAL.matcher(first).matches()) {
      return Kind.TOTAL;
    }
    if (filled <= 4 && row.cells().stream().anyMatch(c -> PAGE.matcher(c.shown().strip()).matches())) {
      return Kind.NOTE;
    }
    if (filled == 1 && (NOTE.matcher(first).matches() || first.split("\\s+").length >= 4)) {
      return Kind.NOTE;
    }
    if (filled == 1 && !capacity && GROUP.matcher(first).matches()) {
      return Kind.GROUP;
    }
    if (filled == 2 && NOTES_BEGIN.matcher(first).matches()) {
      return Kind.NOTE;
    }
    return used.stream().allMatch(c -> row.cell(c).blank()) ? Kind.UNUSED : null;
  }

  /** Nothing but lines, of which the first is seen without a closer look at other rows. */
  private static boolean ruled(SourceRow row) {
    RawCell first = firstCell(row);
    return first instanceof RawCell.Text text
        && "-=_\u2013\u2014".indexOf(Trimmed.of(text.shown()).charAt(0)) >= 0
        && row.cells().stream().allMatch(c -> c.blank() || RULE.matcher(c.shown().strip()).matches());
  }

  private boolean complete(SourceRow row) {
    for (int c : required) {
      if (row.cell(c).blank()) {
        return false;
      }
    }
    return true;
  }

  private static String first(SourceRow row) {
    return firstCell(row).shown().strip();
  }

  private static RawCell firstCell(SourceRow row) {
    for (int c = 0; c < row.size(); c++) {
      if (!row.cell(c).blank()) {
        return row.cell(c);
      }
    }
    return RawCell.BLANK;
  }

  /** The first cell with content says that the row is a total. */
  static boolean saysTotal(SourceRow row) {
    return firstCell(row) instanceof RawCell.Text text && "gostcGOSTC".indexOf(Trimmed.of(text.shown()).charAt(0)) >= 0 && TOTAL.matcher(first(row)).matches();
  }

  /** Most headings stand in the row again. */
  private boolean repeats(SourceRow row) {
    if (!anySame(row)) {
      return false;
    }
    long same = headings.stream().filter(h -> same(h, row)).count();
    return same >= 2 && same * 5 >= headings.size() * 4L;
  }

  private boolean anySame(SourceRow row) {
    for (ColumnMatch heading : requiredHeadings) {
      if (same(heading, row)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(ColumnMatch heading, SourceRow row) {
    return row.cell(heading.column()) instanceof RawCell.Text text
        && mayName(heading.header(), text.shown())
        && names(heading.header(), text.shown().strip().replaceAll("\\s+", " "));
  }

  /** Ends in the same letter: most cells do not, and need no closer look. */
  private static boolean mayName(String heading, String cell) {
    String text = Trimmed.of(cell);
    return !text.isEmpty() && !heading.isEmpty() && folded(text.charAt(text.length() - 1)) == folded(heading.charAt(heading.length() - 1));
  }

  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** The heading itself, or the lower part of one that stands in two rows. */
  private static boolean names(String heading, String text) {
    return heading.equalsIgnoreCase(text) || heading.toLowerCase(Locale.ROOT).endsWith(" " + text.toLowerCase(Locale.ROOT));
  }

  /** One note for each kind of row that was not data. */
  List<Problem> notes() {
    List<Problem> notes = new ArrayList<>();
    skipped.forEach(
        (kind, rows) -> {
          RowNumbers all = RowNumbers.of(rows);
          String named = all.shown(RUNS_NAMED);
          String subject = named.substring(0, 1).toUpperCase(Locale.UK) + named.substring(1) + ": " + (rows.size() == 1 ? "1 row that " : rows.size() + " rows that ");
          String what = rows.size() == 1 ? singular(kind.what) : kind.what;
          notes.add(new Problem(Severity.NOTE, kind.check.id(), rows.getFirst(), subject + what + ".", kind.check.whatToDo(), List.of(), all));
        });
    return notes;
  }

  private static String singular(String what) {
    return what
        .replaceFirst("^are totals", "is a total")
        .replaceFirst("^are notes", "is a note")
        .replaceFirst("^are lines", "is a line")
        .replaceFirst("^are headings of groups", "is the heading of a group")
        .replaceFirst("^are hidden", "is hidden")
        .replaceFirst("^repeat ", "repeats ")
        .replaceFirst("^have ", "has ")
        .replace(" were ", " was ");
  }
}
