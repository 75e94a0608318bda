package org.suffice.samples.history;

/** The lines of the published placement table, with the words that name them there. */
public enum Line {
    WITH_PARENTS("Placed with parents or other person with parental responsibility"),
    CONNECTED("Foster placement with relative or friend"),
    FOSTER_OTHER("Placement with other foster carer"),
    CHILDRENS_HOME("Children's homes"),
    UNREGULATED("Residential accommodation not subject to 'Children's Homes Regulations'"),
    CARE_HOME("Residential care homes"),
    SCHOOL("All residential schools, except where dual-registered as a school and children's home"),
    NHS("NHS/ Health Trust or other establishment providing medical or nursing care"),
    FAMILY_CENTRE("Family Centre or Mother and Baby Unit"),
    YOI("Young Offender Institution or prison"),
    SECURE("Secure Unit"),
    INDEPENDENT("Independent living"),
    ADOPTION("Placed for adoption"),
    OTHER("Other");

    private final String label;

    Line(String label) {
        this.label = label;
    }

    /** The label as printed. */
    public String label() {
        return label;
    }
}
