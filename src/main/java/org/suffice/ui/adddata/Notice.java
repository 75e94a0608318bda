package org.suffice.ui.adddata;

/** One sentence or two that a step says to the person. */
record Notice(Kind kind, String text) {
  /** What sort of news it is. */
  enum Kind {
    ERROR,
    WARNING,
    INFO,
    DONE
  }

  static Notice error(String text) {
    return new Notice(Kind.ERROR, text);
  }

  static Notice warning(String text) {
    return new Notice(Kind.WARNING, text);
  }

  static Notice info(String text) {
    return new Notice(Kind.INFO, text);
  }

  static Notice done(String text) {
    return new Notice(Kind.DONE, text);
  }
}
