package org.suffice.ui.adddata;

/** Where a person is in adding data. */
enum Step {
  FILES,
  COLUMNS,
  VALUES,
  CHECK,
  CONFIRM,
  RECEIPT;

  /** Its words in the bar of steps. */
  String words() {
    return Say.of("step." + name().toLowerCase(java.util.Locale.ROOT));
  }
}
