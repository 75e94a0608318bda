package org.suffice.export;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.suffice.model.FilterWords;
import org.suffice.model.Numbers;
import org.suffice.model.Table;

/** The lines that stand above a table on its sheet, below the title: what a reader must know before the numbers. */
final class TableLines {
  static final String ONE_TABLE = "This worksheet contains one table.";
  static final String HAS_NOTES = "This table contains notes, which can be found in the Notes worksheet.";
  static final String BLANKS = "Blank cells in the Notes column mean that there is nothing to note.";

  // Words above a table run over its columns unwrapped: longer lines would leave the screen and the page.
  private static final int LINE = 120;
  private static final int MANY_DATES = 4;

  private TableLines() {}

  static List<String> of(Table table) {
    List<String> lines = new ArrayList<>(List.of(ONE_TABLE));
    if (!table.notes().isEmpty()) {
      lines.add(HAS_NOTES);
    }
    String shorthand = Shorthand.sentence(table);
    if (!shorthand.isEmpty()) {
      lines.add(shorthand);
    }
    if (Shorthand.besideNumbers(table)) {
      lines.add(BLANKS);
    }
    lines.addAll(when(table));
    String only = FilterWords.of(table.where());
    if (!only.isEmpty()) {
      lines.addAll(broken(only));
    }
    lines.addAll(broken("Definition: " + table.definition()));
    lines.addAll(broken("Source: " + table.source()));
    return lines;
  }

  private static List<String> when(Table table) {
    List<String> lines = new ArrayList<>();
    List<LocalDate> dates = table.asAt();
    if (dates.size() > MANY_DATES) {
      lines.add("As at " + dates.size() + " dates from " + Numbers.date(dates.getFirst()) + " to " + Numbers.date(dates.getLast()) + ".");
    } else if (!dates.isEmpty()) {
      lines.add("As at " + dates.stream().map(Numbers::date).collect(Collectors.joining(", ")) + ".");
    }
    if (table.from() != null && table.to() != null) {
      lines.add("From " + Numbers.date(table.from()) + " to " + Numbers.date(table.to()) + ", both days included.");
    }
    return lines;
  }

  /** Whole sentences to a line as long as they fit; a longer sentence is broken at a space. */
  static List<String> broken(String words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String sentence : sentences(words)) {
      if (!line.isEmpty() && line.length() + 1 + sentence.length() > LINE) {
        lines.addAll(Wrapped.lines(line.toString(), LINE));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(sentence);
    }
    lines.addAll(Wrapped.lines(line.toString(), LINE));
    return lines;
  }

  private static List<String> sentences(String words) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
    breaks.setText(words);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      sentences.add(words.substring(start, end).strip());
    }
    return sentences;
  }
}
