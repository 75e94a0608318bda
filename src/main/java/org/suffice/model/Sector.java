package org.suffice.model;

/** Whose provision a placement is (SSDA903 PLACE_PROVIDER). */
public enum Sector implements Coded {
  IN_HOUSE("in-house", "Own provision (in-house)"),
  OTHER_LA("other-local-authority", "Other local authority"),
  OTHER_PUBLIC("other-public", "Other public provision"),
  PRIVATE("private", "Private"),
  VOLUNTARY("voluntary", "Voluntary"),
  /** Named only as agency, external or independent: private or voluntary, which one is not said. */
  AGENCY("agency", "Agency (private or voluntary)"),
  PARENTS("parents", "Parents"),
  NOT_RECORDED("not-recorded", "Not recorded");

  private final String id;
  private final String label;

  Sector(String id, String label) {
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

  /** Private or voluntary. */
  public boolean agency() {
    return this == PRIVATE || this == VOLUNTARY || this == AGENCY;
  }

  /** Another council or another public body (PR2, PR3). */
  public boolean otherPublic() {
    return this == OTHER_LA || this == OTHER_PUBLIC;
  }
}
