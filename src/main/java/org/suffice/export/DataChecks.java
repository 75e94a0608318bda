package org.suffice.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** The rules of a sheet with figures: the lines above the table, numbers as numbers, marks explained, widths. */
final class DataChecks {
  private static final Pattern NOTE = Pattern.compile("\\[note \\d+]");
  private static final Pattern MARK = Pattern.compile("\\[[a-z]+]");
  private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d[\\d,]*(\\.\\d+)?%?");
  private static final Pattern COMMAS = Pattern.compile("#,##0(\\.0+)?");

  private DataChecks() {}

  /** Checks the sheet; returns the notes it points to. */
  static Set<String> check(CheckedSheet on, XSSFTable table) {
    List<String> lines = new ArrayList<>();
    for (int row = 2; row < table.getStartRowIndex(); row++) {
      lines.add(on.text(row, 0));
    }
    Set<String> notes = new LinkedHashSet<>();
    Set<String> marks = new LinkedHashSet<>();
    for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
      for (int column = 0; column <= table.getEndColIndex(); column++) {
        find(NOTE, on.text(row, column), notes);
        if (row > table.getStartRowIndex() && column > 0) {
          find(MARK, on.text(row, column), marks);
          cell(on, row, column);
        }
      }
    }
    lines(on, lines, notes, marks);
    widths(on, table);
    return notes;
  }

  private static void lines(CheckedSheet on, List<String> lines, Set<String> notes, Set<String> marks) {
    boolean says = !lines.isEmpty() && lines.getFirst().equals(TableLines.HAS_NOTES);
    on.require(notes.isEmpty() || says, "A3 does not say \"%s\"", TableLines.HAS_NOTES);
    on.require(!notes.isEmpty() || !lines.contains(TableLines.HAS_NOTES), "It says that there are notes, but no heading points to one.");
    String shorthand = lines.stream().filter(line -> line.startsWith("Some shorthand is used in this table, ")).findFirst().orElse("");
    Set<String> explained = new LinkedHashSet<>();
    find(MARK, shorthand, explained);
    for (String mark : marks) {
      on.require(Shorthand.allowed().contains(mark), "The mark %s is not one of the allowed ones.", mark);
      on.require(explained.contains(mark), "The mark %s is not explained above the table.", mark);
    }
    for (String mark : explained) {
      on.require(marks.contains(mark), "The mark %s is explained but not used.", mark);
    }
    on.require(lines.stream().anyMatch(line -> line.startsWith("As at ") || line.startsWith("From ")), "No line says which date or period it is about.");
    on.require(lines.stream().anyMatch(line -> line.startsWith("Definition: ")), "No line gives the definition.");
    on.require(lines.stream().anyMatch(line -> line.startsWith("Source: ")), "No line gives the source.");
  }

  private static void cell(CheckedSheet on, int row, int column) {
    XSSFCell cell = on.cell(row, column);
    if (cell == null) {
      return;
    }
    String at = cell.getAddress().formatAsString();
    boolean right = cell.getCellStyle().getAlignment() == HorizontalAlignment.RIGHT;
    String format = cell.getCellStyle().getDataFormatString();
    if (CheckedSheet.isNumber(cell)) {
      on.require(right, "%s is a number that is not right-aligned.", at);
      String first = format.split(";", 2)[0];
      on.require(COMMAS.matcher(first).matches(), "%s has no thousands commas (%s).", at, format);
      on.require(on.workingCopy() || COMMAS.matcher(format).matches(), "%s has a number format beyond thousands commas (%s).", at, format);
    } else if (CheckedSheet.isDate(cell)) {
      on.require(on.workingCopy(), "%s has a date format, which a publication has not.", at);
    } else if (cell.getCellType() == CellType.STRING) {
      String words = cell.getStringCellValue().strip();
      on.require(!NUMBER.matcher(words).matches(), "%s is a number stored as text.", at);
      on.require(right || !MARK.matcher(words).matches(), "%s is a mark that is not right-aligned.", at);
    }
  }

  private static void widths(CheckedSheet on, XSSFTable table) {
    for (int column = 0; column <= table.getEndColIndex(); column++) {
      int longest = 0;
      for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
        XSSFCell cell = on.cell(row, column);
        boolean words = cell != null && cell.getCellType() == CellType.STRING;
        longest = Math.max(longest, words ? on.text(row, column).length() : 0);
      }
      int wanted = longest > ExcelSheets.LONG_TEXT ? ExcelSheets.WIDE : ExcelSheets.NARROW;
      int width = on.sheet().getColumnWidth(column) / 256;
      on.require(width == wanted, "Column %d is %d wide instead of %d.", column + 1, width, wanted);
    }
  }

  private static void find(Pattern pattern, String words, Set<String> found) {
    Matcher matcher = pattern.matcher(words);
    while (matcher.find()) {
      found.add(matcher.group());
    }
  }
}
