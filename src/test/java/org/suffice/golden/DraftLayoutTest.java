package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suffice.app.AppContext;
import org.suffice.app.ProjectSession;
import org.suffice.app.RefreshDraft;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;

/** What a person adds around and to the items of a draft in Word: cross-references, bookmarks, sizes, items at the head of pages. */
final class DraftLayoutTest {
  private static final Pattern CAPTION =
      Pattern.compile(
          "<w:r><w:t xml:space=\"preserve\">(Table|Figure) </w:t></w:r><w:fldSimple w:instr=\" SEQ \\w+ \\\\\\* ARABIC \"><w:r><w:t>(\\d+)</w:t></w:r></w:fldSimple>"
              + "(<w:r><w:t xml:space=\"preserve\">: [^<]*</w:t></w:r>)");

  @TempDir static Path folder;
  private static SampleProject samples;
  private static Path draft;

  @BeforeAll
  static void written() {
    samples = SampleProject.in(folder);
    draft = folder.resolve("draft.docx");
    samples.run("draft", "--out", draft.toString(), "--working-copy", "--sections", "children");
  }

  /** Word marks the label and number of a caption that a text refers to, and the whole of one that a list of figures names. */
  @Test
  void crossReferencesToCaptionsAndListsOfFiguresHold() throws Exception {
    Path edited = Docx.read(draft).with(DraftLayoutTest::referredTo, folder.resolve("referred.docx"));
    Path copy = folder.resolve("referred-june.docx");
    JsonNode said = refresh(0, edited, copy, "--as-at", "2017-06-30");
    assertTrue(said.get("changed").asInt() > 20 && said.get("edited").asInt() == 0, said.toString());
    Docx renewed = Docx.read(copy);
    assertEquals(marks(Docx.read(edited).document()), marks(renewed.document()));
    int looked = 0;
    Matcher caption = Pattern.compile("<w:bookmarkStart w:id=\"(\\d+)\" w:name=\"_Ref[A-Z]\\w*?(\\d+)\"/>(.*?)<w:bookmarkEnd w:id=\"\\1\"/>").matcher(renewed.document());
    while (caption.find()) {
      assertTrue(Docx.words(caption.group(3)).matches("(Table|Figure) " + caption.group(2)), caption.group(3));
      looked++;
    }
    Matcher whole = Pattern.compile("<w:bookmarkStart w:id=\"(\\d+)\" w:name=\"_TocList\\w+\"/>(.*?)<w:bookmarkEnd w:id=\"\\1\"/>").matcher(renewed.document());
    while (whole.find()) {
      assertTrue(Docx.words(whole.group(2)).matches("(Table|Figure) \\d+: .*June 2017.*") || Docx.words(whole.group(2)).contains("month by month"), whole.group(2));
      looked++;
    }
    assertEquals(2 * CAPTION.matcher(Docx.read(draft).document()).results().count(), looked);
    assertEquals(List.of(), WordSchema.problems(renewed));
  }

  /** As Word writes a caption: its number in a field of three marks, the marks of what refers to it around that. */
  private static String referredTo(String document) {
    return CAPTION.matcher(document).replaceAll(
        m -> {
          int id = 5000 + 2 * m.start();
          return Matcher.quoteReplacement(
              "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"_TocList" + id + "\"/><w:bookmarkStart w:id=\"" + (id + 1) + "\" w:name=\"_Ref" + m.group(1) + m.group(2) + "\"/>"
                  + "<w:r><w:t xml:space=\"preserve\">" + m.group(1) + " </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> SEQ "
                  + m.group(1) + " \\* ARABIC </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>" + m.group(2)
                  + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:bookmarkEnd w:id=\"" + (id + 1) + "\"/>" + m.group(3) + "<w:bookmarkEnd w:id=\"" + id + "\"/>");
        });
  }

  private static List<String> marks(String document) {
    return Pattern.compile("<w:bookmark(?:Start|End)[^>]*>").matcher(document).results().map(m -> m.group()).toList();
  }

  /** A bookmark on some words of an item can be at no place of new words: the item counts as edited by hand. */
  @Test
  void aBookmarkOnWordsOfAnItemIsAnEdit() {
    Path marked = marked("<w:bookmarkStart w:id=\"7000\" w:name=\"children_now\"/>", "<w:bookmarkEnd w:id=\"7000\"/>", "marked.docx");
    assertEquals(1, refresh(1, marked, folder.resolve("marked-june.docx"), "--as-at", "2017-06-30").get("edited").asInt());
    assertTrue(Docx.read(folder.resolve("marked-june.docx")).document().contains("children_now"));
  }

  /** What begins or ends in an item and has its other end outside is kept with it: half a mark is a damaged document. */
  @Test
  void aMarkThatCrossesTheEdgeOfAnItemIsKept() throws Exception {
    Path crossing = Docx.read(draft).with(
        x -> x.replaceFirst("(<w:pStyle w:val=\"BodyText\"/></w:pPr>)(<w:r><w:t xml:space=\"preserve\">At 31 July)", "$1<w:bookmarkStart w:id=\"7001\" w:name=\"from_here\"/><w:commentRangeStart w:id=\"3\"/>$2")
            .replaceFirst("(from_here.*?</w:sdt>)", "$1<w:p><w:bookmarkEnd w:id=\"7001\"/><w:commentRangeEnd w:id=\"3\"/></w:p>"),
        folder.resolve("crossing.docx"));
    JsonNode said = refresh(0, crossing, folder.resolve("crossing-june.docx"), "--as-at", "2017-06-30");
    assertEquals(0, said.get("edited").asInt());
    String document = Docx.read(folder.resolve("crossing-june.docx")).document();
    assertTrue(document.contains("<w:sdtContent><w:bookmarkStart w:id=\"7001\" w:name=\"from_here\"/><w:commentRangeStart w:id=\"3\"/><w:p>"), document);
    assertEquals(List.of(), WordSchema.problems(Docx.read(folder.resolve("crossing-june.docx"))));
  }

  private static Path marked(String begins, String ends, String name) {
    return Docx.read(draft).with(x -> x.replaceFirst("(<w:r><w:t xml:space=\"preserve\">At 31 July 2017, there were 1,891[^<]*</w:t></w:r>)", begins + "$1" + ends), folder.resolve(name));
  }

  /** A section that is begun within an item turns the pages after it. */
  @Test
  void aSectionWithinAnItemIsAnEdit() {
    Path turned = Docx.read(draft).with(
        x -> x.replaceFirst("<w:pStyle w:val=\"BodyText\"/></w:pPr>(<w:r><w:t xml:space=\"preserve\">At 31 July 2017, there were 1,891)", "<w:pStyle w:val=\"BodyText\"/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr>$1"),
        folder.resolve("turned.docx"));
    assertEquals(1, refresh(1, turned, folder.resolve("turned-june.docx"), "--as-at", "2017-06-30").get("edited").asInt());
  }

  @Test
  void aChartKeepsTheWidthItWasGiven() {
    Docx docx = Docx.read(draft);
    Pattern size = Pattern.compile("cx=\"(\\d{7})\" cy=\"(\\d{7})\"");
    Path smaller = docx.with(x -> size.matcher(x).replaceAll(m -> "cx=\"" + Long.parseLong(m.group(1)) / 2 + "\" cy=\"" + Long.parseLong(m.group(2)) / 2 + "\""), folder.resolve("smaller.docx"));
    refresh(0, smaller, folder.resolve("smaller-june.docx"), "--as-at", "2017-06-30");
    String renewed = Docx.read(folder.resolve("smaller-june.docx")).document();
    assertFalse(renewed.contains("cx=\"5724000\""), "no chart is as wide as the page again");
    assertEquals(List.of("2862000"), size.matcher(renewed).results().map(m -> m.group(1)).distinct().toList());
    assertEquals(docx.document().split("<pic:pic ", -1).length, renewed.split("<pic:pic ", -1).length);
  }

  /** Items at the head of the pages or in a note are not refreshed, and dates in a person's own text are not changed: both are said. */
  @Test
  void whatKeepsItsOldFiguresAndDatesIsSaid() {
    Docx docx = Docx.read(draft);
    String item = Pattern.compile("<w:sdt><w:sdtPr><w:alias w:val=\"Suffice words: .*?</w:sdt>").matcher(docx.document()).results().findFirst().orElseThrow().group();
    Path moved = docx.with("word/header1.xml", x -> x.replace("</w:hdr>", item + "</w:hdr>"), folder.resolve("head.docx"));
    JsonNode said = refresh(0, moved, folder.resolve("head-june.docx"), "--as-at", "2017-06-30");
    String notes = said.get("notes").toString();
    assertTrue(notes.contains("1 item stands in a header, footer, note or comment and keeps its old figures"), notes);
    assertTrue(notes.contains("still says 31 July 2017 in 3 places"), notes);
    assertEquals("[]", refresh(0, draft, folder.resolve("same.docx")).get("notes").toString(), "nothing to say at the same date");
  }

  /** A refreshed copy has a person's text in it. */
  @Test
  void aCopyIsWrittenOverOnlyByACopyOfTheSameText() throws IOException {
    Path mine = Docx.read(draft).with(x -> x.replaceFirst("Contents", "My contents"), folder.resolve("mine.docx"));
    Path copy = folder.resolve("mine-copy.docx");
    refresh(0, mine, copy, "--as-at", "2017-06-30");
    assertTrue(samples.refused("draft", "--out", copy.toString()).contains("was left as it is"));
    assertTrue(samples.refused("refresh", draft.toString(), "--out", copy.toString()).contains("was left as it is"));
    byte[] june = Files.readAllBytes(copy);
    refresh(0, mine, copy, "--as-at", "2017-05-31");
    assertFalse(java.util.Arrays.equals(june, Files.readAllBytes(copy)), "the same text at another date takes its place");
    Path later = Docx.read(mine).with(x -> x.replaceFirst("My contents", "Our contents"), folder.resolve("later.docx"));
    assertTrue(samples.refused("refresh", later.toString(), "--out", copy.toString()).contains("was left as it is"));
  }

  /** What was ticked is of the draft that was looked at: in a draft saved since, another item may stand in its place. */
  @Test
  void aDraftThatWasSavedSinceIsLookedAtAgain() throws IOException {
    Path mine = Docx.read(draft).with(x -> x.replaceFirst(">At 31 July 2017, there were 1,891", ">On 31 July 2017, there were 1,891"), folder.resolve("looked.docx"));
    Path out = folder.resolve("looked-copy.docx");
    try (ProjectSession session = new AppContext(folder.resolve("settings"), Clock.systemUTC()).open(folder.resolve("sample"), Progress.none())) {
      RefreshDraft refresh = session.outputs().refreshDraft();
      RefreshDraft.Outcome looked = refresh.look(mine, RefreshDraft.Wish.standard(), Progress.none());
      Set<Integer> edited = looked.lines().stream().filter(l -> l.state() == RefreshDraft.State.EDITED).map(RefreshDraft.Line::place).collect(Collectors.toSet());
      assertEquals(1, edited.size());
      var wish = new RefreshDraft.Wish(looked.asAt(), null, false, edited, looked.print());
      Docx.read(mine).with(x -> x.replaceFirst("Contents", "Our contents"), mine);
      SufficeException refused = assertThrows(SufficeException.class, () -> refresh.write(mine, out, wish, Progress.none()));
      assertEquals("draft-changed", refused.code());
      assertFalse(Files.exists(out));
      RefreshDraft.Outcome again = refresh.look(mine, RefreshDraft.Wish.standard(), Progress.none());
      assertEquals(1, refresh.write(mine, out, new RefreshDraft.Wish(again.asAt(), null, false, edited, again.print()), Progress.none()).count(RefreshDraft.State.OVERWRITTEN));
    }
  }

  /** What is hidden by one rule can follow from what the other prints: a table that keeps old figures beside new ones of another rule is refused. */
  @Test
  void figuresOfTwoRulesNeverStandInOneDraft() {
    Path rounded = folder.resolve("rounded.docx");
    samples.run("draft", "--out", rounded.toString(), "--sections", "placements");
    samples.set("disclosure=exact");
    try {
      Path out = folder.resolve("two-rules.docx");
      String said = samples.refused("refresh", rounded.toString(), "--out", out.toString());
      assertTrue(said.contains("“Placement costs” (table)") && said.contains("The rule for small numbers is another"), said);
      assertFalse(Files.exists(out));
      Path without = Docx.read(rounded).with(
          x -> x.replaceAll("<w:sdt><w:sdtPr><w:alias [^>]*/><w:tag w:val=\"sf1:\\w:(?:placement-costs|placement-duration|secure[a-z-]*|step-downs|placement-moves):.*?</w:sdt>", ""), folder.resolve("without.docx"));
      JsonNode all = refresh(0, without, out);
      assertEquals(0, all.get("missing").asInt() + all.get("edited").asInt());
      assertTrue(Docx.read(out).document().contains("Numbers from 1 to 5 are shown as [c]"));
    } finally {
      samples.set("disclosure=rounded");
    }
  }

  @Test
  void exactFiguresAmongProtectedOnesAreSaid() {
    Path published = folder.resolve("published.docx");
    samples.run("draft", "--out", published.toString(), "--sections", "children");
    String exact = Pattern.compile("<w:sdt><w:sdtPr><w:alias w:val=\"Suffice words: .*?</w:sdt>").matcher(Docx.read(draft).document()).results().findFirst().orElseThrow().group();
    Path mixed = Docx.read(published).with(x -> x.replaceFirst("<w:sdt><w:sdtPr><w:alias w:val=\"Suffice words: ", Matcher.quoteReplacement(exact) + "$0"), folder.resolve("mixed.docx"));
    JsonNode said = refresh(0, mixed, folder.resolve("mixed-copy.docx"));
    assertTrue(said.get("flagged").toString().contains("1 item of a working copy, with exact numbers, among items for publication"), said.get("flagged").toString());
  }

  /** A chart of Word's own that another program broke is an edited one, not the end of the refresh. */
  @Test
  void aBrokenChartIsLeftAsItIs() {
    Path charts = folder.resolve("charts.docx");
    samples.run("draft", "--out", charts.toString(), "--sections", "children", "--native-charts");
    Docx docx = Docx.read(charts);
    String part = docx.parts().keySet().stream().filter(n -> n.matches("word/charts/[^/]+\\.xml")).findFirst().orElseThrow();
    Path broken = docx.with(part, x -> x.substring(0, x.length() - 5), folder.resolve("broken.docx"));
    JsonNode said = refresh(1, broken, folder.resolve("broken-june.docx"), "--as-at", "2017-06-30");
    assertEquals(1, said.get("edited").asInt());
  }

  private static JsonNode refresh(int exit, Path from, Path out, String... more) {
    List<String> words = new ArrayList<>(List.of("refresh", from.toString(), "--out", out.toString(), "--json"));
    words.addAll(List.of(more));
    try {
      return new ObjectMapper().readTree(samples.ran(exit, words.toArray(String[]::new)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
