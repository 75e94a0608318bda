package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * T001-04, T001-05, T001-06 and T001-18: who came, who left and why, and who is eligible as a care leaver, through the sample
 * workbooks, the real import and the command line.
 */
class FlowFiguresTest {
  private static final Map<String, String> BANDS =
      Map.of(
          "Under 1", "under-1", "1- 4 Years", "1-4", "5-10 Years", "5-10", "11-15 Years", "11-15", "16 and Over", "16+",
          "Total", "total");
  /** What the table prints apart and a category holds together is added up. */
  private static final Map<String, List<String>> ELIGIBLE =
      Map.ofEntries(
          Map.entry("with-parents", List.of("Placed with Parent")),
          Map.entry("connected-carer", List.of("Placed with Family Member")),
          Map.entry("in-house-foster", List.of("In House Fostering")),
          Map.entry("ifa", List.of("Agency Fostering")),
          Map.entry("in-house-childrens-home", List.of("In House Residential")),
          Map.entry("agency-childrens-home", List.of("Agency Residential")),
          Map.entry("residential-school", List.of("Residential School")),
          Map.entry("secure", List.of("Secure Welfare")),
          Map.entry("other-residential", List.of("Hospital", "Remand")),
          Map.entry("supported-accommodation", List.of("Block Purchased Supported Accommodation Provision", "Agency Leaving Care Provision", "Independent Living")),
          Map.entry("other-placement", List.of("Reg 38.6", "In-House Short Breaks Provision")),
          Map.entry("total", List.of("Total")));

  @TempDir static Path folder;
  private static SampleProject project;

  @BeforeAll
  static void addSamples() {
    project = SampleProject.in(folder);
  }

  @TestFactory
  Stream<DynamicTest> startersByAgeInTwelveMonths() {
    return byAge("T001-04_started_by_age", "starters");
  }

  @TestFactory
  Stream<DynamicTest> leaversByAgeInTwelveMonths() {
    return byAge("T001-05_ceased_by_age", "leavers");
  }

  private static Stream<DynamicTest> byAge(String table, String measure) {
    List<PrintedTable.Figure> printed = PrintedTable.read(table);
    assertEquals(30, printed.size(), "six lines at five dates");
    return printed.stream().map(PrintedTable.Figure::date).distinct().map(date -> DynamicTest.dynamicTest(measure + " to " + date, () -> {
      Answer answer = project.ask(measure, "--from", LocalDate.parse(date).plusDays(1).minusYears(1).toString(), "--to", date);
      for (PrintedTable.Figure figure : printed) {
        if (figure.date().equals(date)) {
          assertEquals(figure.value(), answer.value(Objects.requireNonNull(BANDS.get(figure.row())), "children"), figure.row());
        }
      }
    }));
  }

  @Test
  void yearsThatTheDataDoesNotReachAreTold() {
    assertTrue(project.ask("leavers", "--as-at", "2012-03-31").json().get("notes").toString().contains("Hardly anybody in the data left before April 2012"));
    assertTrue(project.ask("children-by-age", "--as-at", "2010-03-31").json().get("notes").toString().contains("Hardly anybody in the data left before April 2012"));
    assertFalse(project.ask("children-by-age", "--as-at", "2012-03-31").json().get("notes").toString().contains("Hardly anybody in the data left"));
  }

  @Test
  void reasonsForLeavingIn2016To2017() {
    Answer reasons = project.ask("leaving-reasons", "--from", "2016-04-01", "--to", "2017-03-31");
    Map<String, String> rows =
        Map.of(
            "Special Guardianship", "special-guardianship", "Return home to parents, no order, planned or unplanned",
            "home-no-order", "Adoption", "adoption");
    List<PrintedTable.Figure> printed = PrintedTable.read("T001-06_discharge_reasons");
    assertEquals(3, printed.size());
    for (PrintedTable.Figure figure : printed) {
      String row = Objects.requireNonNull(rows.get(figure.row()));
      assertEquals(figure.value(), reasons.share(row, "children"), figure.row());
      double percent =
          BigDecimal.valueOf(reasons.value(row, "children") * 100)
              .divide(BigDecimal.valueOf(reasons.value("total", "children")), 1, RoundingMode.HALF_UP).doubleValue();
      assertEquals(figure.value(), percent, figure.row());
    }
    assertEquals(540, reasons.value("total", "children"));
  }

  @Test
  void eligibleCareLeaversByPlacement() {
    Answer eligible = project.ask("eligible-by-placement", "--as-at", "2017-07-31");
    List<PrintedTable.Figure> printed = PrintedTable.read("T001-18_eligible_by_placement");
    assertEquals(16, printed.size());
    int looked = 0;
    for (Map.Entry<String, List<String>> row : ELIGIBLE.entrySet()) {
      double sum = 0;
      for (PrintedTable.Figure figure : printed) {
        if (row.getValue().contains(figure.row())) {
          sum += figure.value();
          looked++;
        }
      }
      assertEquals(sum, eligible.value(row.getKey(), "children"), row.getKey());
    }
    assertEquals(16, looked, "every printed line once");
    for (String none : List.of("foster-other-public", "foster-sector-not-recorded", "childrens-home-sector-not-recorded", "placed-for-adoption")) {
      assertEquals(0, eligible.value(none, "children"), none);
    }
  }

  /** The agency's share of eligible young people that the text prints: 61 of 320 in agency residential. */
  @Test
  void eligibleInAgencyResidential() {
    assertEquals(19.1, project.ask("eligible-by-placement", "--as-at", "2017-07-31").share("agency-childrens-home", "children"));
  }
}
