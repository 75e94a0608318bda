package org.suffice.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.suffice.model.ColumnMatch;
import org.suffice.model.Field;
import org.suffice.model.Fix;
import org.suffice.model.Mapping;
import org.suffice.model.SheetReading;
import org.suffice.model.SufficeException;

/**
 * Fixes written down outside Suffice: a table with the columns file, sheet, row, column and value, or a JSON list of
 * objects with these names. File and sheet may be blank where there is only one; a column is named by its heading, by
 * what it becomes ({@code end}), or by its letter.
 */
public final class FixList {
  private static final List<String> NAMES = List.of("file", "sheet", "row", "column", "value");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,3}");
  private static final JsonMapper JSON = new JsonMapper();

  private FixList() {}

  /**
   * The fixes of a file, for sheets that are to be added.
   *
   * @throws SufficeException {@code fixes-not-read}, {@code fix-for-nothing}: where, what, what to do
   */
  public static List<Fix> read(Path file, List<SheetReading> readings) {
    List<Fix> fixes = new ArrayList<>();
    for (Map<String, String> line : lines(file)) {
      fixes.add(fix(line, readings));
    }
    return fixes;
  }

  private static List<Map<String, String>> lines(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw broken(file, "there is no such file");
      }
      return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json") ? json(file) : table(file);
    } catch (IOException e) {
      throw broken(file, "this account may not read it");
    }
  }

  private static List<Map<String, String>> json(Path file) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw broken(file, "it is not JSON");
    }
    if (!root.isArray()) {
      throw broken(file, "it is not a list");
    }
    var lines = new ArrayList<Map<String, String>>();
    for (JsonNode entry : root) {
      var line = new HashMap<String, String>();
      NAMES.forEach(n -> line.put(n, entry.path(n).asText("")));
      lines.add(line);
    }
    return lines;
  }

  private static List<Map<String, String>> table(Path file) throws IOException {
    var lines = new ArrayList<Map<String, String>>();
    var columns = new HashMap<String, Integer>();
    try (SourceFile source = SourceFiles.open(file)) {
      source
          .sheets()
          .getFirst()
          .read(
              row -> {
                if (columns.isEmpty()) {
                  headings(file, row, columns);
                } else {
                  var line = new HashMap<String, String>();
                  columns.forEach((name, at) -> line.put(name, row.cell(at).shown()));
                  lines.add(line);
                }
                return true;
              });
    }
    return lines;
  }

  private static void headings(Path file, SourceRow row, Map<String, Integer> columns) {
    for (int c = 0; c < row.cells().size(); c++) {
      String heading = row.cell(c).shown().strip().toLowerCase(Locale.ROOT);
      if (NAMES.contains(heading)) {
        columns.put(heading, c);
      }
    }
    if (!columns.keySet().containsAll(List.of("row", "column", "value"))) {
      throw broken(file, "its first row does not name the columns row, column and value (and file and sheet where there are several)");
    }
  }

  private static Fix fix(Map<String, String> line, List<SheetReading> readings) {
    String file = line.getOrDefault("file", "").strip();
    String sheet = line.getOrDefault("sheet", "").strip();
    String row = line.getOrDefault("row", "").strip();
    String column = line.getOrDefault("column", "").strip();
    String what = "The fix for row " + row + ", column \u201c" + column + "\u201d";
    List<SheetReading> meant =
        readings.stream()
            .filter(SheetReading::ready)
            .filter(r -> file.isEmpty() || file.equalsIgnoreCase(r.file()) || file.equalsIgnoreCase(r.fileHash()))
            .filter(r -> sheet.isEmpty() || sheet.equalsIgnoreCase(r.sheet()))
            .toList();
    if (meant.size() != 1) {
      String why = meant.isEmpty() ? " is for a file or sheet that is not being added" : " does not say for which file and sheet it is";
      throw forNothing(what + why + ". Give the file's name and the sheet's.");
    }
    if (!row.matches("[1-9]\\d{0,6}")) {
      throw forNothing(what + " has no row number. Number rows as Excel does.");
    }
    SheetReading reading = meant.getFirst();
    int at = column(reading, column);
    if (at < 0) {
      throw forNothing(what + " is for a column that the sheet does not have. Name it by its heading or its letter.");
    }
    return new Fix(reading.fileHash(), reading.sheet(), Integer.parseInt(row), at, line.getOrDefault("value", "").strip());
  }

  private static int column(SheetReading reading, String name) {
    Mapping mapping = reading.mapping();
    if (mapping == null || name.isEmpty()) {
      return -1;
    }
    for (ColumnMatch c : mapping.columns()) {
      Field field = c.field();
      if (c.header().equalsIgnoreCase(name) || (field != null && field.id().equalsIgnoreCase(name))) {
        return c.column();
      }
    }
    return LETTERS.matcher(name).matches() ? letters(name.toUpperCase(Locale.ROOT)) : -1;
  }

  private static int letters(String name) {
    int at = 0;
    for (int i = 0; i < name.length(); i++) {
      at = at * 26 + name.charAt(i) - 'A' + 1;
    }
    return at > 500 ? -1 : at - 1;
  }

  private static SufficeException forNothing(String sentence) {
    return new SufficeException("fix-for-nothing", sentence + " Nothing was added.");
  }

  private static SufficeException broken(Path file, String why) {
    return new SufficeException(
        "fixes-not-read",
        "The fixes in " + file + " cannot be read: " + why + ". Give a text file or workbook with the columns file, sheet,"
            + " row, column and value, or a JSON list of objects with these names.");
  }
}
