package org.suffice.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suffice.model.Cell;
import org.suffice.model.Row;

/** Largest first is offered for kinds of home, not for what has an order of its own. */
class OwnOrderTest {
  @ParameterizedTest
  @CsvSource(
      {
        "under-1 1-4 5-9 10-15 16+, true", "not-recorded 0-5 6-10 11-13 14-17 18+, true", "up-to-5 up-to-10 up-to-20 over-20 distance-not-known, true", "1-7 8-28 29-84 366+, true",
        "0-7-days 8-28-days 85-days-or-more, true", "day-0 day-1 day-28, true", "tier-1 tier-2 tier-3 no-tier, true", "high medium low not-recorded, true", "16+, false",
        "task-centred permanent respite, false", "under-the-rule exempt, false", "male female not-recorded, false", "3-homes-lane 5-park-road, false", "connected in-house ifa, false"
      })
  void rowsThatAreSteps(String ids, boolean own) {
    List<Row> rows = Arrays.stream(ids.split(" ")).map(id -> new Row(id, id, null, Row.Kind.PART, List.of(Cell.count(1)))).toList();
    assertEquals(own, OwnOrder.of(rows));
  }
}
