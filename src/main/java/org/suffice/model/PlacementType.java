package org.suffice.model;

/**
 * What a placement is by kind, whoever provides it: the 14 lines of the statutory placement table, and temporary
 * absence, which is never a line of its own (domain: rules of counting, 8).
 */
public enum PlacementType implements Coded {
  WITH_PARENTS("with-parents", "Placed with parents or other person with parental responsibility"),
  FOSTER_CONNECTED("foster-connected", "Foster placement with relative or friend"),
  FOSTER_OTHER("foster-other", "Placement with other foster carer"),
  CHILDRENS_HOME("childrens-homes", "Children's homes"),
  UNREGULATED_RESIDENTIAL(
      "unregulated-residential", "Residential accommodation not subject to Children's Homes Regulations"),
  RESIDENTIAL_CARE_HOME("residential-care-homes", "Residential care homes"),
  RESIDENTIAL_SCHOOL("residential-schools", "Residential schools, except where also registered as a children's home"),
  NHS("nhs", "NHS or other establishment providing medical or nursing care"),
  FAMILY_CENTRE("family-centre", "Family centre or mother and baby unit"),
  YOI("yoi", "Young offender institution or prison"),
  SECURE("secure", "Secure unit"),
  INDEPENDENT_LIVING("independent-living", "Independent living"),
  PLACED_FOR_ADOPTION("placed-for-adoption", "Placed for adoption"),
  OTHER("other", "Other placement"),
  TEMPORARY_ABSENCE("temporary-absence", "Temporary absence");

  private final String id;
  private final String label;

  PlacementType(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** Whether whose provision it is matters: not for parents, relatives or friends, adopters, absences, other. */
  public boolean sectorExpected() {
    return switch (this) {
      case WITH_PARENTS, FOSTER_CONNECTED, PLACED_FOR_ADOPTION, OTHER, TEMPORARY_ABSENCE -> false;
      default -> true;
    };
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
