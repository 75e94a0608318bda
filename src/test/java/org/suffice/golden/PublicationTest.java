package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves for publication, on the samples: nothing exact and nothing small is in any of it. */
final class PublicationTest {
  private static final Set<String> COUNTS = Set.of("children", "requests", "children-sought", "placements", "places", "moves", "remands");
  /** Records, single cases, and numbers that rounding counts does not protect. */
  private static final Set<String> INSIDE =
      Set.of("data-quality", "stock-flow", "secure-use", "placement-costs", "placement-duration", "unregulated",
          "hard-to-find-needs-together", "search-times", "search-demand", "target-planner", "reconciliation", "monthly-page");

  /** Names and titles of the tables of figures from outside, among the words of their files and sheets. */
  private static final List<String> OUTSIDE =
      List.of("published-figures", "peer-comparison", "kpi-trajectory", "Published figures", "Ourselves and others", "Targets quarter by quarter");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,-])(\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d,]*[\\d])");
  private static final Pattern SHARED = Pattern.compile("t=\"s\"[^>]*><v>(\\d+)</v>");
  @TempDir static Path folder;
  private static SampleProject samples;

  @BeforeAll
  static void samples() {
    samples = SampleProject.in(folder);
  }

  @Test
  void everyCountIsRoundedOrHidden() {
    for (String id : samples.measures()) {
      if (!INSIDE.contains(id)) {
        JsonNode json = samples.ask(id, "--publication").json();
        assertEquals("publication", json.get("profile").asText());
        assertTrue(json.get("notes").get(0).asText().startsWith("Numbers from 1 to 7 are shown as [c]"), id);
        for (JsonNode row : json.get("rows")) {
          for (int c = 0; c < row.get("cells").size(); c++) {
            check(id, json.get("columns").get(c), row, row.get("cells").get(c));
          }
        }
      }
    }
  }

  private static void check(String id, JsonNode column, JsonNode row, JsonNode cell) {
    String where = id + " " + row.get("id") + " " + column.get("id") + " " + cell;
    if (COUNTS.contains(column.get("unit").asText())) {
      assertTrue(cell.get("value").isNull() ? Set.of("[c]", "[s]", "[x]", "[z]").contains(cell.get("flag").asText()) : five(cell.get("value")), where);
      assertTrue(cell.get("of").isNull() || five(cell.get("of")), where);
      assertTrue(cell.get("share").isNull() || cell.get("share").asDouble() == Math.rint(cell.get("share").asDouble()), where);
    } else if (id.equals("kpi") && column.get("id").asText().equals("now") && cell.get("value").isNumber()) {
      assertTrue(five(cell.get("value")) || cell.get("of").isNumber(), where);
      assertTrue(cell.get("of").isNull() || cell.get("of").asDouble() > 100_000 || five(cell.get("of")), where);
    }
  }

  private static boolean five(JsonNode number) {
    return number.asDouble() % 5 == 0 && number.asDouble() != 5;
  }

  @Test
  void theExactRuleHidesSmallNumbersAndShowsTheRest() {
    SampleProject exact = SampleProject.in(folder.resolve("exact"));
    exact.set("disclosure=exact");
    JsonNode mix = exact.ask("placement-mix", "--publication").json();
    assertTrue(mix.get("notes").get(0).asText().startsWith("Numbers from 1 to 5"));
    Answer answer = new Answer(mix);
    assertEquals(1891, answer.value("total", "children"));
    assertEquals(63, answer.share("fostering", "children"));
    for (JsonNode row : mix.get("rows")) {
      JsonNode cell = row.get("cells").get(0);
      assertTrue(cell.get("value").isNull() ? cell.get("flag").asText().equals("[c]") : cell.get("value").asInt() == 0 || cell.get("value").asInt() > 5, row.toString());
    }
  }

  @Test
  void recordsAreForInsideTheCouncil() {
    for (String id : INSIDE) {
      assertTrue(samples.refused("table", id, "--publication").contains("for inside the council"), id);
    }
  }

  @Test
  void aPackForPublicationHoldsNoExactNumber() throws IOException {
    Set<String> exact = ExactNumbers.of(samples);
    Set<String> given = given();
    assertTrue(exact.contains("1029") && exact.contains("1184"), exact.toString());
    Path pack = folder.resolve("pack");
    samples.run("pack", "--out", pack.toString());
    List<String> texts = texts(pack);
    assertTrue(texts.size() > 120, "files looked at: " + texts.size());
    for (String text : texts) {
      boolean outside = OUTSIDE.stream().anyMatch(text::contains);
      NUMBER.matcher(text).results().map(m -> m.group().replace(",", "")).filter(n -> !outside || !given.contains(n))
          .forEach(n -> assertFalse(exact.contains(n), () -> n + " in " + text.substring(0, 60)));
      assertFalse(text.contains("OFFICIAL-SENSITIVE"), text.substring(0, 60));
      assertFalse(text.contains("could be worked out from the others"), () -> "names cells with small numbers: " + text.substring(0, 60));
    }
  }

  /** What is public already: figures that were published, and where the line from a printed baseline to a printed target is. */
  private static Set<String> given() {
    Set<String> given = new TreeSet<>();
    for (String id : List.of("published-figures", "peer-comparison", "kpi-trajectory")) {
      JsonNode json = samples.ask(id).json();
      for (JsonNode row : json.get("rows")) {
        for (int c = 0; c < row.get("cells").size(); c++) {
          if (!json.get("columns").get(c).get("id").asText().startsWith("now@")) {
            given.add(String.valueOf(row.get("cells").get(c).get("value").asLong()));
          }
        }
      }
    }
    return given;
  }

  private static String content(ZipFile zip, String entry) throws IOException {
    return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The words of every file: parts of workbooks one by one, of drawings only what is written. */
  private static List<String> texts(Path pack) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(pack)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".xlsx")) {
          try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> words = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL).matcher(content(zip, "xl/sharedStrings.xml")).results().map(m -> m.group(1)).toList();
            for (var entry : zip.stream().toList()) {
              String text = SHARED.matcher(content(zip, entry.getName())).replaceAll(m -> Matcher.quoteReplacement(">" + words.get(Integer.parseInt(m.group(1)))));
              texts.add(name + " " + entry.getName() + " ".repeat(60) + text.replaceAll("<[^>]*>", " "));
            }
          }
        } else if (name.endsWith(".docx")) {
          // a gap to a target is below zero as often as not, and like the way to it made of numbers from outside
          Docx.read(file).items().entrySet().stream().filter(e -> !e.getKey().startsWith("sf1:t:kpi")).forEach(e -> texts.add(name + " " + e.getKey() + " ".repeat(60) + e.getValue().replace('\u2212', '-')));
        } else if (name.endsWith(".svg")) {
          var written = Pattern.compile("<text[^>]*>([^<]*)<|<(?:title|desc)[^>]*>([^<]*)<").matcher(Files.readString(file)).results().map(m -> m.group(1) == null ? m.group(2) : m.group(1)).toList();
          texts.add(name + " ".repeat(60) + String.join(" | ", written));
        } else if (name.endsWith(".pdf")) {
          try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var said = document.getDocumentInformation();
            texts.add(name + " ".repeat(60) + new PDFTextStripper().getText(document) + " | " + said.getTitle() + " | " + said.getSubject());
          }
        } else if (name.endsWith(".ods")) {
          try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String table : content(zip, "content.xml").split("<table:table ")) {
              texts.add(name + " ".repeat(60) + table.replace('\u2212', '-').replaceAll("office:value=\"([^\"]*)\"", "> $1 <").replaceAll("<[^>]*>", " "));
            }
          }
        } else if (name.endsWith(".html")) {
          Stream.of(Files.readString(file).split("<h2")).forEach(part -> texts.add(name + " ".repeat(60) + part));
        } else if (name.equals("summary.txt") || name.endsWith(".csv")) {
          texts.add(name + " ".repeat(60) + Files.readString(file));
        }
      }
    }
    return texts;
  }
}
