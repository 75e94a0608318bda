package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every published figure about homes, beds and providers, through the sample workbook and the command line. */
class CapacityFiguresTest {
  @TempDir static Path folder;
  private static SampleProject project;

  @BeforeAll
  static void addSamples() {
    project = SampleProject.in(folder);
  }

  /** T001-13: homes and beds by tier, "6+" counted as 6. */
  @TestFactory
  Stream<DynamicTest> residentialTiers() {
    Map<String, String> rows =
        Map.of(
            "Tier 1", "tier-1", "Tier 2", "tier-2", "Tier 3", "tier-3", "Tier 4", "tier-4",
            "Not Tiered (awaiting registration/ inspection)", "not-tiered", "Total", "total");
    Answer answer = project.ask("framework-capacity", "--as-at", "2017-07-31");
    return PrintedTable.read("T001-13_residential_tiers").stream()
        .map(f -> DynamicTest.dynamicTest(
            f.row() + " " + f.column(),
            () -> assertEquals((long) f.value(), answer.value(rows.get(f.row()), f.column().contains("Homes") ? "homes" : "places"))));
  }

  /** No home was counted before: all of them are those counted for the first time. A single date compares nothing. */
  @Test
  void homesThatWereCountedForTheFirstTimeAreSaid() {
    Answer compared = project.ask("framework-capacity", "--as-at", "2017-07-31", "--compare", "2016-03-31");
    long homes = compared.value("total", "homes@2017-07-31") + compared.value("no-tier", "homes@2017-07-31");
    String said = "homes or services have no count on or before 31 March 2016";
    assertTrue(compared.json().get("notes").toString().contains(homes + " of the " + said), compared.json().get("notes").toString());
    String alone = project.ask("framework-capacity", "--as-at", "2017-07-31").json().get("notes").toString();
    assertFalse(alone.contains("have no count on or before"), alone);
  }

  /** T001-15: providers and beds under block contract. */
  @TestFactory
  Stream<DynamicTest> blockSupportedAccommodation() {
    Map<String, String> rows =
        Map.of(
            "Crisis", "block-crisis", "Supported accommodation", "block-supported-accommodation",
            "Dispersed supported accommodation (with visiting support)", "block-dispersed",
            "Supported lodgings", "block-supported-lodgings", "TOTAL", "block");
    Answer answer = project.ask("contracted-capacity", "--as-at", "2017-07-31");
    return PrintedTable.read("T001-15_block_supported_accommodation").stream()
        .map(f -> DynamicTest.dynamicTest(
            f.row() + " " + f.column(),
            () -> assertEquals((long) f.value(), answer.value(rows.get(f.row()), f.column().contains("Providers") ? "providers" : "places"))));
  }

  /** T001-16: providers that 16+ provision can be bought from; a provider may be on several lots. */
  @TestFactory
  Stream<DynamicTest> purchasingSystem() {
    Map<String, String> rows =
        Map.of(
            "Semi Independent/ Group Living", "framework-semi-independent",
            "Accommodation with Floating Support", "framework-floating-accommodation",
            "Floating Support", "framework-floating-support");
    Answer answer = project.ask("contracted-capacity", "--as-at", "2017-07-31");
    return PrintedTable.read("T001-16_dps_providers").stream()
        .map(f -> DynamicTest.dynamicTest(f.row(), () -> assertEquals((long) f.value(), answer.value(rows.get(f.row()), "providers"))));
  }

  /** Statements 131 and 132: 119 of 370 block beds used by 16 and 17 year olds, 32%. */
  @Test
  void blockBedsByPriorityInMarch2016() {
    Answer answer = project.ask("block-contract-use", "--as-at", "2016-03-31");
    assertEquals(370, answer.value("total", "places"));
    assertEquals(119, answer.value("high", "places"));
    assertEquals(32.2, answer.share("high", "places"));
    assertEquals(370 - 119 - 70 - 131, answer.value("unoccupied", "places"));
    assertEquals(119 + 70 + 131, answer.value("occupied", "occupied"));
    assertEquals(37.2, answer.share("high", "occupied"));
  }

  /** What is not recorded is not 0: no number of places is agreed with providers of the purchasing system. */
  @Test
  void placesThatAreNotRecorded() {
    var cell = project.ask("contracted-capacity", "--as-at", "2017-07-31").cell("framework-floating-support", "places");
    assertEquals("[x]", cell.get("flag").asText());
    assertTrue(cell.get("value").isNull(), cell.toString());
  }

  /** The KPI on block beds for 16 and 17 year olds: its baseline is the count of that day. */
  @Test
  void theKpiOnBlockBeds() {
    String kpi = "increase-the-usage-of-block-purchased-supported-accommodation-provision";
    Answer then = project.ask("kpi", "--as-at", "2016-03-31");
    assertEquals(then.value(kpi, "baseline"), then.value(kpi, "now"));
    assertEquals("Behind", project.ask("kpi", "--as-at", "2017-07-31").cell(kpi, "status").get("text").asText());
  }

  /** Statements 116 and 117: ten own homes with 54 beds, three quarters of them in use in 2016/17. */
  @Test
  void occupancyOfOwnHomes() {
    Answer own = project.ask("contracted-capacity", "--as-at", "2017-07-31");
    assertEquals(10, own.value("in-house-childrens-home", "rows"));
    assertEquals(54, own.value("in-house-childrens-home", "places"));
    Answer year = project.ask("occupancy", "--as-at", "2017-03-31");
    assertEquals(4 * 54, year.value("childrens-home", "places"));
    assertEquals(75.0, year.share("childrens-home", "occupied"));
  }
}
