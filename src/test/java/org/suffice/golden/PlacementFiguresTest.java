package org.suffice.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every published figure about placements, through the sample workbooks, the real import and the command line. */
class PlacementFiguresTest {
  private static final String DATES =
      "2012-03-31,2013-03-31,2014-03-31,2015-03-31,2016-03-31,2017-03-31,2017-06-30,2017-07-31";

  @TempDir static Path folder;
  private static SampleProject project;

  @BeforeAll
  static void addSamples() {
    project = SampleProject.in(folder);
  }

  @TestFactory
  Stream<DynamicTest> placementTypesAtAllEightDates() {
    Map<String, String> rows = new LinkedHashMap<>();
    List<String> ids =
        List.of(
            "with-parents", "foster-connected", "foster-other", "childrens-homes", "unregulated-residential",
            "residential-care-homes", "residential-schools", "nhs", "family-centre", "yoi", "secure",
            "independent-living", "placed-for-adoption", "other", "total");
    PrintedTable.read("T001-09_placement_type").stream().map(PrintedTable.Figure::row).distinct()
        .forEach(label -> rows.put(label, ids.get(rows.size())));
    assertEquals(15, rows.size(), "14 lines and the total");
    Answer answer = project.ask("placement-types", "--as-at", DATES);
    return PrintedTable.read("T001-09_placement_type").stream()
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.row() + " " + f.date(),
                    () -> assertEquals(f.value(), answer.value(rows.get(f.row()), "children@" + f.date()))));
  }

  @TestFactory
  Stream<DynamicTest> sexAtAllEightDates() {
    Answer answer = project.ask("children-by-sex", "--as-at", DATES);
    return PrintedTable.read("T001-02_gender").stream()
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.row() + " " + f.date(),
                    () -> assertEquals(f.value(), answer.value(f.row().toLowerCase(), "children@" + f.date()))));
  }

  @TestFactory
  Stream<DynamicTest> ageBandsToThePrintedPercent() {
    Map<String, String> rows =
        Map.of(
            "Under 1", "under-1", "1-4 Years", "1-4", "5-10 Years", "5-10", "11-15 Years", "11-15",
            "16 and Over", "16+", "Total", "total");
    Answer answer = project.ask("children-by-age", "--as-at", DATES, "--bands", "0,1,5,11,16");
    return PrintedTable.read("T001-03_age_percent").stream()
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.row() + " " + f.date(),
                    () -> {
                      var cell = answer.cell(rows.get(f.row()), "children@" + f.date());
                      BigDecimal percent =
                          BigDecimal.valueOf(cell.get("value").asLong() * 100L)
                              .divide(BigDecimal.valueOf(cell.get("of").asLong()), 0, RoundingMode.HALF_UP);
                      assertEquals(f.value(), percent.doubleValue());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> section20ByAge() {
    Answer answer = project.ask("section-20", "--as-at", "2017-07-31");
    return PrintedTable.read("T001-08_s20_by_age").stream()
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.row(),
                    () -> assertEquals(f.value(), answer.value(f.row().replace(" years", ""), "children"))));
  }

  /** The table prints 13 in residential schools, where that of placements has 7: the other 6 are in agency homes. */
  @Test
  void section20ByProvision() {
    Map<String, Double> printed = new LinkedHashMap<>();
    PrintedTable.read("T001-07_s20_by_provision").forEach(f -> printed.put(f.row(), f.value()));
    Answer answer = project.ask("section-20", "--by", "category", "--as-at", "2017-07-31");
    assertEquals(printed.get("Agency Fostering"), answer.value("ifa", "children"));
    assertEquals(printed.get("In-House Fostering"), answer.value("in-house-foster", "children"));
    assertEquals(printed.get("In-House Residential"), answer.value("in-house-childrens-home", "children"));
    assertEquals(
        printed.get("Agency Semi-Independent") + printed.get("Block Purchased Supported Accommodation"), answer.value("supported-accommodation", "children"));
    assertEquals(7, answer.value("residential-school", "children"));
    assertEquals(
        printed.get("Agency Residential") + printed.get("Residential School") - 7, answer.value("agency-childrens-home", "children"));
    assertEquals(4, answer.value("other-residential", "children") + answer.value("other-placement", "children"));
    assertEquals(195, answer.value("total", "children"));
  }

  @Test
  void fosteringSharesOfJuly2017() {
    Answer share = project.ask("fostering-share", "--as-at", "2017-07-31");
    assertEquals(1184, share.value("fostering", "children"));
    assertEquals(62.6, share.share("fostering", "children"));
    assertEquals(76.6, share.share("fostering-excluding-parents", "children"));
    Answer mix = project.ask("placement-mix", "--as-at", "31/07/2017");
    assertEquals(1891, mix.value("total", "children"));
    assertEquals(346, mix.value("with-parents", "children"));
    assertEquals(155, mix.value("connected-carer", "children"));
    assertEquals(1184, mix.value("fostering", "children"));
    assertEquals(8.2, mix.share("connected-carer", "children"));
  }

  @Test
  void inHouseAndAgencyFosteringOfJuly2017() {
    Answer split = project.ask("in-house-ifa-split", "--as-at", "2017-07-31");
    assertEquals(524, split.value("in-house-foster", "children"));
    assertEquals(505, split.value("ifa", "children"));
    assertEquals(1029, split.value("total", "children"));
    assertEquals(49.1, split.share("ifa", "children"));
    Answer byAge = project.ask("in-house-ifa-by-age", "--as-at", "2017-07-31");
    assertEquals(524, byAge.value("total", "in-house-foster"));
    assertEquals(505, byAge.value("total", "ifa"));
    long inHouse = 0;
    for (String band : List.of("0-5", "6-10", "11+")) {
      inHouse += byAge.value(band, "in-house-foster");
    }
    assertEquals(524, inHouse);
  }

  @Test
  void childrensHomesOfJuly2017() {
    Answer homes = project.ask("childrens-homes", "--as-at", "2017-07-31");
    assertEquals(40, homes.value("in-house-childrens-home", "children"));
    assertEquals(140, homes.value("agency-childrens-home", "children"));
    assertEquals(15, homes.value("childrens-home-sector-not-recorded", "children"));
    assertEquals(195, homes.value("total", "children"));
    assertEquals(22.2, homes.share("in-house-childrens-home", "children"));
    assertEquals(77.8, homes.share("agency-childrens-home", "children"));
  }

  /** The published 195 and 1,891, told apart by age and by sex. */
  @Test
  void whoLivesInChildrensHomesInJuly2017() {
    Answer profile = project.ask("childrens-homes-profile", "--as-at", "2017-07-31");
    for (String group : List.of("age", "sex")) {
      assertEquals(195, profile.value(group, "in-homes"));
      assertEquals(1891, profile.value(group, "children"));
    }
    Answer sexes = project.ask("children-by-sex", "--as-at", "2017-07-31");
    assertEquals(sexes.value("male", "children"), profile.value("sex-male", "children"));
    assertEquals(project.ask("childrens-homes", "--as-at", "2017-07-31", "--where", "sex=male").value("total", "children"), profile.value("sex-male", "in-homes"));
  }

  @Test
  void rateOfJuly2017OnThePopulationInForce() {
    Answer looked = project.ask("children-looked-after", "--as-at", "2017-07-31");
    assertEquals(1891, looked.value("total", "children"));
    assertEquals(76.6, looked.number("total", "rate"), "printed as 76.7 from another population vintage");
    assertEquals(246792, looked.cell("total", "rate").get("of").asLong());
  }
}
