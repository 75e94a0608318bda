package org.suffice.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The rows read from bytes, and those of the general reader from where they end, are those of the general reader alone. */
class PlainLinesTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> bits =
        Arbitraries.of("a", "Agency fostering", "31/03/2017", ",", ",", ",", ",,", "\n", "\r\n", "\r", "\r\r\n", " ", "\t", "\u00a3", "\u00e9\u00e9", "\u20ac", "a-text-of-more-than-24-bytes, ", "\u00a0", "\"");
    return bits.list().ofMaxSize(60).map(l -> String.join("", l));
  }

  @Property(tries = 3_000)
  void rowsAreThoseOfTheGeneralReader(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 90) int block) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
      byte[] bytes = text.getBytes(charset);
      List<List<String>> all = general(bytes, charset);
      List<List<String>> found = new ArrayList<>();
      var lines = new PlainLines(new ByteArrayInputStream(bytes), ',', charset, block);
      while (lines.next()) {
        SourceRow row = lines.row(found.size() + 1);
        List<String> shown = new ArrayList<>(row.shown());
        while (shown.size() < lines.count()) {
          shown.add("");
        }
        found.add(shown);
      }
      byte[] rest = lines.rest().readAllBytes();
      assertEquals(lines.atEnd(), rest.length == 0);
      found.addAll(general(rest, charset));
      assertEquals(all, found);
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
