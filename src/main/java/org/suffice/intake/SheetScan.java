package org.suffice.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suffice.progress.Ahead;
import org.suffice.progress.Progress;

/** One pass over a sheet before anything is added: finds the headings, profiles every column, counts the rows. */
final class SheetScan {
  private static final int CHECK_EVERY = 500;
  private final int topRows;
  private final Function<List<SourceRow>, Optional<SourceRow>> findHeader;
  private final HeadingTexts texts;
  private final Progress progress;
  private final String what;
  private final KeptRows.@Nullable Builder kept;
  private final List<SourceRow> top = new ArrayList<>();
  private final List<ColumnProfile> profiles = new ArrayList<>();
  private @Nullable SourceRow header;
  private boolean decided;
  private BitSet hidden = new BitSet();
  private int rows;
  private int seen;

  /**
   * Prepares a pass.
   *
   * @param topRows rows numbered up to this are kept, and the headings are among them
   * @param kept takes every row; null where none is to be kept
   */
  SheetScan(
      int topRows,
      Function<List<SourceRow>, Optional<SourceRow>> findHeader,
      HeadingTexts texts,
      Progress progress,
      String what,
      KeptRows.@Nullable Builder kept) {
    this.topRows = topRows;
    this.findHeader = findHeader;
    this.texts = texts;
    this.progress = progress;
    this.what = what;
    this.kept = kept;
  }

  /** Reads the sheet. */
  void read(SourceSheet sheet) throws IOException {
    Ahead.<SourceRow, IOException, RuntimeException>each(rows -> hidden = sheet.read(rows::test), this::row);
    decide();
  }

  private void row(SourceRow row) {
    if (++seen % CHECK_EVERY == 0) {
      progress.check();
      progress.report(seen, -1, what);
    }
    if (kept != null) {
      kept.add(row);
    }
    if (row.number() <= topRows) {
      top.add(row);
    } else {
      decide();
      profile(row);
    }
  }

  private void decide() {
    if (decided) {
      return;
    }
    decided = true;
    header = findHeader.apply(top).orElse(null);
    SourceRow found = header;
    if (found != null) {
      top.stream().filter(r -> r.number() > found.number()).forEach(this::profile);
    }
  }

  private void profile(SourceRow row) {
    rows++;
    SourceRow headings = header;
    if (headings == null || RowFilter.saysTotal(row)) {
      return;
    }
    for (int c = 0; c < row.size(); c++) {
      while (profiles.size() <= c) {
        profiles.add(new ColumnProfile());
      }
      RawCell cell = row.cell(c);
      // Headings that are repeated further down say nothing about the values.
      if (!cell.blank() && !cell.equals(headings.cell(c))) {
        profiles.get(c).add(cell);
      }
    }
  }

  /** No row has content. */
  boolean empty() {
    return seen == 0;
  }

  /** Rows with content below the headings. */
  int rows() {
    return rows;
  }

  /** The row of the headings; null where none was found. */
  @Nullable SourceRow header() {
    return header;
  }

  /** The rows above the headings; all first rows where there are none. */
  List<SourceRow> titles() {
    SourceRow found = header;
    return found == null ? List.copyOf(top) : top.stream().filter(r -> r.number() < found.number()).toList();
  }

  /** The rows kept from the top. */
  List<SourceRow> top() {
    return List.copyOf(top);
  }

  /** Columns that the sheet hides. */
  BitSet hidden() {
    return hidden;
  }

  /** Every column with a heading or a value. */
  List<Heading> headings() {
    SourceRow found = header;
    List<Heading> headings = new ArrayList<>();
    if (found == null) {
      return headings;
    }
    List<String> named = texts.of(found, above(found));
    for (int c = 0; c < Math.max(named.size(), profiles.size()); c++) {
      ColumnProfile profile = c < profiles.size() ? profiles.get(c) : new ColumnProfile();
      String text = c < named.size() ? named.get(c) : "";
      if (!text.isEmpty() || !profile.empty()) {
        headings.add(new Heading(c, text, hidden.get(c), profile));
      }
    }
    return headings;
  }

  /** The row directly above the headings; null where it is blank or there is none. */
  private @Nullable SourceRow above(SourceRow found) {
    return top.stream().filter(r -> r.number() == found.number() - 1).findFirst().orElse(null);
  }
}
