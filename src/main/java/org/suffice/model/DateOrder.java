package org.suffice.model;

/** Which comes first in the text dates of a column, as a person chose it. */
public enum DateOrder implements Coded {
  DAY_FIRST("day-first", "Day first"),
  MONTH_FIRST("month-first", "Month first");

  private final String id;
  private final String label;

  DateOrder(String id, String label) {
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
