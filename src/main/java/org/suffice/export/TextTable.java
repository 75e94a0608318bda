package org.suffice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suffice.model.FilterWords;
import org.suffice.model.PrintedColumn;
import org.suffice.model.Row;
import org.suffice.model.Table;

/**
 * A table for the terminal: aligned, 100 characters wide, with its notes, definition and source below. A table with more
 * columns than fit is printed in blocks, each with the row labels; a count and its percentage stay together.
 */
public final class TextTable {
  private static final int WIDTH = 100;
  private static final int LABEL_WIDTH = 36;
  private static final int HEADING_WIDTH = 14;
  private static final String GAP = "  ";

  private TextTable() {}

  /** The table as text, ending in a line feed. */
  public static String text(Table table) {
    StringBuilder text = new StringBuilder(Wrapped.paragraph("", table.title(), WIDTH));
    String only = FilterWords.of(table.where());
    if (!only.isEmpty()) {
      text.append(Wrapped.paragraph("", only, WIDTH));
    }
    for (List<Block> block : blocks(table)) {
      text.append('\n');
      append(text, block);
    }
    text.append('\n');
    String shorthand = Shorthand.sentence(table);
    if (!shorthand.isEmpty()) {
      text.append(Wrapped.paragraph("", shorthand, WIDTH));
    }
    for (int i = 0; i < table.notes().size(); i++) {
      text.append(Wrapped.paragraph("Note " + (i + 1) + ": ", table.notes().get(i), WIDTH));
    }
    text.append(Wrapped.paragraph("Definition: ", table.definition(), WIDTH));
    text.append(Wrapped.paragraph("Source: ", table.source(), WIDTH));
    if (table.profile().equals(Table.WORKING_COPY)) {
      text.append(Wrapped.paragraph("", Marking.LINE, WIDTH));
    }
    return text.toString();
  }

  /** A column of text: heading and cells, each as lines. */
  private record Block(boolean right, List<String> heading, List<List<String>> cells, int width) {
    static Block of(boolean right, String heading, int headingWidth, List<String> words, int wordsWidth) {
      List<String> head = Wrapped.lines(heading, headingWidth);
      List<List<String>> cells = words.stream().map(w -> Wrapped.lines(w, wordsWidth)).toList();
      int width = head.stream().mapToInt(String::length).max().orElse(0);
      for (List<String> cell : cells) {
        width = Math.max(width, cell.stream().mapToInt(String::length).max().orElse(0));
      }
      return new Block(right, head, cells, width);
    }

    String line(List<String> lines, int index) {
      String line = index < 0 || index >= lines.size() ? "" : lines.get(index);
      String space = " ".repeat(width - line.length());
      return right ? space + line : line + space;
    }
  }

  private static List<List<Block>> blocks(Table table) {
    Block labels = labels(table);
    List<List<Block>> blocks = new ArrayList<>();
    List<Block> block = new ArrayList<>(List.of(labels));
    int used = labels.width();
    for (List<Block> together : columns(table)) {
      int more = together.stream().mapToInt(b -> b.width() + GAP.length()).sum();
      if (used + more > WIDTH && block.size() > 1) {
        blocks.add(block);
        block = new ArrayList<>(List.of(labels));
        used = labels.width();
      }
      block.addAll(together);
      used += more;
    }
    blocks.add(block);
    return blocks;
  }

  /** Row labels; the parts of a group stand a little in, so that a group and its only part can be told apart. */
  private static Block labels(Table table) {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : table.rows()) {
      String indent = PlainRows.isPartOfGroup(table, row) ? GAP : "";
      cells.add(Wrapped.lines(row.label(), LABEL_WIDTH - indent.length()).stream().map(line -> indent + line).toList());
    }
    List<String> heading = Wrapped.lines(table.rowHeading(), LABEL_WIDTH);
    return new Block(false, heading, cells, Stream.concat(cells.stream().flatMap(List::stream), heading.stream()).mapToInt(String::length).max().orElse(0));
  }

  /** Each column of the table with the percentages that follow it. */
  private static List<List<Block>> columns(Table table) {
    List<List<Block>> columns = new ArrayList<>();
    for (PrintedColumn column : PrintedColumn.of(table)) {
      List<String> words = table.rows().stream().map(column::text).toList();
      Block block = Block.of(column.numeric(), column.heading(), HEADING_WIDTH, words, column.numeric() ? WIDTH : LABEL_WIDTH);
      if (column.share()) {
        columns.getLast().add(block);
      } else {
        columns.add(new ArrayList<>(List.of(block)));
      }
    }
    return columns;
  }


  private static void append(StringBuilder text, List<Block> block) {
    int deep = block.stream().mapToInt(b -> b.heading().size()).max().orElse(1);
    for (int line = 0; line < deep; line++) {
      int at = line;
      appendLine(text, block.stream().map(b -> b.line(b.heading(), at - deep + b.heading().size())).toList());
    }
    appendLine(text, block.stream().map(b -> "-".repeat(b.width())).toList());
    for (int row = 0; row < block.getFirst().cells().size(); row++) {
      int r = row;
      int high = block.stream().mapToInt(b -> b.cells().get(r).size()).max().orElse(1);
      for (int line = 0; line < high; line++) {
        int at = line;
        appendLine(text, block.stream().map(b -> b.line(b.cells().get(r), b.right() ? at - high + b.cells().get(r).size() : at)).toList());
      }
    }
  }

  private static void appendLine(StringBuilder text, List<String> parts) {
    text.append(String.join(GAP, parts).stripTrailing()).append('\n');
  }
}
