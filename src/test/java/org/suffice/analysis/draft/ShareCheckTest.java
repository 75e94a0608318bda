package org.suffice.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suffice.model.Draft;
import org.suffice.model.DraftFinding;

/** Percentages of a table that are of those whose group is known. */
final class ShareCheckTest {
  private static List<DraftFinding> check(String... rows) {
    List<Draft.DraftRow> body =
        IntStream.range(0, rows.length).mapToObj(i -> new Draft.DraftRow(i + 1, Arrays.stream(rows[i].split("\\|")).map(String::strip).toList())).toList();
    return DraftChecks.of(new Draft(List.of(new Draft.DraftTable("Table 1", List.of("Children by ethnic group"), body)), ""));
  }

  @Test
  void sharesOfThoseWhoseGroupIsKnownHold() {
    assertEquals(
        List.of(),
        check("Group | Children | % of children", "White | 150 | 83.3%", "Mixed | 20 | 11.1%", "Asian | 10 | 5.6%", "Not known | 20 | [z]", "Total | 200 | [z]"));
  }

  @Test
  void aShareThatIsOfNeitherIsFound() {
    List<DraftFinding> found =
        check("Group | Children | % of children", "White | 150 | 83.3%", "Mixed | 20 | 11.1%", "Asian | 10 | 6.5%", "Not known | 20 | [z]", "Total | 200 | [z]");
    assertEquals(1, found.size(), found::toString);
    assertEquals("6.5%", found.getFirst().printed());
    assertEquals("5.6%", found.getFirst().computed());
  }
}
