package org.suffice.samples.history;

/** Who provides a placement, as far as the published figures tell sectors apart. */
public enum Sector {
    IN_HOUSE, AGENCY, OTHER_LA, PARENTS, NOT_RECORDED
}
