package org.suffice.app;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suffice.model.Filter;
import org.suffice.model.Question;
import org.suffice.model.SufficeException;
import org.suffice.model.Table;

/**
 * What an item of a draft asks, in the short form that its tag keeps: {@code d20170731} at a date, {@code s20170731} at
 * the year ends before it and at it, {@code p} over the whole period of the data, {@code c20170331} compared with a date, {@code sex=female} a filter, joined by dots.
 *
 * @param asAt the date; null for a measure of a period
 * @param series asked at the last year ends before the date too
 * @param compare the date it is compared with; null where it is not compared
 */
record DraftQuestion(@Nullable LocalDate asAt, boolean series, @Nullable LocalDate compare, List<Filter> where) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  DraftQuestion {
    where = List.copyOf(where);
  }

  /** The form in a tag. */
  String text() {
    List<String> parts = new ArrayList<>();
    parts.add(asAt == null ? "p" : (series ? "s" : "d") + DAY.format(asAt));
    if (compare != null) {
      parts.add("c" + DAY.format(compare));
    }
    where.forEach(f -> parts.add(f.toString()));
    return String.join(".", parts);
  }

  /** Reads that form; empty where it is not one. */
  static Optional<DraftQuestion> read(String text) {
    try {
      LocalDate asAt = null;
      LocalDate compare = null;
      boolean series = false;
      List<Filter> where = new ArrayList<>();
      for (String part : text.split("\\.")) {
        if (part.contains("=")) {
          where.add(Filter.parse(part));
        } else if (part.startsWith("d") || part.startsWith("s")) {
          series = part.startsWith("s");
          asAt = LocalDate.parse(part.substring(1), DAY);
        } else if (part.startsWith("c")) {
          compare = LocalDate.parse(part.substring(1), DAY);
        } else if (!part.equals("p")) {
          return Optional.empty();
        }
      }
      return Optional.of(new DraftQuestion(asAt, series, compare, where));
    } catch (DateTimeParseException | SufficeException e) {
      return Optional.empty();
    }
  }

  /** The same at another date, where it is one of dates. */
  DraftQuestion at(@Nullable LocalDate date) {
    return asAt == null || date == null ? this : new DraftQuestion(date, series, compare, where);
  }

  /** The same compared with another date, where it is compared. */
  DraftQuestion comparedWith(@Nullable LocalDate date) {
    return asAt == null || compare == null || date == null ? this : new DraftQuestion(asAt, series, date, where);
  }

  /** The answer. */
  Table ask(AskMeasure ask, String measure) {
    Question question = Question.defaults().where(where);
    LocalDate date = asAt;
    LocalDate with = compare;
    if (date == null) {
      return ask.table(measure, question);
    }
    if (series && with == null) {
      return ask.table(measure, question.at(ask.series(measure, date).toArray(LocalDate[]::new)));
    }
    return with == null ? ask.table(measure, question.at(date)) : ask.compare(measure, question.at(date), with);
  }

  /** Its filters in words of a command, for a message. */
  String filters() {
    return where.stream().map(Filter::toString).collect(Collectors.joining(", "));
  }
}
