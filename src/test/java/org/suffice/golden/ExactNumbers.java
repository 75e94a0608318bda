package org.suffice.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Exact numbers of the samples that no publication may hold: large enough not to be met by chance, and not rounded by themselves. */
final class ExactNumbers {
  /** Days and nights that rows are by, the same for everybody. */
  private static final Pattern LENGTHS = Pattern.compile("[Bb]y (\\| )?day (\\| )?\\d+|\\d+ (\\| )?(to (\\| )?\\d+ (\\| )?)?nights");

  private ExactNumbers() {}

  /** A text without the days and nights that rows are by. */
  static String withoutLengths(String text) {
    return LENGTHS.matcher(text).replaceAll("");
  }

  static Set<String> of(SampleProject samples) {
    Set<String> exact = new TreeSet<>();
    Set<String> homes = new TreeSet<>();
    for (String id : samples.measures()) {
      JsonNode json = samples.ask(id).json();
      for (JsonNode row : json.get("rows")) {
        for (int c = 0; c < row.get("cells").size(); c++) {
          JsonNode cell = row.get("cells").get(c);
          String unit = json.get("columns").get(c).get("unit").asText();
          double value = cell.get("value").asDouble();
          // numbers of homes and of providers are not of children
          boolean open = unit.equals("homes") || unit.equals("providers");
          if (open) {
            homes.add(String.valueOf((long) value));
          } else if (cell.get("value").isNumber() && value > 100 && value % 5 != 0 && value == Math.rint(value) && (value < 1990 || value > 2030)) {
            exact.add(String.valueOf((long) value));
          }
        }
      }
    }
    // numbers that the council itself gives: targets and baselines
    for (JsonNode row : samples.ask("kpi").json().get("rows")) {
      for (int c : new int[] {0, 2, 6}) {
        exact.remove(row.get("cells").get(c).get("value").asText().replace("-", ""));
      }
    }
    // a number of homes may be one of children by chance
    exact.removeAll(homes);
    return exact;
  }
}
