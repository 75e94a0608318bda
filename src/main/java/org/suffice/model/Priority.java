package org.suffice.model;

/** How much a place in block-contracted supported accommodation is needed, or a search, as recorded. */
public enum Priority implements Coded {
  HIGH("high", "High"),
  MEDIUM("medium", "Medium"),
  LOW("low", "Low");

  private final String id;
  private final String label;

  Priority(String id, String label) {
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
