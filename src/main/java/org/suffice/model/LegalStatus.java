package org.suffice.model;

/** Legal status (SSDA903 LS). Ids are the codes. */
public enum LegalStatus implements Coded {
  C1("C1", "Interim care order"),
  C2("C2", "Full care order"),
  D1("D1", "Freeing order (old code)"),
  E1("E1", "Placement order"),
  V1("V1", "Agreed series of short breaks (old code)"),
  V2("V2", "Section 20"),
  V3("V3", "Short breaks, agreed series"),
  V4("V4", "Short breaks, individual agreements"),
  L1("L1", "Police protection"),
  L2("L2", "Emergency protection order"),
  L3("L3", "Child assessment order"),
  J1("J1", "Remanded"),
  J2("J2", "Placed on bail or under the Police and Criminal Evidence Act"),
  J3("J3", "Sentenced"),
  OTHER("other", "Other legal status"),
  NOT_RECORDED("not-recorded", "Not recorded");

  private final String id;
  private final String label;

  LegalStatus(String id, String label) {
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

  /** Under a series of short breaks, left out of counts by default (V3, V4). */
  public boolean shortBreak() {
    return this == V3 || this == V4;
  }
}
