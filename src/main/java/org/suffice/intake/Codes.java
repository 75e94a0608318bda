package org.suffice.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One SSDA903 code list over all years, found also before or after words: "K2 - Children's home", "e) PR4 - Private". */
final class Codes {
  private static final Pattern LEADING =
      Pattern.compile("^(?:[a-z]{1,2}\\)\\s*)?(?:(?:CLA|LAC)\\s*-\\s*)?[(\\[]?([A-Z]{0,5}[0-9]{0,2}(?:OUT|IN|[A-Za-b])?)[)\\]]?(\\s*[-\u2013\u2014:;=.,)]\\s*|\\s+|$)(.*)$");
  private static final Pattern TRAILING = Pattern.compile("^(.*)[(\\[]([A-Z]{1,5}[0-9]{0,2}[A-Za-b]?)[)\\]]$");
  private static final Pattern UNMAPPED = Pattern.compile("(?i)^code '([A-Z]{1,2}\\d{1,2})'.*$");
  private static final Pattern SUFFIX = Pattern.compile("^([A-Z]{1,2}\\d)(?:OUT|IN|[ABab])$");
  private final Map<String, Code> codes = new TreeMap<>();
  private final Map<String, String> ids = new HashMap<>();

  /**
   * A code of the return.
   *
   * @param id what it stands for
   * @param lastDay last day it could be used; null while it still can
   * @param firstDay first day it could be used; null where it always could
   * @param always no longer in use on any day
   */
  record Code(String code, String id, @Nullable LocalDate lastDay, @Nullable LocalDate firstDay, boolean always) {
    /** Whether it was out of use on a day. */
    boolean oldOn(LocalDate day) {
      LocalDate last = lastDay;
      return always || (last != null && day.isAfter(last));
    }

    /** Whether it was not in use yet on a day. */
    boolean earlyOn(LocalDate day) {
      LocalDate first = firstDay;
      return first != null && day.isBefore(first);
    }
  }

  /** Reads {@code codes/NAME.csv}. */
  Codes(String name) {
    for (String[] part : DataLines.table("codes/" + name + ".csv")) {
      boolean always = part[2].equals("always");
      LocalDate last = part[2].isEmpty() || always ? null : LocalDate.parse(part[2]);
      LocalDate first = part.length < 4 || part[3].isEmpty() ? null : LocalDate.parse(part[3]);
      codes.put(part[0], new Code(part[0], part[1], last, first, always));
      ids.putIfAbsent(Words.normal(part[1]), part[1]);
    }
  }

  /** A code found in a cell, and the words beside it. */
  record Found(Code code, String words) {}

  /** The code that a cell is, or begins or ends with. */
  Optional<Code> find(String cell) {
    return findWithWords(cell).map(Found::code);
  }

  /** The same, with what the cell says beside it. */
  Optional<Found> findWithWords(String cell) {
    String text = cell.strip();
    Code whole = lookup(text.toUpperCase(Locale.ROOT));
    if (whole != null) {
      return Optional.of(new Found(whole, ""));
    }
    Matcher leading = LEADING.matcher(text);
    if (leading.matches() && !leading.group(1).isEmpty()) {
      // A single letter before a space may be a word of its own ("U turn"), so it needs a dash or the like.
      boolean clear = leading.group(1).length() > 1 || !leading.group(2).isBlank();
      Code found = clear ? lookup(leading.group(1)) : null;
      if (found != null) {
        return Optional.of(new Found(found, leading.group(3)));
      }
    }
    Matcher trailing = TRAILING.matcher(text);
    Code last = trailing.matches() ? lookup(trailing.group(2)) : null;
    if (last != null) {
      return Optional.of(new Found(last, trailing.group(1)));
    }
    Matcher unmapped = UNMAPPED.matcher(text);
    Code quoted = unmapped.matches() ? lookup(unmapped.group(1)) : null;
    return quoted == null ? Optional.empty() : Optional.of(new Found(quoted, ""));
  }

  /** The id whose words a cell has, capitals and punctuation aside. */
  Optional<String> byWords(String cell) {
    return Optional.ofNullable(ids.get(Words.normal(cell)));
  }

  /** All codes, by code. */
  Collection<Code> all() {
    return codes.values();
  }

  /** A code, or one with a letter for inside or outside the area behind it: U4a, K2OUT. */
  private @Nullable Code lookup(String token) {
    Code code = codes.get(token);
    Matcher suffix = SUFFIX.matcher(token);
    return code == null && suffix.matches() ? codes.get(suffix.group(1)) : code;
  }
}
