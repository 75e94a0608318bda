package org.suffice.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a column holds: its first 500 values, and the dates of all of them where those have any. */
final class ColumnProfile {
  private static final int VALUES = 500;
  private static final int SAMPLES = 3;

  /** Longer texts are notes: no number and no name is looked for in them. */
  private static final int SHORT = 100;

  private static final Pattern POSTCODE =
      Pattern.compile("(?i)[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\s*+\u00a3?\\s*+[\\d,]*+(?:\\.\\d++|(?<=\\d))\\s*+(?:%|(?i:\\+|miles?|mi|p\\.?w\\.?|per week|/week)?)");
  private static final Pattern PERSON = Pattern.compile("[A-Z][\\p{L}'\u2019-]+(?:,\\s*|\\s+)[A-Z][\\p{L}'\u2019-]*(?:\\s+[A-Z][\\p{L}'\u2019-]+)*");
  private final DateDecision.Collector dates = new DateDecision.Collector();
  private final List<RawCell> values = new ArrayList<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private final Set<String> samples = new LinkedHashSet<>();

  /** Takes the next cell of the column. */
  void add(RawCell cell) {
    if (values.size() == VALUES) { // the many: a word that says nothing is no date either
      if (dates.any()) { // a column without a date among so many is none of dates
        dates.add(cell);
      }
      return;
    }
    boolean words = cell instanceof RawCell.Text || cell instanceof RawCell.Fault;
    if (cell.blank() || words && BlankWords.blank(cell.shown().strip())) {
      return;
    }
    dates.add(cell);
    values.add(cell);
    texts.clear();
    if (samples.size() < SAMPLES) {
      samples.add(cell.shown().strip());
    }
  }

  boolean empty() {
    return values.isEmpty();
  }

  int count() {
    return values.size();
  }

  /** Up to three different values. */
  List<String> samples() {
    return List.copyOf(samples);
  }

  /** How the dates would be read. */
  DateDecision dates() {
    return dates.decide();
  }

  /** Share of the values that something holds for; 0 where there are none. */
  double share(Predicate<RawCell> holds) {
    return values.isEmpty() ? 0 : (double) values.stream().filter(holds).count() / values.size();
  }

  /** Share of the values, as text, that something holds for. */
  double textShare(Predicate<String> holds) {
    int held = 0;
    for (Map.Entry<String, Integer> text : texts().entrySet()) {
      held += holds.test(text.getKey()) ? text.getValue() : 0;
    }
    return values.isEmpty() ? 0 : (double) held / values.size();
  }

  /** The different values as text, and how often each stands: most columns repeat a few. */
  private Map<String, Integer> texts() {
    if (texts.isEmpty()) {
      values.forEach(v -> texts.merge(v.shown(), 1, Integer::sum));
    }
    return texts;
  }

  /** Share of dates, real or as text. */
  double dateShare() {
    return share(c -> c instanceof RawCell.Day || (c instanceof RawCell.Text t && DateText.of(t.shown()).isPresent()));
  }

  /** Share of numbers, real or as text. */
  double numberShare() {
    return share(c -> c instanceof RawCell.Num || (c instanceof RawCell.Text t && (is(NUMBER, t.shown()) || NumberText.onlyComma(t.shown()))));
  }

  /** Share of postcodes. */
  double postcodeShare() {
    return textShare(t -> is(POSTCODE, t));
  }

  /** Share of values that look like a person's name: two or more capitalised words without a digit. */
  double personShare() {
    return textShare(t -> is(PERSON, t));
  }

  private static boolean is(Pattern pattern, String text) {
    String said = text.strip();
    return said.length() <= SHORT && pattern.matcher(said).matches();
  }

  /** Share of values of several words: sentences rather than words. */
  double sentenceShare() {
    return textShare(t -> t.strip().split("\\s+").length >= 6);
  }

  /** Share of values with a digit in them. */
  double digitShare() {
    return textShare(t -> t.chars().anyMatch(Character::isDigit));
  }

  /** How many different values there are among the first 500. */
  int distinct() {
    var different = new HashSet<String>();
    values.forEach(v -> different.add(v.shown().strip()));
    return different.size();
  }
}
