package org.suffice.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Published;

/**
 * Whether published numbers of children who came and left in a year close with the published numbers at its ends. Often they
 * do not, because a child who left and came again is counted once each way; no children can then give all four as printed.
 */
final class ClosingFlows {
  private static final String CAME = "starters";
  private static final String LEFT = "leavers";
  private final List<Series> series;

  /** Looks in the figures of one council. */
  ClosingFlows(List<Series> all, String council) {
    series = all.stream().filter(s -> s.isOf(council) && s.kind() == Series.Kind.COUNT && s.row().equals("total")).toList();
  }

  /** The sentence about the year to a date, for the numbers that came and left; empty where it closes or a number is missing. */
  Optional<String> words(Words words, String measure, LocalDate to) {
    if (!measure.equals(CAME) && !measure.equals(LEFT)) {
      return Optional.empty();
    }
    Integer start = number("children-looked-after", to.minusYears(1));
    Integer end = number("children-looked-after", to);
    Integer came = number(CAME, to);
    Integer left = number(LEFT, to);
    if (start == null || end == null || came == null || left == null || start + came - left == end) {
      return Optional.empty();
    }
    int closes = start + came - left;
    return Optional.of(words.say("reconciliation.reason.closing", start, came, left, closes, end, Math.abs(end - closes)));
  }

  private @Nullable Integer number(String measure, LocalDate date) {
    for (Series one : series) {
      Published figure = one.measure().equals(measure) ? one.at(date) : null;
      if (figure != null) {
        return (int) Math.round(figure.value());
      }
    }
    return null;
  }
}
