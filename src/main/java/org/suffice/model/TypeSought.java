package org.suffice.model;

/** The type of placement a search asks for. */
public enum TypeSought implements Coded {
  TASK_CENTRED("task-centred", "Task centred (up to 26 weeks)", Service.FOSTERING),
  PERMANENT("permanent", "Permanent", Service.FOSTERING),
  RESPITE("respite", "Respite", Service.FOSTERING),
  PARENT_AND_CHILD("parent-and-child", "Parent and child", Service.FOSTERING),
  STEP_DOWN("step-down", "Step down", Service.FOSTERING),
  /** Fostering asked for, its kind not said. */
  FOSTERING_OTHER("fostering-other", "Fostering, kind not recorded", Service.FOSTERING),
  CHILDRENS_HOME("childrens-home", "Children's home", Service.RESIDENTIAL),
  FAMILY_ASSESSMENT_CENTRE("family-assessment-centre", "Family assessment centre", Service.RESIDENTIAL),
  RESIDENTIAL_SCHOOL("residential-school", "Residential school", Service.RESIDENTIAL),
  SUPPORTED_ACCOMMODATION("supported-accommodation", "Supported accommodation", Service.SUPPORTED),
  NOT_RECORDED("not-recorded", "Type not recorded", Service.NOT_RECORDED);

  private final String id;
  private final String label;
  private final Service service;

  TypeSought(String id, String label, Service service) {
    this.id = id;
    this.label = label;
    this.service = service;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /** The service the type belongs to. */
  public Service service() {
    return service;
  }
}
