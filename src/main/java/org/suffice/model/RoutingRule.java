package org.suffice.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * For which ages a council asks its own foster carers first, and since when: a dated rule that a council edits. Written
 * as {@code 0-5 from 2019-10-01, 0-8 from 2020-07-01}; {@code none} is no rule.
 *
 * @param steps ascending by date
 */
public record RoutingRule(List<Step> steps) {
  /** What domain tables start from. */
  public static final String DEFAULT = "0-5 from 2019-10-01, 0-8 from 2020-07-01";

  private static final Pattern STEP = Pattern.compile("(\\d{1,2})\\s*-\\s*(\\d{1,2})\\s+from\\s+(\\d{4}-\\d{2}-\\d{2})");

  /**
   * From a day on.
   *
   * @param youngest in completed years, inclusive
   * @param oldest inclusive
   * @param from first day it is in force
   */
  public record Step(int youngest, int oldest, LocalDate from) {}

  public RoutingRule {
    steps = steps.stream().sorted(Comparator.comparing(Step::from)).toList();
  }

  /** What is in force on a day. */
  public Optional<Step> at(LocalDate day) {
    return steps.stream().filter(s -> !s.from().isAfter(day)).reduce((earlier, later) -> later);
  }

  /**
   * Reads a rule.
   *
   * @throws SufficeException routing-rule, where it is not written like the example
   */
  public static RoutingRule parse(String text) {
    var steps = new ArrayList<Step>();
    String all = text.strip().toLowerCase(Locale.ROOT);
    if (!all.isEmpty() && !all.equals("none")) {
      for (String part : all.split("[,;]", -1)) {
        steps.add(step(part.strip(), text));
      }
    }
    return new RoutingRule(steps);
  }

  private static Step step(String part, String whole) {
    Matcher m = STEP.matcher(part);
    if (m.matches()) {
      int youngest = Integer.parseInt(m.group(1));
      int oldest = Integer.parseInt(m.group(2));
      try {
        LocalDate from = LocalDate.parse(m.group(3));
        if (youngest <= oldest) {
          return new Step(youngest, oldest, from);
        }
      } catch (DateTimeParseException e) {
        throw wrong(whole, e);
      }
    }
    throw wrong(whole, null);
  }

  private static SufficeException wrong(String text, @org.jspecify.annotations.Nullable Exception cause) {
    String sentence = "\"" + text + "\" is not a rule such as " + DEFAULT + ", or none.";
    return cause == null ? new SufficeException("routing-rule", sentence) : new SufficeException("routing-rule", sentence, cause);
  }

  /** The rule as it is written; {@code none} where there is none. */
  public String text() {
    return steps.isEmpty()
        ? "none"
        : steps.stream().map(s -> s.youngest() + "-" + s.oldest() + " from " + s.from()).collect(Collectors.joining(", "));
  }
}
