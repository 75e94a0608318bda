package org.suffice.ui.adddata;

/** Where a person is in adding data. */
enum Step {
  FILES,
  COLUMNS,
  VALUES,
  CHECK,
  CONFIRM,
  RECEIPT;

  /** Where Back leads: nowhere else from the first, and from what is done. */
  Step before() {
    return switch (this) {
      case FILES, COLUMNS -> FILES;
      case VALUES -> COLUMNS;
      case CHECK -> VALUES;
      case CONFIRM -> CHECK;
      case RECEIPT -> RECEIPT;
    };
  }

  /** Its words in the bar of steps. */
  String words() {
    return Say.of("step." + name().toLowerCase(java.util.Locale.ROOT));
  }
}
