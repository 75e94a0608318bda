package org.suffice.model;

/** What kind of home or service has places. */
public enum CapacityKind implements Coded {
  CHILDRENS_HOME("childrens-home", "Children's home"),
  SECURE("secure", "Secure"),
  RESIDENTIAL_SCHOOL("residential-school", "Residential school"),
  FAMILY_ASSESSMENT_CENTRE("family-assessment-centre", "Family assessment centre"),
  FOSTERING("fostering", "Fostering"),
  CRISIS("crisis", "Crisis"),
  SUPPORTED_ACCOMMODATION("supported-accommodation", "Supported accommodation"),
  SEMI_INDEPENDENT("semi-independent", "Semi-independent or group living"),
  DISPERSED("dispersed", "Dispersed supported accommodation (with visiting support)"),
  SUPPORTED_LODGINGS("supported-lodgings", "Supported lodgings"),
  FLOATING_ACCOMMODATION("floating-accommodation", "Accommodation with floating support"),
  FLOATING_SUPPORT("floating-support", "Floating support"),
  TEENAGE_PARENT("teenage-parent", "Teenage parents"),
  NOT_RECORDED("not-recorded", "Kind not recorded");

  private final String id;
  private final String label;

  CapacityKind(String id, String label) {
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
