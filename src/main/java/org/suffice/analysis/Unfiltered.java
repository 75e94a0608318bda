package org.suffice.analysis;

import org.suffice.model.Filter;
import org.suffice.model.MeasureInfo;
import org.suffice.model.Question;

/** Measures that take neither filters nor breakdowns. */
final class Unfiltered {
  private Unfiltered() {}

  /** Refuses both. */
  static void check(MeasureInfo info, Question question) {
    for (Filter filter : question.where()) {
      Filters.check(info, filter.key(), "filter-not-for-measure", "filtered");
    }
    if (question.by() != null) {
      Filters.check(info, question.by(), "breakdown-not-for-measure", "broken down");
    }
  }
}
