package org.suffice.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode, of which never all is kept: the whole names a handful of addresses, and a child lives at one of them.
 *
 * @param area the first part, such as "PR1"
 * @param sector without its last two letters, such as "PR1 2"; the area where no more is given
 */
record Postcode(String area, String sector) {
  private static final Pattern SHAPE =
      Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)(?:\\s*(\\d)(?:[A-Z]{2})?)?");

  /** Postcodes that stand for abroad, no fixed abode or not known. */
  private static final String MADE_UP = "ZZ99";

  /** The postcode in a cell; empty where it is none, or one that stands for "not known". */
  static Optional<Postcode> of(String cell) {
    Matcher m = SHAPE.matcher(cell.strip().toUpperCase(Locale.ROOT));
    if (!m.matches() || m.group(1).equals(MADE_UP)) {
      return Optional.empty();
    }
    String digit = m.group(2);
    return Optional.of(new Postcode(m.group(1), digit == null ? m.group(1) : m.group(1) + " " + digit));
  }
}
