package org.suffice.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.suffice.model.MeasureInfo;

/** Every measure is counted a second time, slowly and plainly, on random histories; or it is said here why not. A new measure fails until it is. */
class SecondCountTest {
  private static final Map<Class<?>, String> SECOND =
      Map.ofEntries(
          Map.entry(SnapshotPropertyTest.class, "placement-mix placement-types children-by-sex children-by-age section-20"),
          Map.entry(
              ChildrenPropertyTest.class,
              "children-looked-after fostering-share in-house-ifa-split in-house-ifa-by-age childrens-homes childrens-homes-profile children-by-legal-status children-by-ethnicity"
                  + " placement-location placement-costs unregulated contract-route eligible-by-placement"),
          Map.entry(StayPropertyTest.class, "placement-moves step-downs placement-duration placement-stability"),
          Map.entry(FlowPropertyTest.class, "starters leavers leaving-reasons stock-flow"),
          Map.entry(RecountPropertyTest.class, "uasc remands secure-use hard-to-find-cause hard-to-find-sourced"),
          Map.entry(PlanNotMetPropertyTest.class, "plan-not-met"),
          Map.entry(RepresentationPropertyTest.class, "ethnicity-representation"),
          Map.entry(MonthlyMeasureTest.class, "monthly-page"),
          Map.entry(SearchPropertyTest.class, "hard-to-find-by-type hard-to-find-by-age hard-to-find-trend"),
          Map.entry(
              SearchAnalysisTest.class,
              "hard-to-find-needs hard-to-find-needs-together search-times searches-open search-outcomes search-demand routing"),
          Map.entry(CapacityPropertyTest.class, "contracted-capacity framework-capacity occupancy block-contract-use local-capacity-use"));

  private static final Map<String, String> BY_HAND =
      Map.ofEntries(
          Map.entry("kpi", "values of other measures: KpiMeasureTest"),
          Map.entry("kpi-trajectory", "a straight line, reckoned again in KpiMeasureTest"),
          Map.entry("target-planner", "one formula, printed: PlannerMeasureTest"),
          Map.entry("peer-comparison", "published figures: the printed table in PublishedSeriesTest"),
          Map.entry("reconciliation", "published figures beside other measures: PublishedSeriesTest"),
          Map.entry("published-figures", "published figures as they are: PublishedSeriesTest"),
          Map.entry("data-quality", "SlowQuality in QualityMeasureTest"));

  @Test
  void everyMeasureIsCountedTwice() throws IOException {
    Map<String, Class<?>> where = new HashMap<>();
    SECOND.forEach((test, ids) -> java.util.Arrays.stream(ids.split(" ")).forEach(id -> assertTrue(where.put(id, test) == null, id)));
    var said = new TreeSet<>(where.keySet());
    said.addAll(BY_HAND.keySet());
    assertEquals(new TreeSet<>(Make.measures().all().stream().map(MeasureInfo::id).toList()), said);
    assertEquals(where.size() + BY_HAND.size(), said.size(), "twice, not also by hand");
    for (var entry : where.entrySet()) {
      String source = Files.readString(Path.of("src/test/java", entry.getValue().getName().replace('.', '/') + ".java"));
      assertTrue(source.contains("\"" + entry.getKey() + "\"") && source.contains("@Property"), entry.getKey() + " in " + entry.getValue().getSimpleName());
    }
  }
}
