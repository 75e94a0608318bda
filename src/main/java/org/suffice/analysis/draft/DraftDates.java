package org.suffice.analysis.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in headings and captions, however they are written there; day first. */
final class DraftDates {
  private static final Pattern DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})\\b");
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK),
          DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK));

  private DraftDates() {}

  /** The one date in words, as ISO; null where there is none or more than one. */
  static @Nullable String only(String words) {
    List<String> found = DATE.matcher(words).results().map(m -> parsed(m.group())).toList();
    return found.size() == 1 && !found.getFirst().isEmpty() ? found.getFirst() : null;
  }

  /** All dates in words, as ISO, in their order. */
  static List<String> all(String words) {
    return DATE.matcher(words).results().map(m -> parsed(m.group())).filter(d -> !d.isEmpty()).toList();
  }

  /** The words without their dates. */
  static String without(String words) {
    Matcher dates = DATE.matcher(words);
    return dates.replaceAll(" ");
  }

  private static String parsed(String date) {
    for (DateTimeFormatter form : FORMS) {
      try {
        return LocalDate.parse(date, form).toString();
      } catch (DateTimeException otherForm) {
        // the next form may fit
      }
    }
    return "";
  }
}
