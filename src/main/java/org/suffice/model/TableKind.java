package org.suffice.model;

/** What a sheet or file of rows holds, recognised by its headers and never by its file name. */
public enum TableKind implements Coded {
  PLACEMENTS("placements", "Placements"),
  SEARCHES("searches", "Searches"),
  EPISODES("episodes", "SSDA903 episodes"),
  HEADER("header", "SSDA903 header"),
  UASC("uasc", "SSDA903 unaccompanied asylum-seeking children"),
  PUBLISHED("published", "Published figures"),
  TARGETS("targets", "Targets"),
  CAPACITY("capacity", "Capacity");

  private final String id;
  private final String label;

  TableKind(String id, String label) {
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
