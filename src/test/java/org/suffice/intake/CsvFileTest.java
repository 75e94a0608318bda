package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.Rounds;
import org.suffice.model.Placement;

/** Text files come back as they were written, in every encoding and with every separator that councils' tools use. */
class CsvFileTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  private static List<List<String>> read(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    new CsvFile(file).read(r -> rows.add(new ArrayList<>(r.shown())));
    return rows;
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("abcXYZ 0123456789,;\"|\t\n'-\u00e9\u00a3").ofMinLength(1).ofMaxLength(12).filter(s -> !s.isBlank() && !s.equals("sep="));
    return cell.list().ofSize(4).list().ofMinSize(3).ofMaxSize(15).filter(t -> !String.valueOf(t.getFirst().getFirst()).startsWith("<"));
  }

  @Property(tries = 300, seed = Rounds.SEED)
  void everyCellComesBack(
      @ForAll("tables") List<List<String>> table,
      @ForAll("encodings") String encoding,
      @ForAll("separators") String separator,
      @ForAll("lineEnds") String lineEnd)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table) {
      text.append(String.join(separator, row.stream().map(c -> "\"" + c.replace("\"", "\"\"") + "\"").toList())).append(lineEnd);
    }
    Path file = Files.createTempFile("suffice", ".csv");
    try {
      Files.write(file, encoded(text.toString(), encoding));
      assertEquals(table, read(file));
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(",", ";", "\t", "|");
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\r\n", "\n", "\r");
  }

  @Provide
  Arbitrary<String> encodings() {
    return Arbitraries.of("utf8", "utf8-bom", "utf16le", "utf16be", "windows");
  }

  private static byte[] encoded(String text, String how) {
    return switch (how) {
      case "utf8-bom" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
      case "utf16le" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
      case "utf16be" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
      case "windows" -> text.getBytes(WINDOWS);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  @Test
  void separatorsAreFound() throws IOException {
    for (String separator : List.of(",", ";", "\t", "|")) {
      Path file = Books.text(folder, "a.csv", String.join(separator, "Child", "Start, date", "Type").replace("Start, date", "\"Start, date\""), String.join(separator, "1", "2", "3"));
      assertEquals(List.of(List.of("Child", "Start, date", "Type"), List.of("1", "2", "3")), read(file));
    }
  }

  @Test
  void tabbedTextAsExcelSavesIt() {
    String[] rows = {Books.PLACEMENT_HEADINGS.replace(',', '\t'), "0012\t01/02/2005\tM\tC2\t\"K2 - Children's \u00a3 home\"\tPR4\t01/05/2017\t"};
    Path plain = Books.text(folder, "a.tsv", rows);
    Path unicode = Books.bytes(folder, "b.txt", ("\ufeff" + String.join("\r\n", rows)).getBytes(StandardCharsets.UTF_16LE));
    for (Path file : List.of(plain, unicode)) {
      Placement placement = (Placement) Books.plan(file).sheets().getFirst().rows().getFirst();
      assertEquals("0012", placement.child());
      assertEquals("K2", placement.code());
    }
  }

  @Test
  void excelsSeparatorLineIsNoRow() throws IOException {
    Path file = Books.text(folder, "a.csv", "sep=;", "a;b", "1;2");
    List<Integer> numbers = new ArrayList<>();
    new CsvFile(file).read(r -> numbers.add(r.number()));
    assertEquals(List.of(1, 2), numbers);
    assertEquals(List.of("a", "b"), read(file).getFirst());
  }

  @Test
  void rowNumbersAreExcelsOwn() throws IOException {
    Path file = Books.text(folder, "a.csv", "title", "", "a,\"two", "lines\"", "", "b,c");
    List<Integer> numbers = new ArrayList<>();
    new CsvFile(file).read(r -> numbers.add(r.number()));
    assertEquals(List.of(1, 3, 5), numbers);
  }

  @Test
  void aNumberOfCellsThatDiffersIsNoFault() throws IOException {
    Path file = Books.text(folder, "a.csv", "Extracted 01/02/2017", "a,b,c", "1,2", "1,2,3,4", "\"x\"y,2,3");
    assertEquals(5, read(file).size());
  }
}
