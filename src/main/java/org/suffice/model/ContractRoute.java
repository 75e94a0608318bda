package org.suffice.model;

/** How a place is bought. */
public enum ContractRoute implements Coded {
  FRAMEWORK("framework", "Framework"),
  BLOCK("block", "Block contract"),
  SPOT("spot", "Spot purchase"),
  OFF_CONTRACT("off-contract", "Off contract"),
  IN_HOUSE("in-house", "Own provision");

  private final String id;
  private final String label;

  ContractRoute(String id, String label) {
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
