package org.suffice.samples.history;

/** A line of the placement table in one sector: what the history moves children between. Ages are completed years. */
public enum Kind {
    WITH_PARENTS(Line.WITH_PARENTS, Sector.PARENTS, 0, 17),
    CONNECTED(Line.CONNECTED, Sector.IN_HOUSE, 0, 17),
    FOSTER_IN_HOUSE(Line.FOSTER_OTHER, Sector.IN_HOUSE, 0, 17),
    FOSTER_AGENCY(Line.FOSTER_OTHER, Sector.AGENCY, 0, 17),
    FOSTER_OTHER_LA(Line.FOSTER_OTHER, Sector.OTHER_LA, 0, 17),
    FOSTER_NOT_RECORDED(Line.FOSTER_OTHER, Sector.NOT_RECORDED, 0, 17),
    HOME_IN_HOUSE(Line.CHILDRENS_HOME, Sector.IN_HOUSE, 8, 17),
    HOME_AGENCY(Line.CHILDRENS_HOME, Sector.AGENCY, 7, 17),
    HOME_NOT_RECORDED(Line.CHILDRENS_HOME, Sector.NOT_RECORDED, 8, 17),
    UNREGULATED(Line.UNREGULATED, Sector.AGENCY, 16, 17),
    CARE_HOME_IN_HOUSE(Line.CARE_HOME, Sector.IN_HOUSE, 8, 17),
    CARE_HOME_AGENCY(Line.CARE_HOME, Sector.AGENCY, 7, 17),
    CARE_HOME_NOT_RECORDED(Line.CARE_HOME, Sector.NOT_RECORDED, 8, 17),
    SCHOOL(Line.SCHOOL, Sector.AGENCY, 8, 17),
    NHS(Line.NHS, Sector.NOT_RECORDED, 0, 17),
    FAMILY_CENTRE(Line.FAMILY_CENTRE, Sector.AGENCY, 0, 3),
    YOI(Line.YOI, Sector.NOT_RECORDED, 14, 17),
    SECURE(Line.SECURE, Sector.OTHER_LA, 12, 17),
    INDEPENDENT(Line.INDEPENDENT, Sector.AGENCY, 16, 17),
    ADOPTION(Line.ADOPTION, Sector.IN_HOUSE, 0, 8),
    OTHER(Line.OTHER, Sector.NOT_RECORDED, 0, 17);

    private final Line line;
    private final Sector sector;
    private final int youngest;
    private final int oldest;

    Kind(Line line, Sector sector, int youngest, int oldest) {
        this.line = line;
        this.sector = sector;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** The line of the placement table. */
    public Line line() {
        return line;
    }

    /** The sector of its provider. */
    public Sector sector() {
        return sector;
    }

    /** The youngest age at which a child is placed here. */
    int youngest() {
        return youngest;
    }

    /** Whether a child of this age may be here. */
    boolean allows(int age) {
        return age >= youngest && age <= oldest;
    }

    /** Whether this is fostering by someone other than a relative or friend. */
    boolean isOtherFostering() {
        return line == Line.FOSTER_OTHER;
    }

    /** Whether this is a children's home or care home. */
    boolean isHome() {
        return line == Line.CHILDRENS_HOME || line == Line.CARE_HOME;
    }
}
