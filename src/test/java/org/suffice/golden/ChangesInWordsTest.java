package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drafts say of changes: of what, since when, and not where one of the numbers may only not have been counted. */
final class ChangesInWordsTest {
  @TempDir static Path folder;
  private static SampleProject samples;
  private static Map<String, String> items;

  @BeforeAll
  static void written() {
    samples = SampleProject.in(folder);
    Path draft = folder.resolve("draft.docx");
    samples.run("draft", "--out", draft.toString(), "--working-copy", "--compare", "2017-03-31");
    items = Docx.read(draft).items();
  }

  private static String said(String measure) {
    return items.getOrDefault("sf1:s:" + measure + ":w:d20170731.c20170331", "");
  }

  @Test
  void aChangeIsOfTheSamePeriodAndOfWhatIsCounted() {
    assertTrue(said("starters").contains("Compared with the 12 months to 31 March 2017, there were 17 more children in all, "), said("starters"));
    assertTrue(said("placement-mix").contains("Compared with 31 March 2017, there were 43 more children in all, "), said("placement-mix"));
    assertTrue(said("in-house-ifa-split").contains(", there was 1 fewer child with either, 12 fewer with in-house foster carers and "), said("in-house-ifa-split"));
    assertTrue(said("remands").contains(" and 2 fewer to youth detention (young offender institution)."), said("remands"));
    assertTrue(said("placement-duration").contains("there were 83 more placements of 366 nights or longer."), said("placement-duration"));
    assertTrue(said("placement-costs").contains("a weekly cost was recorded of 1,377 children.") && said("placement-costs").contains("20 more children with a weekly cost."), said("placement-costs"));
  }

  /** The homes of the framework were counted in July for the first time: 211 more than in March would be no change. */
  @Test
  void aFirstCountIsNoChange() {
    for (String measure : new String[] {"framework-capacity", "contracted-capacity", "local-capacity-use"}) {
      assertFalse(said(measure).isEmpty() || said(measure).contains("Compared with"), said(measure));
      String table = items.get("sf1:t:" + measure + ":w:d20170731.c20170331");
      assertTrue(table.contains(" have no count on or before 31 March 2017"), table);
    }
    assertTrue(said("block-contract-use").contains("Compared with 31 March 2017, there were as many places in all, 12 more used with high priority"), "these were counted on both days");
    assertFalse(samples.ask("framework-capacity").json().get("notes").toString().contains("no count on or before"), "of one date nothing is compared");
  }

  @Test
  void aDateAfterTheExtractIsSaid() {
    Path later = folder.resolve("later.docx");
    samples.run("draft", "--out", later.toString(), "--as-at", "2018-03-31", "--sections", "children");
    assertTrue(Docx.read(later).items().get("sf1:a:draft:p:d20180331").contains("That date is after the extract"));
    assertTrue(samples.ran(0, "refresh", later.toString(), "--out", folder.resolve("later-copy.docx").toString(), "--as-at", "2018-02-28").contains("asked at 28 February 2018. That date is after the extract"));
    assertEquals(0, Docx.read(folder.resolve("draft.docx")).document().split("is after the extract", -1).length - 1);
  }
}
