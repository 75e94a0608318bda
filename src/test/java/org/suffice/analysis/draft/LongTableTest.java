package org.suffice.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suffice.model.Draft;
import org.suffice.model.DraftFinding;

/** A table of thousands of rows, such as a list in an appendix, is checked like any other: it only has no groups. */
final class LongTableTest {
  private static final int ROWS = 20_000;

  private static List<DraftFinding> check(int total, String share) {
    List<Draft.DraftRow> rows = new ArrayList<>();
    rows.add(new Draft.DraftRow(1, List.of("Ward", "Children", "% of children")));
    IntStream.range(0, ROWS).forEach(i -> rows.add(new Draft.DraftRow(i + 2, List.of("Ward " + i, "2", i == 7 ? share : "0.005%"))));
    rows.add(new Draft.DraftRow(ROWS + 2, List.of("Total", Integer.toString(total), "100%")));
    return DraftChecks.of(new Draft(List.of(new Draft.DraftTable("Table 1", List.of("Children by ward"), rows)), ""));
  }

  @Test
  void itsTotalAndItsShares() {
    assertEquals(List.of(), check(2 * ROWS, "0.005%"));
    assertEquals(List.of(DraftFinding.Kind.SUM), check(2 * ROWS + 2, "0.005%").stream().map(DraftFinding::kind).toList());
    List<DraftFinding> share = check(2 * ROWS, "5%");
    assertEquals(List.of("Ward 7, % of children"), share.stream().map(DraftFinding::label).toList());
  }
}
