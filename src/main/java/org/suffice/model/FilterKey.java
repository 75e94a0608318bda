package org.suffice.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a table can be filtered and broken down by. */
public enum FilterKey implements Coded {
  SEX("sex", "Sex"),
  AGE_BAND("age-band", "Age"),
  ETHNICITY("ethnicity", "Ethnicity"),
  LEGAL_STATUS("legal-status", "Legal status"),
  UASC("uasc", "Unaccompanied asylum-seeking child"),
  DISABILITY("disability", "Disability"),
  CATEGORY("category", "Category"),
  GROUP("group", "Group"),
  SECTOR("sector", "Sector"),
  DISTRICT("district", "District"),
  TEAM("team", "Team"),
  ROUTE("route", "Route into care"),
  SERVICE("service", "Service"),
  TYPE_SOUGHT("type-sought", "Type sought"),
  HARD_TO_FIND("hard-to-find", "Hard to find"),
  OUTCOME("outcome", "Outcome");

  private final String id;
  private final String label;

  FilterKey(String id, String label) {
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

  /** The key with this id; a sentence that lists all keys where there is none. */
  public static FilterKey of(String id) {
    return Arrays.stream(values())
        .filter(k -> k.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new SufficeException(
                    "filter-key",
                    "There is no filter \""
                        + id
                        + "\". Use one of: "
                        + Arrays.stream(values()).map(FilterKey::id).collect(Collectors.joining(", "))
                        + "."));
  }
}
