package org.suffice.samples.history;

import java.util.Arrays;

/** The age bands of the 2017 strategy, with the labels it prints. */
public enum Band {
    UNDER_1("Under 1", 0, 0), AGED_1_TO_4("1-4 Years", 1, 4), AGED_5_TO_10("5-10 Years", 5, 10),
    AGED_11_TO_15("11-15 Years", 11, 15), AGED_16_AND_OVER("16 and Over", 16, 17);

    private final String label;
    private final int youngest;
    private final int oldest;

    Band(String label, int youngest, int oldest) {
        this.label = label;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** The label as printed. */
    public String label() {
        return label;
    }

    /** The lowest age in the band. */
    int youngest() {
        return youngest;
    }

    /** The highest age in the band. */
    int oldest() {
        return oldest;
    }

    /** The band of an age from 0 to 17. */
    public static Band of(int age) {
        return Arrays.stream(values()).filter(b -> age >= b.youngest && age <= b.oldest)
                .findFirst().orElseThrow(() -> new IllegalArgumentException("No band for age " + age));
    }
}
