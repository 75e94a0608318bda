package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T001-04, T001-05 and T001-18 beside our own figures: the same. The printed years do not close; the data says why, and where
 * our figures are others, the reconciliation does.
 */
class FlowsExplainedTest {
  private static final int[][] YEARS = {{2015, 1584, 597, 614, 1592}, {2016, 1592, 650, 602, 1665}, {2017, 1665, 717, 540, 1848}};
  private static final int[] MISSING = {25, 25, 6};
  @TempDir static Path folder;
  private static SampleProject project;
  private static Answer answer;

  @BeforeAll
  static void add() throws IOException {
    project = SampleProject.in(folder);
    List<String> lines = new ArrayList<>(List.of("Measure,Area,Category,Date,Value,Unit,Source"));
    totals("T001-04_started_by_age", "starters", lines);
    totals("T001-05_ceased_by_age", "leavers", lines);
    totals("T001-09_placement_type", "children-looked-after", lines);
    totals("T001-18_eligible_by_placement", "eligible-by-placement", lines);
    Path file = Files.write(folder.resolve("printed.csv"), lines);
    project.run("add", file.toString(), "--kind", "published");
    answer = project.ask("reconciliation");
  }

  private static void totals(String table, String measure, List<String> lines) {
    PrintedTable.read(table).stream().filter(f -> f.row().equals("Total"))
        .forEach(f -> lines.add(String.join(",", measure, "Lancashire", "total", f.date(), String.valueOf(f.value()), "children", table)));
  }

  @Test
  void everyPrintedTotalIsOurs() {
    int looked = 0;
    for (String table : List.of("T001-04_started_by_age", "T001-05_ceased_by_age", "T001-18_eligible_by_placement")) {
      String measure = table.startsWith("T001-04") ? "starters" : table.startsWith("T001-05") ? "leavers" : "eligible-by-placement";
      for (PrintedTable.Figure printed : PrintedTable.read(table).stream().filter(f -> f.row().equals("Total")).toList()) {
        String row = measure + "-total-children-" + printed.date();
        assertEquals(printed.value(), answer.number(row, "published"), row);
        assertEquals(printed.value(), answer.number(row, "ours"), row);
        assertEquals(0, answer.number(row, "difference"), row);
        assertEquals("The same.", reasons(answer, row));
        looked++;
      }
    }
    assertEquals(11, looked);
  }

  /** 1,584 and 597 more and 614 fewer are 1,567, not 1,592: computed here slowly; 25 children started twice. */
  @Test
  void thePrintedYearsDoNotCloseBecauseChildrenStartedAgain() {
    for (int i = 0; i < YEARS.length; i++) {
      int[] y = YEARS[i];
      assertEquals(MISSING[i], y[4] - (y[1] + y[2] - y[3]), String.valueOf(y[0]));
      Answer flow = project.ask("stock-flow", "--from", y[0] - 1 + "-04-01", "--to", y[0] + "-03-31");
      assertEquals(y[1], flow.value("at-start", "number"));
      assertEquals(y[2], flow.value("starters", "number"));
      assertEquals(y[3], flow.value("leavers", "number"));
      assertEquals(y[4], flow.value("at-end", "number"));
      assertEquals(MISSING[i], flow.value("difference", "number"));
      assertEquals(MISSING[i], flow.value("further-starts", "number"));
      assertEquals(0, flow.value("further-ends", "number"));
      assertEquals(0, flow.value("residual", "number"));
    }
  }

  /** With short breaks our figures are others; then it says, too, that the printed ones do not close and by how much. */
  @Test
  void whereOursAreOthersItSaysThatThePrintedOnesDoNotClose(@TempDir Path other) throws IOException {
    SampleProject counted = SampleProject.in(other);
    counted.set("short-breaks=counted");
    counted.run("add", folder.resolve("printed.csv").toString(), "--kind", "published");
    Answer differs = counted.ask("reconciliation");
    int said = 0;
    for (int i = 0; i < YEARS.length; i++) {
      for (String measure : List.of("starters", "leavers")) {
        String row = measure + "-total-children-" + YEARS[i][0] + "-03-31";
        if (differs.number(row, "difference") != 0) {
          String reasons = reasons(differs, row);
          assertTrue(reasons.contains("that would be " + MISSING[i] + " children"), reasons);
          assertTrue(reasons.contains(String.format(Locale.UK, "not %,d", YEARS[i][4])), reasons);
          said++;
        }
      }
    }
    assertTrue(said >= 3, "years that differ: " + said);
  }

  private static String reasons(Answer from, String row) {
    return from.cell(row, "reasons").get("text").asText();
  }
}
