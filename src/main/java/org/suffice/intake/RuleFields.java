package org.suffice.intake;

import static java.util.Map.entry;
import static org.suffice.model.Field.*;

import java.util.List;
import java.util.Map;
import org.suffice.model.Field;

/** Which fields a check is about, so that a person is shown the cells to look at. Checks of any cell name theirs themselves. */
final class RuleFields {
  private static final Map<String, List<Field>> OF =
      Map.ofEntries(
          entry("unknown-placement-type", List.of(PLACEMENT_TYPE)),
          entry("type-code-and-words", List.of(PLACEMENT_TYPE)),
          entry("unknown-type-sought", List.of(TYPE_SOUGHT)),
          entry("no-value", List.of(VALUE)),
          entry("no-date", List.of(FIGURE_DATE, VALID_FROM)),
          entry("no-target", List.of(TARGET_VALUE)),
          entry("valid-to-before-from", List.of(VALID_TO, VALID_FROM)),
          entry("end-before-start", List.of(END, START)),
          entry("key-clash", List.of(CHILD, SEARCH, START, KPI, MEASURE)),
          entry("closed-beats-open", List.of(END, CLOSED)),
          entry("identical-row", List.of()),
          entry("row-in-a-cell", List.of()),
          entry("sector-missing", List.of(SECTOR)),
          entry("sector-conflict", List.of(SECTOR, PLACEMENT_TYPE)),
          entry("answers-conflict", List.of(INSIDE, OUTSIDE, TOGETHER, APART)),
          entry("negative-distance", List.of(DISTANCE)),
          entry("unknown-distance", List.of(DISTANCE)),
          entry("far-end", List.of(END, VALID_TO)),
          entry("future-birth", List.of(BIRTH)),
          entry("baseline-after-due", List.of(BASELINE_DATE, DUE)),
          entry("future-start", List.of(START)),
          entry("future-end", List.of(END)),
          entry("connected-with-agency", List.of(PLACEMENT_TYPE, SECTOR)),
          entry("section-20-with-parents", List.of(LEGAL_STATUS, PLACEMENT_TYPE)),
          entry("replaced-by-k3", List.of(PLACEMENT_TYPE)),
          entry("absence-t1-too-long", List.of(END, PLACEMENT_TYPE)),
          entry("absence-t3-too-long", List.of(END, PLACEMENT_TYPE)),
          entry("absence-t4-too-long", List.of(END, PLACEMENT_TYPE)),
          entry("birth-after-start", List.of(BIRTH, START)),
          entry("age-over-25", List.of(BIRTH)),
          entry("under-16-supported", List.of(BIRTH, PLACEMENT_TYPE)),
          entry("future-request", List.of(REQUESTED)),
          entry("closed-before-request", List.of(CLOSED, REQUESTED)),
          entry("birth-long-after-request", List.of(BIRTH, REQUESTED)),
          entry("sought-age-over-25", List.of(BIRTH, AGE)),
          entry("open-with-date-closed", List.of(OUTCOME, CLOSED)),
          entry("type-not-recorded", List.of(TYPE_SOUGHT)),
          entry("child-differs", List.of(BIRTH, SEX, ETHNICITY)),
          entry("open-overlap", List.of(END)),
          entry("open-in-older-year", List.of(END)),
          entry("not-in-header", List.of(CHILD)),
          entry("without-episodes", List.of(CHILD)),
          entry("type-differs", List.of(TYPE_SOUGHT)),
          entry("request-date-differs", List.of(REQUESTED)),
          entry("children-without-rows", List.of(CHILDREN_IN_REQUEST)),
          entry("no-home", List.of(PROVIDER, HOME, CARER)),
          entry("unreadable-capacity-date", List.of(FIGURE_DATE)),
          entry("future-capacity", List.of(FIGURE_DATE)),
          entry("occupied-over-places", List.of(OCCUPIED, PLACES)),
          entry("ours-over-occupied", List.of(OURS, OCCUPIED)),
          entry("priorities-do-not-sum", List.of(HIGH, MEDIUM, LOW, OCCUPIED)),
          entry("vacant-does-not-sum", List.of(VACANT, OCCUPIED, SUSPENDED, PLACES)),
          entry("suspended-over-places", List.of(SUSPENDED, PLACES)),
          entry("kind-not-recorded", List.of(KIND)),
          entry("hard-to-find-against-rule", List.of(HARD_TO_FIND)));

  private RuleFields() {}

  /** The fields of a check; empty where it depends on the cell, or where it is about none. */
  static List<Field> of(String check) {
    return OF.getOrDefault(check, List.of());
  }

  /** The ids that are known here, for the test that keeps them true. */
  static java.util.Set<String> ids() {
    return OF.keySet();
  }
}
