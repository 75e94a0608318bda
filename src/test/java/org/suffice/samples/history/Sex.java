package org.suffice.samples.history;

/** Sex as the strategy prints it. */
public enum Sex {
    MALE("Male"), FEMALE("Female");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** The word as printed. */
    public String label() {
        return label;
    }
}
