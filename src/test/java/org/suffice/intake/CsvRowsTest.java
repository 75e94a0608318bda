package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.Rounds;
import org.suffice.model.Problem;
import org.suffice.model.SufficeException;

/**
 * No row of a text file is lost without a word: what is read is compared with a slow reading of it character by
 * character, and with a reading line by line that knows no quotation marks.
 */
class CsvRowsTest {
  @TempDir Path folder;

  /** A row: its cells, and the lines of the file that it stands in; {@code loose} where a cell goes on behind its closing mark. */
  private record Slow(List<String> cells, List<String> lines, boolean closed, boolean odd, boolean loose) {}

  private record Read(Map<Integer, List<String>> rows, List<Integer> doubts) {}

  private static Read read(Path file) throws IOException {
    Map<Integer, List<String>> rows = new TreeMap<>();
    CsvFile csv = new CsvFile(file);
    csv.read(r -> {
      rows.put(r.number(), new ArrayList<>(r.shown()));
      return true;
    });
    return new Read(rows, csv.doubts().stream().map(Problem::row).toList());
  }

  /** The rows by the rules of quoting: a cell that begins with a quotation mark goes on to the one that closes it. */
  private static List<Slow> slow(String text) {
    List<Slow> rows = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      List<String> cells = new ArrayList<>();
      boolean odd = false;
      boolean loose = false;
      boolean closed = true;
      int begin = at;
      for (boolean more = true; more; ) {
        var cell = new StringBuilder();
        boolean lines = false;
        boolean behind = false;
        if (at < text.length() && text.charAt(at) == '"') {
          boolean inside = true;
          at++;
          while (at < text.length() && (inside || ",\r\n".indexOf(text.charAt(at)) < 0)) {
            char c = text.charAt(at++);
            if (c != '"') {
              cell.append(c);
              lines |= c == '\n' || c == '\r';
              behind |= !inside && c > ' ';
            } else if (inside && at < text.length() && text.charAt(at) == '"') {
              cell.append('"');
              at++;
            } else {
              behind |= !inside;
              inside = !inside;
            }
          }
          closed = !inside;
        } else {
          while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            cell.append(text.charAt(at++));
          }
        }
        odd |= lines && behind;
        loose |= behind;
        cells.add(cell.toString());
        more = at < text.length() && text.charAt(at) == ',';
        at += more ? 1 : 0;
      }
      List<String> lines = List.of(text.substring(begin, at).split("\r\n|\r|\n", -1));
      at += text.startsWith("\r\n", at) ? 2 : at < text.length() ? 1 : 0;
      rows.add(new Slow(cells, lines, closed, odd, loose));
    }
    return rows;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> bits = Arbitraries.of("a", "b", "1", ",", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", " ", "\",\"", "\"\n", "\n\"", "\",");
    return bits.list().ofMinSize(1).ofMaxSize(40).map(l -> "k,h,x\n1,2,3\n" + String.join("", l));
  }

  @Property(tries = 4_000, seed = Rounds.SEED)
  void rowsAreThoseOfASlowReadingOrTheFileIsRefused(@ForAll("texts") String text) throws IOException {
    List<Slow> slow = slow(text);
    boolean broken = slow.stream().anyMatch(r -> !r.closed || r.odd) || swallowed(slow);
    Path file = Files.createTempFile("suffice", ".csv");
    try {
      Files.writeString(file, text);
      if (broken) {
        assertEquals("open-quote", assertThrows(SufficeException.class, () -> read(file)).code());
        return;
      }
      Map<Integer, List<String>> rows = new TreeMap<>();
      for (int i = 0; i < slow.size(); i++) {
        List<String> cells = new ArrayList<>(slow.get(i).cells.stream().map(c -> c.isBlank() ? "" : c).toList());
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
          cells.removeLast();
        }
        if (!cells.isEmpty()) {
          rows.put(i + 1, cells);
        }
      }
      Read read = read(file);
      for (int i = 0; i < slow.size(); i++) {
        if (slow.get(i).loose && told(rows.getOrDefault(i + 1, List.of()), true).isEmpty()) {
          rows.remove(i + 1); // nothing but quotation marks
          read.rows.remove(i + 1);
        }
      }
      assertEquals(rows.keySet(), read.rows.keySet(), text);
      // Which marks a cell keeps that goes on behind its closing one is nobody's rule; its text is never lost.
      read.rows.forEach((number, cells) -> assertEquals(told(rows.get(number), slow.get(number - 1).loose), told(cells, slow.get(number - 1).loose)));
      for (int i = 0; i < slow.size(); i++) {
        int columns = slow.subList(0, i).stream().mapToInt(r -> r.cells.size()).max().orElse(0);
        List<String> lines = slow.get(i).lines;
        boolean eachMayBeARow = lines.size() > 1 && columns > 1 && lines.stream().allMatch(l -> l.split(",", -1).length >= columns);
        assertTrue(!eachMayBeARow || read.doubts.contains(i + 1), "row " + (i + 1) + " of " + text);
      }
    } finally {
      Files.delete(file);
    }
  }

  /** In a wide table, a cell that holds a line with about as many separators as the rows above have is refused. */
  private static boolean swallowed(List<Slow> slow) {
    int columns = 0;
    for (Slow row : slow) {
      int most = row.cells.stream().flatMap(c -> Stream.of(c.split("\r\n|\r|\n", -1)).skip(1)).mapToInt(l -> l.split(",", -1).length - 1).max().orElse(0);
      if (columns >= 6 && most >= columns - 1) {
        return true;
      }
      columns = Math.max(columns, row.cells.size());
    }
    return false;
  }

  private static List<String> told(List<String> cells, boolean loose) {
    return loose ? cells.stream().map(c -> c.replace("\"", "").strip()).filter(c -> !c.isEmpty()).toList() : cells;
  }

  @Test
  void aCarriageReturnWithinTheLastCellLosesNoRow() throws IOException {
    Path file = Books.bytes(folder, "a.csv", "h,k\n1,\"x\ry\"\n2,b\n3,c\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(1, 2, 3, 4), List.copyOf(read(file).rows.keySet()));
    Path odd = Books.bytes(folder, "b.csv", "h,k\n1,\"x\ry\"a\n2,b\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("open-quote", assertThrows(SufficeException.class, () -> read(odd)).code());
  }

  @Test
  void aQuotationMarkThatAnotherFarBelowSeemsToCloseIsTold() {
    Path end = Books.text(folder, "a.csv", "h,k", "1,\"a", "b,c", "\"\"");
    assertEquals("open-quote", assertThrows(SufficeException.class, () -> read(end)).code());
    Path middle = Books.text(folder, "b.csv", "h,k", "1,a", "2,\"b", "3,c", "4,\"d\"", "5,e");
    SufficeException e = assertThrows(SufficeException.class, () -> read(middle));
    assertTrue(e.getMessage().contains("in row 3 "), e.getMessage());
  }

  @Test
  void aLineAsWideAsTheRowsWithinACellRefusesAWideTable() {
    Path wide = Books.text(folder, "a.csv", "a,b,c,d,e,f", "1,2,3,4,5,\"6", "7,8,9,10,11,12\"", "1,2,3,4,5,6");
    SufficeException e = assertThrows(SufficeException.class, () -> read(wide));
    assertEquals("open-quote", e.code());
    assertTrue(e.getMessage().contains("in row 2 "), e.getMessage());
  }

  @Test
  void rowsThatACellMayHaveSwallowedAreNamed() throws IOException {
    Path file = Books.text(folder, "a.csv", "h,k,x", "1,\"a,b", "2,c,d\"", "3,e,f");
    assertEquals(List.of(2), read(file).doubts);
    Path address = Books.text(folder, "b.csv", "h,k,x", "1,\"1 High Street", "Preston\",b", "3,e,f");
    assertEquals(List.of(), read(address).doubts);
  }

  @Test
  void aCellWithoutEndIsAnOpenQuotationMarkWhateverItsLength() {
    String[] lines = new String[9_000];
    java.util.Arrays.fill(lines, "1,2,3 and some more text");
    lines[1] = "1,\"2,3";
    SufficeException e = assertThrows(SufficeException.class, () -> read(Books.text(folder, "a.csv", lines)));
    assertEquals("open-quote", e.code());
    assertTrue(e.getMessage().contains("in row 2 "), e.getMessage());
  }

  @Test
  void rowsAboveACellOfSeveralLinesAreNotNamed() {
    Path file = Books.text(folder, "a.csv", "\"Report\"", "Child ref,Start date,Placement type,Comments", "1,01/02/2017,U4,x", "2,01/02/2017,\"U4\",x", "3,01/02/2017,U4,\"one", "two\"");
    assertEquals(List.of(), Books.plan(file).sheets().getFirst().problems().stream().filter(p -> p.code().equals("row-in-a-cell")).toList());
    assertEquals(3, Books.plan(file).sheets().getFirst().rows().size());
  }
}
