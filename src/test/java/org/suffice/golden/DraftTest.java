package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word drafts of the samples: what they say, what they keep, and what a refresh leaves alone. */
final class DraftTest {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?%?(?![\\w])");
  private static final Pattern DATE = Pattern.compile("\\d{1,2} [A-Z][a-z]+ \\d{4}");

  @TempDir static Path folder;
  private static SampleProject samples;
  private static Path working;
  private static Path publication;
  private static Path small;

  @BeforeAll
  static void drafts() {
    samples = SampleProject.in(folder);
    working = folder.resolve("working.docx");
    publication = folder.resolve("publication.docx");
    samples.run("draft", "--out", working.toString(), "--working-copy", "--compare", "2017-03-31");
    samples.run("draft", "--out", publication.toString());
    small = folder.resolve("small.docx");
    samples.run("draft", "--out", small.toString(), "--sections", "children,searches");
  }

  @Test
  void partsAreAsTheSchemaOfWordHasThem() throws Exception {
    for (Path draft : List.of(working, publication)) {
      assertEquals(List.of(), WordSchema.problems(Docx.read(draft)));
    }
  }

  /** The trend of the monthly page is a line in each row, drawn by Word, with what changed in words beside it. */
  @Test
  void theTrendIsALineInEachRow() {
    String document = Docx.read(working).document();
    int lines = document.split("<wps:wsp>", -1).length - 1;
    assertEquals(samples.ask("monthly-page").json().get("rows").size(), lines);
    String drawn = document.replaceAll("<mc:Fallback>.*?</mc:Fallback>", "");
    assertFalse(drawn.matches("(?s).*[\u2581-\u2588].*"), "bars of letters only for programs that draw no lines");
    Matcher ids = Pattern.compile("<wp:docPr id=\"(\\d+)\"").matcher(document);
    var seen = new HashSet<String>();
    while (ids.find()) {
      assertTrue(seen.add(ids.group(1)), "each drawing has a number of its own: " + ids.group(1));
    }
    assertTrue(document.contains("descr=\"Line of 13 numbers from "), "words for those who cannot see it");
    assertTrue(Docx.read(publication).document().contains("<wps:wsp>"), "lines of the protected numbers in a publication");
    assertFalse(Docx.read(publication).document().replaceAll("<mc:Fallback>.*?</mc:Fallback>", "").matches("(?s).*[\u2581-\u2588].*"));
  }

  /** Its own sentences and tables hold, against each other and against the data. */
  @Test
  void theCheckOfADraftFindsNothingInOurs() {
    for (Path draft : List.of(working, publication)) {
      samples.run("check", draft.toString());
    }
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  @Test
  void everyItemIsAControlWithATagThatWordTakes() {
    for (Path draft : List.of(working, publication)) {
      Docx docx = Docx.read(draft);
      List<String> tags = docx.tags();
      assertTrue(tags.size() > 80, tags.size() + " items");
      tags.forEach(tag -> assertTrue(tag.length() <= 64 && tag.split(":").length == 6, tag));
      // and the list of contents
      assertEquals(tags.size() + 1, docx.document().split("<w:sdt>", -1).length - 1);
      assertEquals(tags.size(), new HashSet<>(tags).size());
    }
  }

  @Test
  void captionsAreNumberedTablesRepeatTheirHeadsAndPicturesHaveWords() {
    Docx docx = Docx.read(working);
    String document = docx.document();
    for (String label : List.of("Table", "Figure")) {
      List<String> numbers =
          Pattern.compile("w:instr=\" SEQ " + label + " [^>]*><w:r><w:t>(\\d+)</w:t>").matcher(document).results().map(m -> m.group(1)).toList();
      for (int i = 0; i < numbers.size(); i++) {
        assertEquals(String.valueOf(i + 1), numbers.get(i));
      }
      assertTrue(numbers.size() > 25, label + " " + numbers.size());
    }
    assertEquals(document.split("<w:tbl>", -1).length, document.split("<w:tblHeader/>", -1).length);
    List<String> alts = Pattern.compile("<wp:docPr id=\"(\\d+)\"[^>]*descr=\"([^\"]+)\"").matcher(document).results().map(m -> m.group(1)).toList();
    assertEquals(document.split("<w:drawing>", -1).length - 1, new HashSet<>(alts).size(), "every picture has words and a number of its own");
    String relations = text(docx.parts(), "word/_rels/document.xml.rels");
    Pattern.compile("r:embed=\"([^\"]+)\"").matcher(document).results().forEach(m -> assertTrue(relations.contains("\"" + m.group(1) + "\"")));
    assertTrue(document.contains("TOC \\o") && document.contains("w:anchor=\"_Toc000001\""));
    // each heading has a line that leads to it, finished as it is: nothing is left for Word to fill in, so it asks nothing
    assertEquals(document.split("w:val=\"Heading[12]\"", -1).length, document.split("w:anchor=\"_Toc", -1).length);
    assertFalse(document.contains("PAGEREF") || document.contains("w:dirty") || text(docx.parts(), "word/settings.xml").contains("updateFields"));
  }

  @Test
  void aWorkingCopyIsMarkedAndAPublicationIsNot() {
    Map<String, byte[]> exact = Docx.read(working).parts();
    assertTrue(text(exact, "word/header1.xml").contains("OFFICIAL-SENSITIVE"));
    assertTrue(text(exact, "docProps/core.xml").contains("OFFICIAL-SENSITIVE"));
    Docx.read(publication).parts().forEach((name, bytes) -> {
      if (!name.endsWith(".png")) {
        assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("OFFICIAL-SENSITIVE"), name);
      }
    });
    assertTrue(text(exact, "docProps/core.xml").contains("<dc:language>en-GB</dc:language>"));
    assertTrue(text(exact, "docProps/core.xml").contains("Lancashire"));
  }

  @Test
  void sentencesSayWhatTheStrategySays() {
    Map<String, String> items = Docx.read(working).items();
    String mix = items.get("sf1:s:placement-mix:w:d20170731.c20170331");
    assertTrue(mix.startsWith("At 31 July 2017, 1,184 children (62.6%) were in foster placements, 224 (11.8%) in residential placements, "), mix);
    assertTrue(mix.contains("Compared with 31 March 2017, there were 43 more children in all"), mix);
    Map<String, String> safe = Docx.read(publication).items();
    assertTrue(safe.get("sf1:s:placement-mix:p:d20170731").startsWith("At 31 July 2017, 1,185 children (63%) were in foster placements, 225 (12%)"));
    assertTrue(items.get("sf1:s:hard-to-find-by-type:w:p").contains("64 (15.5%) of 412 requests for fostering were hard to find a home for"));
    assertTrue(items.get("sf1:s:children-looked-after:w:d20170731.c20170331").contains("1,891 children looked after (76.6 per 10,000 aged 0 to 17)"));
  }

  /** The sentence before the rule: a number that a person reads can be found in the table below it. */
  @Test
  void everyNumberOfASentenceStandsInItsTable() {
    for (Path draft : List.of(working, publication)) {
      Map<String, String> items = Docx.read(draft).items();
      int looked = 0;
      for (Map.Entry<String, String> item : items.entrySet()) {
        if (item.getKey().startsWith("sf1:s:")) {
          String table = items.get(item.getKey().replace("sf1:s:", "sf1:t:"));
          Set<String> printed = numbers(table);
          for (String number : numbers(DATE.matcher(item.getValue()).replaceAll("").replace("per 10,000 aged 0 to 17", ""))) {
            looked++;
            assertTrue(printed.contains(number) || printed.contains(number.replace("%", "")), number + " of " + item.getKey() + ": " + item.getValue() + "\n" + table);
          }
        }
      }
      assertTrue(looked > 200, "numbers looked at: " + looked);
    }
  }

  private static Set<String> numbers(String words) {
    Set<String> numbers = new TreeSet<>();
    NUMBER.matcher(words.replaceAll("[+\u2212]", " ")).results().forEach(m -> numbers.add(m.group()));
    return numbers;
  }

  @Test
  void aPublicationHoldsNoExactNumberAndNoReference() {
    Set<String> exact = ExactNumbers.of(samples);
    assertTrue(exact.contains("1029") && exact.contains("1184"), exact.toString());
    Docx docx = Docx.read(publication);
    docx.items().forEach((tag, said) -> {
      // gaps to targets and the way to them are of numbers given from outside and may be any
      if (!tag.startsWith("sf1:t:kpi")) {
        numbers(ExactNumbers.withoutLengths(said)).forEach(n -> assertFalse(exact.contains(n.replace(",", "").replace("%", "")), () -> n + " in " + said));
      }
    });
    docx.parts().forEach((name, bytes) -> {
      String part = new String(bytes, StandardCharsets.UTF_8);
      assertFalse(Pattern.compile("\\b00\\d{5}\\b").matcher(name.endsWith(".png") ? "" : part.replaceAll("<[^>]*>", " ")).find(), name);
    });
    // counts of 1 to 7 in cells: none but those that are given from outside or are ages and tiers
    docx.items().forEach((tag, words) -> {
      if (tag.startsWith("sf1:t:") && !tag.contains(":kpi") && !tag.contains(":hard-to-find-needs:") && !words.contains("Numbers of homes and of providers")) {
        words.lines().takeWhile(l -> !l.startsWith("Some shorthand") && !l.startsWith("Definition") && !l.startsWith("Note:"))
            .forEach(l -> assertFalse(l.strip().matches("[1-7]"), () -> l + " in " + tag));
      }
    });
  }

  @Test
  void anEditedDraftRefreshesToAnotherDateWithoutLosingAWord() throws Exception {
    Path inside = folder.resolve("inside.docx");
    samples.run("draft", "--out", inside.toString(), "--working-copy", "--compare", "2017-03-31", "--sections", "placements,capacity");
    Docx before = Docx.read(inside);
    String prose = "Our officers wrote this &amp; it must stay, with &lt;signs&gt; and a <!-- comment > --> ";
    Path edited =
        before.with(
            x -> x.replace("</w:sdt><w:p><w:pPr><w:pStyle w:val=\"Heading2\"/>", "</w:sdt><w:p w:rsidR=\"00A1B2C3\"><w:r><w:t>" + prose + "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Heading2\"/>")
                .replace(" were with in-house foster carers and ", " were with our own carers and "),
            folder.resolve("edited.docx"));
    Path refreshed = folder.resolve("refreshed.docx");
    JsonNode said = refresh(1, edited, refreshed, "--as-at", "2017-06-30");
    Docx old = Docx.read(edited);
    Docx renewed = Docx.read(refreshed);
    assertEquals(old.outside(), renewed.outside());
    assertTrue(renewed.outside().contains(prose));
    old.parts().forEach((name, bytes) -> {
      if (!name.startsWith("word/media/") && !Set.of("word/document.xml", "word/_rels/document.xml.rels").contains(name)) {
        assertArrayEquals(bytes, renewed.parts().get(name), name);
      }
    });
    assertEquals(2, said.get("edited").asInt());
    assertEquals(0, said.get("damaged").asInt());
    // the framework's homes were not counted before July: no chart, and said so
    assertEquals(List.of("framework-capacity chart There is no number to draw at this date."), missing(said));
    assertTrue(said.get("changed").asInt() > 40);
    assertEquals(before.tags().size(), said.get("items").size());
    assertTrue(renewed.document().contains(" were with our own carers and "), "an edited item is left as it is");
    assertTrue(renewed.items().get("sf1:s:placement-mix:w:d20170630.c20170331").startsWith("At 30 June 2017, "));
    // every picture that is shown is there, and no old one is left behind
    String relations = text(renewed.parts(), "word/_rels/document.xml.rels");
    Set<String> targets = new TreeSet<>();
    Pattern.compile("Target=\"(media/[^\"]+)\"").matcher(relations).results().forEach(m -> targets.add("word/" + m.group(1)));
    Set<String> media = new TreeSet<>();
    renewed.parts().keySet().stream().filter(n -> n.startsWith("word/media/")).forEach(media::add);
    assertEquals(targets, media);
    Pattern.compile("r:embed=\"([^\"]+)\"").matcher(renewed.document()).results().forEach(m -> assertTrue(relations.contains("Id=\"" + m.group(1) + "\"")));
    assertEquals(List.of(), WordSchema.problems(renewed));

    Path again = folder.resolve("again.docx");
    JsonNode second = refresh(1, refreshed, again, "--as-at", "2017-06-30");
    assertEquals(0, second.get("changed").asInt(), second.toString());
    assertArrayEquals(Files.readAllBytes(refreshed).length == 0 ? null : renewed.parts().get(Docx.DOCUMENT), Docx.read(again).parts().get(Docx.DOCUMENT));
    JsonNode forced = refresh(1, refreshed, folder.resolve("forced.docx"), "--as-at", "2017-06-30", "--overwrite-edited");
    assertEquals(2, forced.get("overwritten").asInt());
    assertFalse(Docx.read(folder.resolve("forced.docx")).document().contains(" were with our own carers and "));
  }

  private static List<String> missing(JsonNode said) {
    List<String> missing = new ArrayList<>();
    said.get("items").forEach(i -> {
      if (i.get("state").asText().equals("missing")) {
        missing.add(i.get("measure").asText() + " " + i.get("kind").asText() + " " + i.get("reason").asText());
      }
    });
    return missing;
  }

  /** A refreshed draft is what a new draft of that date is, where nothing was edited. */
  @Test
  void aRefreshedItemSaysWhatANewDraftOfThatDateSays() {
    Path july = folder.resolve("july.docx");
    samples.run("draft", "--out", july.toString(), "--sections", "children,plan");
    Path refreshed = folder.resolve("march.docx");
    refresh(0, july, refreshed, "--as-at", "2017-03-31");
    Path fresh = folder.resolve("fresh.docx");
    samples.run("draft", "--out", fresh.toString(), "--as-at", "2017-03-31", "--sections", "children,plan");
    Map<String, String> renewed = Docx.read(refreshed).items();
    int same = 0;
    for (Map.Entry<String, String> item : Docx.read(fresh).items().entrySet()) {
      // an item without a figure at one of the dates is in one of them only, and the captions after it count on from there
      if (renewed.containsKey(item.getKey())) {
        assertEquals(unnumbered(item.getValue()), unnumbered(renewed.get(item.getKey())));
        same++;
      }
    }
    assertTrue(same > 30 && renewed.size() - same < 4, same + " of " + renewed.size());
  }

  private static String unnumbered(String words) {
    return words.replaceFirst("^(Table|Figure) \\d+: ", "$1: ");
  }

  /** What Word does by itself when it saves is no edit; what a person does is. */
  @Test
  void whatWordChangesBySavingIsNoEdit() {
    Docx docx = Docx.read(small);
    Path saved =
        docx.with(
            x -> x.replace("<w:p>", "<w:p w:rsidR=\"00B35A11\" w14:paraId=\"1A2B3C4D\">")
                .replace("xmlns:w=", "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w=")
                .replaceAll("<w:t xml:space=\"preserve\">(At 31 July)", "<w:t>At</w:t></w:r><w:proofErr w:type=\"gramStart\"/><w:r w:rsidR=\"1\"><w:t xml:space=\"preserve\"> 31 July")
                .replaceAll("(SEQ Table [^>]*><w:r><w:t>)\\d+", "$199"),
            folder.resolve("saved.docx"));
    JsonNode said = refresh(0, saved, folder.resolve("saved-refreshed.docx"));
    assertEquals(0, said.get("edited").asInt() + said.get("changed").asInt(), said.toString());
    assertEquals(Docx.read(saved).document(), Docx.read(folder.resolve("saved-refreshed.docx")).document());
    for (String mark : List.of("<w:commentReference w:id=\"7\"/>", "<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr>")) {
      Path noted = docx.with(x -> x.replaceFirst("<w:r>(<w:t xml:space=\"preserve\">At 31 July 2017, 1,010)", "<w:r>" + mark + "$1"), folder.resolve("noted.docx"));
      assertEquals(1, refresh(1, noted, folder.resolve("noted-" + mark.length() + ".docx"), "--as-at", "2017-06-30").get("edited").asInt(), mark);
    }
  }

  @Test
  void aReplacedPictureIsAnEdit() {
    Docx docx = Docx.read(small);
    String first = docx.parts().keySet().stream().filter(n -> n.startsWith("word/media/")).findFirst().orElseThrow();
    Path changed = docx.with(first, bytes -> bytes + "x", folder.resolve("picture.docx"));
    assertEquals(1, refresh(1, changed, folder.resolve("picture-refreshed.docx")).get("edited").asInt());
  }

  @Test
  void badDocumentsAreRefusedInWords() throws IOException {
    Docx docx = Docx.read(small);
    Path text = Files.writeString(folder.resolve("text.docx"), "no document");
    Path old = Files.write(folder.resolve("locked.docx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    Path lost = docx.with(x -> x.replaceAll("<w:tag [^>]*/>", ""), folder.resolve("lost.docx"));
    Path runs = docx.with(x -> x.replaceAll("(?s)(<w:sdtContent>).*?(</w:sdtContent>)", "$1<w:r><w:t>flat</w:t></w:r>$2"), folder.resolve("runs.docx"));
    Path plain = docx.with(x -> x.replaceAll("<w:tag [^>]*/>|<w:alias [^>]*/>", ""), folder.resolve("plain.docx"));
    Path doctype = docx.with(x -> x.replace("<w:document", "<!DOCTYPE d [<!ENTITY a \"b\">]><w:document"), folder.resolve("doctype.docx"));
    Path strict = docx.with(x -> x.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"), folder.resolve("strict.docx"));
    Path cut = docx.with(x -> x.substring(0, x.length() / 2), folder.resolve("cut.docx"));
    Path macros = docx.with("[Content_Types].xml", x -> x.replace("wordprocessingml.document.main+xml", "macroEnabled.main+xml"), folder.resolve("macros.docx"));
    Map<Path, String> expected =
        Map.of(
            text, "is not a Word document", old, "protected with a password", lost, "Edit the draft in Word", runs, "Edit the draft in Word", plain, "no item of Suffice",
            doctype, "is not opened", strict, "Strict Open XML", cut, "is damaged", macros, "has macros", folder.resolve("nothing.docx"), "There is no document");
    for (Map.Entry<Path, String> one : expected.entrySet()) {
      Path out = folder.resolve("never.docx");
      String said = samples.refused("refresh", one.getKey().toString(), "--out", out.toString());
      assertTrue(said.contains(one.getValue()) && said.strip().lines().count() == 1, one.getKey() + ": " + said);
      assertFalse(Files.exists(out));
    }
    assertTrue(samples.refused("refresh", small.toString(), "--out", small.toString()).contains("cannot be the draft itself"));
    assertTrue(samples.refused("draft", "--out", folder.resolve("x.docx").toString(), "--sections", "weather").contains("children, placements"));
  }

  @Test
  void aPersonsWorkIsNeverWrittenOver() throws IOException {
    Path mine = Docx.read(small).with(x -> x.replaceFirst("Contents", "My contents"), folder.resolve("mine.docx"));
    byte[] before = Files.readAllBytes(mine);
    assertTrue(samples.refused("draft", "--out", mine.toString()).contains("was left as it is"));
    assertTrue(samples.refused("refresh", small.toString(), "--out", mine.toString()).contains("was left as it is"));
    assertArrayEquals(before, Files.readAllBytes(mine));
    Path again = folder.resolve("twice.docx");
    samples.run("draft", "--out", again.toString(), "--sections", "searches");
    samples.run("draft", "--out", again.toString(), "--sections", "searches");
  }

  @Test
  void aTargetThatIsOpenInWordIsWrittenBeside() throws IOException {
    Path open = folder.resolve("open-in-word.docx");
    Files.writeString(folder.resolve("~$en-in-word.docx"), "lock");
    JsonNode said = refresh(0, small, open);
    assertTrue(said.get("beside").asBoolean());
    assertTrue(said.get("out").asText().endsWith("open-in-word (2).docx"));
    assertFalse(Files.exists(open));
    assertTrue(Files.exists(folder.resolve("open-in-word (2).docx")));
  }

  @Test
  void sectionsAreChosenAndTheSameDraftHasTheSameItems() {
    Path searches = folder.resolve("searches.docx");
    samples.run("draft", "--out", searches.toString(), "--sections", "searches");
    Map<String, String> items = Docx.read(searches).items();
    assertTrue(items.containsKey("sf1:s:hard-to-find-by-type:p:p") && items.keySet().stream().noneMatch(t -> t.contains(":placement-mix:")), items.keySet().toString());
    Map<String, String> all = Docx.read(publication).items();
    items.forEach((tag, words) -> {
      if (tag.startsWith("sf1:s:")) {
        assertEquals(all.get(tag), words, tag);
      }
    });
    assertNotEquals(Docx.read(searches).outside(), Docx.read(publication).outside());
  }

  private static JsonNode refresh(int exit, Path draft, Path out, String... more) {
    List<String> words = new ArrayList<>(List.of("refresh", draft.toString(), "--out", out.toString(), "--json"));
    words.addAll(List.of(more));
    try {
      return new ObjectMapper().readTree(samples.ran(exit, words.toArray(String[]::new)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
