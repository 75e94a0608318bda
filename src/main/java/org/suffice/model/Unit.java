package org.suffice.model;

/** What a column's numbers are. */
public enum Unit implements Coded {
  CHILDREN("children", "children"),
  REQUESTS("requests", "requests"),
  CHILDREN_SOUGHT("children-sought", "children in requests"),
  PLACEMENTS("placements", "placements"),
  MOVES("moves", "moves"),
  REMANDS("remands", "remands"),
  NIGHTS("nights", "nights"),
  POUNDS("pounds", "£"),
  PLACES("places", "places"),
  HOMES("homes", "homes"),
  PROVIDERS("providers", "providers"),
  PERCENT("percent", "%"),
  RATE("per-10000", "per 10,000 aged 0-17"),
  /** A number in the unit of its own row (targets). */
  OWN("own", ""),
  /** A mean of what the row says, printed with its decimals even where it is whole. */
  MEAN("mean", ""),
  DATE("date", "date"),
  TEXT("text", "text");

  private final String id;
  private final String label;

  Unit(String id, String label) {
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
