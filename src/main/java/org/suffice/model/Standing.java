package org.suffice.model;

/** What a council calls an extract: its first figures, or those that it stands by. */
public enum Standing implements Coded {
  PROVISIONAL("provisional", "Provisional"),
  FINAL("final", "Final"),
  NOT_SAID("not-said", "Not said");

  private final String id;
  private final String label;

  Standing(String id, String label) {
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
