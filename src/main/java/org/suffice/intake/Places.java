package org.suffice.intake;

import org.suffice.model.Origin;

/** Says where another row stands. */
final class Places {
  private Places() {}

  /** " of sheet ..." where the other row is in another sheet, with the file where that is another; nothing where it is in the same. */
  static String in(Origin other, Origin from) {
    boolean file = !other.file().equals(from.file());
    if (other.sheet().isEmpty()) {
      return file ? " of " + other.file() : "";
    }
    return file || !other.sheet().equals(from.sheet()) ? " of sheet \u201c" + other.sheet() + "\u201d" + (file ? " of " + other.file() : "") : "";
  }
}
