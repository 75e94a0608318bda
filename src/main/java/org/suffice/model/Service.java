package org.suffice.model;

/** Which kind of home a search is for. */
public enum Service implements Coded {
  FOSTERING("fostering", "Fostering"),
  RESIDENTIAL("residential", "Residential"),
  SUPPORTED("supported", "Supported accommodation"),
  NOT_RECORDED("not-recorded", "Not recorded");

  private final String id;
  private final String label;

  Service(String id, String label) {
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
