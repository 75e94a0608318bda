package org.suffice.model;

/** Whether a home is registered with the inspectorate. */
public enum Registration implements Coded {
  REGISTERED("registered", "Registered"),
  AWAITING("awaiting", "Awaiting registration"),
  UNREGULATED("unregulated", "Not required to register"),
  UNREGISTERED("unregistered", "Not registered");

  private final String id;
  private final String label;

  Registration(String id, String label) {
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
