package org.suffice.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suffice.model.Table;

/**
 * The notes of a table that may be published: those without a count in them. A number in a note is exact, so a note is
 * kept only where every number in it is a date, a year, an age, a code or "per 10,000". What a note tells the officer to do
 * in the program means nothing to a reader of the publication and is left out of it.
 */
final class SafeNotes {
  private static final String MONTHS = "(January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern NO_COUNTS =
      Pattern.compile(
          "\\b\\d{1,2} " + MONTHS + " \\d{4}\\b|\\b" + MONTHS + " \\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bmid-\\d{4}\\b|\\b(19|20)\\d{2}(-\\d{2})?\\b"
              + "|\\b[A-Z]{1,2}\\d{1,2}\\b|\\b\\d{1,2} to \\d{1,2}\\b|10,000|SSDA903");
  private static final Pattern NUMBER = Pattern.compile("\\d|\\b(one|two|three|four|five|six|seven)\\b");

  private static final Pattern ADVICE = Pattern.compile("under Data, How we count|on the command line:|^Match the column");

  private SafeNotes() {}

  static List<String> of(List<String> notes) {
    List<String> read = notes.stream().map(SafeNotes::forReaders).filter(n -> !n.isEmpty()).toList();
    List<String> safe = read.stream().filter(SafeNotes::safe).toList();
    return safe.size() == read.size() ? safe : Stream.concat(safe.stream(), Stream.of(Table.NOTES_LEFT_OUT)).toList();
  }

  /** The note without its sentences that are advice. */
  private static String forReaders(String note) {
    return Arrays.stream(note.split("(?<=\\.) (?=\\p{Lu})")).filter(s -> !ADVICE.matcher(s).find()).collect(Collectors.joining(" "));
  }

  private static boolean safe(String note) {
    return !NUMBER.matcher(NO_COUNTS.matcher(note).replaceAll("")).find();
  }
}
