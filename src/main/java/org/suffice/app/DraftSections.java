package org.suffice.app;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suffice.model.Coded;
import org.suffice.model.Facts;
import org.suffice.model.MeasureInfo;
import org.suffice.model.SufficeException;

/** The sections that a Word draft can have, each a family of measures. */
public enum DraftSections implements Coded {
  CHILDREN("children", "Children"),
  PLACEMENTS("placements", "Placements"),
  SEARCHES("searches", "Searches"),
  CAPACITY("capacity", "Capacity"),
  PLAN("plan", "Targets");

  private final String id;
  private final String label;

  DraftSections(String id, String label) {
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

  /** All of them. */
  public static Set<DraftSections> all() {
    return EnumSet.allOf(DraftSections.class);
  }

  /** The sections with these ids; a sentence that lists all where there is none. */
  public static Set<DraftSections> of(List<String> ids) {
    var sections = EnumSet.noneOf(DraftSections.class);
    for (String id : ids) {
      sections.add(
          Arrays.stream(values())
              .filter(s -> s.id.equals(id.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new SufficeException(
                          "draft-section",
                          "There is no section \"" + id.strip() + "\". Use one or more of: "
                              + Arrays.stream(values()).map(DraftSections::id).collect(Collectors.joining(", ")) + ".")));
    }
    return sections;
  }

  /** The section of a measure's family, by id; measures about records and single cases have none: they stay inside the council. */
  boolean holds(MeasureInfo measure) {
    return measure.family().equals(id);
  }

  /** Whether there is data for it. */
  public boolean has(Facts facts) {
    return switch (this) {
      case CHILDREN, PLACEMENTS -> facts.placements().size() > 0;
      case SEARCHES -> !facts.searches().isEmpty();
      case CAPACITY -> !facts.capacity().isEmpty();
      case PLAN -> !facts.targets().isEmpty();
    };
  }
}
