package org.suffice.model;

import org.jspecify.annotations.Nullable;

/**
 * How a word in a column is understood, and why.
 *
 * @param meaning what it stands for; null where it is not understood
 * @param why the reason in words: "SSDA903 code K2", "local word", "same as last time"
 */
public record Understanding(How how, @Nullable Meaning meaning, String why) {
  /** What the understanding rests on. */
  public enum How implements Coded {
    NOT_UNDERSTOOD("not-understood", "Not understood"),
    DECIDED("decided", "Decided now"),
    REMEMBERED("remembered", "Same as last time"),
    CODE("code", "SSDA903 code"),
    LOCAL_WORD("local-word", "Local word"),
    AS_WRITTEN("as-written", "Kept as it is written");

    private final String id;
    private final String label;

    How(String id, String label) {
      this.id = id;
      this.label = label;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Whether nobody needs to say what it means. */
  public boolean understood() {
    return how != How.NOT_UNDERSTOOD;
  }
}
