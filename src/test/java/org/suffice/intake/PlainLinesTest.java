package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.suffice.Rounds;

/** The rows read from bytes, and those of the general reader from where they end, are those of the general reader alone. */
class PlainLinesTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> bits =
        Arbitraries.of("a", "Agency fostering", "31/03/2017", "2017-03-31", "-5", "#", "\u000b", "\f", "\0", ",", ",", ",", ",,", "\n", "\r\n", "\r", "\r\r\n", " ", "\t", "\u00a3", "\u00e9\u00e9", "\u20ac", "a-text-of-more-than-24-bytes, ", "\u00a0", "\"");
    return bits.list().ofMaxSize(60).map(l -> String.join("", l));
  }

  @Property(tries = 3_000, seed = Rounds.SEED)
  void rowsAreThoseOfTheGeneralReader(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 90) int block) throws IOException {
    same(text, block);
  }

  /** After the first thousand cells of a column it is known what its texts are; they may become others. */
  @Example
  void longColumnsThatChange() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      boolean late = i > 3_000 && i % 3 == 0;
      text.append(late ? " " : "R" + i).append(',');
      text.append(late ? "31/13/17x9" : "%02d/%02d/%d".formatted(i % 28 + 1, i % 12 + 1, 1975 + i % 80)).append(',');
      text.append(late ? "at last" : "U" + i % 6).append(',');
      text.append(late ? "" : "Provider of a long name " + i % 9).append(',');
      text.append(late ? "2017-03-3\u00e9" : "%d-%02d-%02d".formatted(1975 + i % 80, i % 12 + 1, i % 28 + 1)).append('\n');
    }
    same(text.toString(), 700);
    same(text.toString(), 1 << 17);
  }

  @Property(seed = Rounds.SEED)
  void aDayIsTheTextThatStandsThere(@ForAll @CharRange(from = '-', to = ':') @StringLength(10) String text, @ForAll boolean iso) {
    var days = new DayTexts();
    String like = iso ? text.substring(0, 4) + "-" + text.substring(5, 7) + "-" + text.substring(8) : text.substring(0, 2) + "/" + text.substring(3, 5) + "/" + text.substring(6);
    for (String one : List.of(text, like, like.replaceAll("[^-/]", "1"), iso ? "20" + like.substring(2) : like.substring(0, 6) + "20" + like.substring(8))) {
      for (int time = 0; time < 2; time++) {
        RawCell cell = days.of(one.getBytes(StandardCharsets.US_ASCII), 0, 10);
        assertTrue(cell == null || cell.shown().equals(one), one + " is " + cell);
      }
    }
  }

  private static void same(String text, int block) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
      byte[] bytes = text.getBytes(charset);
      List<List<String>> all = general(bytes, charset);
      List<List<String>> found = new ArrayList<>();
      var blocks = new PlainBlocks(new ByteArrayInputStream(bytes), ',', () -> charset, block);
      int[] most = {0};
      boolean whole = new PlainRows(0).each(
          blocks,
          (row, cells) -> {
            assertEquals(found.size() + 1, row.number());
            found.add(filled(row.shown()));
            most[0] = Math.max(most[0], cells);
            return true;
          });
      assertTrue(whole);
      assertEquals(all.stream().limit(found.size()).mapToInt(List::size).max().orElse(0), most[0]);
      byte[] rest = blocks.rest().readAllBytes();
      assertEquals(blocks.atEnd(), rest.length == 0);
      general(rest, charset).forEach(r -> found.add(filled(r)));
      assertEquals(all.stream().map(PlainLinesTest::filled).toList(), found);
    }
  }

  /** Without the blank cells behind the last with content. */
  private static List<String> filled(List<String> row) {
    int size = row.size();
    while (size > 0 && row.get(size - 1).isEmpty()) {
      size--;
    }
    return row.subList(0, size);
  }

  /** A reader that wants no more rows gets none, and the threads end. */
  @Example
  void noMoreThanWanted() throws IOException {
    String text = "a,b\n".repeat(5_000);
    for (int wanted : new int[] {1, 3, 7, 1_000, 4_999}) {
      List<Integer> given = new ArrayList<>();
      var blocks = new PlainBlocks(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ',', () -> StandardCharsets.UTF_8, 64);
      assertFalse(
          new PlainRows(0).each(
              blocks,
              (row, cells) -> {
                given.add(row.number());
                return given.size() < wanted;
              }));
      assertEquals(IntStream.rangeClosed(1, wanted).boxed().toList(), given);
    }
  }

  private static List<List<String>> general(byte[] bytes, Charset charset) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records = CsvFile.records(new InputStreamReader(new ByteArrayInputStream(bytes), charset), ',')) {
      records.forEach(r -> rows.add(r.getFields().stream().map(f -> f.isBlank() ? "" : f).toList()));
    }
    return rows;
  }
}
