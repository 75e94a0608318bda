package org.suffice.intake;

import org.suffice.model.Origin;

/** Says where another row stands. */
final class Places {
  private Places() {}

  /** " of sheet ..." where the other row is in another sheet or file; nothing where it is in the same. */
  static String in(Origin other, Origin from) {
    boolean same = other.file().equals(from.file()) && other.sheet().equals(from.sheet());
    return same ? "" : " of " + (other.sheet().isEmpty() ? other.file() : "sheet \u201c" + other.sheet() + "\u201d");
  }
}
