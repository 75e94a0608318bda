package org.suffice.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suffice.model.Draft;
import org.suffice.model.DraftFinding;

/** Statements in running text: what does not hold is found with its figure, and nothing is said of what may be right. */
final class WordsCheckTest {
  private static List<DraftFinding> check(String words) {
    return DraftChecks.of(new Draft(List.of(), words));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Of 1,891 children, 1,184 children (62.6%) were in foster placements, 224 (11.8%) in residential placements and 80 (5.2%) in other placements. | percentage | 5.2% | 4.2%
      64 (15.0%) of 412 requests for fostering were hard to find. | percentage | 15.0% | 15.5%
      Placements in residential homes fell by 116 from 650 to 524 over the year. | sum | 116 | 126
      The number of children fell from 524 to 650. | sum | fell | rose
      Placements grew from 500 to 550, by 12% in the year. | percentage | 12% | 10.0%
      The number of children increased by 10% from 500 to 600. | percentage | 10% | 20.0%
      65.6% (1,184) of the 1,891 children were fostered. | percentage | 65.6% | 62.6%
      1,184 of 1,891 children (66.2%) were fostered. | percentage | 66.2% | 62.6%
      Of 1,891 children, 1,184 (66.2%) were fostered and 224 (11.8%) were in residential care. | percentage | 66.2% | 62.6%
      Of all requests 18% (64 of 412) were hard to find. | percentage | 18% | 15.5%
      16.5% of the 412 requests (64) were hard to find. | percentage | 16.5% | 15.5%
      The rate was 18% (64/412) of them. | percentage | 18% | 15.5%
      """)
  void aStatementThatDoesNotHoldIsFound(String words, String kind, String printed, String computed) {
    List<DraftFinding> found = check(words);
    assertEquals(1, found.size(), found::toString);
    assertEquals(kind, found.getFirst().kind().id());
    assertEquals(printed, found.getFirst().printed());
    assertEquals(computed, found.getFirst().computed());
    assertTrue(found.getFirst().where().startsWith("Paragraph 1 ("), found.getFirst().where());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At 31 July 2017, 1,184 children (62.6%) were in foster placements, 224 (11.8%) in residential placements. Percentages are of all 1,891 children.",
        "64 (15.5%) of 412 requests for fostering were hard to find a home for.",
        "The number fell from 650 to 524, by 126 (19.4%).",
        "Numbers rose from 2010 to 2016 by 300.",
        "Children aged 11 to 15 rose from 12% to 15% of all.",
        "The number of children fell by 19% from 650 to 524.",
        "62.6% (1,184) of the 1,891 children were fostered, 1,184 out of 1,891 (62.6%).",
        "In 2017, 64 of the 412 requests (16%) were hard to find, 15.5% (64 of 412).",
        "Of the 650 requests, 524 (80.6%) were placed, 64 (9.8%) were hard to find (of these 12 (18.8%) are still open).",
        "12 of the 64 requests (19%, against 21% a year before) took over 8 weeks.",
        "In 2016/17 15% (62) of requests and in 2017/18 16% (64) of requests were hard to find.",
        "Costs rose 4% (£120 a week); the service costs 45% of the budget (12 million of 27 million).",
        // one share alone: of what is not said
        "In all 240 children (31%) were placed outside the county.",
        "Funding rose from £1.2 million to £1.5 million, by 25%.",
        "Compared with 31 March 2017, there were 43 more children in all, 20 more in foster placements and 5 fewer in residential placements.",
        "The home has 4 places (2 of them for emergencies) and 3 staff (75%) are qualified."
      })
  void whatMayBeRightIsLeftAlone(String words) {
    assertEquals(List.of(), check(words));
  }

  /** A careless pattern tries every way of reading these, and never comes to an end. */
  @ParameterizedTest
  @ValueSource(strings = {"from 1", "from 1,1", "1 ", "1 a", "by 1 ", "(1", "fell from ", "1 of ", "1% (", "1% of 1 a ", "Of 1 a "})
  void paragraphsOfAnyLengthAreRead(String piece) {
    String last = piece.substring(piece.length() - 1);
    assertEquals(List.of(), check("The number fell " + piece + last.repeat(100_000) + "x"));
    assertEquals(List.of(), check("The number fell " + piece.repeat(20_000) + "x"));
  }

  @Test
  void oneStatementPrintedTwoWaysIsFound() {
    List<DraftFinding> found = check("At 31 July 2017 there were 1,891 children looked after by us.\nMore text.\nAt 31 July 2017 there were 1,819 children looked after by us.\nAt 31 March 2017 there were 1,848 children looked after by us.");
    assertEquals(1, found.size(), found::toString);
    assertEquals(DraftFinding.Kind.TWICE, found.getFirst().kind());
    assertTrue(found.getFirst().why().contains("Paragraph 1"));
  }

  /** The same note below two tables is of each. */
  @Test
  void notesOfTablesAreNotOneStatement() {
    assertEquals(List.of(), check("Note: 130 of the homes have no count on or before 31 March 2017.\nNote: 288 of the homes have no count on or before 31 March 2017."));
  }

  @Test
  void whatTheDataSaysOtherwiseIsFound() {
    Draft draft = new Draft(List.of(), "Our own words first. At 31 July 2017 there were 1,981 children looked after.\nAt 31 March 2017 there were 1,848 children looked after.");
    List<String> own = List.of("At 31 July 2017 there were 1,891 children looked after.", "At 31 March 2017 there were 1,848 children looked after.");
    List<DraftFinding> found = DraftChecks.againstWords(draft, own);
    assertEquals(1, found.size(), found::toString);
    assertEquals("1,981", found.getFirst().printed());
    assertEquals("1,891", found.getFirst().computed());
    Draft rounded = new Draft(List.of(), "Numbers are rounded to the nearest 5. At 31 July 2017 there were 1,890 children looked after.");
    assertEquals(List.of(), DraftChecks.againstWords(rounded, own));
  }
}
