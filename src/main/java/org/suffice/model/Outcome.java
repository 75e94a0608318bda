package org.suffice.model;

/** How a search ended, or that it has not. */
public enum Outcome implements Coded {
  OPEN("open", "Open"),
  PLACED("placed", "Placed"),
  WITHDRAWN("withdrawn", "Withdrawn"),
  NOT_FOUND("not-found", "Not found"),
  NOT_RECORDED("not-recorded", "Not recorded");

  private final String id;
  private final String label;

  Outcome(String id, String label) {
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
