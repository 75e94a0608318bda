package org.suffice.model;

/** Sex as recorded (SSDA903 SEX: 1/M, 2/F, U). */
public enum Sex implements Coded {
  MALE("male", "Male"),
  FEMALE("female", "Female"),
  NOT_RECORDED("not-recorded", "Not recorded");

  private final String id;
  private final String label;

  Sex(String id, String label) {
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
