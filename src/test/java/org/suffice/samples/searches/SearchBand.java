package org.suffice.samples.searches;

/** The age bands in which the strategy prints the children sought. */
enum SearchBand {
    AGED_0_TO_5("0-5 years", 0, 5), AGED_6_TO_10("6-10 years", 6, 10), AGED_11_TO_13("11-13 years", 11, 13),
    AGED_14_TO_17("14-17 years", 14, 17);

    private final String label;
    private final int youngest;
    private final int oldest;

    SearchBand(String label, int youngest, int oldest) {
        this.label = label;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** The label as printed. */
    String label() {
        return label;
    }

    int youngest() {
        return youngest;
    }

    int oldest() {
        return oldest;
    }

    static SearchBand of(int age) {
        for (SearchBand band : values()) {
            if (age <= band.oldest) {
                return band;
            }
        }
        throw new IllegalArgumentException("No band for age " + age);
    }
}
