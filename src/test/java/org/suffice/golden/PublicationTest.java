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
  /** Records, single cases, and numbers that only make sense exactly or are nearly all small. */
  private static final Set<String> INSIDE = Set.of("data-quality", "unregulated", "hard-to-find-needs-together");

  /** Lines beside the sum, of which a reader may take the rest. */
  private static final Set<String> BESIDE =
      Set.of("re-entries", "not-failed", "succeeded-of-closed", "three-or-more-two-years", "looked-after-two-years", "two-years-same", "long-term", "stock", "starters", "step-down",
          "to-supported", "fostering-excluding-parents");

  /** Names and titles of the tables of figures from outside, among the words of their files and sheets. */
  private static final List<String> OUTSIDE =
      List.of("published-figures", "peer-comparison", "kpi-trajectory", "target-planner", "Published figures", "Target planner", "Ourselves and others", "Targets quarter by quarter");

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
    } else if (Set.of("nights", "pounds").contains(column.get("unit").asText())) {
      assertTrue(cell.get("value").isNull() ? Set.of("[c]", "[s]", "[z]").contains(cell.get("flag").asText()) : cell.get("value").asDouble() % 10 == 0, where);
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
    for (String id : List.of("search-times", "search-demand")) {
      assertTrue(exact.refused("table", id, "--publication").contains("set disclosure=rounded"));
    }
    for (String id : List.of("stock-flow", "placement-costs", "placement-duration", "secure-use")) {
      JsonNode alone = exact.ask(id, "--publication").json();
      for (JsonNode row : alone.get("rows")) {
        for (int c = 0; c < row.get("cells").size(); c++) {
          JsonNode cell = row.get("cells").get(c);
          boolean counted = COUNTS.contains(alone.get("columns").get(c).get("unit").asText());
          assertTrue(!counted || cell.get("value").isNull() || cell.get("value").asInt() == 0 || cell.get("value").asInt() > 5, id + " " + row);
        }
      }
    }
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

  /** By quarter, what may be published is protected with the whole, and what may not says why and what may. */
  @Test
  void searchesByPeriodArePublishedWithTheWholeOrNotAtAll() {
    JsonNode ages = samples.ask("hard-to-find-by-age", "--publication", "--by", "quarter").json();
    assertEquals(12, ages.get("columns").size(), "three columns for each of three quarters and the whole");
    for (JsonNode row : ages.get("rows")) {
      for (int c = 0; c < row.get("cells").size(); c++) {
        check("hard-to-find-by-age", ages.get("columns").get(c), row, row.get("cells").get(c));
      }
    }
    for (String id : List.of("hard-to-find-by-type", "hard-to-find-needs", "search-outcomes", "search-times", "search-demand", "routing")) {
      String why = samples.refused("table", id, "--publication", "--by", "quarter");
      assertTrue(why.contains("cannot be published by month, quarter or year") && why.contains("Publish it for the whole period"), why);
    }
    SampleProject exact = SampleProject.in(folder.resolve("periods"));
    exact.set("disclosure=exact");
    String why = exact.refused("table", "hard-to-find-by-age", "--publication", "--by", "month");
    assertTrue(why.contains("set disclosure=rounded") && why.contains("Make a working copy"), why);
    assertEquals(12, exact.ask("hard-to-find-by-age", "--by", "quarter").json().get("columns").size(), "a working copy stays inside");
  }

  /** Decision 31: nothing in either table can prevent it, so it is said on both ways out. */
  @Test
  void numbersOfSomeWarnOfWhatTheyTellBesideOthers() {
    SampleProject exact = SampleProject.in(folder.resolve("some"));
    JsonNode rounded = exact.ask("placement-mix", "--publication", "--where", "sex=male").json();
    assertTrue(rounded.get("warnings").get(0).asText().contains("beside the same table of the others and of all"), rounded.toString());
    assertFalse(exact.ask("placement-mix", "--publication").json().has("warnings"));
    exact.set("disclosure=exact");
    JsonNode some = exact.ask("placement-mix", "--publication", "--where", "sex=male").json();
    assertTrue(some.get("warnings").get(0).asText().contains("the difference can be worked out") && some.get("warnings").get(0).asText().contains("disclosure=rounded"), some.toString());
    assertFalse(exact.ask("placement-mix", "--publication").json().has("warnings"));
    assertFalse(exact.ask("placement-mix", "--where", "sex=male").json().has("warnings"), "a working copy stays inside");
    JsonNode parts = exact.ask("children-by-age", "--publication", "--by", "sex").json();
    assertTrue(parts.get("warnings").get(0).asText().contains("protected beside the table without the breakdown"), parts.toString());
    assertFalse(exact.ask("children-by-age", "--by", "sex").json().has("warnings"), "a working copy stays inside");
    String why = exact.refused("table", "placement-mix", "--publication", "--by", "sex");
    assertTrue(why.contains("what the same table without the breakdown prints") && why.contains("It can be published with rounded numbers"), why);
    assertTrue(exact.warned("table", "placement-mix", "--publication", "--where", "sex=male").contains("the difference can be worked out"));
    assertEquals("", exact.warned("table", "placement-mix", "--publication"));
  }

  /** Of 14 children with offending as a need 7 are boys and 7 are girls: both hidden, but the table without the breakdown prints 15, which is 13 at least. */
  @Test
  void aBreakdownThatTellsASmallNumberBesideItsTableIsRefused() {
    assertEquals(15, samples.ask("hard-to-find-needs", "--publication").cell("offending", "hard-to-find").get("value").asInt());
    assertEquals(7, samples.ask("hard-to-find-needs", "--by", "sex").cell("offending", "hard-to-find:male").get("value").asInt());
    String why = samples.refused("table", "hard-to-find-needs", "--publication", "--by", "sex");
    assertTrue(why.contains("what the same table without the breakdown prints") && why.contains("(Offending, Children, hard to find, Male)") && why.contains("Publish the table without"), why);
    assertTrue(samples.ask("children-by-age", "--publication", "--by", "sex").json().has("rows"), "most can be published");
  }

  @Test
  void aTargetThatFollowsAMeanPrintsWhatItsOwnTablePrints() {
    SampleProject own = SampleProject.in(folder.resolve("mean"));
    own.run("targets", "--add", "Cheaper", "--measure", "placement-costs", "--row", "total/mean-weekly", "--target", "900", "--due", "2020-03-31");
    double now = followed(own.ask("kpi").json(), "now").get("value").asDouble();
    assertTrue(now > 0, "the samples have costs: " + now);
    JsonNode rounded = own.ask("kpi", "--publication").json();
    double published = own.ask("placement-costs", "--publication").cell("total", "mean-weekly").get("value").asDouble();
    assertEquals(published, followed(rounded, "now").get("value").asDouble());
    assertEquals(900 - published, followed(rounded, "gap").get("value").asDouble());
    assertFalse(rounded.toString().contains(Double.toString(now)));
    own.set("disclosure=exact");
    JsonNode exact = own.ask("kpi", "--publication").json();
    for (String column : List.of("now", "gap", "status")) {
      JsonNode cell = followed(exact, column);
      assertTrue(cell.get("value").isNull() && !cell.has("text") && cell.get("flag").asText().equals("[c]"), column + " " + cell);
    }
    assertFalse(exact.toString().contains(Double.toString(now)));
  }

  /** Some numbers are hidden in the exact rule although they are not small: a target must not print them either. */
  @Test
  void aTargetByItselfPrintsNoNumberThatItsTableHidesToProtectAnother() {
    SampleProject own = SampleProject.in(folder.resolve("target"));
    own.set("disclosure=exact");
    int hidden = 0;
    for (JsonNode row : own.ask("children-by-ethnicity", "--publication").json().get("rows")) {
      JsonNode cell = row.get("cells").get(0);
      long exact = own.ask("children-by-ethnicity").value(row.get("id").asText(), "children");
      if (cell.get("value").isNull() && exact > 5) {
        own.run("targets", "--add", "Follow", "--measure", "children-by-ethnicity", "--row", row.get("id").asText(), "--target", "900", "--due", "2020-03-31");
        for (String measure : List.of("kpi", "kpi-trajectory")) {
          JsonNode kpi = own.ask(measure, "--publication").json();
          JsonNode last = kpi.get("rows").get(kpi.get("rows").size() - 1);
          assertTrue(last.get("label").asText().startsWith("Follow"), last.toString());
          assertFalse((last + " ").contains("\"value\":" + exact + ","), measure + " " + last);
        }
        hidden++;
        break;
      }
    }
    assertEquals(1, hidden, "a number is hidden only to protect another");
  }

  private static JsonNode followed(JsonNode kpi, String column) {
    for (JsonNode row : kpi.get("rows")) {
      if (row.get("label").asText().equals("Cheaper")) {
        return new Answer(kpi).cell(row.get("id").asText(), column);
      }
    }
    throw new AssertionError("no row of the target in " + kpi.get("rows"));
  }

  /** Whoever subtracts those who had been in care before from all who came must not find a few who had not. */
  @Test
  void inTheExactRuleNoLineBesideATotalLeavesAFew() {
    SampleProject exact = SampleProject.in(folder.resolve("asides"));
    exact.set("disclosure=exact");
    for (String id : List.of("starters", "step-downs", "placement-stability", "uasc", "placement-moves", "fostering-share", "in-house-ifa-split")) {
      JsonNode json = exact.ask(id, "--publication").json();
      assertTrue(json.toString().contains("\"of\":"), id);
      for (JsonNode row : json.get("rows")) {
        for (JsonNode cell : row.get("cells")) {
          boolean beside = BESIDE.contains(row.get("id").asText()) && cell.get("value").isNumber() && cell.get("of").isNumber();
          int left = beside ? cell.get("of").asInt() - cell.get("value").asInt() : 0;
          assertTrue(left == 0 || left > 5, id + " " + row);
        }
      }
    }
  }

  @Test
  void recordsAreForInsideTheCouncil() {
    for (String id : INSIDE) {
      assertTrue(samples.refused("table", id, "--publication").contains("for inside the council"), id);
    }
  }

  /** What the refusals say, and that it is so: the attack on each. */
  @Test
  void aRefusalSaysWhichCellsStandInTheWayAndTheyDo() {
    String pairs = samples.refused("table", "hard-to-find-needs-together", "--publication");
    assertTrue(pairs.contains("numbers are of 1 to 7 children") && pairs.contains("What helps"), pairs);
    int small = 0;
    int all = 0;
    for (JsonNode row : samples.ask("hard-to-find-needs-together").json().get("rows")) {
      for (JsonNode cell : row.get("cells")) {
        int value = cell.get("value").asInt();
        all += value > 0 ? 1 : 0;
        small += value > 0 && value <= 7 ? 1 : 0;
      }
    }
    assertTrue(pairs.contains(small + " of its " + all + " numbers") && small > all / 2, pairs);
    String cases = samples.refused("table", "unregulated", "--publication");
    assertTrue(cases.contains("all rows but the total"), cases);
  }

  /** What a plan and a comparison say of the data is worked out from numbers that are printed elsewhere, and from figures from outside. */
  @Test
  void aPlanAndAComparisonAreMadeOfPublishedNumbers() {
    Answer mix = samples.ask("placement-mix", "--publication");
    Answer plan = samples.ask("target-planner", "--share", "85", "--publication");
    Answer exact = samples.ask("target-planner", "--share", "85");
    assertEquals(mix.value("total", "children"), plan.value("children", "now"));
    assertEquals(mix.value("with-parents", "children"), plan.value("excluded", "now"));
    assertEquals(mix.value("fostering", "children"), plan.value("needed", "now"));
    long base = mix.value("total", "children") - mix.value("with-parents", "children");
    assertEquals(base, plan.value("base", "now"));
    assertEquals(Math.round(85 * base / 100.0) - mix.value("fostering", "children"), plan.value("step-downs-today", "plan"), 1.0);
    assertEquals(exact.value("needed", "plan"), plan.value("needed", "plan"), "a plan of targets is public");
    assertEquals(plan.value("needed", "plan") - plan.value("needed", "now"), plan.value("needed", "difference"));
    JsonNode compared = samples.ask("reconciliation", "--publication").json();
    Answer then = samples.ask("children-looked-after", "--as-at", "2016-03-31", "--publication");
    int told = 0;
    for (JsonNode row : compared.get("rows")) {
      JsonNode cells = row.get("cells");
      if (cells.get(2).get("value").isNumber()) {
        told++;
        assertEquals(cells.get(1).get("value").asDouble() - cells.get(0).get("value").asDouble(), cells.get(2).get("value").asDouble(), 0.051, row.toString());
      }
      if (row.get("id").asText().equals("children-looked-after-total-children-2016-03-31")) {
        assertEquals(then.value("total", "children"), cells.get(1).get("value").asLong());
        assertEquals("Too close to tell from rounded numbers", cells.get(4).get("text").asText());
      }
    }
    assertTrue(told > 5, "compared: " + told);
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
      numbers(text).filter(n -> !outside || !given.contains(n))
          .forEach(n -> assertFalse(exact.contains(n), () -> n + " in " + text.substring(0, 60)));
      assertFalse(text.contains("OFFICIAL-SENSITIVE"), text.substring(0, 60));
      assertFalse(text.contains("could be worked out from the others"), () -> "names cells with small numbers: " + text.substring(0, 60));
    }
  }

  /** The numbers that a text prints, without thousands commas. */
  static Stream<String> numbers(String text) {
    return NUMBER.matcher(ExactNumbers.withoutLengths(text)).results().map(m -> m.group().replace(",", ""));
  }

  /** What is public already: figures that were published, and where the line from a printed baseline to a printed target is. */
  private static Set<String> given() {
    Set<String> given = new TreeSet<>();
    for (String id : List.of("published-figures", "peer-comparison", "kpi-trajectory", "target-planner", "reconciliation")) {
      JsonNode json = samples.ask(id).json();
      for (JsonNode row : json.get("rows")) {
        for (int c = 0; c < row.get("cells").size(); c++) {
          String column = json.get("columns").get(c).get("id").asText();
          if (!column.startsWith("now") && !column.startsWith("difference") && !column.equals("ours")) {
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
  static List<String> texts(Path pack) throws IOException {
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
